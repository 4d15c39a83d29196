"""A PO file (gettext): its entries, each with its place; babel reads, and what it would swallow is a fault."""

import re
from codecs import BOM_UTF8, lookup
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_string
from io import BytesIO
from itertools import accumulate
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, PoFileParser

from generator.bounds import MOST_PLURALS, MOST_PO_ENTRIES
from generator.faults import Fault, Place, quotation
from generator.nfc import nfc
from generator.provenance import Scalar, Source

_LINE = re.compile(r'(#.*)?|(msgctxt|msgid|msgid_plural|msgstr(\[\d\])?) "(?:[^"\\]|\\.)*"|"(?:[^"\\]|\\.)*"')
_PLURALS = re.compile(r"nplurals\s*=\s*0*([0-9]{1,18})")
_ENCODINGS = ("utf-8", "ascii", "iso8859-1", "iso8859-15", "cp1252")
"""What programs for translators write; others say the same letters in more ways than one, or take long to read."""
_WRONG = "dit is geen geldig PO-bestand"
_REMEDY = "schrijf msgctxt, msgid en msgstr, elk met de tekst tussen aanhalingstekens"


@dataclass(frozen=True)
class Entry:
    """An entry: its context, the text that was translated, its translation, and what its translator notes."""

    context: str
    source: str
    translation: Scalar
    place: Place
    fuzzy: bool = False
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class PoFile:
    """The entries of a PO file, and its faults; ``taal`` is the language that its header names."""

    entries: tuple[Entry, ...]
    faults: tuple[Fault, ...]
    taal: str = ""


def read_po(file: Path, raw: bytes) -> PoFile:
    """Read a PO file; one with faults has no entries."""
    catalog, raw = _Catalog(), raw.removeprefix(BOM_UTF8)
    try:
        PoFileParser(catalog, ignore_obsolete=True, abort_invalid=True).parse(BytesIO(raw))
        text = nfc(raw.decode(catalog.charset).replace("\r\n", "\n"))
    except PoFileError as error:
        return PoFile(
            (), (Fault(Place(file, error.lineno + 1, 1), _WRONG, f"gevonden {quotation(error.line)}", _REMEDY),)
        )
    except (UnicodeError, LookupError) as error:
        return PoFile((), (Fault(Place(file, 1, 1), _WRONG, f"gevonden {quotation(error)}", "bewaar het als UTF-8"),))
    except ValueError:  # babel reads a number or a place that is none
        return PoFile((), _unreadable_line_faults(file, raw))
    source = Source(file, text)
    lines = text.split("\n")
    if fault := _bound_fault(file, lines, catalog):
        return PoFile((), (fault,))
    if faults := tuple(_torn_line_faults(file, lines)):
        return PoFile((), faults)
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    found = [(message, *_places(source, lines, starts, message)) for message in catalog.found]
    plural = [at for message, at, _ in found if isinstance(message.id, list | tuple)]
    faults = tuple(Fault(at, "een tekst met een meervoud", "gevonden msgid_plural", "haal het weg") for at in plural)
    entries = () if faults else tuple(_to_entry(*one) for one in found)
    return PoFile(entries, faults, catalog.headers.get("language", ""))


class _Catalog(Catalog):
    """A catalogue that keeps every entry as it comes, where babel's own makes one of two that are alike.

    Of the header it takes nothing for true: babel works out locales, dates and plurals of it, and trips.
    """

    def __init__(self) -> None:
        self._charset = "utf-8"
        super().__init__()
        self.found: list[Message] = []
        self.headers: dict[str, str] = {}

    @property
    def charset(self) -> str:
        """What the file is written in; raises ``LookupError`` for what is no plain encoding of letters."""
        return self._charset

    @charset.setter
    def charset(self, name: str) -> None:
        try:
            is_plain = lookup(name).name in _ENCODINGS
        except (LookupError, ValueError):
            is_plain = False
        if not is_plain:
            raise LookupError(f"charset={name}")
        self._charset = name

    @property
    def num_plurals(self) -> int:
        """How many forms babel makes room for; texts with a plural are faults, whatever a file says of it."""
        return MOST_PLURALS

    def __setitem__(self, id: Any, message: Message) -> None:
        if message.id:
            self.found.append(message)
            return
        header = message_from_string(str(message.string))
        self.headers = {name.lower(): str(value).strip() for name, value in header.items()}
        self.charset = header.get_content_charset("utf-8")


def _bound_fault(file: Path, lines: list[str], catalog: _Catalog) -> Fault | None:
    """Return the fault of a file that says or holds more than any does."""
    plurals = _PLURALS.search(catalog.headers.get("plural-forms", ""))
    if plurals and int(plurals[1]) > MOST_PLURALS:
        line = next((number for number, line in enumerate(lines, 1) if "nplurals" in line), 1)
        found, remedy = f"gevonden nplurals={plurals[1]}", "neem de regel Plural-Forms van een ander bestand"
        return Fault(Place(file, line, 1), f"een taal heeft hoogstens {MOST_PLURALS} vormen", found, remedy)
    if len(catalog.found) > MOST_PO_ENTRIES:
        found, remedy = f"gevonden {len(catalog.found)}", "verdeel het over meer bestanden"
        return Fault(Place(file), f"dit bestand heeft meer dan {MOST_PO_ENTRIES} teksten", found, remedy)
    return None


def _torn_line_faults(file: Path, lines: list[str]) -> Iterator[Fault]:
    """Yield a fault for each line that babel would read in its own way, such as one without its last quote."""
    for number, line in enumerate(lines, 1):
        if not _LINE.fullmatch(line.strip()):
            yield Fault(Place(file, number, 1), _WRONG, f"gevonden {quotation(line)}", 'sluit de tekst met een "')


def _unreadable_line_faults(file: Path, raw: bytes) -> tuple[Fault, ...]:
    """Return the faults of a file that babel can't read, whose lines are those of any encoding that is read."""
    start = Fault(Place(file, 1, 1), _WRONG, "gevonden een regel die niet te lezen is", _REMEDY)
    return tuple(_torn_line_faults(file, raw.decode("latin-1").replace("\r\n", "\n").split("\n"))) or (start,)


def _places(source: Source, lines: list[str], starts: list[int], message: Message) -> tuple[Place, Scalar]:
    """Return where an entry begins, and its translation; ``starts`` holds the index at which each line begins."""
    msgid = (message.lineno or 1) - 1
    msgstr = next(n for n in range(msgid, len(lines)) if lines[n].lstrip().startswith("msgstr"))
    end = next((n for n in range(msgstr + 1, len(lines)) if not lines[n].lstrip().startswith('"')), len(lines))
    translation = Scalar(nfc(message.string) if isinstance(message.string, str) else "")
    translation.source, translation.start = source, starts[msgstr] + lines[msgstr].index('"')
    translation.end = starts[end]
    begin = msgid
    if message.context:
        begin = next((n for n in range(msgid, -1, -1) if lines[n].lstrip().startswith("msgctxt")), msgid)
    return Place(source.file, begin + 1, 1), translation


def _to_entry(message: Message, at: Place, translation: Scalar) -> Entry:
    notes = tuple(note for note in message.user_comments if not note.startswith("|"))
    return Entry(message.context or "", nfc(str(message.id)), translation, at, message.fuzzy, notes)
