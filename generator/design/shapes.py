"""Flat shapes: the six signs as polygons, and what is cut from them.

A shape is a ring of points, in whatever unit its user has; y grows downwards, as on a screen.
"""

from collections.abc import Iterator
from math import cos, hypot, pi, sin, tau

from generator.records.kaartset import Teken

Point = tuple[float, float]
Shape = tuple[Point, ...]

_ROUND = 72
"""Corners of what looks like a circle: on an A4 it is a twentieth of a millimetre off."""

_CORNERS: dict[Teken, tuple[int, float]] = {
    "vierkant": (4, pi / 4),
    "driehoek": (3, -pi / 2),
    "ruit": (4, -pi / 2),
    "zeshoek": (6, 0.0),
    "cirkel": (_ROUND, 0.0),
}
"""How many corners a sign has, and where the first of them lies."""


def sign_shape(sign: Teken, centre: Point, radius: float, turn: float = 0.0) -> Shape:
    """Return a sign around ``centre`` whose corners lie at ``radius``, turned by ``turn`` radians.

    A wave is a band three radii to both sides: it runs through a field from edge to edge.
    """
    if sign == "golf":
        return _moved_shape(_band(radius), centre, turn)
    corners, first = _CORNERS[sign]
    ring = ((radius * cos(first + tau * n / corners), radius * sin(first + tau * n / corners)) for n in range(corners))
    return _moved_shape(tuple(ring), centre, turn)


def _band(radius: float) -> Shape:
    """Return a wave as thick as its radius, with its crests as far apart as twice that."""
    steps = [radius * (n / 12 - 3.0) for n in range(73)]
    edge = [(x, 0.24 * radius * sin(pi * x / radius)) for x in steps]
    above = [(x, y - radius / 2) for x, y in edge]
    return (*above, *((x, y + radius / 2) for x, y in reversed(edge)))


def _moved_shape(shape: Shape, centre: Point, turn: float) -> Shape:
    c, s = cos(turn), sin(turn)
    return tuple((centre[0] + c * x - s * y, centre[1] + s * x + c * y) for x, y in shape)


def rectangle(left: float, top: float, width: float, height: float) -> Shape:
    """Return a rectangle."""
    return ((left, top), (left + width, top), (left + width, top + height), (left, top + height))


def common_shape(shape: Shape, convex: Shape) -> Shape:
    """Return what a shape has in common with a convex one (Sutherland and Hodgman, 1974); nothing where they are apart.

    Where that is several pieces, lines without width join them.
    """
    found = shape
    for start, end in _edges(convex):
        found = _beside(found, start, end)
    return found


def is_one_piece(shape: Shape, convex: Shape) -> bool:
    """Whether no edge of a convex shape may cut a shape into more than one piece."""
    found = shape
    for start, end in _edges(convex):
        beside = [side >= 0 for side in _sides(found, start, end)]
        if sum(one != before for one, before in zip(beside, (*beside[-1:], *beside), strict=False)) > 2:
            return False
        found = _beside(found, start, end)
    return True


def _edges(convex: Shape) -> Iterator[tuple[Point, Point]]:
    """Yield the edges of a convex shape, clockwise as on a screen."""
    ring = convex if signed_area(convex) > 0 else convex[::-1]
    yield from zip(ring, (*ring[1:], ring[0]), strict=True)


def _sides(shape: Shape, start: Point, end: Point) -> list[float]:
    """Return for each point how far it lies to the right of a line, times the length of that."""
    (x, y), (dx, dy) = start, (end[0] - start[0], end[1] - start[1])
    return [dx * (b - y) - dy * (a - x) for a, b in shape]


def _beside(shape: Shape, start: Point, end: Point) -> Shape:
    """Return the part of a shape that lies to the right of a line, as one looks along it on a screen."""
    sides = _sides(shape, start, end)
    found: list[Point] = []
    for n, (point, side) in enumerate(zip(shape, sides, strict=True)):
        before, earlier = shape[n - 1], sides[n - 1]
        if (side >= 0) != (earlier >= 0):
            share = earlier / (earlier - side)
            found.append((before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])))
        if side >= 0:
            found.append(point)
    return tuple(found)


def signed_area(shape: Shape) -> float:
    """Return the area of a shape; it is positive where its points go round clockwise, as on a screen."""
    following = (*shape[1:], shape[0]) if shape else ()
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(shape, following, strict=True)) / 2


def inner_radius(convex: Shape, at: Point) -> float:
    """Return the radius of the largest circle around a point that lies in a convex shape; negative outside of it."""
    return min(_sides((at,), a, b)[0] / hypot(b[0] - a[0], b[1] - a[1]) for a, b in _edges(convex) if a != b)
