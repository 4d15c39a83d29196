"""Puts a file in its place, whole."""

import os
from pathlib import Path
from threading import get_ident


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
