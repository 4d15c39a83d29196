"""Sizes of sheets and cards, as ``templates/print/formaten.yaml`` has them.  All in mm."""

from typing import Annotated, Literal, get_args

from pydantic import Field

from generator.records.base import Record

Side = Annotated[float | int, Field(ge=20, le=2000)]
Edge = Annotated[float | int, Field(ge=0, le=50)]

Measure = Literal["klein", "gewoon", "ruim", "groot"]
"""How roomy a card is: the design has a head, a foot and a back for each."""

MEASURES: tuple[Measure, ...] = get_args(Measure)
_SHORT_SIDES = (60.0, 100.0, 140.0)
_NARROW = 70.0


class Sheet(Record):
    """A sheet of paper and the margin that a printer leaves blank."""

    breedte: Side
    hoogte: Side
    marge: Edge

    @property
    def size(self) -> tuple[float, float]:
        """Width and height."""
        return float(self.breedte), float(self.hoogte)


class CardSize(Record):
    """A card's trim and the safe zone within it."""

    naam: str
    breedte: Side
    hoogte: Side
    veilig: Edge

    @property
    def measure(self) -> Measure:
        """How roomy the card is, by its short side."""
        short = min(self.breedte, self.hoogte)
        return MEASURES[sum(short >= limit for limit in _SHORT_SIDES)]

    def classes(self, name: str) -> str:
        """Return the CSS classes of a face of this size: all that its layout takes from the size."""
        narrow = ["smal"] if self.breedte < _NARROW else []
        exact = f"{self.breedte:g}x{self.hoogte:g}-{self.veilig:g}"
        return " ".join([f"f-{name}", self.measure, *narrow, exact])
