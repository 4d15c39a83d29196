"""Staging areas: folders in the cache where a process lays ready what it is about to bring to its place.

Each belongs to one process, which holds the lock beside it as long as it lives.  So whoever can lock one knows that
its process ended before it was done, and what remains there is to be finished or thrown away.
"""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from generator.files import clone_or_copy, name_in_failure, own_folder, remove_folder
from generator.lock import lock_if_free

JOURNAL = "journal.json"
"""The file of an area that tells what is being done with the rest of it; there is one from when it begins."""

_FOLDER, _LOCK = "aside", ".lock"
_TRIES = 3


@dataclass(frozen=True)
class StagingArea:
    """A folder in the cache of one process."""

    folder: Path

    def lay(self, name: str, content: bytes | Path, *, movable: bool = False) -> Path:
        """Lay bytes, or a copy of a file, ready under a name; a ``movable`` file may lie there as itself."""
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        with name_in_failure(file):
            if isinstance(content, bytes):
                file.write_bytes(content)
            elif not (movable and link_file(content, file)):
                clone_or_copy(content, file)
        return file


@contextmanager
def staging_area(cache: Path) -> Iterator[StagingArea]:
    """Enter a new staging area; what lies there when it is left is removed, unless a journal needs it still."""
    above = own_folder(cache / _FOLDER, cache.parent)
    above.mkdir(parents=True, exist_ok=True)
    with ExitStack() as locks:
        area = _new_area(above, locks)
        try:
            area.mkdir()
            yield StagingArea(area)
        finally:
            _remove_unless_journalled(area)


def _new_area(above: Path, locks: ExitStack) -> Path:
    """Return the name of an area whose lock is held; a disk without locks has none to hold."""
    for _ in range(_TRIES):  # who looks for dead areas may just have tried this lock, and found no area
        area = above / f"{os.getpid()}-{os.urandom(6).hex()}"
        if locks.enter_context(lock_if_free(_lock_of(area))) and _lock_of(area).exists():
            break
    return area


@contextmanager
def dead_areas(cache: Path) -> Iterator[list[StagingArea]]:
    """Enter the staging areas of processes that ended; those without a journal when they are left, are removed.

    A disk without locks tells of none.
    """
    above = cache / _FOLDER
    with ExitStack() as locks:
        names = {name.removesuffix(_LOCK) for name in os.listdir(above)} if above.is_dir() else set()
        areas = [above / name for name in sorted(names)]
        dead = [area for area in areas if locks.enter_context(lock_if_free(_lock_of(area)))]
        yield [StagingArea(area) for area in dead if area.is_dir()]
        for area in dead:
            _remove_unless_journalled(area)


def has_areas(cache: Path) -> bool:
    """Whether any process has a staging area here, or had one when it ended."""
    try:
        return bool(os.listdir(cache / _FOLDER))
    except OSError:
        return False


def link_file(file: Path, target: Path) -> bool:
    """Give a file a second name, where the disk has such; return whether it has it."""
    try:
        os.link(file, target, follow_symlinks=False)
    except OSError:
        return False
    return True


def _lock_of(area: Path) -> Path:
    return area.with_name(f"{area.name}{_LOCK}")


def _remove_unless_journalled(area: Path) -> None:
    if not (area / JOURNAL).exists():
        remove_folder(area, area.parent)
        with suppress(OSError):  # Windows holds what is locked
            _lock_of(area).unlink()
