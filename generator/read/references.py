"""Ids and what names them: every id is given once, and every reference leads somewhere."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from generator.faults import Fault, Place, advice, quotation
from generator.records.base import Record, Ref
from generator.records.draaiboeken import Draaiboek
from generator.records.figuren import Figuur
from generator.records.kaartset import Kaart, Kaartset
from generator.records.laag import Laag
from generator.records.leesbladen import Leesblad
from generator.records.library import Library
from generator.records.naslag import Begrip, Bron

NO_TARGET = "een verwijzing naar iets dat niet bestaat"

_ID = re.compile(r"""\bid:\s*["']?([a-z0-9][a-z0-9-]*)""")

_KEY = re.compile(r"""\b(\w+)\b["']?[ \t]{0,9}:""")
_SLOT = re.compile(r"\{\{\s*(\w+)")


@dataclass
class UnreadRecords:
    """What stands in files with faults: the ids, the keys of layers and the slots; who names those is not at fault."""

    ids: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    slots: set[str] = field(default_factory=set)

    def add(self, kind: type[Record], file: Path, raw: bytes) -> None:
        """Add what stands in a file that holds ``raw``, whatever else is wrong with it; its set and cards too."""
        text = raw.decode(errors="replace")
        found = _ID.findall(text)
        self.ids.update((file.stem, *found, *(name.rpartition("-")[0] for name in found)))
        self.words.update(_KEY.findall(text) if kind is Laag else ())
        self.slots.update(word.lower() for word in _SLOT.findall(text))


def linkable(library: Library) -> Iterator[Kaartset | Figuur | Draaiboek | Leesblad | Bron | Begrip | Kaart]:
    """Yield all that a link can name."""
    yield from library.sets.values()
    yield from library.figuren.values()
    yield from library.draaiboeken.values()
    yield from library.leesbladen.values()
    yield from library.bronnen.values()
    yield from library.begrippen.values()
    yield from (kaart for kaartset in library.sets.values() for kaart in kaartset.kaarten)
    yield from (own.kaart for cards in library.own_cards.values() for own in cards)


def all_records(library: Library) -> Iterator[Record]:
    """Yield all records of a library, cards of schools among them."""
    for group in (library.sets, library.figuren, library.draaiboeken, library.leesbladen, library.layers):
        yield from group.values()
    for reference in (library.bronnen, library.begrippen, library.vragen):
        yield from reference.values()
    for cards in library.own_cards.values():
        yield from (own.kaart for own in cards)


def unknown_reference(
    ref: Ref | None, known: Collection[str], unread: UnreadRecords, wrong: str = NO_TARGET, otherwise: str = ""
) -> Iterator[Fault]:
    """Yield a fault where ``ref`` names nothing that is known, nor what a file with faults may hold.

    ``otherwise`` is what to do where nothing known is like it.
    """
    if ref is not None and ref not in known and ref not in unread.ids:
        yield Fault(ref.place, wrong, f"gevonden {quotation(ref)}", advice(ref, known, otherwise))


def duplicate_id(name: str, place: Place, first: Place) -> Fault:
    """Return the fault of an id that was given before, at ``first``."""
    found = f"gevonden {quotation(name)}, ook in {first.file.name} op regel {first.line}"
    return Fault(place, "dubbele id", found, "geef een van de twee een andere id")
