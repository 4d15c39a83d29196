"""Sets aside what is not ours, beside where it stood, under a name that is free."""

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from generator.files import rename_file


def names_aside(name: str) -> Iterator[str]:
    """Yield the names that what stands at ``name`` may have when it is set aside, without end."""
    path, number = PurePosixPath(name), 1
    while True:
        mark = "(bewaard)" if number == 1 else f"(bewaard {number})"
        yield path.with_name(f"{path.stem} {mark}{path.suffix}").as_posix()
        number += 1


def set_aside(file: Path) -> Path:
    """Rename a file, or what else stands at its name, to the first other name that is free, and return that."""
    free = next(file.with_name(name) for name in names_aside(file.name) if not os.path.lexists(file.with_name(name)))
    rename_file(file, free)
    return free
