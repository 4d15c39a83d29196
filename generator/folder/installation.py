"""What this program was installed from, where that can be known: a wheel, or the checkout that it lies in."""

import hashlib
import json
import os
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit
from urllib.request import url2pathname

from generator.bounds import MOST_WHEEL_BYTES
from generator.folder.download import SCHEME, download, file_at
from generator.folder.wheel import PROGRAM, Wheel, as_wheel, read_wheel
from generator.input_files import input_bytes
from generator.places import base_folder

_BUILDER = "hatchling"


@dataclass(frozen=True)
class Source:
    """Where a wheel was when the program was installed from it, and its SHA-256, empty where that was not told."""

    address: str
    sha256: str = ""

    @property
    def file(self) -> Path | None:
        """The file; None for an address on the web."""
        parts = urlsplit(self.address)
        return Path(url2pathname(parts.path)) if parts.scheme == "file" else None


def installed_source() -> Source | None:
    """Return what the installer told (PEP 610) where it was a wheel by itself, and not one from an index."""
    try:
        told = json.loads(distribution(PROGRAM).read_text("direct_url.json") or "{}")
    except (PackageNotFoundError, ValueError):
        return None
    archive = told.get("archive_info")
    if not isinstance(archive, dict):  # a folder, or something of git
        return None
    # pip before 23.1 told the digest otherwise.
    old = str(archive.get("hash", "")).removeprefix("sha256=")
    return Source(str(told["url"]), str(archive.get("hashes", {}).get("sha256", old)))


def installed_wheel() -> Wheel | None:
    """Return the wheel of this very installation, made of its checkout if it lies in one; None where there is none.

    Raises ``ContentFaults`` where it lies at an address and can't be had from there.
    """
    if (checkout := base_folder()) == Path(__file__).resolve().parents[2]:
        return _build_wheel(checkout)
    if (source := installed_source()) is None:
        return None
    if source.file is None:
        if not source.address.startswith(SCHEME):
            return None
        raw = download(source.address, MOST_WHEEL_BYTES, source.sha256)
        return as_wheel(raw, file_at(source.address))
    there = input_bytes(source.file, MOST_WHEEL_BYTES)
    if not isinstance(there, bytes) or (source.sha256 and hashlib.sha256(there).hexdigest() != source.sha256):
        return None  # it is gone, or something else lies there now
    return as_wheel(there, source.file)


def _build_wheel(checkout: Path) -> Wheel | None:
    """Return a wheel of a checkout as it is now; None where what builds one is not installed, or it can't be built."""
    if not find_spec(_BUILDER) or not (checkout / "pyproject.toml").is_file():
        return None
    environment = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    with TemporaryDirectory() as folder:
        command = [sys.executable, "-m", _BUILDER, "build", "-t", "wheel", "-d", folder]
        with suppress(OSError):
            subprocess.run(command, cwd=checkout, env=environment, capture_output=True, check=False)  # noqa: S603
        made = list(Path(folder).glob("*.whl"))
        return read_wheel(made[0]) if made else None
