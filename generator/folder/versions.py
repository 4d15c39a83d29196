"""What a school's own folder is pinned to: this version, and of every library the version it was tested with.

So a site that a pipeline builds again in a year is the same, byte for byte.
"""

import re
from pathlib import Path

from generator import __version__
from generator.input_files import refuse_link_outside
from generator.places import Places

REQUIREMENTS, CONSTRAINTS = "requirements.txt", "constraints.txt"
_HEAD = "# Met deze versies van andermans programma's is de kijkwijzer {} getest. Wordt gemaakt; verander hier niets.\n"
_PINNED = re.compile(r"^([a-z0-9][a-z0-9._-]*)(?:\[[^]]*\])?(==[^\\\n]+)", re.MULTILINE)
_OURS = re.compile(r"^kijkwijzer==.*$", re.MULTILINE)


def version_files(places: Places, requirements: bytes | None) -> dict[Path, bytes]:
    """Return what names the tested versions of the libraries, and that of this program where ``requirements`` do."""
    locked = (places.templates.parent / "requirements.lock").read_text(encoding="utf-8")
    # A constraint may not name extras.
    lines = "".join(f"{name}{version.strip()}\n" for name, version in _PINNED.findall(locked))
    made = {refuse_link_outside(places.root / CONSTRAINTS, places.root): (_HEAD.format(__version__) + lines).encode()}
    if requirements is not None:
        text = requirements.decode(errors="surrogateescape")
        named = _OURS.sub(f"kijkwijzer=={__version__}", text)
        made[places.root / REQUIREMENTS] = named.encode(errors="surrogateescape")
    return made
