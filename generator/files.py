"""Puts a file in its place, whole, and says why that can't be."""

import errno
import os
from pathlib import Path
from threading import get_ident

_REASONS = {
    **dict.fromkeys((errno.EACCES, errno.EPERM), "dit mag hier niet, of een ander programma houdt het vast"),
    errno.EROFS: "deze schijf is alleen te lezen",
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT), "de schijf is vol"),
    **dict.fromkeys((errno.ENOTDIR, errno.EEXIST, errno.EISDIR), "er ligt een bestand waar een map moet komen"),
}
"""What a user can do something about."""


def replace_file(file: Path, raw: bytes) -> None:
    """Write a file whole: whoever reads it sees the old bytes or the new ones."""
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f".nieuw-{os.getpid()}-{get_ident()}")
    try:
        beside.write_bytes(raw)
        # Not beside.replace: a path that Sphinx gives has the replace of a text.
        os.replace(beside, file)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def why_not(error: OSError) -> str | None:
    """Return why a file can't be read or written, and what to do; None where no user can do anything about it."""
    if error.errno not in _REASONS:
        return None
    file = error.filename2 or error.filename
    where = f"{file}: " if file else ""
    return f"{where}{_REASONS[error.errno]}; maak dat in orde, of kies met --output een andere map voor wat er komt"
