"""Cuts a poster into sheets of A4 that overlap: which part of it each shows.  All in mm, from the lower left corner."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from generator.print.marks import Stroke

OVERLAP = 10.0
"""How far sheets that lie beside each other show the same: there they are glued."""

FOOT = 8.0
"""Room below the picture for the name of the sheet."""

_HAIR = 1e-6
_HATCH = 12.0
"""How far apart the short strokes stand that tell where the glue goes."""


@dataclass(frozen=True)
class Tile:
    """A sheet, by its row and column from the upper left; the poster's corner lies on it at ``left``, ``bottom``."""

    row: int
    column: int
    left: float
    bottom: float

    @property
    def name(self) -> str:
        """What it is called: rows have letters, columns numbers."""
        return f"{chr(ord('A') + self.row)}{self.column + 1}"


@dataclass(frozen=True)
class Tiling:
    """A poster on sheets of ``sheet_width`` by ``sheet_height``, of which a printer leaves ``margin`` blank."""

    width: float
    height: float
    sheet_width: float
    sheet_height: float
    margin: float

    @property
    def window(self) -> tuple[float, float, float, float]:
        """What shows the poster on each sheet: its left, bottom, right and top edge."""
        edge = self.margin
        return edge, edge + FOOT, self.sheet_width - edge, self.sheet_height - edge

    @property
    def steps(self) -> tuple[float, float]:
        """How far each next sheet lies to the right, and down."""
        left, bottom, right, top = self.window
        return right - left - OVERLAP, top - bottom - OVERLAP

    @property
    def columns(self) -> int:
        """How many sheets lie side by side."""
        return ceil((self.width - OVERLAP) / self.steps[0] - _HAIR)

    @property
    def rows(self) -> int:
        """How many sheets lie one above another."""
        return ceil((self.height - OVERLAP) / self.steps[1] - _HAIR)

    def tiles(self) -> Iterator[Tile]:
        """Give the sheets row by row from the upper left; the poster lies in the middle of them all."""
        across, down = self.steps
        left, _, _, top = self.window
        beside = (self.columns * across + OVERLAP - self.width) / 2
        above = (self.rows * down + OVERLAP - self.height) / 2
        for row in range(self.rows):
            for column in range(self.columns):
                x, y = left + beside - column * across, top - above - self.height + row * down
                yield Tile(row, column, x, y)

    def shown(self, tile: Tile) -> tuple[float, float, float, float]:
        """Give what a sheet shows of the poster, on the sheet."""
        left, bottom, right, top = self.window
        across, up = tile.left + self.width, tile.bottom + self.height
        return max(left, tile.left), max(bottom, tile.bottom), min(right, across), min(top, up)

    def strokes(self, tile: Tile) -> Iterator[Stroke]:
        """Draw where to cut: the left and upper edge, and the poster's own; and where the next sheet is glued."""
        left, bottom, right, top = self.shown(tile)
        last_column, last_row = tile.column == self.columns - 1, tile.row == self.rows - 1
        yield Stroke(((left, bottom), (left, top)))
        yield Stroke(((left, top), (right, top)))
        if last_column:
            yield Stroke(((right, bottom), (right, top)))
        else:
            yield Stroke(((right - OVERLAP, bottom), (right - OVERLAP, top)), dashed=True)
            yield from (_hatch(right - OVERLAP, y) for y in _along(bottom, top))
        if last_row:
            yield Stroke(((left, bottom), (right, bottom)))
        else:
            yield Stroke(((left, bottom + OVERLAP), (right, bottom + OVERLAP)), dashed=True)
            yield from (_hatch(x, bottom) for x in _along(left, right))


def tiling(width: float, height: float, sheet: tuple[float, float], margin: float) -> Tiling:
    """Lay a poster on as few sheets as it goes, upright or on their side."""
    tries = [Tiling(width, height, *size, margin) for size in (sheet, (sheet[1], sheet[0]))]
    return min(tries, key=lambda one: one.columns * one.rows)


def _along(start: float, end: float) -> Iterator[float]:
    number = int((end - start - OVERLAP) // _HATCH)
    yield from (start + (end - start - number * _HATCH) / 2 + n * _HATCH for n in range(number))


def _hatch(x: float, y: float) -> Stroke:
    """Draw a short slanting stroke in a strip that begins at ``x`` or ``y``."""
    return Stroke(((x + 3, y + 3), (x + OVERLAP - 3, y + OVERLAP - 3)))
