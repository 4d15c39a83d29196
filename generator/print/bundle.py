"""What a facilitator prints for a draaiboek: which PDFs, in which order, how many of each."""

from dataclasses import dataclass

from generator.print.paper.formats import Formats, Print, prints_of
from generator.records.draaiboeken import Draaiboek
from generator.resolve.edition import Edition, EditionSet
from generator.schedule.materials import materials

FIRST = "01-draaiboek.pdf"


@dataclass(frozen=True)
class Piece:
    """A PDF of a set, how many times it is wanted, and the name of its file."""

    laid: EditionSet
    wanted: Print
    copies: int
    file: str


def pieces(formats: Formats, edition: Edition, draaiboek: Draaiboek, participants: int) -> tuple[Piece, ...]:
    """List the PDFs in the order of the materials; one that is named twice is there once, in the largest number."""
    found: dict[Print, tuple[EditionSet, int]] = {}
    for needed in materials(edition, draaiboek, participants):
        for wanted in prints_of(formats, needed.laid) if needed.laid else ():
            if needed.laid and wanted.format == needed.format:
                _, before = found.get(wanted, (needed.laid, 0))
                found[wanted] = needed.laid, max(before, needed.copies)
    return tuple(
        Piece(laid, wanted, copies, f"{number:02}-{copies}x-{wanted.file}")
        for number, (wanted, (laid, copies)) in enumerate(found.items(), 2)
    )
