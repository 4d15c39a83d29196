"""Where a QR code lies on the back of a card, and how much room it leaves.  All in mm."""

from dataclasses import dataclass

from generator.print.paper.sizes import CardSize, Measure

_SIDES: dict[Measure, float] = {"gewoon": 15.0, "ruim": 18.0, "groot": 22.0}
_PICTURES: dict[Measure, float] = {"gewoon": 20.0, "ruim": 30.0, "groot": 42.0}
"""The side of a code, and how wide the picture on a back is that has one, in mm."""

QUIET = 4 / 25
"""The white around a code, as part of its side: four of its squares, of which it has 25 and more."""


@dataclass(frozen=True)
class Square:
    """Where a code lies on the back of a card, from its lower left corner, in mm."""

    x: float
    y: float
    side: float


def room_for_code(size: CardSize) -> Square | None:
    """Return the place of a code in the upper right corner of a back; None on a card that is too small for it."""
    side = _SIDES.get(size.measure)
    if side is None:
        return None
    left, safe = float(size.breedte) - float(size.veilig) - side, float(size.veilig)
    picture = float(size.breedte) / 2 + _PICTURES[size.measure] / 2
    return Square(left, float(size.hoogte) - safe - side, side) if left >= picture + QUIET * side else None


_INSTRUCTIONS: dict[Measure, tuple[float, float]] = {
    "gewoon": (20.0, 10.0),
    "ruim": (26.0, 15.0),
    "groot": (34.0, 18.0),
}
"""The side of the code on an instruction card, and how far it lies above the safe zone: the logo is below it, in mm."""


def instruction_code(size: CardSize) -> Square | None:
    """Return the place of the code on the back of an instruction card; None on a card that is too small for it."""
    if size.measure not in _INSTRUCTIONS:
        return None
    side, above = _INSTRUCTIONS[size.measure]
    return Square(float(size.breedte) / 2 - side / 2, float(size.veilig) + above, side)


def picture_radius(size: CardSize) -> float:
    """Return how far the picture on a back may reach from its middle, in mm, where a code lies beside it."""
    return _PICTURES[size.measure] / 2
