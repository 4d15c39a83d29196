"""The PDFs go along with the site, so that links survive publishing and zipping."""

from collections.abc import Mapping
from pathlib import Path

from generator.output import OutputFolder

FOLDER = "print/"
"""Where they lie in a site."""


def along(prints: Mapping[str, Path]) -> dict[str, Path]:
    """Return the files of the prints by their names in a site."""
    return {f"{FOLDER}{name}": file for name, file in prints.items()}


def left_behind(printed: OutputFolder) -> tuple[str, ...]:
    """Return the names of prints that do not go along since they are not as they were made, or not known to be."""
    ours, names = printed.own_files(), printed.names()
    there = (file.name for kind in ("*.pdf", "*.docx") for file in sorted(printed.folder.glob(kind)))
    return tuple(name for name in there if name not in ours and (name in names or not names))


def copied(written: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of the prints among what was written in a site."""
    return tuple(name.removeprefix(FOLDER) for name in written if name.startswith(FOLDER))
