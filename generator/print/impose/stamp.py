"""Fills stamps, colours and QR codes into sheets that were made without a school.

Sheets are laid out and imposed once for all schools: a page that bears a stamp has an empty
form for it among its resources, by the name of the stamp's side.  Schools that share their
texts differ in these forms, their fonts, and the author.
"""

import io
from collections.abc import Collection, Iterator, Mapping
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from generator.faults import Place
from generator.messages import DUTCH
from generator.print.impose.codes import PLACE, Code
from generator.print.paper.code_room import QUIET
from generator.print.pdf.colour_slots import fill_colours, open_colour_slots
from generator.print.pdf.face import FontFiles, LaidFace
from generator.print.pdf.fonts import embed_fonts, font_use, refuse_strange_fonts
from generator.print.pdf.forms import Forms
from generator.print.pdf.harvest import fonts_of, with_soft_hyphens
from generator.print.pdf.languages import mark_languages
from generator.print.pdf.save import finish_pdf, pack_pdf


def empty_form(pdf: pikepdf.Pdf) -> Any:
    """Return an empty form, which a stamp will fill."""
    box, none = Array([0, 0, 0, 0]), Dictionary()
    return pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.Form, BBox=box, Resources=none)


def with_stamp_slots(
    raw: bytes, side: str, files: FontFiles, place: Place, html: str, stamped: Collection[int]
) -> bytes:
    """Return a document that WeasyPrint made of ``html`` with slots for colours, and for a stamp beneath some pages.

    ``stamped`` are the numbers of these pages, from 0.
    """
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        refuse_strange_fonts(fonts_of(pdf), files, place)
        mark_languages(pdf, html)
        open_colour_slots(pdf)
        form = empty_form(pdf)
        painted, bare = pdf.make_stream(b"/Artifact BMC\nq /%s Do Q\nEMC\n" % side.encode()), pdf.make_stream(b"")
        for number, page in enumerate(pdf.pages):
            page.obj.Contents.write(with_soft_hyphens(page.obj.Contents.read_bytes()))
            page.obj.Contents = Array([painted if number in stamped else bare, page.obj.Contents])
            if number in stamped:
                page.add_resource(form, Name.XObject, Name(f"/{side}"))
        return pack_pdf(pdf)


def fill_stamps(
    sheets: bytes,
    stamps: Mapping[str, LaidFace],
    files: FontFiles,
    title: str,
    author: str,
    at: Place,
    codes: Mapping[str, Code] | None = None,
    taal: str = DUTCH,
    colours: Mapping[str, str] | None = None,
) -> bytes:
    """Return sheets with stamps by the name of their side, codes by their card, a title and an author.

    ``colours`` are those of the school, by name.
    """
    with pikepdf.open(io.BytesIO(sheets)) as pdf:
        forms = Forms(pdf, embed_fonts(pdf, font_use(stamps.values()), files, at))
        for side, form in _empty_forms(pdf, stamps):
            forms.fill_form(form, stamps[side])
        fill_codes(pdf, codes or {})
        fill_colours(pdf, colours or {})
        return finish_pdf(pdf, title, author, taal)


def _empty_forms(pdf: pikepdf.Pdf, sides: Mapping[str, LaidFace]) -> Iterator[tuple[str, Any]]:
    """Yield the empty forms with the name of their side, each once."""
    seen: set[str] = set()
    for page in pdf.pages:
        forms: Any = page.obj.Resources.get("/XObject", {})
        for side in sides:
            if side not in seen and f"/{side}" in forms:
                seen.add(side)
                yield side, forms[f"/{side}"]


def fill_codes(pdf: pikepdf.Pdf, codes: Mapping[str, Code]) -> None:
    """Fill the slots for codes, on white, for a back may be coloured; without a code a slot stays empty."""
    made: dict[str, Any] = {}
    for page in pdf.pages:
        forms: Any = page.obj.Resources.get("/XObject", Dictionary())
        for name in [name for name in forms.keys() if name.removeprefix(PLACE) in codes]:  # noqa: SIM118
            if name not in made:
                made[name] = _code_on_white(pdf, _stencil(pdf, codes[name.removeprefix(PLACE)]))
            forms[name] = made[name]


def _stencil(pdf: pikepdf.Pdf, code: Code) -> Any:
    """Return a picture of ink where the bits are 0, and of nothing where they are 1."""
    size = code.modules
    return pdf.make_stream(
        code.bits, Type=Name.XObject, Subtype=Name.Image, ImageMask=True, Width=size, Height=size, BitsPerComponent=1
    )


def _code_on_white(pdf: pikepdf.Pdf, code: Any) -> Any:
    """Return a code, a unit square, on a white one with round corners: a camera needs the light around it."""
    half = QUIET / 2
    low, side = -half, 1 + QUIET
    white = b"q 1 g 1 G 1 j %.4f w %.4f %.4f %.4f %.4f re B Q\n/code Do\n" % (QUIET, low, low, side, side)
    box, names = Array([-QUIET, -QUIET, 1 + QUIET, 1 + QUIET]), Dictionary(XObject=Dictionary(code=code))
    return pdf.make_stream(white, Type=Name.XObject, Subtype=Name.Form, BBox=box, Resources=names)
