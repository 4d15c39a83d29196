"""A document several times in one PDF: every copy has its own sheets and its own tags."""

import io
from itertools import pairwise

import pikepdf
import pytest
from pikepdf import Array
from weasyprint import HTML

from generator.print.pdf.copies import add_copies
from generator.print.pdf.parent_tree import read_owners

TEXTS = ["Eerste blad", "Tweede blad", "Derde blad"]


def document(pages: int) -> pikepdf.Pdf:
    """Make a tagged document with a heading and a list on every page."""
    body = "".join(f"<section><h1>{text}</h1><ul><li>punt</li></ul></section>" for text in TEXTS[:pages])
    html = f'<html lang="nl"><title>proef</title><style>section + section {{break-before: page}}</style>{body}</html>'
    return pikepdf.open(io.BytesIO(HTML(string=html).write_pdf(pdf_variant="pdf/ua-1")))


def pages_of(element: pikepdf.Object) -> list[tuple[int, int]]:
    """Give the page of every element that holds content, in reading order."""
    found = [element.Pg.objgen] if "/Pg" in element and any(isinstance(kid, int) for kid in element.K) else []
    kids = [kid for kid in element.get("/K", Array()) if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
    return found + [page for kid in kids for page in pages_of(kid)]


@pytest.mark.parametrize(("pages", "copies", "total"), [(1, 1, 1), (1, 3, 5), (2, 3, 6), (3, 2, 7)])
def test_a_copy_begins_on_a_sheet_of_its_own(pages: int, copies: int, total: int) -> None:
    with document(pages) as pdf:
        add_copies(pdf, copies)
        assert len(pdf.pages) == total
        painted = [n for n, page in enumerate(pdf.pages) if "/Contents" in page]
        assert len(painted) == pages * copies
        assert all(number % 2 == 0 for number in painted[::pages])


def test_every_copy_is_read_whole_on_its_own_pages() -> None:
    with document(3) as pdf:
        add_copies(pdf, 3)
        order = [page.objgen for page in (page.obj for page in pdf.pages) if "/Contents" in page]
        read = pages_of(pdf.Root.StructTreeRoot.K[0])
        runs = [page for page, after in pairwise([*read, None]) if page != after]
        assert runs == order
        assert len(set(order)) == 9


def test_every_page_leads_back_to_its_own_elements() -> None:
    with document(2) as pdf:
        add_copies(pdf, 2)
        owners = read_owners(pdf.Root.StructTreeRoot)
        for page in (page.obj for page in pdf.pages):
            assert {owner.Pg.objgen for owner in owners[int(page.StructParents)]} == {page.objgen}
