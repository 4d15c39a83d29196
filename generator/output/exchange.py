"""Exchanges a published folder for one that is made ready: who looks sees the old edition or the new one.

That can be done where all in it is ours, and where the system can exchange two folders in one step: Linux and macOS, on
most disks.  What stays the same has two names for as long as it takes.
"""

import ctypes
import os
import shutil
import sys
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from itertools import chain
from pathlib import Path

from generator.output.inventory import LIST, Inventory, inventory, list_text
from generator.output.staging import StagingArea, link_file
from generator.output.stranger import names_aside

_WHOLE = "whole"
_HERE = -100
"""The folder that a path is relative to, as Linux numbers the current one (``AT_FDCWD``)."""
_EXCHANGE = 2
"""The flag of both systems (``RENAME_EXCHANGE``, ``RENAME_SWAP``)."""


def exchange_folder(
    folder: Path,
    listed: Inventory,
    area: StagingArea,
    files: Mapping[str, bytes | Path],
    *,
    removed: Collection[str],
    movable: bool,
) -> bool:
    """Exchange a folder for one with these new ``files`` and without those to be ``removed``; return whether it was.

    Afterwards ``listed`` is the list of what is ours there.  Raises ``OSError`` where the files can't be laid ready.
    """
    stay = _published_names(folder)
    if stay is None:
        return False
    stay -= {LIST, *files, *removed}
    if not listed.keys() <= stay | files.keys():
        return False
    for name in sorted(stay):
        place = area.folder / _WHOLE / name
        place.parent.mkdir(parents=True, exist_ok=True)
        if not link_file(folder / name, place):
            return False
    for name, content in files.items():
        area.lay(f"{_WHOLE}/{name}", content, movable=movable)
    whole = area.lay(f"{_WHOLE}/{LIST}", list_text(listed)).parent
    if not (_copy_modes(folder, whole) and _exchange_folders(folder, whole)):
        return False
    _return_strangers(whole, folder, {LIST, *stay, *files, *removed})
    return True


def _published_names(folder: Path) -> set[str] | None:
    """Return the names of all files in a published folder, and in those within it; None where not all are ours.

    A folder that is not there has none.  A list names a file of ours, changed or not; a link, a device or an empty
    folder is someone's.
    """
    names: set[str] = set()
    if not os.path.lexists(folder):
        return names
    for path, is_ours in _entries(folder, ""):
        if not is_ours:
            return None
        names.add(path)
    return names


def _entries(folder: Path, way: str) -> Iterator[tuple[str, bool]]:
    """Yield each file below a folder with its list, by its name from ``way`` on, and whether that list names it."""
    listed = inventory(folder) or {}

    def walk(inner: Path, name: str) -> Iterator[tuple[str, bool]]:
        entries = sorted(os.scandir(inner), key=lambda entry: entry.name)
        if not entries and name:
            yield f"{way}{name}", False
        for entry in entries:
            inside = f"{name}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                path = Path(entry.path)
                if os.path.lexists(path / LIST):
                    yield from _entries(path, f"{way}{inside}/")
                else:
                    yield from walk(path, f"{inside}/")
            else:
                plain = entry.is_file(follow_symlinks=False)
                yield f"{way}{inside}", plain and (inside in listed or inside == LIST)

    yield from walk(folder, "")


def _copy_modes(folder: Path, other: Path) -> bool:
    """Give the folders of ``other`` the rights of those of the same name in ``folder``; return whether that worked."""
    try:
        for path, _, _ in os.walk(other):
            like = folder / Path(path).relative_to(other)
            if like.is_dir():
                known, made = like.stat(), Path(path).stat()
                if (known.st_uid, known.st_gid) != (made.st_uid, made.st_gid):
                    return False
                shutil.copymode(like, path)
    except OSError:
        return False
    return True


def _return_strangers(old: Path, folder: Path, names: Collection[str]) -> None:
    """Return to a folder what someone put into the ``old`` one, of which these names are known, just before it went."""
    for path, _, files in os.walk(old):
        for file in (Path(path, name) for name in files):
            name = file.relative_to(old).as_posix()
            if name not in names:
                place = next(one for one in chain((name,), names_aside(name)) if not os.path.lexists(folder / one))
                with suppress(OSError):
                    (folder / place).parent.mkdir(parents=True, exist_ok=True)
                    os.rename(file, folder / place)


def _exchange_folders(folder: Path, other: Path) -> bool:
    """Exchange two folders, or bring ``other`` to a place where nothing stands; return whether that was possible."""
    try:
        if not os.path.lexists(folder):
            folder.parent.mkdir(parents=True, exist_ok=True)
            os.rename(other, folder)
            return True
    except OSError:  # they lie on different disks
        return False
    return _rename_both(os.fsencode(folder), os.fsencode(other))


def _rename_both(one: bytes, other: bytes) -> bool:
    """Exchange what two paths name; return whether the system could."""
    if sys.platform == "win32":  # its ctypes has no library without a name, and says so with another exception
        return False
    try:
        system = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "linux":
            return bool(system.renameat2(_HERE, one, _HERE, other, _EXCHANGE) == 0)
        if sys.platform == "darwin":
            return bool(system.renamex_np(one, other, _EXCHANGE) == 0)
    except (OSError, AttributeError):  # a library without it
        pass
    return False
