"""The commit before a change: the yardstick of what the change itself makes cheaper."""

import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from tests.bench.deck import ROOT


def unpack_before(file: str, folder: Path) -> Path | None:
    """Unpack the program and the content from before a file was there; None where the history is not here."""
    added = _git("log", "--diff-filter=A", "--format=%H", "--", file).decode().split()
    packed = _git("archive", "--format=zip", f"{added[-1]}^", "generator", "content", "templates") if added else b""
    if not packed:
        return None
    ZipFile(BytesIO(packed)).extractall(folder)
    return folder


def _git(*command: str) -> bytes:
    """Return what git tells of this repository; nothing where it can't."""
    git = shutil.which("git")
    if git is None:
        return b""
    done = subprocess.run([git, *command], cwd=ROOT, capture_output=True, check=False)
    return b"" if done.returncode else done.stdout
