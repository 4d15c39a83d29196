"""Sizes of sheets and cards, as ``templates/print/formaten.yaml`` has them.  All in mm."""

from dataclasses import dataclass
from math import inf
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


_NAMES: dict[Measure, tuple[float, float]] = {
    "klein": (20.0, 25.5),
    "gewoon": (24.0, 31.0),
    "ruim": (36.0, 45.0),
    "groot": (50.0, 62.0),
}
"""How high the name of a set, its category and the logo are together, in mm: with a line for the name, and with two."""

_BACK_LETTERS: dict[Measure, tuple[float, float]] = {
    "klein": (13.0, 10.0),
    "gewoon": (16.0, 12.0),
    "ruim": (22.0, 14.0),
    "groot": (30.0, 18.0),
}
"""The largest and the smallest letters of a name on a back, in points."""

_WIDE: dict[Measure, float] = {"klein": 80.0, "gewoon": 90.0, "ruim": 130.0, "groot": 180.0}
"""From which width in mm a line is enough for a name."""

_LARGE_NAME = 58.0
"""The same in large print, where a name and a category take two lines."""

_BREATH = 1.5
"""How much white lies between a picture and a name, in mm."""

_LEAST_RADIUS = 4.0
"""The radius of a picture, in mm, that is still one."""


_HEADS: dict[Measure, tuple[float, float, float, float]] = {
    "klein": (6.5, 2.0, 5.5, 1.0),
    "gewoon": (9.0, 2.0, 7.5, 1.6),
    "ruim": (10.0, 3.0, 6.5, 2.2),
    "groot": (12.0, 4.0, 6.5, 3.0),
}
"""The sign at the head of a front, the white below it, the foot, and how far a quotation mark hangs, in mm."""

_LARGE_HEAD = (9.5, 10.5, 0.0, 3.0)
"""The same in large print, where a name takes two lines and nothing stands at the foot."""


@dataclass(frozen=True)
class FrontZones:
    """How the front of a card is divided, in mm: a sign, and a text between head and foot.

    The text begins ``top`` below the upper edge, and has ``width`` and ``height``; a quotation mark before it may
    ``hang`` to the left of it. ``card`` is the height of the whole.
    """

    sign: float
    top: float
    foot: float
    hang: float
    width: float
    height: float
    card: float


@dataclass(frozen=True)
class BackZones:
    """How the back of a card is divided, in mm: ``name`` is how high its foot is, with the name and the logo.

    Above that lies a picture within ``radius`` of the middle of the card's width, ``middle`` below its upper edge;
    there is none where the radius is 0.
    """

    name: float
    middle: float
    radius: float


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

    def front_zones(self, *, large: bool = False) -> FrontZones:
        """Return how the front is divided, in large print or not."""
        sign, white, foot, hang = _LARGE_HEAD if large else _HEADS[self.measure]
        safe, card = float(self.veilig), float(self.hoogte)
        top = safe + sign + white
        width = float(self.breedte) - 2 * safe - hang
        return FrontZones(sign, top, foot, hang, width, card - top - safe - foot, card)

    def back_letters(self, *, large: bool = False) -> tuple[float, float]:
        """Return the largest and the smallest letters of the name on its back in points, in large print or not."""
        if large:
            return 24.0, 18.0
        return _BACK_LETTERS["klein"] if self.breedte < _NARROW else _BACK_LETTERS[self.measure]

    def back_zones(self, *, large: bool = False, most_radius: float = inf) -> BackZones:
        """Return how the back is divided, in large print or not; no picture is larger than ``most_radius``."""
        room = float(self.hoogte) - 2 * float(self.veilig)
        name = min(room, _LARGE_NAME if large else _NAMES[self.measure][self.breedte < _WIDE[self.measure]])
        across = float(self.breedte) - 2 * float(self.veilig)
        radius = min(room - name - _BREATH, across, 2 * most_radius) / 2
        middle = float(self.veilig) + (room - name - _BREATH) / 2
        return BackZones(name, middle, radius if radius >= _LEAST_RADIUS else 0.0)
