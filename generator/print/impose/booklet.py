"""Saddle-stitched booklets, and pages scaled to another sheet."""

import io
from collections.abc import Iterator
from typing import Any

import pikepdf

from generator.print.pdf.dialog import ask_of_dialog
from generator.print.pdf.pages import PageForm, move_tags, new_page, pages_as_forms, paint_page
from generator.print.pdf.save import pack_pdf

Spread = tuple[int | None, int | None]
"""The pages that lie left and right on a side of a sheet, from 0; None where it stays empty."""

SheetSize = tuple[float, float]
"""How wide and how high a sheet is, in mm."""


def saddle_stitch_order(pages: int) -> Iterator[Spread]:
    """Yield which pages lie beside each other, the outer sheet first; blank ones come before the last page."""
    places: list[int | None] = [*range(pages - 1), *[None] * (-pages % 4), pages - 1]
    for turn in range(len(places) // 2):
        first, last = places[turn], places[-1 - turn]
        yield (last, first) if turn % 2 == 0 else (first, last)


def saddle_stitched(raw: bytes, sheet: SheetSize, copies: int = 1) -> bytes:
    """Return a document, which is in the PDF so many times, as booklets on sheets of a size in mm."""
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        every = pages_as_forms(pdf)
        number = len(every) // copies
        moved: list[tuple[PageForm, Any]] = []
        for start in range(0, len(every), number):
            book = every[start : start + number]
            for spread in saddle_stitch_order(number):
                moved += _lay_pair(pdf, [None if n is None else book[n] for n in spread], sheet)
        move_tags(pdf, moved)
        ask_of_dialog(pdf, "short", true_size=False)  # pages that become smaller still lie against the fold
        return pack_pdf(pdf)


def _lay_pair(pdf: pikepdf.Pdf, pair: list[PageForm | None], sheet: SheetSize) -> Iterator[tuple[PageForm, Any]]:
    """Lay two pages against the fold in the middle of a sheet; yield each with that sheet."""
    page = new_page(pdf, *sheet)
    middle, content = sheet[0] / 2, b""
    for leaf, name in zip(pair, ("links", "rechts"), strict=True):
        if leaf:
            left = middle - leaf.width if name == "links" else middle
            content += paint_page(page, name, leaf, (left, (sheet[1] - leaf.height) / 2, 1.0))
            yield leaf, page
    page.Contents = pdf.make_stream(content)


def fit_to_sheet(leaf: PageForm, sheet: SheetSize) -> tuple[float, float, float]:
    """Return where a page lies on a sheet, centred and as large as it fits, and its scale."""
    scale = min(sheet[0] / leaf.width, sheet[1] / leaf.height)
    return (sheet[0] - scale * leaf.width) / 2, (sheet[1] - scale * leaf.height) / 2, scale


def scaled_to_sheet(raw: bytes, sheet: SheetSize) -> bytes:
    """Return a document with every page scaled to a sheet of a size in mm."""
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        moved = []
        for leaf in pages_as_forms(pdf):
            page = new_page(pdf, *sheet)
            page.Contents = pdf.make_stream(paint_page(page, "poster", leaf, fit_to_sheet(leaf, sheet)))
            moved.append((leaf, page))
        move_tags(pdf, moved)
        return pack_pdf(pdf)
