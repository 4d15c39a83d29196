"""Carries the pages of a tagged document onto other sheets: each page becomes a form that is painted there.

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
    """Make forms of the pages of a document that has room for a stamp, and take the pages away."""
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
    stamp = page.obj.Resources.XObject[f"/{STAMP}"] if len(parts) else None
    return PageForm(form, stamp, width / MM, height / MM, page.obj.objgen)


def artifact_form(pdf: pikepdf.Pdf, leaf: PageForm) -> PageForm:
    """Make a leaf that may be painted more than once: for the eye only."""
    form = pdf.make_stream(without_marked_content(pdf, leaf.form.read_bytes()), Type=Name.XObject, Subtype=Name.Form)
    form.BBox, form.Resources = leaf.form.BBox, leaf.form.Resources
    return PageForm(form, leaf.stamp, leaf.width, leaf.height, leaf.page_id)


def new_page(pdf: pikepdf.Pdf, width: float, height: float) -> Any:
    """Add an empty page, of a size in mm."""
    box = Array([0, 0, round(width * MM, 4), round(height * MM, 4)])
    resources = Dictionary(XObject=Dictionary())
    page = pdf.make_indirect(Dictionary(Type=Name.Page, MediaBox=box, Resources=resources, Tabs=Name.S))
    pdf.pages.append(pikepdf.Page(page))
    return pdf.pages[-1].obj


def paint_page(page: Any, name: str, leaf: PageForm, at: PagePlace, *, told: bool = True) -> bytes:
    """Paint a leaf with its stamp on a page, under a name; ``told`` if it carries its tags there."""
    page.Resources.XObject[f"/{name}"] = leaf.form
    matrix = b"%.6f 0 0 %.6f %.4f %.4f cm" % (at[2], at[2], at[0] * MM, at[1] * MM)
    shown = b"/%s Do\n" % name.encode()
    shown = shown if told else b"/Artifact BMC\n%sEMC\n" % shown
    stamp = b""
    if leaf.stamp is not None:
        page.Resources.XObject[f"/{STAMP}"] = leaf.stamp
        stamp = b"/Artifact BMC\n/%s Do\nEMC\n" % STAMP.encode()
    return b"q %s\n%s%sQ\n" % (matrix, stamp, shown)


def move_tags(pdf: pikepdf.Pdf, moved: Sequence[tuple[PageForm, Any]]) -> None:
    """Let the structure find its content in leaves, each on its new page."""
    tree = pdf.Root.StructTreeRoot
    where = {leaf.page_id: (leaf.form, page) for leaf, page in moved}
    for element in tree.K if isinstance(tree.K, Array) else [tree.K]:
        _move_element(element, where)
    numbers = {int(leaf.form.StructParents) for leaf, _ in moved if "/StructParents" in leaf.form}
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
