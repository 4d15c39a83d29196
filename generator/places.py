"""Where content, templates and output lie: the one place that decides it."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.faults import Place


@dataclass(frozen=True)
class Places:
    """The folders of a project; ``output`` holds a folder per school and the cache."""

    root: Path
    output: Path

    @cached_property
    def content(self) -> Path:
        """What authors edit."""
        return self.root / "content"

    @cached_property
    def templates(self) -> Path:
        """What designers edit."""
        return self.root / "templates"

    @cached_property
    def cache(self) -> Path:
        """All that is kept between builds and is not output; safe to remove."""
        return self.output / ".cache"

    def site(self, school: str) -> Path:
        """Give the folder of a school's site."""
        return self.output / school / "site"

    def print(self, school: str) -> Path:
        """Give the folder of a school's PDFs."""
        return self.output / school / "print"

    def shown(self, place: Place) -> str:
        """Write a place relative to the project."""
        return place.shown(self.root)


def find_places(start: Path | None = None, output: Path | None = None) -> Places:
    """Find the project: the folder with ``content/`` and ``templates/`` at or above ``start``.

    Without one there, the checkout that this package itself lies in.  Raises
    ``FileNotFoundError`` when neither holds a project.
    """
    start = (start or Path.cwd()).resolve()
    package = Path(__file__).resolve().parent.parent
    for folder in (start, *start.parents, package):
        if (folder / "content").is_dir() and (folder / "templates").is_dir():
            return Places(folder, (output or folder / "build").resolve())
    raise FileNotFoundError(f"geen map met content/ en templates/ in of boven {start}")
