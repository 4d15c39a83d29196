"""Reads sheets back: their text by page, and where the writing lines lie."""

from pathlib import Path

import pypdfium2

from tests.print.reading import MM, page_count, page_text


def pages(file: Path) -> list[str]:
    return [page_text(file, page) for page in range(page_count(file))]


def height_of(file: Path, page: int, text: str) -> float:
    """Give how high a text stands on a page, in mm from the top of the page."""
    with pypdfium2.PdfDocument(file) as pdf:
        found = pdf[page].get_textpage().search(text).get_next()
        assert found is not None, text
        _left, _bottom, _right, top = pdf[page].get_textpage().get_charbox(found[0])
        return float((pdf[page].get_height() - top) / MM)


def lines_of(file: Path, page: int) -> list[float]:
    """Give where writing lines lie, in mm from the top: rows that are grey from side to side."""
    with pypdfium2.PdfDocument(file) as pdf:
        sheet = pdf[page].render(scale=4).to_pil().convert("L")
    left, right = (round(mm * MM * 4) for mm in (32, 188))
    dark = [y for y in range(sheet.height) if max(sheet.crop((left, y, right, y + 1)).tobytes()) < 250]
    found = [y for y, before in zip(dark, [-9, *dark], strict=False) if y - before > 2]
    return [y / MM / 4 for y in found if y / MM / 4 > 30]
