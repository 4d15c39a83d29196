"""What a PDF asks of the dialog it is printed from: its own size, and how a sheet is turned (ISO 32000-1, table 150).

Most dialogs shrink a page so that it fits within the margins.  Cards then have another size than the paper they are to
lie on, and backs do not lie behind their fronts.
"""

import pikepdf
from pikepdf import Dictionary, Name

from generator.print.paper.printer import Turn

_TURNS = {"long": Name.DuplexFlipLongEdge, "short": Name.DuplexFlipShortEdge, "none": Name.Simplex}


def ask_of_dialog(pdf: pikepdf.Pdf, turn: Turn | None, *, true_size: bool = True) -> None:
    """Ask for a turn, if any, and for pages at their ``true_size``."""
    asked = Dictionary()
    if true_size:
        asked.PrintScaling = Name("/None")
    if turn:
        asked.Duplex = _TURNS[turn]
    pdf.Root.ViewerPreferences = asked


def show_title(pdf: pikepdf.Pdf) -> None:
    """Ask for the title in the bar of the window, as PDF/UA does, beside what is asked already."""
    pdf.Root.ViewerPreferences = Dictionary(dict(pdf.Root.get("/ViewerPreferences", Dictionary()).items()))
    pdf.Root.ViewerPreferences.DisplayDocTitle = True
