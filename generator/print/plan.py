"""The plan of a PDF: for every page, which sides of which cards lie where, and what is drawn around them.

A plan knows numbers only; ``impose`` paints it, whatever the faces are.  All in mm.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.print.grid import Grid, Spot, best_grid
from generator.print.marks import Stroke, cut_marks
from generator.print.paper import CardSize, Sheet
from generator.print.settings import Settings

Side = Literal["front", "back"]


@dataclass(frozen=True)
class Placed:
    """A side of the ``card``-th card of the deck, on its spot."""

    card: int
    side: Side
    at: Spot


@dataclass(frozen=True)
class Page:
    """A side of a sheet: what lies on it and what is drawn on it."""

    sides: tuple[Placed, ...]
    strokes: tuple[Stroke, ...] = ()


@dataclass(frozen=True)
class Plan:
    """All pages of a PDF, ``width`` by ``height``, with cards of ``card_width`` by ``card_height``."""

    width: float
    height: float
    card_width: float
    card_height: float
    pages: tuple[Page, ...]


@dataclass(frozen=True)
class Layout:
    """How cards of one size lie on one kind of sheet."""

    grid: Grid
    settings: Settings

    @property
    def per_sheet(self) -> int:
        """How many cards lie on one sheet."""
        return self.grid.count

    def plan(self, cards: int) -> Plan:
        """Plan a deck of so many cards."""
        grid = self.grid
        pages = tuple(page for sheet in self._sheets(cards) for page in self._pages(sheet))
        return Plan(grid.width, grid.height, grid.card_width, grid.card_height, pages)

    def _sheets(self, cards: int) -> Iterator[dict[int, Spot]]:
        """Give for each sheet its cards, each with its spot."""
        for start in range(0, cards, self.grid.count):
            yield {card: self.grid.spot(card - start) for card in range(start, min(start + self.grid.count, cards))}

    def _pages(self, sheet: dict[int, Spot]) -> tuple[Page, Page]:
        fronts = tuple(Placed(card, "front", at) for card, at in sheet.items())
        backs = tuple(Placed(card, "back", self.behind(at)) for card, at in sheet.items())
        return Page(fronts, cut_marks(self.grid)), Page(backs)

    def behind(self, front: Spot) -> Spot:
        """Give the spot of a card's back, for a sheet turned over its long edge.

        An upright sheet is turned like a page: left and right change places.  A sheet on its
        side is turned over its top, and the back lies upside down, so that a card in the hand,
        turned like a page, stands upright on both sides.
        """
        grid = self.grid
        if grid.height >= grid.width:
            return Spot(grid.width - front.x - grid.card_width, front.y)
        return Spot(front.x, grid.height - front.y - grid.card_height, 180)


def layout_of(card: CardSize, sheet: Sheet, settings: Settings) -> Layout:
    """Lay cards of a size on a sheet; raises ``ValueError`` when they do not fit."""
    return Layout(best_grid(card, sheet), settings)
