"""Seals on what is kept between commands: only what this user's own kijkwijzer kept there counts, and is whole.

A cache may be damaged, or come along with a folder that someone sent: what it says would be published, and some of it
(compiled templates, what Sphinx remembers) would be run.  A seal is made with a key that never lies in a project; what
has another seal is made anew.
"""

import hmac
import os
from contextlib import suppress
from functools import cache
from pathlib import Path

from generator.files import is_link, plain_bytes, replace_file

_LENGTH = 32
_VARIABLE = "KIJKWIJZER_KEY"
"""Hands the key on to processes that this one begins, where it can't be kept."""


def with_seal(raw: bytes) -> bytes:
    """Return bytes with their seal before them."""
    return seal(raw).encode() + b"\n" + raw


def _without_seal(raw: bytes) -> bytes | None:
    """Return what has a seal before it, which must be its own; None where it is not."""
    known, _, inside = raw.partition(b"\n")
    return inside if hmac.compare_digest(known, seal(inside).encode()) else None


def read_sealed(file: Path) -> bytes | None:
    """Return what a file holds under its seal; None where there is none that is whole."""
    try:
        return _without_seal(plain_bytes(file))
    except OSError:
        return None


def seal(raw: bytes) -> str:
    """Return the seal of bytes."""
    return hmac.new(_key(), raw, "sha256").hexdigest()


def has_seal(file: Path) -> bool:
    """Whether a file that must stay as it is has its seal beside it."""
    try:
        return hmac.compare_digest(plain_bytes(_beside(file)), seal(plain_bytes(file)).encode())
    except (OSError, ValueError):
        return False


def write_with_seal(file: Path, raw: bytes) -> None:
    """Write a file, and its seal beside it."""
    replace_file(file, raw)
    replace_file(_beside(file), seal(raw).encode())


def _beside(file: Path) -> Path:
    return file.with_name(f"{file.name}.seal")


@cache
def _key() -> bytes:
    from click import get_app_dir

    file = Path(get_app_dir("kijkwijzer")) / "key"
    if kept := _read_key(file):
        return kept
    handed = bytes.fromhex(os.environ.get(_VARIABLE, ""))
    if len(handed) == _LENGTH:
        return handed
    made = os.urandom(_LENGTH)
    with suppress(OSError):
        _keep_key(file, made)
    if kept := _read_key(file):
        return kept  # of another process, if that was first
    os.environ[_VARIABLE] = made.hex()
    return made


def _read_key(file: Path) -> bytes | None:
    with suppress(OSError):
        if not is_link(file) and len(raw := plain_bytes(file)) == _LENGTH:
            return raw
    return None


def _keep_key(file: Path, key: bytes) -> None:
    """Write the key, for this user alone, unless there is one by now."""
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f"key-{os.getpid()}")
    try:
        with open(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            out.write(key)
        try:
            os.link(beside, file)
        except FileExistsError:
            if _read_key(file) is None:  # damaged
                os.replace(beside, file)
        except OSError:  # this disk has no second names
            os.replace(beside, file)
    finally:
        beside.unlink(missing_ok=True)
