"""A deck for a printer that turns no sheets: all fronts, then all backs, of the sheets that it has already."""

import io

import pikepdf
from pikepdf import Array

from generator.print.pdf.dialog import ask_of_dialog
from generator.print.pdf.save import pack_pdf


def with_fronts_first(raw: bytes) -> bytes:
    """Return a deck of which fronts and backs take turns with its fronts before its backs."""
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        pages = [page.obj for page in pdf.pages]
        tree = pdf.Root.Pages
        tree.Kids = Array([*pages[::2], *pages[1::2]])
        for page in pages:
            page.Parent = tree
        ask_of_dialog(pdf, "none")
        return pack_pdf(pdf)
