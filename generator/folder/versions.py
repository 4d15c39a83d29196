"""What a school's own folder is pinned to: this version, and of every library the version it was tested with.

So a site that a pipeline builds again in a year is the same, byte for byte.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator import __version__
from generator.bounds import MOST_LIST_BYTES
from generator.files import is_link
from generator.folder.wheel import PROGRAM, WHEEL, Wheel
from generator.input_files import input_bytes, read_input, refuse_link_outside
from generator.places import Places, base_folder

REQUIREMENTS, CONSTRAINTS = "requirements.txt", "constraints.txt"
_NAMES_THE_WHEEL = "README.md"
"""What names the wheel too, for whoever installs it from this folder."""

_HEAD = "# Met deze versies van andermans programma's is de kijkwijzer {} getest. Wordt gemaakt; verander hier niets.\n"
_PINNED = re.compile(r"^([a-z0-9][a-z0-9._-]*)(?:\[[^]]*\])?(==[^\\\n]+)", re.MULTILINE)
_OURS = re.compile(rf"^(?:{PROGRAM}==\S+|(?:\./)?({PROGRAM}-[^\s/\\]+\.whl))(?=[ \t]*\r?$)", re.MULTILINE)


@dataclass(frozen=True)
class NewVersion:
    """What makes a folder of another version one of this: files to be written, and old wheels to be removed."""

    files: dict[Path, bytes]
    stale: tuple[Path, ...]


def constraints() -> bytes:
    """Return the tested versions of the libraries, as pip takes them behind ``--constraint``."""
    locked = (base_folder() / "requirements.lock").read_text(encoding="utf-8")
    # A constraint may not name extras.
    lines = "".join(f"{name}{version.strip()}\n" for name, version in _PINNED.findall(locked))
    return (_HEAD.format(__version__) + lines).encode()


def version_files(places: Places, wheel: Wheel) -> dict[Path, bytes]:
    """Return the wheel and the tested versions as files of a folder; raises ``ContentFaults`` for a link out of it."""
    made = {CONSTRAINTS: constraints(), WHEEL: wheel.raw}
    return {refuse_link_outside(places.root / name, places.root): raw for name, raw in made.items()}


def new_version(places: Places, wheel: Wheel) -> NewVersion:
    """Return what makes a folder one of this version; only a line that we wrote ourselves is changed.

    Raises ``ContentFaults`` for a file that can't be read.
    """
    files = version_files(places, wheel)
    requirements = _requirements(places)
    if requirements is None:
        return NewVersion(files, ())
    old = {name for name in _OURS.findall(requirements) if name and name != WHEEL}
    files[places.root / REQUIREMENTS] = _as_bytes(_OURS.sub(f"./{WHEEL}", requirements))
    readme = places.root / _NAMES_THE_WHEEL
    told = input_bytes(readme, MOST_LIST_BYTES, places.root)
    if isinstance(told, bytes) and any(name.encode() in told for name in old):
        for name in old:
            told = told.replace(name.encode(), WHEEL.encode())
        files[readme] = told
    return NewVersion(files, tuple(_old_wheels(places, old)))


def names_this_version(places: Places) -> bool | None:
    """Whether ``requirements.txt`` names the wheel of this version; None where there is no such file."""
    requirements = _requirements(places)
    return None if requirements is None else WHEEL in _OURS.findall(requirements)


def _requirements(places: Places) -> str | None:
    file = places.root / REQUIREMENTS
    if not os.path.lexists(file):
        return None
    return read_input(file, MOST_LIST_BYTES, places.root).decode(errors="surrogateescape")


def _as_bytes(text: str) -> bytes:
    return text.encode(errors="surrogateescape")


def _old_wheels(places: Places, names: set[str]) -> Iterator[Path]:
    for name in sorted(names):
        if (file := places.root / name).is_file() and not is_link(file):
            yield file
