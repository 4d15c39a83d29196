"""A digest of values: equal texts give equal digests, wherever they stand in their files.

What a frozen record or dataclass adds to a digest is remembered while it lives, where all that it holds is as
unchanging.  Editions share most of what they hold, so that much of one was digested with another.
"""

import hashlib
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from generator.faults import Place
from generator.memory import IdentityMemory
from generator.records.base import Record

LEAST = 400
"""What adds fewer bytes is as quickly written again as found."""

_UNCHANGING = (str, bytes, int, float, type, type(None))

_known: IdentityMemory[Any, list[bytes]] = IdentityMemory()
"""What objects add, in pieces: one that holds another has the same pieces, and not a copy."""


def digest(*values: Any) -> str:
    """Return the SHA-256 of the values as hexadecimal digits; places do not count."""
    hasher = hashlib.sha256()
    for value in values:
        pieces: list[bytes] = []
        _write(value, pieces)
        for piece in pieces:
            hasher.update(piece)
    return hasher.hexdigest()


def _write(value: Any, out: list[bytes]) -> bool:
    """Write what a value adds; return whether it can never add anything else."""
    if isinstance(value, Place):
        return True
    if isinstance(value, Path):
        _write(value.name, out)
        _write(value.read_bytes() if value.is_file() else None, out)
        return False
    if isinstance(value, bytes):
        out += _leaf("bytes", value)
    elif isinstance(value, Record) or (is_dataclass(value) and not isinstance(value, type)):
        return _write_fields(value, out)
    elif isinstance(value, dict):
        out += _leaf("dict", str(len(value)).encode())
        for key in sorted(value):
            _write(str(key), out)
            _write(value[key], out)
        return False
    elif isinstance(value, tuple | list):
        out += _leaf("list", str(len(value)).encode())
        unchanging = isinstance(value, tuple)
        for item in value:
            unchanging &= _write(item, out)
        return unchanging
    elif isinstance(value, type):
        out += _leaf("type", value.__qualname__.encode())
    else:
        out += _leaf(type(value).__name__, str(value).encode())
    return isinstance(value, _UNCHANGING)


def _write_fields(value: Any, out: list[bytes]) -> bool:
    if known := _known.get(value):
        out += known
        return True
    shape = _shape_of(value.__class__)
    pieces = [shape.begin]
    unchanging = shape.frozen
    for name, key in shape.fields:
        pieces.append(key)
        unchanging &= _write(getattr(value, name), pieces)
    if unchanging and sum(map(len, pieces)) >= LEAST:
        pieces = _join_short(pieces)
        _known.put(value, pieces)
    out += pieces
    return unchanging


def _join_short(pieces: list[bytes]) -> list[bytes]:
    """Return pieces with the short ones joined to those beside them; what a part remembers stays the same object."""
    groups = groupby(pieces, lambda piece: len(piece) >= LEAST)
    return [piece for long, group in groups for piece in (group if long else (b"".join(group),))]


def _leaf(kind: str, raw: bytes) -> tuple[bytes, bytes]:
    return f"{kind}:{len(raw)}:".encode(), raw


@dataclass(frozen=True)
class _Shape:
    """How records or dataclasses of a type are written: as a dictionary; each field with its name as it is written."""

    begin: bytes
    fields: tuple[tuple[str, bytes], ...]
    frozen: bool


@cache
def _shape_of(kind: Any) -> _Shape:
    if issubclass(kind, Record):
        names, frozen = list(kind.model_fields), bool(kind.model_config.get("frozen"))
    else:
        names, frozen = [field.name for field in fields(kind)], kind.__dataclass_params__.frozen
    written = tuple((name, b"".join(_leaf("str", name.encode()))) for name in sorted(names))
    # An object without room for weak references can't be remembered.
    return _Shape(b"".join(_leaf("dict", str(len(names)).encode())), written, frozen and kind.__weakrefoffset__ != 0)
