"""A poster on a larger sheet: the same drawing, everything on it larger."""

import io

import pikepdf

from generator.print.pdf.pages import Leaf, leaves, move_tags, new_page, painted
from generator.print.pdf.save import packed

Sheet = tuple[float, float]


def fitted(leaf: Leaf, sheet: Sheet) -> tuple[float, float, float]:
    """Give where a page lies on a larger sheet, in its middle and as large as it goes."""
    scale = min(sheet[0] / leaf.width, sheet[1] / leaf.height)
    return (sheet[0] - scale * leaf.width) / 2, (sheet[1] - scale * leaf.height) / 2, scale


def enlarged(raw: bytes, sheet: Sheet) -> bytes:
    """Lay every page of a document on a sheet of a size in mm."""
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        moved = []
        for leaf in leaves(pdf):
            page = new_page(pdf, *sheet)
            page.Contents = pdf.make_stream(painted(page, "poster", leaf, fitted(leaf, sheet)))
            moved.append((leaf, page))
        move_tags(pdf, moved)
        return packed(pdf)
