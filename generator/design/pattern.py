"""Patterns: small cuts all over a field, by which a school is known beside its colours."""

from collections.abc import Callable, Iterator
from math import cos, pi, sin, tau

from generator.design.shapes import Point, Shape
from generator.records.laag import Patroon

GRAIN = 0.115
"""How far the cuts of a pattern lie apart, as a share of the short side of the field."""


def pattern(name: Patroon, width: float, height: float) -> tuple[Shape, ...]:
    """Return the cuts of a pattern that cover a field; some run out of it."""
    return tuple(_PATTERNS[name](width, height, GRAIN * min(width, height)))


def _grid(width: float, height: float, across: float, down: float) -> Iterator[tuple[int, Point]]:
    """Yield the points of a grid in which every other row is half a step further, with the number of their row."""
    for row in range(int(height / down) + 2):
        for column in range(-1, int(width / across) + 2):
            yield row, ((column + row % 2 / 2) * across, row * down)


def _leaves(width: float, height: float, grain: float) -> Iterator[Shape]:
    """Yield pointed leaves that lean to the left and to the right, row by row."""
    half = [n / 8 for n in range(9)]
    outline = [(t - 0.5, 0.21 * sin(pi * t) ** 0.9) for t in half]
    leaf = (*outline, *((x, -y) for x, y in reversed(outline[1:-1])))
    for row, (x, y) in _grid(width, height, grain * 1.5, grain):
        turn = -0.9 if row % 2 else 0.9
        c, s = 1.25 * grain * cos(turn), 1.25 * grain * sin(turn)
        yield tuple((x + c * a - s * b, y + s * a + c * b) for a, b in leaf)


def _waves(width: float, height: float, grain: float) -> Iterator[Shape]:
    """Yield bands that swing, one below the other."""
    steps = [n * grain / 5 for n in range(int(5 * width / grain) + 2)]
    for row in range(-1, int(height / (1.5 * grain)) + 2):
        edge = [(x, row * 1.5 * grain + 0.42 * grain * sin(tau * x / (3.2 * grain))) for x in steps]
        yield (*edge, *((x, y + 0.42 * grain) for x, y in reversed(edge)))


def _beams(width: float, height: float, _grain: float) -> Iterator[Shape]:
    """Yield beams that leave a light below the field, each as wide as the dark beside it."""
    source = (0.22 * width, 1.12 * height)
    far, beams = 2 * (width + height), 15
    for n in range(beams):
        start, end = (-pi * (n + side) / beams for side in (0.0, 0.5))
        yield (source, *((source[0] + far * cos(a), source[1] + far * sin(a)) for a in (start, end)))


def _dots(width: float, height: float, grain: float) -> Iterator[Shape]:
    ring = [(0.24 * grain * cos(tau * n / 24), 0.24 * grain * sin(tau * n / 24)) for n in range(24)]
    for _row, (x, y) in _grid(width, height, grain * 1.2, grain * 1.04):
        yield tuple((x + a, y + b) for a, b in ring)


def _stripes(width: float, height: float, grain: float) -> Iterator[Shape]:
    for n in range(int((width + height) / grain) + 1):
        x = n * grain
        yield ((x, 0.0), (x + 0.36 * grain, 0.0), (x + 0.36 * grain - height, height), (x - height, height))


def _checks(width: float, height: float, grain: float) -> Iterator[Shape]:
    for _row, (x, y) in _grid(width, height, grain * 1.3, grain * 0.65):
        side = 0.3 * grain
        yield ((x, y - side), (x + side, y), (x, y + side), (x - side, y))


_PATTERNS: dict[Patroon, Callable[[float, float, float], Iterator[Shape]]] = {
    "bladeren": _leaves,
    "golven": _waves,
    "stralen": _beams,
    "stippen": _dots,
    "strepen": _stripes,
    "ruiten": _checks,
}
