"""Which PDFs a set is printed as: data from ``templates/print/formaten.yaml``.

Nothing here lays out or writes anything, so pages can name PDFs without the print engine.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import Field

from generator.faults import ContentFaults, Place
from generator.read.validate import as_record
from generator.read.yaml12 import read_yaml
from generator.records.base import Record
from generator.resolve.edition import EditionSet

Blad = Literal["speluitleg", "opdrachten", "achtergrond"]
Number = float | int


class Sheet(Record):
    """A sheet of paper and the margin that a printer leaves blank, in mm."""

    breedte: Number
    hoogte: Number
    marge: Number


class CardSize(Record):
    """A card's trim and the safe zone within it, in mm."""

    naam: str
    breedte: Number
    hoogte: Number
    veilig: Number


class Fit(Record):
    """The largest and the smallest size of a card's text, in points; one for a deck, or for each card its own."""

    hoogstens: Number
    minstens: Number
    wijze: Literal["per-stapel", "per-kaart"] = "per-stapel"


class KindFormats(Record):
    """What a kind is printed as."""

    kaarten: dict[str, Fit] = Field(default_factory=dict)
    bladen: tuple[Blad, ...] = ()


class Formats(Record):
    """The whole of ``formaten.yaml``."""

    vellen: dict[str, Sheet]
    kaarten: dict[str, CardSize]
    soorten: dict[str, KindFormats]
    blanco: int


@dataclass(frozen=True)
class Print:
    """A PDF of a set: cards in a size, or sheets of A4."""

    set: str
    format: str
    label: str
    blad: Blad | None = None

    @property
    def file(self) -> str:
        """The name of the PDF."""
        return f"{self.set}-{self.format}.pdf"


BLADEN: dict[Blad, tuple[str, str]] = {
    "speluitleg": ("speluitleg-a4", "Speluitleg, A4"),
    "opdrachten": ("a4", "Opdrachten, A4"),
    "achtergrond": ("a4", "Achtergrond, A4"),
}


@cache
def read_formats(templates: Path) -> Formats:
    """Read the formats; raises ``ContentFaults``."""
    file = templates / "print" / "formaten.yaml"
    data, faults = read_yaml(file)
    formats, more = as_record(Formats, data, Place(file, 1, 1))
    if formats is None or faults:
        raise ContentFaults([*faults, *more])
    return formats


def prints_of(formats: Formats, laid: EditionSet) -> tuple[Print, ...]:
    """List the PDFs of a set: its cards by size, then its sheets of A4."""
    kind = formats.soorten[laid.kind.folder]
    cards = [Print(laid.id, name, f"Kaarten, {formats.kaarten[name].naam}") for name in kind.kaarten]
    sheets = [Print(laid.id, *BLADEN[blad], blad) for blad in kind.bladen if _has(laid, blad)]
    return (*cards, *sheets)


def _has(laid: EditionSet, blad: Blad) -> bool:
    return blad != "achtergrond" or bool(getattr(laid.record, "achtergrond", ()))
