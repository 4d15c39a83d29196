"""The plan of a PDF: for every page, which sides of which cards lie where, and what is drawn around them.

A plan knows numbers only; ``sheets`` paints it, whatever the faces are.  All in mm.
"""

from dataclasses import dataclass, replace
from typing import Literal

from generator.print.impose.marks import Stroke
from generator.print.paper.grid import Position
from generator.print.paper.printer import Correction, Turn

Side = Literal["front", "back"]

BACKGROUND = "grond"
"""The name of the background of backs, among the stamps."""


@dataclass(frozen=True)
class Placement:
    """A side of the ``card``-th card of the deck, on its spot."""

    card: int
    side: Side
    at: Position


@dataclass(frozen=True)
class Page:
    """A side of a sheet: what lies on it, what is drawn on it, and how a printer wants all of it moved."""

    placements: tuple[Placement, ...]
    strokes: tuple[Stroke, ...] = ()
    correction: Correction | None = None

    @property
    def back(self) -> bool:
        """Whether backs lie on it, and no fronts."""
        return all(placement.side == "back" for placement in self.placements)


@dataclass(frozen=True)
class Plan:
    """All pages of a PDF, ``width`` by ``height``, with cards of ``card_width`` by ``card_height``.

    The background of a back runs on ``bleed`` past the card; ``trimmed`` pages are as large as a card with
    its bleed, and say so.  ``turn`` is how a sheet is turned for its back; None where that is for a print shop
    to say.
    """

    width: float
    height: float
    card_width: float
    card_height: float
    pages: tuple[Page, ...]
    bleed: float = 0.0
    trimmed: bool = False
    turn: Turn | None = None

    def upright_plan(self) -> "Plan":
        """Return the plan with its sheets upright: what lies on a landscape sheet is turned to the left."""
        if self.width <= self.height:
            return self
        pages = tuple(map(self._turned_page, self.pages))
        return replace(self, width=self.height, height=self.width, pages=pages)

    def _turned_page(self, page: Page) -> Page:
        placements = tuple(map(self._turned_placement, page.placements))
        return replace(page, placements=placements, strokes=tuple(map(self._turned_stroke, page.strokes)))

    def _turned_placement(self, placement: Placement) -> Placement:
        at = placement.at
        return replace(placement, at=Position(self.height - at.y - self.card_height, at.x, (at.turn + 90) % 360))

    def _turned_stroke(self, stroke: Stroke) -> Stroke:
        return replace(stroke, points=tuple((self.height - y, x) for x, y in stroke.points))
