"""Finds signs in texts that our fonts do not have, before anything is laid out."""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from generator.design.tokens import read_tokens
from generator.faults import Fault, Place
from generator.records.base import Record
from generator.records.walk import inside
from generator.resolve.edition import Edition
from generator.text.nodes import Letters, Text, walk


def sign_faults(templates: Path, edition: Edition, records: Iterable[Record]) -> Iterator[Fault]:
    """Give a fault for each text of these records, and for the school's name, with signs that its fonts lack."""
    ours = tuple(one.file for one in read_tokens(templates).letters)
    house = edition.house
    school = edition.layers[-1]
    yield from _strange(house.naam, (house.lettertype[1],) if house.lettertype else ours, school.at("naam"))
    for record in records:
        for text in inside(record, Text):
            letters = "".join(one.text for one in walk(text) if isinstance(one, Letters))
            yield from _strange(letters, ours, text.place)


def _strange(letters: str, fonts: tuple[Path, ...], place: Place) -> Iterator[Fault]:
    if strange := sorted(set(letters) - _signs(fonts)):
        yield lacking_fault(place, f"«{''.join(strange)}» ({', '.join(f'U+{ord(sign):04X}' for sign in strange)})")


def lacking_fault(place: Place, signs: str) -> Fault:
    """Return the fault of signs that the fonts lack."""
    return Fault(place, "een teken dat het lettertype niet kent", f"gevonden {signs}", "schrijf het met gewone letters")


@cache
def _signs(fonts: tuple[Path, ...]) -> frozenset[str]:
    import uharfbuzz as hb

    sets = [set(hb.Face(hb.Blob.from_file_path(str(font))).unicodes) for font in fonts]
    return frozenset(map(chr, set.intersection(*sets)))
