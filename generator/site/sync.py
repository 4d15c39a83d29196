"""Brings a folder of the cache in line with what is needed, leaving alone what is the same."""

from pathlib import Path

from generator.files import replace_file, without_links


def write_if_changed(file: Path, content: bytes) -> bool:
    """Write a file whole, unless it holds just that already; tells whether it was written."""
    if file.is_file() and file.stat().st_size == len(content) and file.read_bytes() == content:
        return False
    replace_file(file, content)
    return True


def bring(files: dict[str, bytes], folder: Path) -> tuple[str, ...]:
    """Make ``folder``, which is ours whole, hold just these files; gives the names of those that were written."""
    without_links(folder)
    written = tuple(name for name, content in sorted(files.items()) if write_if_changed(folder / name, content))
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
        elif not path.is_dir() and path.relative_to(folder).as_posix() not in files:
            path.unlink()
    return written


def contents(folder: Path) -> dict[str, bytes]:
    """Read all files of a folder, by name."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
