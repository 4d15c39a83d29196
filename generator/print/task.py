"""A PDF that is to be made."""

from dataclasses import dataclass

from generator.print.faces import Deck
from generator.print.formats import Print
from generator.resolve.edition import EditionSet


@dataclass
class Task:
    """A PDF on its way: a deck of cards, or a document of sheets (then ``html`` is given).

    ``sides`` are the stamps that it bears, by the format and the side that they are made for.
    """

    laid: EditionSet
    wanted: Print
    key: str
    sides: tuple[tuple[str, str], ...]
    deck: Deck | None = None
    html: str = ""
    raw: bytes = b""

    @property
    def file(self) -> str:
        """The name of the PDF."""
        return self.wanted.file
