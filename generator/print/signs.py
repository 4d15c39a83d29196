"""Finds signs in texts that our fonts do not have, before anything is laid out."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from generator.faults import Fault
from generator.records.walk import inside
from generator.resolve.edition import EditionSet
from generator.text.nodes import Letters, Text, walk


def sign_faults(laid: EditionSet, fonts: tuple[Path, ...]) -> Iterator[Fault]:
    """Give a fault for each text of a set with signs that not all fonts have."""
    known = _signs(fonts)
    for text in inside(laid.record, Text):
        letters = "".join(one.text for one in walk(text) if isinstance(one, Letters))
        if strange := sorted(set(letters) - known):
            found = f"gevonden «{''.join(strange)}» ({', '.join(f'U+{ord(sign):04X}' for sign in strange)})"
            yield Fault(text.place, "een teken dat het lettertype niet kent", found, "schrijf het met gewone letters")


@cache
def _signs(fonts: tuple[Path, ...]) -> frozenset[str]:
    import uharfbuzz as hb

    sets = [set(hb.Face(hb.Blob.from_file_path(str(font))).unicodes) for font in fonts]
    return frozenset(map(chr, set.intersection(*sets)))
