"""The plan: backs behind their fronts, marks where nothing else is."""

import pytest

from generator.print.impose.layout import TwoSided, two_sided
from generator.print.impose.marks import Stroke
from generator.print.order.settings import Duplex, Marks, Settings
from generator.print.paper.formats import read_formats

from ..conftest import ROOT

FORMATS = read_formats(ROOT / "templates")
SIZES = ["95x68", "a7", "a6", "a5", "poker"]


def layout(size: str, how: Settings = Settings()) -> TwoSided:  # noqa: B008 -- frozen
    return two_sided(FORMATS.kaarten[size], FORMATS.vellen[how.paper], how)


def pieces(stroke: Stroke) -> list[tuple[float, float]]:
    """Give points all along a straight stroke."""
    (x1, y1), (x2, y2) = stroke.points[0], stroke.points[-1]
    return [(x1 + (x2 - x1) * n / 200, y1 + (y2 - y1) * n / 200) for n in range(201)]


@pytest.mark.parametrize("size", [*SIZES, "mini"])
@pytest.mark.parametrize("marks", ["outer", "corners", "full"])
@pytest.mark.parametrize("gap", [None, 0.0, 6.0])
def test_marks_keep_off_cards_and_margin(size: str, marks: Marks, gap: float | None) -> None:
    laid = layout(size, Settings(marks=marks, gap=gap))
    grid = laid.grid
    strokes = laid.plan(1).pages[0].strokes
    spots = [grid.position(n) for n in range(grid.count)]
    assert strokes
    for x, y in (point for stroke in strokes for point in pieces(stroke)):
        assert 5 <= round(x, 6) <= grid.width - 5
        assert 5 <= round(y, 6) <= grid.height - 5
        for at in spots:
            across, down = (
                at.x + 1e-6 < x < at.x + grid.card_width - 1e-6,
                at.y + 1e-6 < y < at.y + grid.card_height - 1e-6,
            )
            assert not (across and down)


def test_the_marks_are_the_same_on_every_sheet() -> None:
    fronts = [page for page in layout("95x68").plan(20).pages if not page.back]
    assert len(fronts) == 3
    assert len({page.strokes for page in fronts}) == 1
    assert {page.strokes for page in layout("95x68").plan(20).pages if page.back} == {()}


def test_marks_at_corners_stand_between_the_cards() -> None:
    strokes = layout("poker", Settings(marks="corners")).plan(1).pages[0].strokes
    plain = layout("poker", Settings(gap=6)).plan(1).pages[0].strokes
    assert set(plain) < set(strokes)
    assert layout("poker", Settings(marks="none")).plan(1).pages[0].strokes == ()


@pytest.mark.parametrize("duplex", ["long", "short"])
def test_marks_behind_lie_behind_those_of_the_front(duplex: Duplex) -> None:
    laid = layout("a6", Settings(duplex=duplex, marks_behind=True))
    front, back = laid.plan(1).pages
    assert len(front.strokes) == len(back.strokes)
    like_a_page = duplex == "short"
    width, height = laid.grid.width, laid.grid.height
    seen = {tuple((width - x, y) if like_a_page else (x, height - y) for x, y in one.points) for one in back.strokes}
    assert {frozenset((round(x, 4), round(y, 4)) for x, y in one.points) for one in front.strokes} == {
        frozenset((round(x, 4), round(y, 4)) for x, y in points) for points in seen
    }


def test_rounded_corners_lie_in_the_corners_of_every_card() -> None:
    laid = layout("poker", Settings(marks="none", corners=3))
    arcs = laid.plan(1).pages[0].strokes
    assert len(arcs) == 4 * laid.grid.count
    first = laid.grid.position(0)
    near = [arc for arc in arcs if all(first.x - 1e-6 <= x <= first.x + 63 + 1e-6 for x, _ in arc.points)]
    for arc in near:
        for x, y in arc.points:
            assert min(abs(x - first.x), abs(x - first.x - 63)) <= 3 + 1e-6
            assert min(abs((y - first.y) % 88), 88 - abs((y - first.y) % 88)) <= 3 + 1e-6
