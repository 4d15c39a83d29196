"""Whole files, folders kept in line with others, and ZIPs with the same bytes every time."""

import ctypes
import errno
import io
import os
import shutil
import stat
import sys
import zipfile
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import get_ident
from typing import IO

CACHE = ".cache"
"""The folder in that of the output which is ours whole, and safe to remove."""

_DAY = (1980, 1, 1, 0, 0, 0)
"""The time of every file in a ZIP: the first that there is."""


def replace_file(file: Path, raw: bytes) -> None:
    """Write a file whole: whoever reads it sees the old bytes or the new ones."""
    with _replacement(file) as beside:
        beside.write_bytes(raw)


def replace_with_copy(file: Path, source: Path) -> None:
    """Write a file whole with the bytes of another, which from then on are two: one can be changed without the other.

    Where the disk can, it keeps what they have in common once.
    """
    with _replacement(file) as beside:
        clone_or_copy(source, beside)


def clone_or_copy(source: Path, target: Path) -> None:
    """Copy the bytes of a file; where the disk can, both share their blocks until one is changed."""
    if not _clone_file(source, target):
        shutil.copyfile(source, target)


@contextmanager
def _replacement(file: Path) -> Iterator[Path]:
    """Yield a name beside a file, for what then takes its place; where that fails nothing is left there."""
    if cache := next((one for one in file.parents if one.name == CACHE), None):
        own_folder(file.parent, cache)
        if file.is_dir():
            shutil.rmtree(file)
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f".nieuw-{os.getpid()}-{get_ident()}")
    try:
        with name_in_failure(file):
            yield beside
        # Not beside.replace: a path that Sphinx gives has the replace of a text.
        os.replace(beside, file)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def rename_file(file: Path, other: Path) -> None:
    """Give a file another name; what the system says of it names the file, which may be held, and not the new name."""
    try:
        os.rename(file, other)
    except OSError as error:
        error.filename2 = None
        raise


@contextmanager
def name_in_failure(file: Path) -> Iterator[None]:
    """Let what the system says while a file is written name that file: of a full disk it names none."""
    try:
        yield
    except OSError as error:
        if error.filename is None:
            error.filename = str(file)
        raise


def _clone_file(source: Path, target: Path) -> bool:
    """Copy a file so that both share their blocks where the disk can (btrfs, XFS, ZFS, APFS); return whether it was.

    Where they can't be shared, Linux's kernel copies the bytes itself.
    """
    try:
        if sys.platform == "linux":
            with source.open("rb") as read, target.open("wb") as written:
                left = os.fstat(read.fileno()).st_size
                while left and (done := os.copy_file_range(read.fileno(), written.fileno(), left)):
                    left -= done
                return not left
        if sys.platform == "darwin":
            clone = ctypes.CDLL(None).clonefile
            return bool(clone(os.fsencode(source), os.fsencode(target), 0) == 0)
    except (OSError, AttributeError):  # a disk, kernel or system library that has it not
        pass
    return False


def write_if_changed(file: Path, content: bytes) -> bool:
    """Write a file whole unless it holds just that already; return whether it was written."""
    if file.is_file() and file.stat().st_size == len(content) and file.read_bytes() == content:
        return False
    replace_file(file, content)
    return True


def is_link(path: Path) -> bool:
    """Whether a path is a symbolic link, or what Windows calls a junction."""
    is_junction = getattr(os.path, "isjunction", None)  # from Python 3.12 on
    return path.is_symlink() or (is_junction is not None and bool(is_junction(path)))


def plain_bytes(file: Path) -> bytes:
    """Return the bytes of a file that should be ours; raises ``OSError`` for a pipe, which would keep us waiting."""
    if not stat.S_ISREG(file.stat().st_mode):
        raise OSError(errno.EINVAL, "no regular file", str(file))
    return file.read_bytes()


def way_to(folder: Path, above: Path) -> tuple[Path, ...]:
    """Return the folders on the way from ``above``, itself left out, to ``folder``, outermost first."""
    inside = [one for one in (folder, *folder.parents) if one != above and one.is_relative_to(above)]
    return tuple(reversed(inside))


def own_folder(folder: Path, above: Path) -> Path:
    """Return a folder of the cache after removing what is none on the way to it; where a link leads stays as it is."""
    for one in way_to(folder, above):
        if is_link(one) or (one.exists() and not one.is_dir()):
            one.unlink()
    return folder


def remove_links(folder: Path) -> None:
    """Remove the links that lie in a folder of the cache; what they lead to stays as it is."""
    for path, folders, files in os.walk(folder):
        for one in (Path(path, name) for name in (*folders, *files)):
            if is_link(one):
                one.unlink()


def remove_cached(file: Path) -> None:
    """Remove a file of the cache, or what else lies there by its name."""
    if file.is_dir() and not is_link(file):
        shutil.rmtree(file)
    else:
        file.unlink(missing_ok=True)


def remove_folder(folder: Path, above: Path) -> None:
    """Remove a folder of the cache with all that is in it, a link as a link."""
    shutil.rmtree(own_folder(folder, above), ignore_errors=True)


def mirror_folder(files: dict[str, bytes], folder: Path) -> tuple[str, ...]:
    """Make ``folder``, which is ours whole, hold just these files; return the names of those that were written."""
    remove_links(folder)
    written = tuple(name for name, content in sorted(files.items()) if write_if_changed(folder / name, content))
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
        elif not path.is_dir() and path.relative_to(folder).as_posix() not in files:
            path.unlink()
    return written


def read_files(folder: Path) -> dict[str, bytes]:
    """Return the bytes of all files in a folder, by name."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def zip_of(
    files: Iterable[tuple[str, bytes]], *, level: int | None = None, stored: Collection[str] = (), mode: int = 0o644
) -> bytes:
    """Return a ZIP of files, each with its name: the same bytes for the same files.

    They are packed as they are, since how small a packer makes them differs by its version; or deflated at a
    ``level``, those that are to be ``stored`` left out.
    """
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as out:
        for name, raw in files:
            entry = zipfile.ZipInfo(name, _DAY)
            entry.create_system, entry.external_attr = 3, mode << 16
            small = level is not None and name not in stored
            out.writestr(entry, raw, zipfile.ZIP_DEFLATED if small else zipfile.ZIP_STORED, level)
    return packed.getvalue()


def unzipped_size(file: Path | IO[bytes]) -> int:
    """Return how many bytes the files in a ZIP take once they are unpacked."""
    with zipfile.ZipFile(file) as packed:
        return sum(entry.file_size for entry in packed.infolist())


def unzip(file: Path | IO[bytes]) -> dict[str, bytes]:
    """Return the files in a ZIP by name, in its order."""
    with zipfile.ZipFile(file) as packed:
        return {name: packed.read(name) for name in packed.namelist()}
