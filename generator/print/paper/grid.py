"""Where cards lie on a sheet: a grid of equal places.  All in mm, from the lower left corner."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.print.paper.sizes import CardSize, Sheet

_ROUNDING = 1e-6
"""Room for the rounding of sums of mm."""


@dataclass(frozen=True)
class Position:
    """The lower left corner of what a card covers on its sheet, and how it is turned, in degrees to the left."""

    x: float
    y: float
    turn: int = 0


@dataclass(frozen=True)
class Grid:
    """Cards on a sheet of ``width`` by ``height``: where the first column and the last row begin, and their pitch."""

    width: float
    height: float
    card_width: float
    card_height: float
    columns: int
    rows: int
    margin: float
    left: float
    bottom: float
    pitch_x: float
    pitch_y: float

    @property
    def count(self) -> int:
        """How many cards lie on one sheet."""
        return self.columns * self.rows

    @property
    def right(self) -> float:
        """The right edge of the last column."""
        return self.left + (self.columns - 1) * self.pitch_x + self.card_width

    @property
    def top(self) -> float:
        """The upper edge of the first row."""
        return self.bottom + (self.rows - 1) * self.pitch_y + self.card_height

    def position(self, index: int) -> Position:
        """Return the position of the ``index``-th card, row by row from the top left."""
        row, column = divmod(index, self.columns)
        return Position(self.left + column * self.pitch_x, self.bottom + (self.rows - 1 - row) * self.pitch_y)

    def sheets(self, cards: int, first: int = 1) -> Iterator[dict[int, Position]]:
        """Yield the cards of each sheet with their positions; on the first sheet they begin at the ``first`` place."""
        for start in range(1 - first, cards, self.count):
            dealt = range(max(start, 0), min(start + self.count, cards))
            yield {card: self.position(card - start) for card in dealt}


def best_grid(card: CardSize, sheet: Sheet, gap: float = 0.0) -> Grid:
    """Return the grid that holds most cards, upright before on its side; raises ``ValueError``."""
    tries = [
        _grid(card, float(sheet.breedte), float(sheet.hoogte), float(sheet.marge), gap),
        _grid(card, float(sheet.hoogte), float(sheet.breedte), float(sheet.marge), gap),
    ]
    best = max(tries, key=lambda grid: grid.count)
    if not best.count:
        raise ValueError(
            f"een kaart van {card.breedte:g} × {card.hoogte:g} mm past niet op {sheet.breedte:g} × {sheet.hoogte:g} mm"
            f" met {sheet.marge:g} mm marge"
        )
    return best


def _grid(card: CardSize, width: float, height: float, margin: float, gap: float) -> Grid:
    across, down = float(card.breedte), float(card.hoogte)
    columns, rows = _count_that_fits(width - 2 * margin, across, gap), _count_that_fits(height - 2 * margin, down, gap)
    left = (width - columns * (across + gap) + gap) / 2
    bottom = (height - rows * (down + gap) + gap) / 2
    return Grid(width, height, across, down, columns, rows, margin, left, bottom, across + gap, down + gap)


def _count_that_fits(room: float, length: float, gap: float) -> int:
    return max(0, int((room + gap + _ROUNDING) // (length + gap)))
