"""Pins what a pipeline installs: this version, and of every library the version it was tested with.

So a site that is built again in a year is the same, byte for byte.
"""

import re

from generator import __version__
from generator.files import replace_file
from generator.places import Places

REQUIREMENTS, CONSTRAINTS = "requirements.txt", "constraints.txt"
_HEAD = "# Met deze versies van andermans programma's is de kijkwijzer {} getest. Wordt gemaakt; verander hier niets.\n"
_PINNED = re.compile(r"^([a-z0-9][a-z0-9._-]*)(?:\[[^]]*\])?(==[^\\\n]+)", re.MULTILINE)
_OURS = re.compile(r"^kijkwijzer==.*$", re.MULTILINE)


def pin(places: Places) -> None:
    """Write the versions of the libraries, and the one of this program where a version was named."""
    locked = (places.templates.parent / "requirements.lock").read_text(encoding="utf-8")
    # A constraint may not name extras.
    lines = "".join(f"{name}{version.strip()}\n" for name, version in _PINNED.findall(locked))
    replace_file((places.root / CONSTRAINTS).resolve(), (_HEAD.format(__version__) + lines).encode())
    requirements = places.root / REQUIREMENTS
    if requirements.is_file():
        text = requirements.read_text(encoding="utf-8")
        replace_file(requirements.resolve(), _OURS.sub(f"kijkwijzer=={__version__}", text).encode())
