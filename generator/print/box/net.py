"""The net of a tuck box: its panels and flaps in the flat, where to cut and where to fold.  All in mm, y downwards.

From left to right lie a flap to glue, the back, a side, the front and the other side.  The lid hangs on the back and
the bottom on the front; each ends in a tongue.  Beside them four flaps keep the dust out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.design.shapes import Point, Shape, rectangle

PLAY = 1.2
"""How much wider and higher a box is than its cards."""

GLUE, TONGUE, TAPER = 11.0, 13.0, 3.0
"""The width of the flap to glue, the length of a tongue, and how much narrower either is at its end."""

BULK = 1.25
"""How thick paper is, in thousandths of a mm for each gram to the square metre: office paper is 1.2, card is 1.3."""

LEAST_DEPTH = 6.0
"""No box is thinner: below that it does not fold."""


def deck_depth(cards: int, grams: int) -> float:
    """Return how thick a deck of so many cards is, on paper of so many grams, with some air between them."""
    return max(LEAST_DEPTH, cards * grams * BULK / 1000 * 1.1 + 1.0)


@dataclass(frozen=True)
class Net:
    """The net of a box for cards of ``card_width`` by ``card_height`` in a deck ``depth`` thick."""

    card_width: float
    card_height: float
    depth: float

    @property
    def panel(self) -> tuple[float, float]:
        """Width and height of front and back."""
        return self.card_width + PLAY, self.card_height + PLAY

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the whole net."""
        width, height = self.panel
        return GLUE + 2 * (width + self.depth), height + 2 * (self.depth + TONGUE)

    @property
    def top(self) -> float:
        """Where the panels begin."""
        return self.depth + TONGUE

    @cached_property
    def columns(self) -> tuple[float, ...]:
        """The left edges of back, side, front and side, and the right edge of the last."""
        width = self.panel[0]
        back, side = GLUE, GLUE + width
        front = side + self.depth
        return back, side, front, front + width, front + width + self.depth

    def panel_shape(self, number: int) -> Shape:
        """Return a panel by its number: back, side, front, side."""
        return rectangle(self.columns[number], self.top, self.columns[number + 1] - self.columns[number], self.panel[1])

    @property
    def outline(self) -> Shape:
        """Where to cut: once around, clockwise from the upper left corner of the back's lid."""
        return tuple(point for piece in (self._upper(), self._lower()) for point in piece)

    def _upper(self) -> Iterator[Point]:
        back, side, front, last, end = self.columns
        top, lid = self.top, self.top - self.depth
        yield from ((back, top), (back, lid), (back + TAPER, 0.0), (side - TAPER, 0.0), (side, lid), (side, top))
        yield from self._dust_flap(side, front, top, -1)
        yield from ((front, top), (last, top))
        yield from self._dust_flap(last, end, top, -1)

    def _lower(self) -> Iterator[Point]:
        back, side, front, last, end = self.columns
        foot = self.top + self.panel[1]
        bottom, low = foot + self.depth, self.size[1]
        yield from reversed(list(self._dust_flap(last, end, foot, 1)))
        yield from ((last, foot), (last, bottom), (last - TAPER, low), (front + TAPER, low), (front, bottom))
        yield (front, foot)
        yield from reversed(list(self._dust_flap(side, front, foot, 1)))
        yield from ((side, foot), (back, foot), (0.0, foot - TAPER), (0.0, self.top + TAPER))

    def _dust_flap(self, left: float, right: float, y: float, way: int) -> Iterator[Point]:
        """Yield a flap that ends free of what folds over it."""
        length = min(self.panel[0] / 2 - 1, max(self.depth, 12.0))
        slope = min(1.5, self.depth / 6)
        yield from ((left, y), (left + slope, y + way * length), (right - slope, y + way * length), (right, y))

    @property
    def folds(self) -> tuple[tuple[Point, Point], ...]:
        """Where to fold, each from one point to another."""
        back, side, front, last, end = self.columns
        top, foot = self.top, self.top + self.panel[1]
        upright = [((x, top), (x, foot)) for x in (back, side, front, last)]
        lids = [((back, top), (side, top)), ((back, top - self.depth), (side, top - self.depth))]
        bottoms = [((front, foot), (last, foot)), ((front, foot + self.depth), (last, foot + self.depth))]
        dust = [((a, y), (b, y)) for a, b in ((side, front), (last, end)) for y in (top, foot)]
        return (*upright, *lids, *bottoms, *dust)
