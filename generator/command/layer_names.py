"""What a new layer may be called: its id, its name and its sector, or what is wrong with them."""

import re
from unicodedata import normalize

import click
from pydantic import TypeAdapter, ValidationError

from generator.bounds import MOST_ID, MOST_NAME
from generator.faults import advice, quotation
from generator.nfc import nfc
from generator.read.references import linkable
from generator.records.base import SHAPES, Id
from generator.records.file_names import REMEDY, is_of_device
from generator.records.library import Library
from generator.text.signs import is_readable


def checked_id(name: str) -> str:
    """Return a name that can be an id; raises ``UsageError`` for another."""
    try:
        TypeAdapter(Id).validate_python(name)
    except ValidationError as error:
        shape = next((words for words in SHAPES.values() if "samen-leren" in words), "")
        remedy = REMEDY if is_of_device(name) else f"{shape}, met hoogstens {MOST_ID} tekens"
        raise click.UsageError(f"{quotation(name)} kan geen id zijn; {remedy}") from error
    return name


def id_like(name: str) -> str:
    """Return an id that is like a name: without accents, which a folder made on a Mac has as signs of their own."""
    letters = normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", letters.lower()).strip("-")


def checked_name(name: str) -> str:
    """Return a name in its plainest form; raises ``UsageError`` for one that nobody can read."""
    name = nfc(" ".join(name.split()))
    if not 0 < len(name) <= MOST_NAME or not (name.isprintable() and is_readable(name)):
        raise click.UsageError(f"{quotation(name)} kan geen naam zijn; schrijf 1 tot {MOST_NAME} letters of tekens")
    return name


def is_in_use(name: str, library: Library) -> bool:
    """Whether something in a library has this id."""
    return name in {*library.layers, *(record.id for record in linkable(library))}


def sectors(library: Library) -> list[str]:
    """Return the ids of the sectors."""
    return sorted(laag.id for laag in library.layers.values() if laag.soort == "sector")


def sector_layer(sector: str, library: Library) -> str:
    """Return the id of a sector; raises ``UsageError`` for one that is not there."""
    if sector not in (known := sectors(library)):
        raise click.UsageError(f"onbekende sector {quotation(sector)}; {advice(sector, known)}")
    return sector
