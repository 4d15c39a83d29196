"""Packs a workbook so that the same content gives the same bytes: without times, in one order.

Among its properties stands a digest of all that is in it, by which an export that nobody saved since is known.
"""

import hashlib
import re
import zipfile
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook

_TIMES = re.compile(rb"<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\1>")
_CORE = "docProps/core.xml"
_SEALED = '<dc:identifier xmlns:dc="http://purl.org/dc/elements/1.1/">kijkwijzer:{}</dc:identifier>'
_SEAL = re.compile(_SEALED.format("([0-9a-f]{64})").encode())
_END = b"</cp:coreProperties>"
MOST_BYTES = 50_000_000
"""What a workbook may unfold to: that of a school takes less than two million."""
_BEGIN = (1980, 1, 1, 0, 0, 0)


def packed(book: Workbook) -> bytes:
    """Give the bytes of an ``.xlsx``."""
    raw = BytesIO()
    book.save(raw)
    out = BytesIO()
    with zipfile.ZipFile(raw) as made:
        parts = {name: made.read(name) for name in made.namelist()}
    parts[_CORE] = _TIMES.sub(b"", parts[_CORE])
    for name in parts:
        if name.startswith("xl/worksheets/"):  # a row may grow when its text does
            parts[name] = parts[name].replace(b' customHeight="1"', b"")
    seal = _SEALED.format(_digest(parts)).encode()
    parts[_CORE] = parts[_CORE].replace(_END, seal + _END)
    with zipfile.ZipFile(out, "w") as target:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _BEGIN)
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, 0o600 << 16, 3
            target.writestr(entry, content, compresslevel=9)
    return out.getvalue()


def untouched(file: Path) -> bool:
    """Whether a file is an export of ours that is as it was written."""
    try:
        with zipfile.ZipFile(file) as made:
            if sum(entry.file_size for entry in made.infolist()) > MOST_BYTES:
                return False
            parts = {name: made.read(name) for name in made.namelist()}
    except Exception:  # a broken file breaks zipfile in many ways
        return False
    seal = _SEAL.search(parts.get(_CORE, b""))
    if seal is None:
        return False
    parts[_CORE] = parts[_CORE].replace(seal[0], b"")
    return seal[1].decode() == _digest(parts)


def _digest(parts: dict[str, bytes]) -> str:
    hasher = hashlib.sha256()
    for name, content in sorted(parts.items()):
        hasher.update(f"{name}\0{len(content)}\0".encode() + content)
    return hasher.hexdigest()
