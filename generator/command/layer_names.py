"""What a new layer may be called: its id, its name and its sector, or what is wrong with them."""

import re
from collections.abc import Iterator
from unicodedata import normalize

from pydantic import TypeAdapter, ValidationError

from generator.bounds import MOST_ID, MOST_NAME
from generator.faults import advice, quotation
from generator.nfc import nfc
from generator.read.references import linkable
from generator.records.base import SHAPES, Id
from generator.records.file_names import REMEDY, is_of_device
from generator.records.library import Library
from generator.text.signs import is_readable


def wrongs_of_id(name: str, library: Library, remedy: str = "") -> Iterator[str]:
    """Yield why a name can't be the id of a new layer; ``remedy`` is how to choose another, where it is in use."""
    try:
        TypeAdapter(Id).validate_python(name)
    except ValidationError:
        shape = next((words for words in SHAPES.values() if "samen-leren" in words), "")
        right = REMEDY if is_of_device(name) else f"{shape}, met hoogstens {MOST_ID} tekens"
        yield f"{quotation(name)} kan geen id zijn; {right}"
    if name in {*library.layers, *(record.id for record in linkable(library))}:
        yield f"de id {quotation(name)} is al vergeven; kies een andere{remedy}"


def id_like(name: str) -> str:
    """Return an id that is like a name: without accents, which a folder made on a Mac has as signs of their own."""
    letters = normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", letters.lower()).strip("-")


def plain_name(name: str) -> str:
    """Return a name in its plainest form."""
    return nfc(" ".join(name.split()))


def wrongs_of_name(name: str) -> Iterator[str]:
    """Yield why a name can't be read by anyone."""
    if not 0 < len(name) <= MOST_NAME or not (name.isprintable() and is_readable(name)):
        yield f"{quotation(name)} kan geen naam zijn; schrijf 1 tot {MOST_NAME} letters of tekens"


def sectors(library: Library) -> list[str]:
    """Return the ids of the sectors."""
    return sorted(laag.id for laag in library.layers.values() if laag.soort == "sector")


def wrongs_of_sector(sector: str | None, library: Library) -> Iterator[str]:
    """Yield that a sector is not there, if one was named."""
    if sector is not None and sector not in (known := sectors(library)):
        yield f"onbekende sector {quotation(sector)}; {advice(sector, known)}"
