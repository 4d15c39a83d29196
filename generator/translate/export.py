"""Writes PO files: the same bytes for the same entries, whoever wrote them before."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.pofile import normalize

from generator.records.library import Library, kind_of
from generator.text.source import source
from generator.translate.texts import Translatable, translatable_texts

_WIDTH = 100
_HEADER = r"""msgid ""
msgstr ""
"Language: {taal}\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"""


@dataclass(frozen=True)
class ExportEntry:
    """An entry to write; ``over`` tells a translator what it is of, ``was`` is the text that ``said`` was made of."""

    path: str
    source: str
    said: str
    notes: tuple[str, ...] = ()
    over: str = ""
    was: str | None = None


def po_bytes(lines: Iterable[ExportEntry], taal: str) -> bytes:
    """Write entries as a PO file."""
    return "\n".join([_HEADER.format(taal=taal), *("".join(_entry_lines(line)) for line in lines)]).encode()


def _entry_lines(line: ExportEntry) -> Iterator[str]:
    yield from (f"# {note}\n" if note else "#\n" for note in line.notes)
    if line.over:
        yield f"#. {line.over}\n"
    if line.was is not None:
        yield "#, fuzzy\n"
        yield from (f"#| {part}\n" for part in f"msgid {_po_string(line.was)}".split("\n"))
    yield f"msgctxt {_po_string(line.path)}\nmsgid {_po_string(line.source)}\nmsgstr {_po_string(line.said)}\n"


def _po_string(text: str) -> str:
    return str(normalize(text, width=_WIDTH))


def export_po(library: Library, taal: str, school: str | None = None) -> bytes:
    """Write the texts of everything, or of a school's edition, with what is there in a language."""
    titles = _titles(library)
    raw = po_bytes(
        (_export_entry(one, titles.get(one.file, one.file)) for one in translatable_texts(library, taal, school)), taal
    )
    head, end, rest = raw.partition(b"\n\n")
    return head + b"\n" + _seal(raw) + end[1:] + rest


def is_untouched_po(file: Path) -> bool:
    """Whether a file is an export of ours that is as it was written."""
    raw = _read_export(file)
    seal = _SEAL.search(raw)
    return seal is not None and seal[0] == _seal(raw.replace(seal[0], b"", 1))


def is_export(file: Path) -> bool:
    """Whether a file was once an export of ours, whatever a translator or a program did to it since."""
    return b"X-Kijkwijzer:" in _read_export(file)


_MOST_BYTES = 50_000_000
_SEAL = re.compile(rb'"X-Kijkwijzer: [0-9a-f]{64}\\n"\n')


def _read_export(file: Path) -> bytes:
    """Return the bytes of a file; none where it is no file, or larger than any export."""
    return file.read_bytes() if file.is_file() and file.stat().st_size <= _MOST_BYTES else b""


def _seal(raw: bytes) -> bytes:
    """Return a line for the header that tells the digest of all else."""
    return f'"X-Kijkwijzer: {hashlib.sha256(raw).hexdigest()}\\n"\n'.encode()


def _export_entry(one: Translatable, over: str) -> ExportEntry:
    found = one.said or one.was
    said, notes = (found.gezegd, found.noten) if found else ("", ())
    return ExportEntry(one.path, one.source, said, notes, over, one.was.bron if one.was else None)


def _titles(library: Library) -> dict[str, str]:
    """Tell for each file of a set what it holds: its kind, and its title."""
    sets = ((kind_of(one), one) for one in library.sets.values())
    return {f"{kind.folder}/{one.id}": f"{kind.title}: {source(one.titel)}" for kind, one in sets}
