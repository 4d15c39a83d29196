"""A document several times in one PDF: every copy with its own pages and its own tags."""

import io
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from generator.print.pdf.parent_tree import Owners, add_owners, next_number, read_owners
from generator.print.pdf.save import pack_pdf


def repeat_document(raw: bytes, copies: int) -> bytes:
    """Return a tagged document ``copies`` times in one PDF."""
    if copies == 1:
        return raw
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        add_copies(pdf, copies)
        return pack_pdf(pdf)


def add_copies(pdf: pikepdf.Pdf, copies: int) -> None:
    """Add the pages of a tagged document until it is there ``copies`` times.

    A copy begins on a new sheet of paper when it is printed on both sides: an odd number of
    pages is filled with a blank one.  Copies share what is painted; structure elements and
    the way back to them (ISO 32000-1, 14.7.4.4) are their own.
    """
    pages = list(pdf.pages)
    tree = pdf.Root.StructTreeRoot
    document = tree.K[0] if isinstance(tree.K, Array) else tree.K
    kids, owners = list(document.K), read_owners(tree)
    for _ in range(copies - 1):
        if len(pages) % 2:
            pdf.pages.append(_blank_page(pdf, pages[0]))
        owners |= _Copy(pdf, pages, owners).add(document, kids)
    add_owners(tree, owners)


class _Copy:
    def __init__(self, pdf: pikepdf.Pdf, pages: list[pikepdf.Page], owners: Owners) -> None:
        self.pdf, self.owners = pdf, owners
        self.pages: dict[tuple[int, int], Any] = {}
        self.elements: dict[tuple[int, int], Any] = {}
        for page in pages:
            pdf.pages.append(page)
            self.pages[page.obj.objgen] = pdf.pages[-1].obj

    def add(self, document: Any, kids: list[Any]) -> Owners:
        """Hang the elements of the copy beneath the document, and return the owners of what its pages hold."""
        for kid in kids:
            document.K.append(self._element(kid, document))
        owners: Owners = {}
        for page in self.pages.values():
            if "/StructParents" in page:
                number = next_number(self.owners | owners)
                owners[number] = self._owners(int(page.StructParents))
                page.StructParents = number
        return owners

    def _element(self, old: Any, parent: Any) -> Any:
        new = self.pdf.make_indirect(Dictionary({key: value for key, value in old.items() if key not in ("/K", "/P")}))
        self.elements[old.objgen] = new
        new.P = parent
        self._set_page(new)
        kids = old.get("/K", Array())
        new.K = Array([self._kid(kid, new) for kid in (kids if isinstance(kids, Array) else [kids])])
        return new

    def _kid(self, kid: Any, parent: Any) -> Any:
        if not isinstance(kid, Dictionary):
            return kid
        if "/S" in kid:
            return self._element(kid, parent)
        reference = Dictionary(dict(kid.items()))
        self._set_page(reference)
        return reference

    def _set_page(self, holder: Any) -> None:
        if "/Pg" in holder:
            holder.Pg = self.pages[holder.Pg.objgen]

    def _owners(self, number: int) -> Any:
        # WeasyPrint gives what stands in a page's margin an element that hangs nowhere: it is shared.
        owners = list(self.owners[number])
        copies = [self.elements.get(owner.objgen, owner) if owner is not None else None for owner in owners]
        return self.pdf.make_indirect(Array(copies))


def _blank_page(pdf: pikepdf.Pdf, like: pikepdf.Page) -> pikepdf.Page:
    page = Dictionary(Type=Name.Page, MediaBox=like.mediabox, Resources=Dictionary(), Tabs=Name.S)
    return pikepdf.Page(pdf.make_indirect(page))
