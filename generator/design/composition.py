"""Compositions: the picture of a set, of signs as cut paper, with one opening where the light comes in.

Two large signs overlap; what they have in common is left open.  A smaller one lies upon them.  Which signs, and
where, follows from a name and nothing else: a set looks the same on every page, in every school, in any field.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import count
from math import sqrt
from random import Random
from typing import Literal, get_args

from generator.design.pattern import pattern
from generator.design.shapes import (
    Point,
    Shape,
    common_shape,
    inner_radius,
    is_one_piece,
    rectangle,
    sign_shape,
    signed_area,
)
from generator.digest import digest
from generator.records.kaartset import Teken
from generator.records.laag import Patroon

Paper = Literal["grond", "diep", "patroon", "midden", "licht", "open"]
"""What is cut: the ground, darker and lighter papers, and the opening, through which the light comes."""

LEAST_OPEN, MOST_OPEN = 0.12, 0.30
"""How much of the field the opening is."""

_PLAY = 0.01
"""By how much it may differ in fields of other proportions than those below."""

_LEAST_GROUND = 0.12
_LEAST_ACCENT, _MOST_ACCENT = 0.04, 0.13
_BREADTH = 0.12
"""The radius of a circle that the opening holds, as a share of the side of a square as large as the field."""

_FIELDS = ((1.4, 1.0), (1.0, 1.4), (1.0, 1.0))
"""The fields in which a composition must hold: wide, high and square."""


@dataclass(frozen=True)
class Cut:
    """A cut paper."""

    paper: Paper
    shape: Shape


@dataclass(frozen=True)
class _Sign:
    """A sign in a field of any size: its centre as shares of width and height, its radius as one of their mean."""

    sign: Teken
    x: float
    y: float
    radius: float
    turn: float

    def shape(self, width: float, height: float) -> Shape:
        return sign_shape(self.sign, (self.x * width, self.y * height), self.radius * sqrt(width * height), self.turn)


def compose(
    name: str, signs: tuple[Teken, ...], width: float, height: float, patroon: Patroon | None = None
) -> tuple[Cut, ...]:
    """Return the cuts of a name in a field, each upon the ones before; all but the ground may run out of the field.

    ``signs`` are used before others; a ``patroon`` lies on the darker papers.
    """
    large, other, small = (sign.shape(width, height) for sign in _arrangement(name, signs))
    return (
        Cut("grond", rectangle(0, 0, width, height)),
        Cut("diep", other),
        *(Cut("patroon", shape) for shape in (pattern(patroon, width, height) if patroon else ())),
        Cut("midden", large),
        Cut("open", common_shape(large, other)),
        Cut("licht", small),
    )


@lru_cache(maxsize=1024)
def _arrangement(name: str, signs: tuple[Teken, ...]) -> tuple[_Sign, _Sign, _Sign]:
    """Return the first arrangement that holds in every field; the second sign is convex."""
    draw = Random(int(digest("composition", name, signs)[:16], 16))  # noqa: S311  # nothing is kept secret by it
    for _ in count():
        found = _draw_signs(draw, signs)
        if all(_holds(found, *field) for field in _FIELDS):
            return found
    raise AssertionError


def _draw_signs(draw: Random, signs: tuple[Teken, ...]) -> tuple[_Sign, _Sign, _Sign]:
    first, second, third = _three_signs(draw, signs)
    side = draw.choice((-1, 1))
    across, rise = _between(draw, 0.16, 0.30), _between(draw, -0.22, 0.22)
    large = _Sign(first, 0.5 - side * across, 0.5 + rise, _radius(draw, first, 0.50, 0.66), _turn(draw, first))
    other = _Sign(second, 0.5 + side * across, 0.5 - rise, _radius(draw, second, 0.46, 0.60), _turn(draw, second))
    x, y = _between(draw, 0.12, 0.88), _between(draw, 0.12, 0.88)
    small = _Sign(third, x, y, _radius(draw, third, 0.17, 0.25), _turn(draw, third))
    return large, other, small


def _between(draw: Random, low: float, high: float) -> float:
    return low + (high - low) * draw.random()


_CALM = 0.6
"""How often a name has no wave, where its own signs are not one."""


def _three_signs(draw: Random, signs: tuple[Teken, ...]) -> tuple[Teken, Teken, Teken]:
    """Return three signs, the given ones among them; only the first may be a wave: it cuts others into pieces."""
    others = sorted((sign for sign in get_args(Teken) if sign not in signs), key=lambda _: draw.random())
    if draw.random() < _CALM:
        others.sort(key=lambda sign: sign == "golf")
    mixed = sorted((*signs, *others)[:3], key=lambda _: draw.random())
    first, second, third = sorted(mixed, key=lambda sign: sign != "golf")
    return first, second, third


_FULL: dict[Teken, float] = {
    "cirkel": 0.86,
    "vierkant": 1.05,
    "driehoek": 1.24,
    "ruit": 1.05,
    "zeshoek": 0.94,
    "golf": 0.8,
}
"""By how much a sign is larger than another with the same reach: all look equally large."""


def _radius(draw: Random, sign: Teken, low: float, high: float) -> float:
    return _FULL[sign] * _between(draw, low, high)


def _turn(draw: Random, sign: Teken) -> float:
    """Return a turn that is seen, and that leaves a wave lying."""
    turn = draw.choice((-1, 1)) * _between(draw, 0.10, 0.42)
    return turn if sign != "golf" else turn * 0.7


def _holds(signs: tuple[_Sign, _Sign, _Sign], width: float, height: float) -> bool:
    """Whether the opening is large and wide enough, and ground and accent are seen."""
    field = rectangle(0, 0, width, height)
    large, other, small = (sign.shape(width, height) for sign in signs)
    whole = width * height
    if not is_one_piece(large, other):
        return False
    opening = common_shape(common_shape(large, other), field)
    covered = common_shape(opening, small)
    seen = (_area(opening) - _area(covered)) / whole
    if not LEAST_OPEN + _PLAY <= seen <= MOST_OPEN - _PLAY:
        return False
    accent = _area(common_shape(small, field)) / whole
    papers = (_area(common_shape(large, field)) + _area(common_shape(other, field)) - _area(opening)) / whole
    if not _LEAST_ACCENT <= accent <= _MOST_ACCENT or 1 - papers < _LEAST_GROUND:
        return False
    return any(
        inner_radius(other, at) > _BREADTH * sqrt(whole) and inner_radius(small, at) < -_BREADTH * sqrt(whole) * 0.8
        for at in _middles(opening)
    )


def _area(shape: Shape) -> float:
    return abs(signed_area(shape))


def _middles(shape: Shape) -> Iterator[Point]:
    if shape:
        yield sum(x for x, _ in shape) / len(shape), sum(y for _, y in shape) / len(shape)
