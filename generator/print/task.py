"""A PDF that is to be made."""

from dataclasses import dataclass

from generator.print.faces.deck import Deck
from generator.print.paper.formats import Print
from generator.records.draaiboeken import Draaiboek
from generator.records.kaartset import Kaartset
from generator.records.laag import Laag
from generator.resolve.edition import EditionSet


@dataclass
class Task:
    """A PDF on its way, of a set, a draaiboek or a school.

    It is a document of sheets (``html``), or a ``deck`` with the set that it is of.

    ``sides`` are the stamps that it bears, by the format and the side that they are made for;
    ``copies`` is how many times a document is in it, each on sheets of its own; ``of`` tells on which sheets.
    """

    file: str
    title: str
    record: Kaartset | Draaiboek | Laag
    key: str
    sides: tuple[tuple[str, str], ...]
    deck: tuple[EditionSet, Deck] | None = None
    html: str = ""
    copies: int = 1
    of: Print | None = None
    raw: bytes = b""
