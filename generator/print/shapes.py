"""Shapes that are painted on a page: the rings of a path, and whether they cover a point."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

Point = tuple[float, float]

_STEPS = 8
"""How many straight pieces stand for a curve."""


@dataclass(frozen=True)
class Shape:
    """What a path encloses; with ``even`` a ring within a ring is a hole, else only one that runs the other way."""

    rings: tuple[tuple[Point, ...], ...]
    even: bool = False

    @property
    def points(self) -> list[Point]:
        """All points of all rings."""
        return [point for ring in self.rings for point in ring]

    def covers(self, x: float, y: float) -> bool:
        """Tell whether a point lies in what is painted."""
        around = sum(_turns(ring, x, y) for ring in self.rings)
        return around % 2 != 0 if self.even else around != 0


@dataclass
class Path:
    """A path while it is being drawn, by the operators of a content stream."""

    rings: list[list[Point]] = field(default_factory=list)

    def draw(self, operator: str, points: list[Point]) -> None:
        """Go on with a path by one operator; ``points`` are its operands, on the page."""
        if operator in ("m", "re"):
            self.rings.append(points)
        elif operator == "l":
            self.rings[-1] += points
        elif operator in ("c", "v", "y"):
            start = self.rings[-1][-1]
            between = {"c": points, "v": [start, *points], "y": [*points, points[-1]]}[operator]
            self.rings[-1] += _curve(start, *between)

    def closed(self, *, even: bool = False) -> Shape:
        """Give the shape that is painted when the path is filled."""
        return Shape(tuple(tuple(ring) for ring in self.rings), even)


def _curve(start: Point, one: Point, other: Point, end: Point) -> Iterable[Point]:
    for step in range(1, _STEPS + 1):
        t, u = step / _STEPS, 1 - step / _STEPS
        parts = ((u**3, start), (3 * u * u * t, one), (3 * u * t * t, other), (t**3, end))
        yield sum(share * x for share, (x, _) in parts), sum(share * y for share, (_, y) in parts)


def _turns(ring: tuple[Point, ...], x: float, y: float) -> int:
    """Count how often a ring goes around a point, to the left as plus."""
    turns = 0
    for (x0, y0), (x1, y1) in pairwise((*ring, ring[0])):
        if (y0 <= y) != (y1 <= y):
            left = (x1 - x0) * (y - y0) - (x - x0) * (y1 - y0)
            turns += (left > 0) * (y1 > y0) - (left < 0) * (y1 <= y0)
    return turns
