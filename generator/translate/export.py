"""Writes PO files: the same bytes for the same entries, whoever wrote them before."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.pofile import normalize

from generator.bounds import MOST_PO_BYTES
from generator.faults import Fault
from generator.input_files import input_bytes
from generator.records.library import Library, kind_of
from generator.text.source import source
from generator.translate.texts import Translatable, translatable_texts

_WIDTH = 100

_HEADER = r"""msgid ""
msgstr ""
"Language: {language}\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"""

_SEAL = re.compile(rb'"X-Kijkwijzer: [0-9a-f]{64}\\n"\n')


@dataclass(frozen=True)
class ExportEntry:
    """An entry to write; ``about`` tells what it is of, ``earlier`` is the text that ``translation`` was made of."""

    path: str
    source: str
    translation: str
    notes: tuple[str, ...] = ()
    about: str = ""
    earlier: str | None = None


def export_po(library: Library, language: str, school: str | None = None) -> bytes:
    """Return a PO file of all texts, or of those of a school's edition, with what is there in a language."""
    titles, texts = _titles(library), translatable_texts(library, language, school)
    raw = po_bytes((_export_entry(one, titles.get(one.file, one.file)) for one in texts), language)
    head, end, rest = raw.partition(b"\n\n")
    return head + b"\n" + _seal(raw) + end[1:] + rest


def po_bytes(entries: Iterable[ExportEntry], language: str) -> bytes:
    """Return entries as a PO file."""
    return "\n".join([_HEADER.format(language=language), *("".join(_entry_lines(entry)) for entry in entries)]).encode()


def is_export(file: Path) -> bool:
    """Whether a file was once an export of ours, whatever a translator or a program did to it since."""
    return b"X-Kijkwijzer:" in _read_export(file)


def is_untouched_po(file: Path) -> bool:
    """Whether a file is an export of ours that is as it was written."""
    raw = _read_export(file)
    seal = _SEAL.search(raw)
    return seal is not None and seal[0] == _seal(raw.replace(seal[0], b"", 1))


def _export_entry(one: Translatable, about: str) -> ExportEntry:
    found = one.translation or one.earlier
    translation, notes = (found.gezegd, found.noten) if found else ("", ())
    return ExportEntry(one.path, one.source, translation, notes, about, one.earlier.bron if one.earlier else None)


def _titles(library: Library) -> dict[str, str]:
    """Return what each file of a set holds: its kind, and its title."""
    sets = ((kind_of(one), one) for one in library.sets.values())
    return {f"{kind.folder}/{one.id}": f"{kind.title}: {source(one.titel)}" for kind, one in sets}


def _entry_lines(entry: ExportEntry) -> Iterator[str]:
    yield from (f"# {note}\n" if note else "#\n" for note in entry.notes)
    if entry.about:
        yield f"#. {entry.about}\n"
    if entry.earlier is not None:
        yield "#, fuzzy\n"
        yield from (f"#| {part}\n" for part in f"msgid {_po_string(entry.earlier)}".split("\n"))
    yield f"msgctxt {_po_string(entry.path)}\nmsgid {_po_string(entry.source)}\n"
    yield f"msgstr {_po_string(entry.translation)}\n"


def _po_string(text: str) -> str:
    return str(normalize(text, width=_WIDTH))


def _seal(raw: bytes) -> bytes:
    """Return the line of the header that holds the digest of all else."""
    return f'"X-Kijkwijzer: {hashlib.sha256(raw).hexdigest()}\\n"\n'.encode()


def _read_export(file: Path) -> bytes:
    """Return the bytes of a file; none where it is no file, or larger than any export."""
    raw = input_bytes(file, MOST_PO_BYTES)
    return b"" if isinstance(raw, Fault) else raw
