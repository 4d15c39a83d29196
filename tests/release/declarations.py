"""Which licences we may use, and what a package is under by what it says of itself.

What a package says is found by CycloneDX; where it says too little, or several things at once, a person read its files,
and what it is stands here. Such a reading holds only as long as the package says the same.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from license_expression import ExpressionError, Licensing, get_spdx_licensing

ALLOWED = frozenset(
    {
        *("0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC", "MIT", "MIT-0", "MIT-CMU", "PSF-2.0"),
        *("Python-2.0", "Zlib", "LicenseRef-public-domain", "LicenseRef-BSD"),  # the last: one of the three of BSD
        *("MPL-1.1", "MPL-2.0", "LGPL-2.0-or-later", "LGPL-2.1-only", "LGPL-2.1-or-later"),  # used as they come
        *("OFL-1.1", "EUPL-1.2", "CC-BY-4.0", "CC-BY-SA-4.0"),
        # Of libraries in C for letters and pictures, all as free as MIT.
        *("Apache-2.0 WITH LLVM-exception", "BSL-1.0", "FTL", "IJG", "LicenseRef-AGG-2.3", "MIT-Modern-Variant"),
        *("Unicode-3.0", "libpng-2.0", "libtiff"),
    }
)
"""Licences, by their SPDX names, of what may be used to run a program under EUPL-1.2, and embedded in its PDFs."""

TROVE = {
    "License :: OSI Approved :: Apache Software License": "Apache-2.0",
    "License :: OSI Approved :: BSD License": "LicenseRef-BSD",
    "License :: OSI Approved :: Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "License :: OSI Approved :: SIL Open Font License 1.1 (OFL-1.1)": "OFL-1.1",
}
"""What a classifier of the Python index means."""


@dataclass(frozen=True)
class Reading:
    """What a person read in the files of a package, and what the package said of itself then."""

    declared: tuple[str, ...]
    expression: str


READ = {
    "docutils": Reading(
        (
            "License :: OSI Approved :: BSD License",
            "License :: OSI Approved :: GNU General Public License (GPL)",
            "License :: Public Domain",
        ),
        "LicenseRef-public-domain AND BSD-2-Clause AND 0BSD",  # GPL: a file for Emacs that the wheel does not hold
    ),
    "pyphen": Reading(
        (
            "GPL-2.0-or-later",
            "License :: OSI Approved :: GNU Lesser General Public License v2 or later (LGPLv2+)",
            "MPL-1.1",
        ),
        "GPL-2.0-or-later OR LGPL-2.1-or-later OR MPL-1.1",
    ),
    # Both say it in words alone, and bring a library in C along, with what that is made of.
    "pypdfium2": Reading(
        (),
        "(Apache-2.0 OR BSD-3-Clause) AND CC-BY-4.0 AND BSD-3-Clause AND Apache-2.0 AND Apache-2.0 WITH LLVM-exception "
        "AND BSD-2-Clause AND BSL-1.0 AND FTL AND IJG AND LicenseRef-AGG-2.3 AND MIT AND MIT-Modern-Variant "
        "AND Unicode-3.0 AND Zlib AND libpng-2.0 AND libtiff",
    ),
    "uharfbuzz": Reading((), "Apache-2.0 AND MIT-Modern-Variant"),
    # Locked for other systems than the one that this runs on.
    "brotlicffi": Reading((), "MIT"),
    "colorama": Reading((), "BSD-3-Clause"),
}


@dataclass(frozen=True)
class Licence:
    """What something is under, as SPDX has it, and what is wrong with that, if anything."""

    kind: str
    name: str
    version: str
    expression: str
    fault: str = ""

    def as_line(self) -> str:
        told = f"{self.kind:<8}{self.name:<32}{self.version:<20}{self.expression or '?'}"
        return f"{told}  <- {self.fault}" if self.fault else told


def judged(kind: str, name: str, version: str, declared: Sequence[str]) -> Licence:
    """Return the licence of something that declares some; with a fault where it is unknown, or none that we may use."""
    found = tuple(sorted(declared))
    if (reading := READ.get(name)) and reading.declared == found:
        expression = reading.expression
    elif reading:
        return Licence(kind, name, version, " ; ".join(found), "zegt iets anders dan toen iemand het las")
    elif len(known := _without_vague({TROVE.get(one, one) for one in found})) == 1:
        [expression] = known
    else:
        return Licence(kind, name, version, " ; ".join(found), "geen licentie, of meer dan één; lees de bestanden")
    return Licence(kind, name, version, expression, "" if _is_allowed(expression) else "staat niet op de lijst")


def _without_vague(known: set[str]) -> set[str]:
    """Leave out «BSD» where a package also says which."""
    return known - {"LicenseRef-BSD"} if any(one.startswith("BSD-") for one in known) else known


def _bare(expression: str) -> str:
    """Return an expression without brackets, spaces and capitals."""
    return re.sub(r"[()\s]", "", expression).lower()


@cache
def _licensing() -> Licensing:
    """Return what knows all licences of SPDX."""
    return get_spdx_licensing()


def _is_allowed(expression: str) -> bool:
    """Whether what stays after every choice is allowed: all of AND, one of OR."""
    licensing = _licensing()
    try:
        parsed = licensing.parse(expression)
    except (ExpressionError, AssertionError, IndexError):  # the last two slip out of it where brackets are amiss
        return False
    if parsed is None or _bare(parsed.render()) != _bare(expression):  # it leaves out what it can't place
        return False
    allowed = {symbol: licensing.TRUE for symbol in parsed.symbols if symbol.render() in ALLOWED}
    others = {symbol: licensing.FALSE for symbol in parsed.symbols if symbol.render() not in ALLOWED}
    return bool(parsed.subs(allowed | others, simplify=True) == licensing.TRUE)
