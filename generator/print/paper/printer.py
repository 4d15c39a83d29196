"""What is known of a printer: how far its backs lie off, and how much of a sheet it leaves blank.

Measured on the calibration sheet, held against the light with its front towards you: ``dx`` mm to
the right and ``dy`` mm up is where the back lands, ``rotate`` degrees to the left is how it is askew.
"""

from math import cos, radians, sin
from typing import Annotated, Literal

from pydantic import Field

from generator.records.base import Record

Shift = Annotated[float | int, Field(ge=-15, le=15)]
Degrees = Annotated[float | int, Field(ge=-5, le=5)]
Margin = Annotated[float | int, Field(ge=0, le=30)]

Correction = tuple[float, float, float, float, float, float]
"""``a b c d e f`` as in PDF, ``e`` and ``f`` in mm."""

Turn = Literal["long", "short", "none"]
"""Over which edge of a sheet its back is printed; none where it is printed on one side."""


class PrinterProfile(Record):
    """What was measured of a printer."""

    dx: Shift = 0.0
    dy: Shift = 0.0
    rotate: Degrees = 0.0
    margin: Margin = 5.0

    @property
    def moves_backs(self) -> bool:
        """Whether backs have to be moved at all."""
        return bool(self.dx or self.dy or self.rotate)

    def correction(self, width: float, height: float, over_short: bool) -> Correction:
        """Return how the backs of an upright sheet must be moved to land behind their fronts.

        Seen from its own side the back lies mirrored, so what goes wrong to the right is mended to
        the right; a sheet turned over its short edge has its back upside down.
        """
        angle = radians(self.rotate)
        c, s = cos(angle), sin(angle)
        over = -1 if over_short else 1
        x, y = over * float(self.dx), -over * float(self.dy)
        middle_x, middle_y = width / 2, height / 2
        moved_x = c * x - s * y + middle_x - c * middle_x + s * middle_y
        moved_y = s * x + c * y + middle_y - s * middle_x - c * middle_y
        return c, s, -s, c, moved_x, moved_y
