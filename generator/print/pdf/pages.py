"""The pages of a tagged document, carried onto other sheets: each page becomes a form that is painted there.

Structure elements stay as they are, in their order; their content is then found in the form
(ISO 32000-1, 14.7.4.2 and 14.7.4.4).  Links go: paper has none.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from generator.print.pdf.face import MM
from generator.print.pdf.forms import without_marked_content
from generator.print.pdf.parent_tree import read_owners, write_owners

STAMP = "blad"
"""The stamp beneath the pages of a document."""

PagePlace = tuple[float, float, float]
"""Where a page is painted: to the right, up (in mm), and how much larger."""


@dataclass(frozen=True)
class PageForm:
    """A page of a document as a form, ``width`` by ``height`` in mm, with the place of its stamp."""

    form: Any
    stamp: Any
    width: float
    height: float
    page_id: tuple[int, int]


def pages_as_forms(pdf: pikepdf.Pdf) -> list[PageForm]:
    """Return the pages of a document that has room for a stamp as forms, and take the pages away."""
    made = [_page_form(pdf, page) for page in pdf.pages]
    while len(pdf.pages):
        del pdf.pages[0]
    for key in ("/Outlines", "/Names", "/Dests"):
        if key in pdf.Root:
            del pdf.Root[key]
    return made


def _page_form(pdf: pikepdf.Pdf, page: pikepdf.Page) -> PageForm:
    width, height = (float(n) for n in list(page.mediabox)[2:])
    parts: Any = page.obj.get("/Contents", Array())
    painted = parts[1].read_bytes() if len(parts) else b""
    form = pdf.make_stream(painted, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, width, height]))
    form.Resources = page.obj.Resources
    if "/StructParents" in page.obj:
        form.StructParents = page.obj.StructParents
    # All pages share their resources: only what is painted tells which of them bear the stamp.
    stamped = len(parts) and parts[0].read_bytes()
    stamp = page.obj.Resources.XObject[f"/{STAMP}"] if stamped else None
    return PageForm(form, stamp, width / MM, height / MM, page.obj.objgen)


def artifact_form(pdf: pikepdf.Pdf, page_form: PageForm) -> PageForm:
    """Return a page form that may be painted more than once: for the eye only."""
    form = pdf.make_stream(
        without_marked_content(pdf, page_form.form.read_bytes()), Type=Name.XObject, Subtype=Name.Form
    )
    form.BBox, form.Resources = page_form.form.BBox, page_form.form.Resources
    return PageForm(form, page_form.stamp, page_form.width, page_form.height, page_form.page_id)


def new_page(pdf: pikepdf.Pdf, width: float, height: float) -> Any:
    """Add an empty page, of a size in mm, and return it."""
    box = Array([0, 0, round(width * MM, 4), round(height * MM, 4)])
    resources = Dictionary(XObject=Dictionary())
    page = pdf.make_indirect(Dictionary(Type=Name.Page, MediaBox=box, Resources=resources, Tabs=Name.S))
    pdf.pages.append(pikepdf.Page(page))
    return pdf.pages[-1].obj


def paint_page(page: Any, name: str, page_form: PageForm, at: PagePlace, *, tagged: bool = True) -> bytes:
    """Return what paints a page form and its stamp on a page, under a name; ``tagged`` if its tags are there."""
    page.Resources.XObject[f"/{name}"] = page_form.form
    matrix = b"%.6f 0 0 %.6f %.4f %.4f cm" % (at[2], at[2], at[0] * MM, at[1] * MM)
    shown = b"/%s Do\n" % name.encode()
    shown = shown if tagged else b"/Artifact BMC\n%sEMC\n" % shown
    stamp = b""
    if page_form.stamp is not None:
        page.Resources.XObject[f"/{STAMP}"] = page_form.stamp
        stamp = b"/Artifact BMC\n/%s Do\nEMC\n" % STAMP.encode()
    return b"q %s\n%s%sQ\n" % (matrix, stamp, shown)


def move_tags(pdf: pikepdf.Pdf, moved: Sequence[tuple[PageForm, Any]]) -> None:
    """Have the structure find its content in page forms, each on its new page."""
    tree = pdf.Root.StructTreeRoot
    where = {page_form.page_id: (page_form.form, page) for page_form, page in moved}
    for element in tree.K if isinstance(tree.K, Array) else [tree.K]:
        _move_element(element, where)
    numbers = {int(page_form.form.StructParents) for page_form, _ in moved if "/StructParents" in page_form.form}
    kept = {number: owners for number, owners in read_owners(tree).items() if number in numbers}
    for owner in (one for owners in kept.values() for one in owners if one is not None):
        if "/Pg" in owner and owner.Pg.objgen in where:  # what stands in a margin hangs nowhere
            _move_element(owner, where)
    write_owners(pdf, tree, kept)


def _move_element(element: Any, where: dict[tuple[int, int], tuple[Any, Any]]) -> None:
    kids = element.get("/K", Array())
    form, page = where.get(element.Pg.objgen, (None, None)) if "/Pg" in element else (None, None)
    element.K = Array(list(_moved_kids(kids if isinstance(kids, Array) else [kids], form, page, where)))
    if page is not None:
        element.Pg = page
    if element.get("/S") == "/Link":
        element.S = Name.Span


def _moved_kids(kids: Any, form: Any, page: Any, where: dict[tuple[int, int], tuple[Any, Any]]) -> Iterator[Any]:
    for kid in kids:
        if isinstance(kid, int):
            yield Dictionary(Type=Name.MCR, Pg=page, Stm=form, MCID=kid)
        elif "/S" in kid:
            _move_element(kid, where)
            yield kid
        elif kid.get("/Type") == "/MCR":
            other, there = where[kid.Pg.objgen] if "/Pg" in kid else (form, page)
            yield Dictionary(Type=Name.MCR, Pg=there, Stm=other, MCID=kid.MCID)
