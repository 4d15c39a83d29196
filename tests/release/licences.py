"""The licences of all that runs the project, each held against those that we may use (``make licences``)."""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from fontTools.ttLib import TTFont

from generator.design.tokens import read_tokens
from tests.conftest import ROOT
from tests.release.declarations import Licence, judged
from tests.release.materials import Component, canonical_name, installed_components, locked_names

REPORT = ROOT / "build" / "licences.txt"
OPEN_FONT = "SIL Open Font License"


def licences() -> list[Licence]:
    """Return the licences of the locked packages, of those of Node.js that check our pages, and of the fonts."""
    return [*_of_python(), *_of_node(), *_of_fonts()]


def _of_python() -> Iterator[Licence]:
    there = {canonical_name(one["name"]): one for one in installed_components()}
    for name, version in locked_names().items():
        component = there.get(name)
        yield judged("Python", name, version, _declared(component) if component else ())


def _declared(component: Component) -> list[str]:
    told = component.get("licenses", [])
    return [
        one["expression"] if "expression" in one else one["license"].get("id", one["license"].get("name"))
        for one in told
    ]


def _of_node() -> Iterator[Licence]:
    """Yield those of what checks pages and scripts; nothing of it goes along."""
    lock = json.loads((ROOT / "package-lock.json").read_text("utf-8"))
    for place, told in lock["packages"].items():
        if place:
            declared = [told["license"]] if "license" in told else []
            yield judged("Node.js", place.rpartition("node_modules/")[2], told["version"], declared)


def _of_fonts() -> Iterator[Licence]:
    """Yield what each font says of itself: it is embedded in every PDF, and goes along with every site."""
    for letter in read_tokens(ROOT / "templates").letters:
        with TTFont(letter.file) as font:
            told, version = (font["name"].getDebugName(number) or "" for number in (13, 5))
        yield judged("letter", letter.file.stem, version.partition(";")[0], ["OFL-1.1"] if OPEN_FONT in told else [])


def report(found: Sequence[Licence]) -> str:
    """Write the list, a line for each."""
    head = (
        "Wat de kijkwijzer gebruikt, met de licentie: van Python, van Node.js (alleen om na te kijken), en letters.\n"
    )
    return head + "".join(f"{one.as_line().rstrip()}\n" for one in found)


def main(file: Path = REPORT) -> int:
    """Write the list to a file, say it, and return 1 where one is not in order."""
    found = licences()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(report(found), "utf-8")
    wrong = [one for one in found if one.fault]
    sys.stdout.write(report(wrong or found))
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
