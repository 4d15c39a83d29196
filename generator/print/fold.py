"""Cards to fold: front and back on the same side of the sheet, with the fold between them.  All in mm."""

from dataclasses import dataclass

from generator.print.marks import Stroke, fold_marks, marks_of
from generator.print.order.settings import Settings
from generator.print.paper.grid import Grid, Spot, best_grid
from generator.print.paper.sizes import CardSize, Sheet
from generator.print.plan import Page, Placed, Plan


@dataclass(frozen=True)
class Folded:
    """A grid of cells, each a front with its back to the right of it, or upside down above it."""

    grid: Grid
    settings: Settings
    above: bool

    @property
    def per_sheet(self) -> int:
        """How many cards lie on one sheet."""
        return self.grid.count

    def plan(self, cards: int) -> Plan:
        """Plan a deck of so many cards."""
        strokes = (*marks_of(self.grid, self.settings.cuts, self.settings.corners), *self._folds())
        pages = tuple(
            Page(tuple(side for one in sheet.items() for side in self._sides(*one)), strokes)
            for sheet in self.grid.sheets(cards, self.settings.start_at)
        )
        return Plan(self.grid.width, self.grid.height, *self._card, pages)

    @property
    def _card(self) -> tuple[float, float]:
        grid = self.grid
        return (grid.card_width, grid.card_height / 2) if self.above else (grid.card_width / 2, grid.card_height)

    def _sides(self, card: int, at: Spot) -> tuple[Placed, Placed]:
        width, height = self._card
        back = Spot(at.x, at.y + height, 180) if self.above else Spot(at.x + width, at.y)
        return Placed(card, "front", at), Placed(card, "back", back)

    def _folds(self) -> tuple[Stroke, ...]:
        grid, (width, height) = self.grid, self._card
        if self.above:
            return fold_marks(grid, ys=[grid.bottom + row * grid.pitch_y + height for row in range(grid.rows)])
        return fold_marks(grid, xs=[grid.left + column * grid.pitch_x + width for column in range(grid.columns)])


def folded(card: CardSize, sheet: Sheet, settings: Settings) -> Folded:
    """Find the cells that hold most cards; raises ``ValueError``."""
    beside = card.changed(breedte=float(card.breedte) * 2)
    above = card.changed(hoogte=float(card.hoogte) * 2)
    found = [_cells(cell, sheet, settings, over) for cell, over in ((beside, False), (above, True))]
    best = max((one for one in found if isinstance(one, Folded)), key=lambda one: one.grid.count, default=None)
    if best is None:
        raise ValueError(f"met voor- en achterkant naast elkaar: {found[0]}; boven elkaar: {found[1]}")
    return best


def _cells(cell: CardSize, sheet: Sheet, settings: Settings, above: bool) -> "Folded | ValueError":
    try:
        return Folded(best_grid(cell, settings.sheet(sheet), settings.between), settings, above)
    except ValueError as error:
        return error
