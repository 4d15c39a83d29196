"""The plan: backs behind their fronts, marks where nothing else is."""

import pytest

from generator.print.formats import read_formats
from generator.print.layout import Flat, flat
from generator.print.settings import Settings

from .conftest import ROOT

FORMATS = read_formats(ROOT / "templates")
SIZES = ["95x68", "a7", "a6", "a5", "poker"]


def layout(size: str, how: Settings = Settings()) -> Flat:  # noqa: B008 -- frozen
    return flat(FORMATS.kaarten[size], FORMATS.vellen[how.paper], how)


@pytest.mark.parametrize("size", SIZES)
def test_marks_keep_off_cards_and_margin(size: str) -> None:
    grid = layout(size).grid
    strokes = [stroke for page in layout(size).plan(1).pages for stroke in page.strokes]
    assert strokes
    for x, y in (point for stroke in strokes for point in stroke.points):
        assert not (grid.left < x < grid.right and grid.bottom < y < grid.top)
        assert 5 <= round(x, 6) <= grid.width - 5
        assert 5 <= round(y, 6) <= grid.height - 5
