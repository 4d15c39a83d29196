"""Crop and fold marks: the strokes of which they are made, and their content stream."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.print.order.settings import Marks
from generator.print.paper.grid import Grid
from generator.print.pdf.face import MM

MARK = 4.0
OFFSET = 1.2
"""Length of a cut mark, and how far it stays from the card."""

_ARC = 0.5523
"""How far the handles of a Bézier curve lie, as part of the radius, to draw a quarter of a circle."""

Point = tuple[float, float]
Span = tuple[float, float]
Numbers = Sequence[float]


@dataclass(frozen=True)
class Stroke:
    """A thin line from point to point, or with four points a curve; dashed where the paper is folded."""

    points: tuple[Point, ...]
    dashed: bool = False


def crop_marks(grid: Grid, marks: Marks, radius: float) -> tuple[Stroke, ...]:
    """Return crop marks: at the outer edge of the grid, between the cards too, or all along; and rounded corners."""
    xs = _edges(grid.left, grid.pitch_x, grid.card_width, grid.columns)
    ys = _edges(grid.bottom, grid.pitch_y, grid.card_height, grid.rows)
    arcs = tuple(_arcs(grid, radius)) if radius else ()
    if marks == "none":
        return arcs
    if marks == "full":
        upright = [(grid.margin, grid.height - grid.margin)]
        return (*_lines(xs, upright, ys, [(grid.margin, grid.width - grid.margin)]), *arcs)
    across, down = _outer_spans(grid, MARK)
    if marks == "corners":
        across = [*across, *_gap_spans(grid.left, grid.pitch_x, grid.card_width, grid.columns)]
        down = [*down, *_gap_spans(grid.bottom, grid.pitch_y, grid.card_height, grid.rows)]
    return (*_lines(xs, down, ys, across), *arcs)


def fold_marks(grid: Grid, xs: Numbers = (), ys: Numbers = ()) -> tuple[Stroke, ...]:
    """Return the marks of folds, upright at ``xs`` or level at ``ys``, at the outer edge of the grid."""
    across, down = _outer_spans(grid, 2 * MARK)
    return tuple(replace(stroke, dashed=True) for stroke in _lines(xs, down, ys, across))


def mirrored_stroke(stroke: Stroke, width: float | None, height: float | None) -> Stroke:
    """Return a stroke as it lies on the other side of a sheet, turned over along its width or height."""
    points = ((width - x if width else x, height - y if height else y) for x, y in stroke.points)
    return replace(stroke, points=tuple(points))


def _lines(xs: Sequence[float], down: Sequence[Span], ys: Sequence[float], across: Sequence[Span]) -> Iterator[Stroke]:
    """Yield at each of ``xs`` the spans of an upright line, at each of ``ys`` those of a level one."""
    yield from (Stroke(((x, start), (x, end))) for x in xs for start, end in down if start != end)
    yield from (Stroke(((start, y), (end, y))) for y in ys for start, end in across if start != end)


def _edges(first: float, pitch: float, length: float, number: int) -> list[float]:
    starts = [first + n * pitch for n in range(number)]
    return sorted({round(edge, 6) for start in starts for edge in (start, start + length)})


def _outer_spans(grid: Grid, length: float) -> tuple[list[Span], list[Span]]:
    """Return the spans outside the grid of level lines, and of upright ones."""
    sides = (grid.left, grid.right, grid.width), (grid.bottom, grid.top, grid.height)
    across, down = (
        [_mark_span(first, -1, grid.margin, length), _mark_span(last, 1, whole - grid.margin, length)]
        for first, last, whole in sides
    )
    return across, down


def _gap_spans(first: float, pitch: float, length: float, number: int) -> Iterator[Span]:
    """Yield the spans in the gaps between cards, where there is room."""
    for n in range(number - 1):
        start, end = first + n * pitch + length + OFFSET, first + (n + 1) * pitch - OFFSET
        if start < end:
            yield start, end


def _mark_span(edge: float, direction: int, limit: float, length: float) -> Span:
    """Return where a mark outside an edge begins and ends; the same where there is no room for it."""
    room = max(0.0, direction * (limit - edge) - OFFSET)
    start = edge + direction * OFFSET
    return start, start + direction * min(length, room)


def _arcs(grid: Grid, radius: float) -> Iterator[Stroke]:
    handle = radius * (1 - _ARC)
    for spot in map(grid.position, range(grid.count)):
        for x, right in ((spot.x, 1), (spot.x + grid.card_width, -1)):
            for y, up in ((spot.y, 1), (spot.y + grid.card_height, -1)):
                begin, end = (x, y + up * radius), (x + right * radius, y)
                yield Stroke((begin, (x, y + up * handle), (x + right * handle, y), end))


def marks_content(strokes: Iterable[Stroke]) -> bytes:
    """Return the content of marks, as an artifact."""
    lines = b"".join(map(_stroke_content, strokes))
    return b"/Artifact BMC\nq 0.25 w 0.45 G\n%sQ\nEMC\n" % lines if lines else b""


def _stroke_content(stroke: Stroke) -> bytes:
    first, *others = (b"%.3f %.3f" % (x * MM, y * MM) for x, y in stroke.points)
    line = b"%s m %s %s S\n" % (first, b" ".join(others), b"c" if len(others) == 3 else b"l")
    return b"q [3 2] 0 d %sQ\n" % line if stroke.dashed else line
