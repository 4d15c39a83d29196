"""Ways to impose cards (two-sided, fold-over, one per page): each makes a plan."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.print.impose.marks import Stroke, crop_marks, fold_marks, mirrored_stroke
from generator.print.impose.plan import Page, Placement, Plan, Side
from generator.print.order.settings import Settings
from generator.print.paper.grid import Grid, Position, best_grid
from generator.print.paper.sizes import CardSize, Sheet

BLEED = 3.0
"""How far a coloured background runs on past the edge of a card, in mm."""


@dataclass(frozen=True)
class OnePerPage:
    """Pages as large as a card with its bleed around it; fronts and backs take turns."""

    grid: Grid
    settings: Settings

    @property
    def per_sheet(self) -> int:
        """How many cards lie on one sheet."""
        return 1

    def plan(self, cards: int) -> Plan:
        """Return the plan of a deck of so many cards."""
        shop, grid = self.settings.shop, self.grid
        sides: tuple[Side, Side] = ("back", "front") if shop and shop.backs_first else ("front", "back")
        at = Position(grid.left, grid.bottom)
        pages = tuple(Page((Placement(number, side, at),)) for number in range(cards) for side in sides)
        plan = Plan(grid.width, grid.height, grid.card_width, grid.card_height, pages)
        return replace(plan, trimmed=True, bleed=grid.left)


def one_per_page(card: CardSize, settings: Settings) -> OnePerPage:
    """Return the layout with each side of a card on a page of its own."""
    across, down = float(card.breedte), float(card.hoogte)
    bleed = float(settings.shop.afloop) if settings.shop else 0.0
    grid = Grid(across + 2 * bleed, down + 2 * bleed, across, down, 1, 1, 0.0, bleed, bleed, across, down)
    return OnePerPage(grid, settings)


@dataclass(frozen=True)
class FoldOver:
    """A grid of cells, each a front with its back to the right of it, or upside down above it."""

    grid: Grid
    settings: Settings
    above: bool

    @property
    def per_sheet(self) -> int:
        """How many cards lie on one sheet."""
        return self.grid.count

    def plan(self, cards: int) -> Plan:
        """Return the plan of a deck of so many cards."""
        strokes = (*crop_marks(self.grid, self.settings.cutting_marks, self.settings.corners), *self._fold_strokes())
        pages = tuple(
            Page(tuple(one for card in sheet.items() for one in self._placements(*card)), strokes)
            for sheet in self.grid.sheets(cards, self.settings.start_at)
        )
        return Plan(self.grid.width, self.grid.height, *self._card_size, pages, turn="none")

    @property
    def _card_size(self) -> tuple[float, float]:
        grid = self.grid
        return (grid.card_width, grid.card_height / 2) if self.above else (grid.card_width / 2, grid.card_height)

    def _placements(self, card: int, at: Position) -> tuple[Placement, Placement]:
        width, height = self._card_size
        back = Position(at.x, at.y + height, 180) if self.above else Position(at.x + width, at.y)
        return Placement(card, "front", at), Placement(card, "back", back)

    def _fold_strokes(self) -> tuple[Stroke, ...]:
        grid, (width, height) = self.grid, self._card_size
        if self.above:
            return fold_marks(grid, ys=[grid.bottom + row * grid.pitch_y + height for row in range(grid.rows)])
        return fold_marks(grid, xs=[grid.left + column * grid.pitch_x + width for column in range(grid.columns)])


def fold_over(card: CardSize, sheet: Sheet, settings: Settings) -> FoldOver:
    """Return the layout whose cells hold most cards; raises ``ValueError`` when none fits."""
    beside = card.with_fields(breedte=float(card.breedte) * 2)
    above = card.with_fields(hoogte=float(card.hoogte) * 2)
    found = [_cell_layout(cell, sheet, settings, over) for cell, over in ((beside, False), (above, True))]
    best = max((one for one in found if isinstance(one, FoldOver)), key=lambda one: one.grid.count, default=None)
    if best is None:
        raise ValueError(f"met voor- en achterkant naast elkaar: {found[0]}; boven elkaar: {found[1]}")
    return best


def _cell_layout(cell: CardSize, sheet: Sheet, settings: Settings, above: bool) -> "FoldOver | ValueError":
    try:
        return FoldOver(best_grid(cell, settings.printable_sheet(sheet), settings.card_gap), settings, above)
    except ValueError as error:
        return error


@dataclass(frozen=True)
class TwoSided:
    """Fronts on one side of the sheet, backs on the other."""

    grid: Grid
    settings: Settings

    @property
    def per_sheet(self) -> int:
        """How many cards lie on one sheet."""
        return self.grid.count

    def plan(self, cards: int) -> Plan:
        """Return the plan of a deck of so many cards."""
        sheets = list(self.grid.sheets(cards, self.settings.start_at))
        marks = crop_marks(self.grid, self.settings.cutting_marks, self.settings.corners)
        back_marks = tuple(map(self._back_stroke, marks)) if self.settings.marks_behind else ()
        fronts = [Page(tuple(Placement(n, "front", at) for n, at in sheet.items()), marks) for sheet in sheets]
        backs = [
            Page(tuple(Placement(n, "back", self.back_position(at)) for n, at in sheet.items()), back_marks)
            for sheet in sheets
        ]
        pages = tuple(self._page_order(fronts, backs))
        turn = self.settings.duplex if self.settings.duplex in ("long", "short") else "none"
        grid = self.grid
        plan = Plan(grid.width, grid.height, grid.card_width, grid.card_height, pages, turn=turn)
        if self.settings.coloured_backs:
            plan = replace(plan, bleed=self._bleed)
        return self._corrected_plan(plan)

    @property
    def _bleed(self) -> float:
        """How far the background of backs runs on: to where the printer leaves paper white, at most."""
        grid = self.grid
        room = grid.left, grid.bottom, grid.width - grid.right, grid.height - grid.top
        return max(0.0, min(BLEED, *(edge - grid.margin for edge in room)))

    def _corrected_plan(self, plan: Plan) -> Plan:
        """Return the plan with its backs moved as the printer needs; on upright sheets, as a printer was measured."""
        printer = self.settings.printer
        if printer is None or not printer.moves_backs:
            return plan
        plan = plan.upright_plan()
        correction = printer.correction(plan.width, plan.height, self.settings.duplex == "short")
        pages = (replace(page, correction=correction) if page.back else page for page in plan.pages)
        return replace(plan, pages=tuple(pages))

    def back_position(self, front: Position) -> Position:
        """Return the position of a card's back.

        A sheet that is turned like a page changes left and right.  One that is turned over its
        top changes top and bottom, and the back lies upside down on it: so a card in the hand,
        turned like a page, stands upright on both sides.
        """
        grid = self.grid
        if self._turns_like_a_page:
            return Position(grid.width - front.x - grid.card_width, front.y)
        return Position(front.x, grid.height - front.y - grid.card_height, 180)

    @property
    def _turns_like_a_page(self) -> bool:
        return (self.grid.height >= self.grid.width) != (self.settings.duplex == "short")

    def _back_stroke(self, stroke: Stroke) -> Stroke:
        like_a_page = self._turns_like_a_page
        return mirrored_stroke(
            stroke, self.grid.width if like_a_page else None, None if like_a_page else self.grid.height
        )

    def _page_order(self, fronts: list[Page], backs: list[Page]) -> Iterator[Page]:
        if self.settings.duplex == "none":
            yield from fronts
        elif self.settings.duplex == "manual":
            yield from (*fronts, *(reversed(backs) if self.settings.backs == "reversed" else backs))
        else:
            yield from (page for pair in zip(fronts, backs, strict=True) for page in pair)


def two_sided(card: CardSize, sheet: Sheet, settings: Settings) -> TwoSided:
    """Return the layout with backs on the other side of the sheet; raises ``ValueError`` when cards do not fit."""
    if settings.stock:
        return TwoSided(settings.stock.grid(), settings)
    return TwoSided(best_grid(card, settings.printable_sheet(sheet), settings.card_gap), settings)


Layout = TwoSided | FoldOver | OnePerPage
"""How cards of one size lie on one kind of sheet."""


def layout_of(card: CardSize, sheet: Sheet, settings: Settings) -> Layout:
    """Return the layout of cards of a size on a sheet; raises ``ValueError`` when they do not fit."""
    if settings.to != "office":
        return one_per_page(card, settings)
    layout = fold_over(card, sheet, settings) if settings.duplex == "fold" else two_sided(card, sheet, settings)
    if settings.start_at > layout.per_sheet:
        raise ValueError(f"een vel heeft {layout.per_sheet} plaatsen; beginnen op plaats {settings.start_at} kan niet")
    return layout
