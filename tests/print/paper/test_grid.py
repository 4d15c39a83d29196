"""The grid: how many cards on a sheet, and where."""

from itertools import combinations

import pytest

from generator.print.paper.formats import read_formats
from generator.print.paper.grid import best_grid
from generator.print.paper.sizes import CardSize, Sheet

from ..conftest import ROOT

FORMATS = read_formats(ROOT / "templates")
A4 = Sheet(breedte=210, hoogte=297, marge=5)


def card(width: float, height: float) -> CardSize:
    return CardSize(naam="proef", breedte=width, hoogte=height, veilig=6)


@pytest.mark.parametrize(
    ("width", "height", "count"),
    [
        *[(95, 68, 8), (74, 105, 4), (105, 148, 2), (148, 210, 1), (63, 88, 9), (57, 89, 10), (70, 120, 4)],
        *[(85, 55, 10), (44, 68, 16), (70, 70, 8), (80, 80, 6), (89, 89, 6)],
    ],
)
def test_cards_on_a4(width: float, height: float, count: int) -> None:
    assert best_grid(card(width, height), A4).count == count


@pytest.mark.parametrize(
    ("width", "height", "count"),
    [
        *[(95, 68, 6), (74, 105, 4), (105, 148, 2), (148, 210, 1), (63, 88, 8), (57, 89, 9), (70, 120, 4)],
        *[(85, 55, 9), (44, 68, 12), (70, 70, 6), (80, 80, 6), (89, 89, 6)],
    ],
)
def test_cards_on_a4_with_room_for_a_bleed(width: float, height: float, count: int) -> None:
    assert best_grid(card(width, height), A4, gap=6).count == count


@pytest.mark.parametrize(
    ("sheet", "size", "count"), [("a3", "95x68", 18), ("a3", "poker", 18), ("letter", "95x68", 6), ("letter", "a6", 2)]
)
def test_cards_on_other_sheets(sheet: str, size: str, count: int) -> None:
    assert best_grid(FORMATS.kaarten[size], FORMATS.vellen[sheet]).count == count


@pytest.mark.parametrize("gap", [0.0, 6.0])
@pytest.mark.parametrize("sheet", ["a4", "a3", "letter"])
@pytest.mark.parametrize("size", [name for name in FORMATS.kaarten if name != "a4-kaart"])
def test_cards_lie_within_the_margin_and_apart(size: str, sheet: str, gap: float) -> None:
    grid = best_grid(FORMATS.kaarten[size], FORMATS.vellen[sheet], gap)
    spots = [grid.position(n) for n in range(grid.count)]
    for at in spots:
        assert round(at.x, 6) >= 5
        assert round(at.x + grid.card_width, 6) <= grid.width - 5
        assert round(at.y, 6) >= 5
        assert round(at.y + grid.card_height, 6) <= grid.height - 5
    for one, other in combinations(spots, 2):
        beside = abs(one.x - other.x) + 1e-6 >= grid.card_width + gap
        assert beside or abs(one.y - other.y) + 1e-6 >= grid.card_height + gap


def test_a_card_that_does_not_fit_is_refused_with_the_numbers() -> None:
    with pytest.raises(ValueError, match=r"een kaart van 300 × 300 mm past niet op 210 × 297 mm met 5 mm marge"):
        best_grid(card(300, 300), A4)
