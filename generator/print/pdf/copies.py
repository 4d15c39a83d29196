"""A document several times in one PDF: every copy with its own pages and its own tags."""

import io
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from generator.print.pdf.save import packed


def repeated(raw: bytes, copies: int) -> bytes:
    """Give a tagged document ``copies`` times in one PDF."""
    if copies == 1:
        return raw
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        repeat(pdf, copies)
        return packed(pdf)


def repeat(pdf: pikepdf.Pdf, copies: int) -> None:
    """Add the pages of a tagged document until it is there ``copies`` times.

    A copy begins on a new sheet of paper when it is printed on both sides: an odd number of
    pages is filled with a blank one.  Copies share what is painted; structure elements and
    the way back to them (ISO 32000-1, 14.7.4.4) are their own.
    """
    pages = list(pdf.pages)
    tree = pdf.Root.StructTreeRoot
    document = tree.K[0] if isinstance(tree.K, Array) else tree.K
    kids, parents = list(document.K), _parents(tree)
    for _ in range(copies - 1):
        if len(pages) % 2:
            pdf.pages.append(_blank(pdf, pages[0]))
        _Copy(pdf, pages, parents).add(document, kids)


class _Copy:
    def __init__(self, pdf: pikepdf.Pdf, pages: list[pikepdf.Page], parents: dict[int, Any]) -> None:
        self.pdf, self.parents = pdf, parents
        self.pages: dict[tuple[int, int], Any] = {}
        self.elements: dict[tuple[int, int], Any] = {}
        for page in pages:
            pdf.pages.append(page)
            self.pages[page.obj.objgen] = pdf.pages[-1].obj

    def add(self, document: Any, kids: list[Any]) -> None:
        for kid in kids:
            document.K.append(self._element(kid, document))
        tree: Any = self.pdf.Root.StructTreeRoot
        for page in self.pages.values():
            if "/StructParents" in page:
                key = int(tree.ParentTreeNextKey)
                tree.ParentTree.Nums.extend([key, self._owners(int(page.StructParents))])
                tree.ParentTreeNextKey, page.StructParents = key + 1, key

    def _element(self, old: Any, parent: Any) -> Any:
        new = self.pdf.make_indirect(Dictionary({key: value for key, value in old.items() if key not in ("/K", "/P")}))
        self.elements[old.objgen] = new
        new.P = parent
        self._turn_page(new)
        kids = old.get("/K", Array())
        new.K = Array([self._kid(kid, new) for kid in (kids if isinstance(kids, Array) else [kids])])
        return new

    def _kid(self, kid: Any, parent: Any) -> Any:
        if not isinstance(kid, Dictionary):
            return kid
        if "/S" in kid:
            return self._element(kid, parent)
        reference = Dictionary(dict(kid.items()))
        self._turn_page(reference)
        return reference

    def _turn_page(self, holder: Any) -> None:
        if "/Pg" in holder:
            holder.Pg = self.pages[holder.Pg.objgen]

    def _owners(self, key: int) -> Any:
        # WeasyPrint gives what stands in a page's margin an element that hangs nowhere: it is shared.
        owners = (self.elements.get(owner.objgen, owner) if owner is not None else None for owner in self.parents[key])
        return self.pdf.make_indirect(Array(list(owners)))


def _parents(tree: Any) -> dict[int, Any]:
    numbers = list(tree.ParentTree.Nums)
    found = {int(key): list(owners) for key, owners in zip(numbers[::2], numbers[1::2], strict=True)}
    tree.ParentTreeNextKey = max(found, default=-1) + 1
    return found


def _blank(pdf: pikepdf.Pdf, like: pikepdf.Page) -> pikepdf.Page:
    page = Dictionary(Type=Name.Page, MediaBox=like.mediabox, Resources=Dictionary(), Tabs=Name.S)
    return pikepdf.Page(pdf.make_indirect(page))
