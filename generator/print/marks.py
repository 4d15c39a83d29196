"""What is drawn around cards: cut marks, outside the cards and the printer's margin.  All in mm."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.print.grid import Grid

MARK = 4.0
OFFSET = 1.2
"""Length of a cut mark, and how far it stays from the card."""

Point = tuple[float, float]


@dataclass(frozen=True)
class Stroke:
    """A thin line from point to point; dashed where the paper is folded."""

    points: tuple[Point, ...]
    dashed: bool = False


def cut_marks(grid: Grid) -> tuple[Stroke, ...]:
    """Mark every cut at the outer edge of the grid, for a guillotine."""
    xs = sorted({x for column in range(grid.columns) for x in _edges(grid.left, grid.pitch_x, grid.card_width, column)})
    ys = sorted({y for row in range(grid.rows) for y in _edges(grid.bottom, grid.pitch_y, grid.card_height, row)})
    return _outside(grid, xs, ys)


def fold_marks(grid: Grid, xs: Sequence[float] = (), ys: Sequence[float] = ()) -> tuple[Stroke, ...]:
    """Mark folds, upright at ``xs`` or level at ``ys``, at the outer edge of the grid."""
    return tuple(replace(stroke, dashed=True) for stroke in _outside(grid, xs, ys, 2 * MARK))


def _outside(grid: Grid, xs: Sequence[float], ys: Sequence[float], length: float = MARK) -> tuple[Stroke, ...]:
    below, above = _around(grid.bottom, grid.top, grid.height, grid.margin, length)
    before, after = _around(grid.left, grid.right, grid.width, grid.margin, length)
    upright = [Stroke(((x, start), (x, end))) for x in xs for start, end in (below, above)]
    level = [Stroke(((start, y), (end, y))) for y in ys for start, end in (before, after)]
    return tuple(stroke for stroke in (*upright, *level) if stroke.points[0] != stroke.points[1])


def _around(first: float, last: float, whole: float, margin: float, length: float) -> tuple[Point, Point]:
    return _beyond(first, -1, margin, length), _beyond(last, 1, whole - margin, length)


def _edges(first: float, pitch: float, length: float, number: int) -> tuple[float, float]:
    start = round(first + number * pitch, 6)
    return start, round(start + length, 6)


def _beyond(edge: float, direction: int, limit: float, length: float) -> tuple[float, float]:
    """Give where a mark outside an edge begins and ends; the same where there is no room for it."""
    room = max(0.0, direction * (limit - edge) - OFFSET)
    start = edge + direction * OFFSET
    return start, start + direction * min(length, room)
