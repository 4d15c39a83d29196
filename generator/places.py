"""Where content, templates and output lie: the one place that decides it.

A project holds ``content/`` and ``templates/`` itself, or it is a school's own folder, with only what
that school adds: the rest is the base, which came along with the installed version.
"""

import os
from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from generator import __version__
from generator.faults import Fault, Place
from generator.files import CACHE
from generator.messages import DUTCH

MARK = "kijkwijzer.yaml"
"""The file by which a school's own folder is known; it remembers the base that its changes were made from."""

BUILD = "build"
"""The folder of output in a project, unless another is named."""


@dataclass(frozen=True)
class Places:
    """The folders of a project; ``output`` holds a folder per school and the cache.

    ``base`` is where ``content/`` and ``templates/`` lie for a school's own folder; None where they lie in ``root``.
    ``taal`` is the language of what is made: all that is not Dutch lies apart, in a folder of its language.
    """

    root: Path
    output: Path
    base: Path | None = None
    taal: str = DUTCH

    @cached_property
    def content(self) -> Path:
        """What is there for every school."""
        return (self.base or self.root) / "content"

    @cached_property
    def contents(self) -> tuple[Path, ...]:
        """All content: what is there for every school, and then what a school's own folder adds."""
        return (self.content, self.root / "content") if self.base else (self.content,)

    @cached_property
    def templates(self) -> Path:
        """What designers edit."""
        return (self.base or self.root) / "templates"

    @cached_property
    def cache(self) -> Path:
        """All that is kept between builds and is not output; safe to remove."""
        return self.output / CACHE

    @cached_property
    def project_cache(self) -> Path:
        """The cache where files of the project itself are laid ready, wherever the output goes."""
        return self.root / BUILD / CACHE

    def pack_of(self, file: Path) -> Path | None:
        """Return the folder that a link may not lead out of: the project; None for what its user named elsewhere."""
        return self.root if Path(os.path.abspath(file)).is_relative_to(self.root) else None

    def site(self, school: str, talen: Collection[str] = ()) -> Path:
        """Return the folder of a school's site; one in a language that it publishes (``talen``) is in the Dutch one."""
        if self.taal in talen:
            return self.output / school / "site" / self.taal
        return self.school_folder(school) / "site"

    def print(self, school: str) -> Path:
        """Return the folder of a school's PDFs."""
        return self.school_folder(school) / "print"

    def school_folder(self, school: str) -> Path:
        """Return the folder of all that is made for a school in this language."""
        return self.output / school / ("" if self.taal == DUTCH else self.taal)

    def work_name(self, school: str) -> str:
        """Return a name for what is kept between builds of a school in this language; no school has it."""
        return school if self.taal == DUTCH else f"{school}.{self.taal}"

    def in_language(self, taal: str) -> "Places":
        """Return the same places for another language."""
        return replace(self, taal=taal)

    @property
    def base_name(self) -> str:
        """What the base is called where a fault lies in it."""
        return f"kijkwijzer-{__version__}"

    def place_text(self, place: Place) -> str:
        """Return a place as text, relative to the project; one in the base begins with the name of this version."""
        if self.base and place.file.is_relative_to(self.base) and not place.file.is_relative_to(self.root):
            return f"{self.base_name}/{place.location(self.base)}"
        return place.location(self.root)

    def short(self, file: Path) -> str:
        """Return a path as text, from the root of the project where it lies below it."""
        return Place(file).location(self.root)

    def fault_text(self, fault: Fault) -> str:
        """Return a fault as one line: ``file:line:col: wrong; found; remedy``."""
        return f"{self.place_text(fault.place)}: {fault.text}"


def base_folder() -> Path:
    """Return the folder with the ``content/`` and ``templates/`` of this version: in the package, or around it."""
    package = Path(__file__).resolve().parent
    return package / "base" if (package / "base").is_dir() else package.parent


def find_places(start: Path | None = None, output: Path | None = None) -> Places:
    """Return the project at or above ``start``: a folder with ``content/`` and ``templates/``, or a school's own.

    Without one there, the checkout that this package itself lies in.  Raises
    ``FileNotFoundError`` when neither holds a project.
    """
    start = _real_path(start or Path.cwd())
    for folder in (start, *start.parents):
        if (folder / MARK).is_file():
            return Places(folder, _real_path(output or folder / BUILD), base_folder())
        if _is_checkout(folder):
            return Places(folder, _real_path(output or folder / BUILD))
    checkout = Path(__file__).resolve().parent.parent
    if _is_checkout(checkout):
        return Places(checkout, _real_path(output or checkout / BUILD))
    raise FileNotFoundError(
        f"in {start} en daarboven is geen map van een school; begin er een met: kijkwijzer init mijn-school"
    )


def _real_path(path: Path) -> Path:
    """Return a path without links on the way; one that leads to itself stays, which Path would raise for."""
    return Path(os.path.realpath(path))


def _is_checkout(folder: Path) -> bool:
    return (folder / "content").is_dir() and (folder / "templates").is_dir()
