"""How cards are laid on paper: on which sheet, and how it is turned.  Data only."""

from dataclasses import dataclass
from typing import Literal

from generator.print.paper.printer import PrinterProfile
from generator.print.paper.shops import Shop
from generator.print.paper.sizes import Sheet
from generator.print.paper.stock import Stock

Duplex = Literal["long", "short", "manual", "fold", "none"]
"""How a sheet gets its backs: turned over its long or short edge, put back by hand, folded, or not at all."""

Backs = Literal["forward", "reversed"]
"""In which order a sheet put back by hand needs them."""

Ink = Literal["full", "less"]

Destination = Literal["office", "shop", "png", "svg"]
"""Where cards go: onto sheets of one's own printer, to a print shop, or onto screens, as pictures."""

MARKS_GAP = 6.0
"""The gap between cards with marks at their corners, in mm; a bleed of 3 mm on both sides fits in it too."""

Marks = Literal["none", "outer", "corners", "full"]


@dataclass(frozen=True)
class Settings:
    """How to print, with fields named as the options of the command; as it stands, what a plain build does."""

    paper: str = "a4"
    duplex: Duplex = "long"
    backs: Backs = "forward"
    stock: Stock | None = None
    stock_name: str = ""
    start_at: int = 1
    printer: PrinterProfile | None = None
    printer_name: str = ""
    marks: Marks | None = None
    marks_behind: bool = False
    corners: float = 0.0
    gap: float | None = None
    ink: Ink = "full"
    large: bool = False
    to: Destination = "office"
    shop: Shop | None = None
    shop_name: str = ""
    full_backs: bool = False
    codes: bool = False
    borderless: bool = False
    extras: bool | None = None
    paper_weight: int = 160
    tiles: bool = False

    @property
    def cutting_marks(self) -> Marks:
        """Which marks to cut by: none on labels, that are cut already, and none where no margin is left for them."""
        return self.marks or ("none" if self.stock or self.borderless else "outer")

    @property
    def card_gap(self) -> float:
        """How far cards lie apart, in mm: marks at their corners need room."""
        return self.gap if self.gap is not None else MARKS_GAP if self.cutting_marks == "corners" else 0.0

    @property
    def makes_pictures(self) -> bool:
        """Whether cards become pictures."""
        return self.to in ("png", "svg")

    @property
    def has_extras(self) -> bool:
        """Whether a whole deck has a title card and the like: not on dear sheets, in large print or on a screen."""
        if self.extras is None:
            return self.stock is None and not self.large and not self.makes_pictures
        return self.extras

    @property
    def coloured_backs(self) -> bool:
        """Whether backs are coloured up to their edge: where that can be asked for, and wherever no printer is off."""
        return self.ink == "full" and (self.full_backs or self.to != "office")

    @property
    def has_bleed(self) -> bool:
        """Whether something runs on past the edge of cards."""
        return self.shop is not None or self.full_backs

    @property
    def classes(self) -> str:
        """The CSS classes that faces have besides those of their size."""
        return (" zuinig" if self.ink == "less" else "") + (" grote-letter" if self.large else "")

    def printable_sheet(self, sheet: Sheet) -> Sheet:
        """Return a sheet with the margin that the printer leaves."""
        if self.borderless:
            return sheet.with_fields(marge=0)
        return sheet.with_fields(marge=self.printer.margin) if self.printer else sheet

    @property
    def fills_sheets(self) -> bool:
        """Whether blank cards fill the last sheet: not where the sheet is dear, and used again."""
        return self.stock is None and self.start_at == 1
