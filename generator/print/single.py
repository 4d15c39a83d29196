"""A card a page: for a print shop, which lays cards on its own sheets, and for screens.  All in mm."""

from dataclasses import dataclass

from generator.print.order.settings import Settings
from generator.print.paper.grid import Grid, Spot
from generator.print.paper.sizes import CardSize
from generator.print.plan import Page, Placed, Plan, Side


@dataclass(frozen=True)
class Single:
    """Pages as large as a card with its bleed around it; fronts and backs take turns."""

    grid: Grid
    settings: Settings

    @property
    def per_sheet(self) -> int:
        """How many cards lie on one sheet."""
        return 1

    def plan(self, cards: int) -> Plan:
        """Plan a deck of so many cards."""
        shop, grid = self.settings.shop, self.grid
        sides: tuple[Side, Side] = ("back", "front") if shop and shop.backs_first else ("front", "back")
        at = Spot(grid.left, grid.bottom)
        pages = tuple(Page((Placed(number, side, at),)) for number in range(cards) for side in sides)
        plan = Plan(grid.width, grid.height, grid.card_width, grid.card_height, pages)
        return plan.having(trimmed=True, bleed=grid.left, ground=self.settings.full_backs)


def single(card: CardSize, settings: Settings) -> Single:
    """Lay each side of a card on a page of its own."""
    across, down = float(card.breedte), float(card.hoogte)
    bleed = float(settings.shop.afloop) if settings.shop else 0.0
    grid = Grid(across + 2 * bleed, down + 2 * bleed, across, down, 1, 1, 0.0, bleed, bleed, across, down)
    return Single(grid, settings)
