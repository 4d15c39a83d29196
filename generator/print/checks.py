"""Faults of an edition that can be found before anything of it is laid out."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from pathlib import Path

from generator.design.tokens import read_tokens
from generator.faults import Fault, Place, advice, quotation
from generator.memory import IdentityMemory
from generator.print.impose.codes import code_of
from generator.print.paper.formats import Formats, print_products
from generator.print.pdf.glyphs import missing_glyph_fault
from generator.records.base import Record
from generator.records.walk import find_all
from generator.resolve.edition import Edition
from generator.resolve.targets import web_address
from generator.text.nodes import Letters, Text, walk

_MOST = 45
"""The most squares along a side: at 15 mm each is a third of a millimetre, which a phone can still tell apart."""

_MANY = 100
"""Addresses up to this many letters always make codes that are coarse enough."""

_letters: IdentityMemory[Record, frozenset[str]] = IdentityMemory()


def missing_glyph_faults(templates: Path, edition: Edition, records: Iterable[Record]) -> Iterator[Fault]:
    """Yield a fault for each text of these records, and for the school's name, with characters that its fonts lack."""
    ours = tuple(one.file for one in read_tokens(templates).letters)
    house = edition.house
    school = edition.layers[-1]
    yield from _glyph_faults(house.naam, (house.lettertype[1],) if house.lettertype else ours, school.at("naam"))
    characters = _characters(ours)
    for record in records:
        if not _letters_in(record) <= characters:
            for text in find_all(record, Text):
                yield from _glyph_faults("".join(_letters_of(text)), ours, text.place)


def _letters_in(record: Record) -> frozenset[str]:
    """Return all letters in the texts of a record, which schools share."""
    if (found := _letters.get(record)) is None:
        found = frozenset(
            chain.from_iterable(letters for text in find_all(record, Text) for letters in _letters_of(text))
        )
        _letters.put(record, found)
    return found


def _letters_of(text: Text) -> Iterator[str]:
    return (one.text for one in walk(text) if isinstance(one, Letters))


def _glyph_faults(letters: str, fonts: tuple[Path, ...], place: Place) -> Iterator[Fault]:
    if strange := sorted(set(letters) - _characters(fonts)):
        codes = ", ".join(f"U+{ord(sign):04X}" for sign in strange)
        yield missing_glyph_fault(place, f"«{''.join(strange)}» ({codes})")


@cache
def _characters(fonts: tuple[Path, ...]) -> frozenset[str]:
    import uharfbuzz as hb

    sets = [set(hb.Face(hb.Blob.from_file_path(str(font))).unicodes) for font in fonts]
    return frozenset(map(chr, set.intersection(*sets)))


def code_faults(edition: Edition) -> Iterator[Fault]:
    """Yield a fault for each card that is not on the site, and for an address too long for a legible code."""
    if not edition.house.adres:
        return
    addresses = [""]
    for card in (card for edition_set in edition.sets for card in edition_set.cards):
        address = web_address(edition, card.kaart.id)
        if address is None:
            wrong, remedy = "de QR-code van een kaart leidt nergens heen", "zet de kaart op de site, of haal adres weg"
            yield Fault(card.kaart.place, wrong, f"gevonden {quotation(card.kaart.id)}", remedy)
        addresses.append(address or "")
    longest = max(addresses, key=len)
    if len(longest) > _MANY and code_of(longest).modules > _MOST:
        wrong, remedy = "het adres is te lang voor een QR-code op een kaart", "kies een korter adres"
        place = next(laag.at("adres") for laag in reversed(edition.layers) if laag.adres)
        yield Fault(place, wrong, f"gevonden {len(longest)} tekens, met de kaart erbij", remedy)


def format_faults(formats: Formats, edition: Edition) -> Iterator[Fault]:
    """Yield a fault for each ``formaat`` of a material in which its set has no PDF."""
    made = {
        edition_set.id: [one.format for one in print_products(formats, edition_set)] for edition_set in edition.sets
    }
    for edition_set in edition.sets:
        for asked in edition_set.record.speluitleg.materiaal:
            if asked.formaat and asked.set in made and asked.formaat not in made[asked.set]:
                wrong, found = f"«{asked.set}» heeft geen PDF in dat formaat", f"gevonden {quotation(asked.formaat)}"
                yield Fault(asked.at("formaat"), wrong, found, advice(asked.formaat, made[asked.set]))
