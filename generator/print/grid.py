"""Where cards lie on a sheet: the grid, its mirror for the back, the cut marks.  All in mm."""

from dataclasses import dataclass

from generator.print.paper import CardSize, Sheet

MARK = 4.0
OFFSET = 1.2
"""Length of a cut mark, and how far it stays from the card."""


@dataclass(frozen=True)
class Spot:
    """The lower left corner of a card on its sheet; ``turned`` when it lies upside down."""

    x: float
    y: float
    turned: bool = False


@dataclass(frozen=True)
class Grid:
    """Cards on a sheet of ``width`` by ``height``, centred, touching each other."""

    width: float
    height: float
    card_width: float
    card_height: float
    columns: int
    rows: int
    margin: float

    @property
    def count(self) -> int:
        """How many cards lie on one sheet."""
        return self.columns * self.rows

    @property
    def left(self) -> float:
        """The left edge of the first column."""
        return (self.width - self.columns * self.card_width) / 2

    @property
    def bottom(self) -> float:
        """The lower edge of the last row."""
        return (self.height - self.rows * self.card_height) / 2

    def front(self, index: int) -> Spot:
        """Give the spot of the ``index``-th card, row by row from the top left."""
        row, column = divmod(index, self.columns)
        return self._spot(column, row)

    def back(self, index: int) -> Spot:
        """Give the spot of its back, for a sheet turned over its long edge.

        An upright sheet is turned like a page: the columns change places.  A sheet on its
        side is turned over its top: the rows do, and the back lies upside down, so that a
        card in the hand, turned like a page, stands upright on both sides.
        """
        row, column = divmod(index, self.columns)
        if self.height >= self.width:
            return self._spot(self.columns - 1 - column, row)
        spot = self._spot(column, self.rows - 1 - row)
        return Spot(spot.x, spot.y, turned=True)

    def _spot(self, column: int, row: int) -> Spot:
        y = self.bottom + (self.rows - 1 - row) * self.card_height
        return Spot(self.left + column * self.card_width, y)

    def marks(self) -> list[tuple[float, float, float, float]]:
        """Give the cut marks as lines (x1, y1, x2, y2), outside the cards and the margin."""
        xs = [self.left + i * self.card_width for i in range(self.columns + 1)]
        ys = [self.bottom + i * self.card_height for i in range(self.rows + 1)]
        out: list[tuple[float, float, float, float]] = []
        for x in xs:
            for near, far in ((ys[0], -1), (ys[-1], 1)):
                start, end = self._mark(near, far, self.height)
                out.append((x, start, x, end))
        for y in ys:
            for near, far in ((xs[0], -1), (xs[-1], 1)):
                start, end = self._mark(near, far, self.width)
                out.append((start, y, end, y))
        return [line for line in out if line[:2] != line[2:]]

    def _mark(self, edge: float, direction: int, length: float) -> tuple[float, float]:
        limit = length - self.margin if direction > 0 else self.margin
        room = max(0.0, abs(limit - edge) - OFFSET)
        start = edge + direction * OFFSET
        return start, start + direction * min(MARK, room)


def best_grid(card: CardSize, sheet: Sheet) -> Grid:
    """Find the grid that holds most cards, upright before on its side; raises ``ValueError``."""
    margin = float(sheet.marge)
    tries = [
        _grid(card, float(sheet.breedte), float(sheet.hoogte), margin),
        _grid(card, float(sheet.hoogte), float(sheet.breedte), margin),
    ]
    best = max(tries, key=lambda grid: grid.count)
    if not best.count:
        raise ValueError(
            f"een kaart van {card.breedte} × {card.hoogte} mm past niet op {sheet.breedte} × {sheet.hoogte} mm"
            f" met {sheet.marge} mm marge"
        )
    return best


def _grid(card: CardSize, width: float, height: float, margin: float) -> Grid:
    across, down = float(card.breedte), float(card.hoogte)
    columns, rows = int((width - 2 * margin) // across), int((height - 2 * margin) // down)
    return Grid(width, height, across, down, columns, rows, margin)
