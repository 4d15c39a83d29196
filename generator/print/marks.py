"""What is drawn around cards: cut marks, outside the cards and the printer's margin.  All in mm."""

from dataclasses import dataclass

from generator.print.grid import Grid

MARK = 4.0
OFFSET = 1.2
"""Length of a cut mark, and how far it stays from the card."""

Point = tuple[float, float]


@dataclass(frozen=True)
class Stroke:
    """A thin line from point to point."""

    points: tuple[Point, ...]


def cut_marks(grid: Grid) -> tuple[Stroke, ...]:
    """Mark every cut at the outer edge of the grid, for a guillotine."""
    xs = sorted({x for column in range(grid.columns) for x in _edges(grid.left, grid.pitch_x, grid.card_width, column)})
    ys = sorted({y for row in range(grid.rows) for y in _edges(grid.bottom, grid.pitch_y, grid.card_height, row)})
    below, above = _beyond(grid.bottom, -1, grid.margin), _beyond(grid.top, 1, grid.height - grid.margin)
    before, after = _beyond(grid.left, -1, grid.margin), _beyond(grid.right, 1, grid.width - grid.margin)
    upright = [Stroke(((x, start), (x, end))) for x in xs for start, end in (below, above)]
    level = [Stroke(((start, y), (end, y))) for y in ys for start, end in (before, after)]
    return tuple(stroke for stroke in (*upright, *level) if stroke.points[0] != stroke.points[1])


def _edges(first: float, pitch: float, length: float, number: int) -> tuple[float, float]:
    start = round(first + number * pitch, 6)
    return start, round(start + length, 6)


def _beyond(edge: float, direction: int, limit: float) -> tuple[float, float]:
    """Give where a mark outside an edge begins and ends; the same where there is no room for it."""
    room = max(0.0, direction * (limit - edge) - OFFSET)
    start = edge + direction * OFFSET
    return start, start + direction * min(MARK, room)
