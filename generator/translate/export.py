"""All texts in one PO file, for a translator: what is translated filled in, what is stale marked so."""

import hashlib
import re
from pathlib import Path

from generator.records.library import Library, kind_of
from generator.text.source import source
from generator.translate.texts import ToSay, to_say
from generator.translate.written import Line, written


def exported(library: Library, taal: str, school: str | None = None) -> bytes:
    """Write the texts of everything, or of a school's edition, with what is there in a language."""
    titles = _titles(library)
    raw = written((_line(one, titles.get(one.file, one.file)) for one in to_say(library, taal, school)), taal)
    head, end, rest = raw.partition(b"\n\n")
    return head + b"\n" + _seal(raw) + end[1:] + rest


def untouched(file: Path) -> bool:
    """Whether a file is an export of ours that is as it was written."""
    raw = _bounded(file)
    seal = _SEAL.search(raw)
    return seal is not None and seal[0] == _seal(raw.replace(seal[0], b"", 1))


def is_export(file: Path) -> bool:
    """Whether a file was once an export of ours, whatever a translator or a program did to it since."""
    return b"X-Kijkwijzer:" in _bounded(file)


_MOST_BYTES = 50_000_000
_SEAL = re.compile(rb'"X-Kijkwijzer: [0-9a-f]{64}\\n"\n')


def _bounded(file: Path) -> bytes:
    """Return the bytes of a file; none where it is no file, or larger than any export."""
    return file.read_bytes() if file.is_file() and file.stat().st_size <= _MOST_BYTES else b""


def _seal(raw: bytes) -> bytes:
    """Return a line for the header that tells the digest of all else."""
    return f'"X-Kijkwijzer: {hashlib.sha256(raw).hexdigest()}\\n"\n'.encode()


def _line(one: ToSay, over: str) -> Line:
    found = one.said or one.was
    said, notes = (found.gezegd, found.noten) if found else ("", ())
    return Line(one.path, one.source, said, notes, over, one.was.bron if one.was else None)


def _titles(library: Library) -> dict[str, str]:
    """Tell for each file of a set what it holds: its kind, and its title."""
    sets = ((kind_of(one), one) for one in library.sets.values())
    return {f"{kind.folder}/{one.id}": f"{kind.title}: {source(one.titel)}" for kind, one in sets}
