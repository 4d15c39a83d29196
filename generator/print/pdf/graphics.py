"""What a page paints: texts, pictures and shapes, each with its box.

It follows a content stream as a viewer does, as far as the PDFs of this project go.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any, Literal

import pikepdf
from pikepdf import Matrix

from generator.print.pdf.glyphs import glyph_widths

Point = tuple[float, float]
Box = tuple[float, float, float, float]
Colour = tuple[float, ...]

_ASCENT, _DESCENT = 0.7, -0.2
_FILLS = {"f", "f*", "F", "B", "B*", "b", "b*"}
_STROKES = {"S", "s"}
_POINTS = {"m", "l", "c", "v", "y", "re"}

_STEPS = 8
"""How many straight pieces stand for a curve."""


def bounding_box(points: Iterable[Point]) -> Box:
    """Return the smallest box around some points."""
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def transformed_box(box: Box, by: Matrix) -> Box:
    """Return the box around a box that was moved and turned."""
    left, bottom, right, top = box
    return bounding_box(by.transform(one) for one in ((left, bottom), (right, bottom), (left, top), (right, top)))


def intersection(one: Box, other: Box) -> Box:
    """Return what two boxes share; a box without area where they share noxobject."""
    left, bottom = max(one[0], other[0]), max(one[1], other[1])
    return left, bottom, max(left, min(one[2], other[2])), max(bottom, min(one[3], other[3]))


def lies_in(one: Box, other: Box) -> bool:
    """Whether a box lies in another."""
    return one[0] >= other[0] and one[1] >= other[1] and one[2] <= other[2] and one[3] <= other[3]


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
        """Whether a point lies in what is painted."""
        turns = sum(_winding_number(ring, x, y) for ring in self.rings)
        return turns % 2 != 0 if self.even else turns != 0


@dataclass
class PathBuilder:
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
            self.rings[-1] += _curve_points(start, *between)

    def shape(self, *, even: bool = False) -> Shape:
        """Return the shape that is painted when the path is filled."""
        return Shape(tuple(tuple(ring) for ring in self.rings), even)


def _curve_points(start: Point, one: Point, other: Point, end: Point) -> Iterable[Point]:
    for step in range(1, _STEPS + 1):
        t, u = step / _STEPS, 1 - step / _STEPS
        parts = ((u**3, start), (3 * u * u * t, one), (3 * u * t * t, other), (t**3, end))
        yield sum(share * x for share, (x, _) in parts), sum(share * y for share, (_, y) in parts)


def _winding_number(ring: tuple[Point, ...], x: float, y: float) -> int:
    """Return how often a ring goes around a point, to the left as plus."""
    turns = 0
    for (x0, y0), (x1, y1) in pairwise((*ring, ring[0])):
        if (y0 <= y) != (y1 <= y):
            left = (x1 - x0) * (y - y0) - (x - x0) * (y1 - y0)
            turns += (left > 0) * (y1 > y0) - (left < 0) * (y1 <= y0)
    return turns


@dataclass(frozen=True)
class Graphic:
    """Something on a page; ``inside`` is its box in the form of ``size`` that it lies in, if it lies in one.

    ``detail`` is the size of a text in points, or the pixels to an inch of a picture; ``cover`` is how much
    of what lies beneath its paint hides, 1 for all; ``shape`` is what is painted, if that is not the whole box.
    """

    kind: Literal["text", "picture", "fill", "line"]
    box: Box
    detail: float
    colour: Colour | None
    form: Box | None
    inside: Box
    size: tuple[float, float]
    cover: float = 1.0
    shape: Shape | None = None

    def covers(self, x: float, y: float) -> bool:
        """Whether a point of the page lies under it."""
        return lies_in((x, y, x, y), self.box) and (self.shape is None or self.shape.covers(x, y))


@dataclass(frozen=True)
class _GraphicsState:
    on_page: Matrix
    in_form: Matrix
    clip: Box
    colour: Colour | None = (0, 0, 0)
    space: Any = None
    font: Any = None
    points: float = 0.0
    cover: float = 1.0
    veil: float = 1.0

    def with_transform(self, by: Matrix) -> "_GraphicsState":
        return replace(self, on_page=by @ self.on_page, in_form=by @ self.in_form)


@dataclass
class _Form:
    box: Box | None
    size: tuple[float, float]
    path: PathBuilder = field(default_factory=PathBuilder)
    clipping: bool = False
    text: Matrix = field(default_factory=Matrix)


def page_graphics(page: pikepdf.Page) -> Iterator[Graphic]:
    """Yield what a page shows, in the order in which it is painted."""
    box = tuple(float(n) for n in page.mediabox)
    whole = (box[0], box[1], box[2], box[3])
    form = _Form(None, (whole[2], whole[3]))
    yield from _walk_stream(page, page.obj.Resources, _GraphicsState(Matrix(), Matrix(), whole), form)


def _walk_stream(stream: Any, resources: Any, state: _GraphicsState, form: _Form) -> Iterator[Graphic]:
    saved: list[_GraphicsState] = []
    for instruction in pikepdf.parse_content_stream(stream):
        operator, operands = str(instruction.operator), list(instruction.operands)
        if operator == "q":
            saved.append(state)
        elif operator == "Q":
            state = saved.pop()
        elif operator == "Do":
            yield from _xobject_graphics(resources.XObject[str(operands[0])], state, form)
        elif operator in _SETTERS:
            state = _SETTERS[operator](state, operands, resources, form)
        elif operator == "TJ":
            yield _text_graphic(state, operands[0], form)
        else:
            if operator in _FILLS | _STROKES and form.path.rings:
                kind: Literal["fill", "line"] = "fill" if operator in _FILLS else "line"
                shape = form.path.shape(even=operator.endswith("*"))
                yield _graphic(kind, state, form, shape.points, 0.0, shape)
            state = _follow_path(state, operator, operands, form)


def _xobject_graphics(xobject: Any, state: _GraphicsState, form: _Form) -> Iterator[Graphic]:
    if str(xobject.Subtype) == "/Image":
        corners = [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)]
        width, height = (abs(n) for n in _scale(state.on_page))
        dense = min(float(xobject.Width) / (width / 72), float(xobject.Height) / (height / 72))
        stencil = bool(xobject.get("/ImageMask"))  # its edges are as sharp as those of a drawing
        kind: Literal["fill", "picture"] = "fill" if stencil else "picture"
        yield _graphic(kind, state, form, [state.on_page.transform(one) for one in corners], dense)
        return
    left, bottom, right, top = (float(n) for n in xobject.BBox)
    moved = state.with_transform(Matrix(*(float(n) for n in xobject.get("/Matrix", (1, 0, 0, 1, 0, 0)))))
    if form.box is None and "/Group" not in xobject:
        box = transformed_box((left, bottom, right, top), moved.on_page)
        seen = intersection(box, moved.clip)
        yield from _walk_stream(
            xobject, xobject.Resources, replace(moved, in_form=Matrix(), clip=seen), _Form(box, (right, top))
        )
    else:
        veiled = replace(moved, veil=moved.veil * moved.cover, cover=1.0) if "/Group" in xobject else moved
        yield from _walk_stream(xobject, xobject.get("/Resources", {}), veiled, replace(form, path=PathBuilder()))


def _scale(matrix: Matrix) -> tuple[float, float]:
    return (matrix.a**2 + matrix.b**2) ** 0.5, (matrix.c**2 + matrix.d**2) ** 0.5


def _text_graphic(state: _GraphicsState, parts: Any, form: _Form) -> Graphic:
    widths, width = glyph_widths(state.font), 0.0
    for part in parts:
        width += _text_width(bytes(part), widths) if isinstance(part, pikepdf.String) else -float(part)
    length = width / 1000 * state.points
    low, high = _DESCENT * state.points, _ASCENT * state.points
    here = state.with_transform(form.text)
    corners = [here.on_page.transform(one) for one in ((0, low), (length, low), (0, high), (length, high))]
    size = state.points * _scale(here.on_page)[1]
    return _graphic("text", state, form, corners, size)


def _text_width(raw: bytes, widths: dict[int, float]) -> float:
    return sum(widths.get(int.from_bytes(raw[n : n + 2], "big"), 0.0) for n in range(0, len(raw), 2))


def _graphic(
    kind: Any,
    state: _GraphicsState,
    form: _Form,
    corners: list[Point],
    detail: float,
    shape: Shape | None = None,
) -> Graphic:
    """Return what is shown, cut off where the clip ends; its colour is that of fills, which texts have too."""
    box = intersection(bounding_box(corners), state.clip) if kind != "text" else bounding_box(corners)
    back = state.on_page.inverse() @ state.in_form
    inside = transformed_box(box, back)
    return Graphic(kind, box, detail, state.colour, form.box, inside, form.size, state.cover * state.veil, shape)


def _follow_path(state: _GraphicsState, operator: str, operands: list[Any], form: _Form) -> _GraphicsState:
    """Go on with a path, which lies on the page, and return the state with the clip made of it."""
    numbers = [float(n) for n in operands] if operator in _POINTS else []
    if operator == "re":
        x, y, width, height = numbers
        numbers = [x, y, x + width, y, x + width, y + height, x, y + height]
    form.path.draw(operator, [state.on_page.transform(one) for one in zip(numbers[::2], numbers[1::2], strict=True)])
    if operator in ("W", "W*"):
        form.clipping = True
    elif operator == "n" or operator in _FILLS | _STROKES:
        if form.clipping and form.path.rings:
            state = replace(state, clip=intersection(bounding_box(form.path.shape().points), state.clip))
        form.path, form.clipping = PathBuilder(), False
    return state


def _set_text(state: _GraphicsState, operands: list[Any], _resources: Any, form: _Form) -> _GraphicsState:
    form.text = Matrix(*(float(n) for n in operands))
    return state


def _set_font(state: _GraphicsState, operands: list[Any], resources: Any, _form: _Form) -> _GraphicsState:
    return replace(state, font=resources.Font[str(operands[0])], points=float(operands[1]))


def _set_cover(state: _GraphicsState, operands: list[Any], resources: Any, _form: _Form) -> _GraphicsState:
    parameters = resources.ExtGState[str(operands[0])]
    return replace(state, cover=float(parameters.get("/ca", state.cover)))


def _set_space(state: _GraphicsState, operands: list[Any], resources: Any, _form: _Form) -> _GraphicsState:
    return replace(state, space=resources.get("/ColorSpace", {}).get(str(operands[0])))


def _set_indexed_colour(state: _GraphicsState, operands: list[Any], _resources: Any, _form: _Form) -> _GraphicsState:
    """Take a colour from the table of an Indexed colour space, as slots for the colours of a school are."""
    start = 3 * int(operands[0])
    return replace(state, colour=tuple(part / 255 for part in bytes(state.space[3])[start : start + 3]))


_Setter = Callable[[_GraphicsState, list[Any], Any, _Form], _GraphicsState]
_SETTERS: dict[str, _Setter] = {
    "cm": lambda state, operands, _r, _f: state.with_transform(Matrix(*(float(n) for n in operands))),
    "rg": lambda state, operands, _r, _f: replace(state, colour=tuple(float(n) for n in operands)),
    "g": lambda state, operands, _r, _f: replace(state, colour=(float(operands[0]),) * 3),
    "cs": _set_space,
    "sc": _set_indexed_colour,
    "scn": lambda state, _o, _r, _f: replace(state, colour=None),
    "gs": _set_cover,
    "Tm": _set_text,
    "Tf": _set_font,
}
