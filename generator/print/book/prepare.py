"""Makes a PDF by WeasyPrint ready to be bound: whatever is the same in every book is done here, once.

What the binder needs to know of it is read here too, since it is kept with it: finding it again, in a thousand
objects of each piece, would take as long as binding.
"""

import io
from dataclasses import dataclass
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, String

from generator.print.book.chapters import Chapter
from generator.print.book.page_numbers import NumberSlot, split_at_numbers
from generator.print.book.writer import FONT, SCHEME
from generator.print.pdf.colour_slots import open_colour_slots
from generator.print.pdf.face import FontFiles
from generator.print.pdf.fonts import FontUse, refuse_strange_fonts
from generator.print.pdf.harvest import fonts_of, with_soft_hyphens
from generator.print.pdf.languages import mark_languages
from generator.print.pdf.parent_tree import Owners, read_owners
from generator.print.pdf.save import pack_pdf
from generator.print.pdf.wrappers import drop_wrappers

PageLinks = list[str]
"""The anchor in the book that each link of a page leads to; "" for one that leads elsewhere."""


@dataclass(frozen=True)
class PreparedPdf:
    """A PDF without fonts, the glyphs that it uses of them, and of each page its links and the places for numbers."""

    pdf: bytes
    fonts: FontUse
    links: list[PageLinks]
    numbers: list[list[NumberSlot]]


def prepared_pdf(written: bytes, chapter: Chapter, files: FontFiles) -> PreparedPdf:
    """Return a chapter by WeasyPrint ready to be bound; raises ``ContentFaults`` for a font that is not ours.

    The names of its cells are those of no other piece.
    """
    with pikepdf.open(io.BytesIO(written)) as pdf:
        used = fonts_of(pdf)
        refuse_strange_fonts(used, files, chapter.place)
        mark_languages(pdf, chapter.html)
        drop_wrappers(pdf)
        open_colour_slots(pdf)
        _name_cells(pdf.Root.StructTreeRoot.K, chapter.anchor)
        fonts: Any = pdf.pages[0].Resources.Font
        for resource in list(fonts.keys()):
            del fonts[resource]
        owners = read_owners(pdf.Root.StructTreeRoot)
        digits = {resource.encode() for resource, (name, _) in used.items() if name == FONT}
        links, numbers = [], []
        for page in pdf.pages:
            links.append(_take_links(page))
            content = with_soft_hyphens(page.obj.Contents.read_bytes())
            between, slots = split_at_numbers(content, digits, _targets(page, owners, links[-1]))
            page.obj.Contents = Array([pdf.make_stream(one) for piece in between for one in (piece, b"")][:-1])
            numbers.append(slots)
        return PreparedPdf(pack_pdf(pdf), used, links, numbers)


def _take_links(page: pikepdf.Page) -> PageLinks:
    """Return where the links of a page lead; those within the book are left without an address."""
    found = []
    for link in page.obj.get("/Annots", ()):
        address = str(link.A.URI) if "/A" in link else ""
        inside = address.startswith(SCHEME)
        found.append(address.removeprefix(SCHEME) if inside else "")
        if inside:
            del link.A
    return found


def _targets(page: pikepdf.Page, owners: Owners, links: PageLinks) -> dict[int, str]:
    """Return the anchor that each link within the book leads to, by the number of its marked content."""
    leads = {link.objgen: target for link, target in zip(page.obj.get("/Annots", ()), links, strict=True) if target}
    found: dict[int, str] = {}
    for content, owner in enumerate(owners[int(page.obj.StructParents)]):
        if owner is not None and owner.S == "/Link":
            its = [kid.Obj.objgen for kid in owner.K if isinstance(kid, Dictionary) and "/Obj" in kid]
            found.update((content, leads[link]) for link in its if link in leads)
    return found


def _name_cells(elements: Any, chapter: str) -> None:
    for element in elements:
        if isinstance(element, Dictionary) and "/S" in element:
            _name_cell(element, chapter)
            _name_cells(element.get("/K", ()), chapter)


def _name_cell(element: Any, chapter: str) -> None:
    if "/ID" in element:
        element.ID = String(f"{chapter}-{element.ID}")
    about = element.get("/A")
    if isinstance(about, Dictionary) and "/Headers" in about:
        about.Headers = Array([String(f"{chapter}-{name}") for name in about.Headers])
