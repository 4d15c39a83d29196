"""Ways to impose cards (duplex, to fold, one a page): each makes a plan."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.print.impose.marks import Stroke, fold_marks, marks_of, mirrored
from generator.print.impose.plan import Page, Placed, Plan, Side
from generator.print.order.settings import Settings
from generator.print.paper.grid import Grid, Position, best_grid
from generator.print.paper.sizes import CardSize, Sheet

BLEED = 3.0
"""How far a coloured ground runs on past the edge of a card, in mm."""


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
        at = Position(grid.left, grid.bottom)
        pages = tuple(Page((Placed(number, side, at),)) for number in range(cards) for side in sides)
        plan = Plan(grid.width, grid.height, grid.card_width, grid.card_height, pages)
        return plan.having(trimmed=True, bleed=grid.left, ground=self.settings.full_backs)


def single(card: CardSize, settings: Settings) -> Single:
    """Lay each side of a card on a page of its own."""
    across, down = float(card.breedte), float(card.hoogte)
    bleed = float(settings.shop.afloop) if settings.shop else 0.0
    grid = Grid(across + 2 * bleed, down + 2 * bleed, across, down, 1, 1, 0.0, bleed, bleed, across, down)
    return Single(grid, settings)


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
        strokes = (*marks_of(self.grid, self.settings.cutting_marks, self.settings.corners), *self._folds())
        pages = tuple(
            Page(tuple(side for one in sheet.items() for side in self._sides(*one)), strokes)
            for sheet in self.grid.sheets(cards, self.settings.start_at)
        )
        return Plan(self.grid.width, self.grid.height, *self._card, pages)

    @property
    def _card(self) -> tuple[float, float]:
        grid = self.grid
        return (grid.card_width, grid.card_height / 2) if self.above else (grid.card_width / 2, grid.card_height)

    def _sides(self, card: int, at: Position) -> tuple[Placed, Placed]:
        width, height = self._card
        back = Position(at.x, at.y + height, 180) if self.above else Position(at.x + width, at.y)
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
        return Folded(best_grid(cell, settings.printable_sheet(sheet), settings.card_gap), settings, above)
    except ValueError as error:
        return error


@dataclass(frozen=True)
class Flat:
    """Fronts on one side of the sheet, backs on the other."""

    grid: Grid
    settings: Settings

    @property
    def per_sheet(self) -> int:
        """How many cards lie on one sheet."""
        return self.grid.count

    def plan(self, cards: int) -> Plan:
        """Plan a deck of so many cards."""
        sheets = list(self.grid.sheets(cards, self.settings.start_at))
        marks = marks_of(self.grid, self.settings.cutting_marks, self.settings.corners)
        behind = tuple(map(self._stroke_behind, marks)) if self.settings.marks_behind else ()
        fronts = [Page(tuple(Placed(n, "front", at) for n, at in sheet.items()), marks) for sheet in sheets]
        backs = [Page(tuple(Placed(n, "back", self.behind(at)) for n, at in sheet.items()), behind) for sheet in sheets]
        pages = tuple(self._ordered(fronts, backs))
        plan = Plan(self.grid.width, self.grid.height, self.grid.card_width, self.grid.card_height, pages)
        return self._corrected(plan.having(ground=True, bleed=self._bleed) if self.settings.full_backs else plan)

    @property
    def _bleed(self) -> float:
        """How far the ground of backs runs on: to where the printer leaves paper white, at most.

        Between cards it runs into the ground of the next, which has the same colour.
        """
        grid = self.grid
        room = grid.left, grid.bottom, grid.width - grid.right, grid.height - grid.top
        return max(0.0, min(BLEED, *(edge - grid.margin for edge in room)))

    def _corrected(self, plan: Plan) -> Plan:
        """Move the backs as the printer needs; on upright sheets, for that is how a printer was measured."""
        printer = self.settings.printer
        if printer is None or not printer.moves_backs:
            return plan
        plan = plan.upright()
        moved = printer.correction(plan.width, plan.height, self.settings.duplex == "short")
        return replace(plan, pages=tuple(replace(page, moved=moved) if page.back else page for page in plan.pages))

    def behind(self, front: Position) -> Position:
        """Give the spot of a card's back.

        A sheet that is turned like a page changes left and right.  One that is turned over its
        top changes top and bottom, and the back lies upside down on it: so a card in the hand,
        turned like a page, stands upright on both sides.
        """
        grid = self.grid
        if self._like_a_page:
            return Position(grid.width - front.x - grid.card_width, front.y)
        return Position(front.x, grid.height - front.y - grid.card_height, 180)

    @property
    def _like_a_page(self) -> bool:
        return (self.grid.height >= self.grid.width) != (self.settings.duplex == "short")

    def _stroke_behind(self, stroke: Stroke) -> Stroke:
        like_a_page = self._like_a_page
        return mirrored(stroke, self.grid.width if like_a_page else None, None if like_a_page else self.grid.height)

    def _ordered(self, fronts: list[Page], backs: list[Page]) -> Iterator[Page]:
        if self.settings.duplex == "none":
            yield from fronts
        elif self.settings.duplex == "manual":
            yield from (*fronts, *(reversed(backs) if self.settings.backs == "reversed" else backs))
        else:
            yield from (page for pair in zip(fronts, backs, strict=True) for page in pair)


Layout = Flat | Folded | Single
"""How cards of one size lie on one kind of sheet."""


def layout_of(card: CardSize, sheet: Sheet, settings: Settings) -> Layout:
    """Lay cards of a size on a sheet; raises ``ValueError`` when they do not fit."""
    if settings.to != "office":
        return single(card, settings)
    layout = folded(card, sheet, settings) if settings.duplex == "fold" else flat(card, sheet, settings)
    if settings.start_at > layout.per_sheet:
        raise ValueError(f"een vel heeft {layout.per_sheet} plaatsen; beginnen op plaats {settings.start_at} kan niet")
    return layout


def flat(card: CardSize, sheet: Sheet, settings: Settings) -> Flat:
    """Lay fronts on one side of a sheet and backs on the other; raises ``ValueError`` when they do not fit."""
    if settings.stock:
        return Flat(settings.stock.grid(), settings)
    return Flat(best_grid(card, settings.printable_sheet(sheet), settings.card_gap), settings)
