"""A digest of values: equal texts give equal digests, wherever they stand in their files."""

import hashlib
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from generator.faults import Place
from generator.records.base import Record


def digest(*values: Any) -> str:
    """Return the SHA-256 of the values as hexadecimal digits; places do not count."""
    hasher = hashlib.sha256()
    for value in values:
        _feed(hasher, value)
    return hasher.hexdigest()


def _feed(hasher: Any, value: Any) -> None:
    if isinstance(value, Place):
        return
    if isinstance(value, Path):
        _feed(hasher, value.name)
        _feed(hasher, value.read_bytes() if value.is_file() else None)
    elif isinstance(value, bytes):
        _leaf(hasher, "bytes", value)
    elif isinstance(value, Record):
        _feed(hasher, {name: getattr(value, name) for name in type(value).model_fields})
    elif is_dataclass(value) and not isinstance(value, type):
        _feed(hasher, {field.name: getattr(value, field.name) for field in fields(value)})
    elif isinstance(value, dict):
        _leaf(hasher, "dict", str(len(value)).encode())
        for key in sorted(value):
            _feed(hasher, str(key))
            _feed(hasher, value[key])
    elif isinstance(value, tuple | list):
        _leaf(hasher, "list", str(len(value)).encode())
        for item in value:
            _feed(hasher, item)
    elif isinstance(value, type):
        _leaf(hasher, "type", value.__qualname__.encode())
    else:
        _leaf(hasher, type(value).__name__, str(value).encode())


def _leaf(hasher: Any, kind: str, raw: bytes) -> None:
    hasher.update(f"{kind}:{len(raw)}:".encode())
    hasher.update(raw)
