"""The grid: how many cards on a sheet, where, and where their backs."""

import pytest

from generator.print.grid import Grid, best_grid
from generator.print.paper import CardSize, Sheet

A4 = Sheet(breedte=210, hoogte=297, marge=5)


def card(width: float, height: float) -> CardSize:
    return CardSize(naam="proef", breedte=width, hoogte=height, veilig=6)


@pytest.mark.parametrize(
    ("width", "height", "count"),
    [(95, 68, 8), (74, 105, 4), (105, 148, 2), (148, 210, 1), (63, 88, 9), (57, 89, 10), (70, 120, 4), (85, 55, 10)],
)
def test_cards_on_a4(width: float, height: float, count: int) -> None:
    assert best_grid(card(width, height), A4).count == count


def test_a_card_that_does_not_fit_is_refused_with_the_numbers() -> None:
    with pytest.raises(ValueError, match=r"een kaart van 300 × 300 mm past niet op 210 × 297 mm met 5 mm marge"):
        best_grid(card(300, 300), A4)


def overlay(grid: Grid, index: int) -> tuple[float, float]:
    """Where the back of a card lies, seen through the sheet, after turning it over its long edge."""
    spot = grid.back(index)
    if grid.height >= grid.width:
        return grid.width - spot.x - grid.card_width, spot.y
    return spot.x, grid.height - spot.y - grid.card_height


@pytest.mark.parametrize(("width", "height"), [(95, 68), (74, 105), (105, 148), (148, 210)])
def test_backs_lie_behind_their_fronts(width: float, height: float) -> None:
    grid = best_grid(card(width, height), A4)
    for index in range(grid.count):
        front = grid.front(index)
        assert overlay(grid, index) == pytest.approx((front.x, front.y))
        assert grid.back(index).turned == (grid.width > grid.height)


@pytest.mark.parametrize(("width", "height"), [(95, 68), (74, 105), (105, 148), (148, 210), (63, 88)])
def test_marks_keep_off_cards_and_margin(width: float, height: float) -> None:
    grid = best_grid(card(width, height), A4)
    right, top = grid.left + grid.columns * width, grid.bottom + grid.rows * height
    assert grid.marks()
    for x1, y1, x2, y2 in grid.marks():
        for x, y in ((x1, y1), (x2, y2)):
            assert not (grid.left < x < right and grid.bottom < y < top)
            assert 5 <= round(x, 6) <= grid.width - 5
            assert 5 <= round(y, 6) <= grid.height - 5
