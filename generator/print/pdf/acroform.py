"""AcroForm fields, made of the links that ask for them, each with its appearance.

WeasyPrint tags a link and gives it its place in the reading order; the tag becomes a ``Form``
with the field in it (14.8.4.5), which is what PDF/UA-1 wants (7.18.4).  Every state of a field
has an appearance: nothing is left to the viewer, and what is filled in is what is printed.
"""

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from generator.print.pdf.face import MM, FontFiles
from generator.print.pdf.fields import CELL, SCHEME, Field
from generator.print.pdf.fonts import typing_font
from generator.print.pdf.graphics import Box
from generator.print.pdf.parent_tree import read_owners
from generator.print.pdf.save import pack_pdf

if TYPE_CHECKING:
    from weasyprint import Document


FieldCells = dict[str, Box]
"""The boxes of cells that are fields, by the name of the field, in points."""

INK = "0.118 0.165 0.196"
"""The colour of text in a PDF, that of ``inkt-tekst`` among the design tokens."""

_FONT, _FILE = "Kijk", "Kijk-Sans"
_SIZE_PT, _SIGN_PT = 10, 9.0
_TWO_LINES = 8 * MM
_TEXT_INSET, _MARK_INSET = 2.0, 1.2
_CROSS_WIDTH = 1.6

_PRINT = 1 << 2
_MULTILINE, _NO_SCROLL, _RADIO = 1 << 12, 1 << 23, 1 << 15
"""Flags of annotations and fields (12.5.3, 12.7.4)."""


def with_form_fields(raw: bytes, files: FontFiles, cells: FieldCells) -> bytes:
    """Return a document by WeasyPrint with a field for each link whose address is that of a field."""
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        _FormWriter(pdf, files, cells).write()
        return pack_pdf(pdf)


def field_cells(document: "Document") -> FieldCells:
    """Return the cells that are fields: how high a row becomes, only its layout tells."""
    scale = 72 / 96
    return {
        name.removeprefix(CELL): (x1 * scale, (page.height - y2) * scale, x2 * scale, (page.height - y1) * scale)
        for page in document.pages
        for name, (x1, y1, x2, y2) in page.anchors.items()
        if name.startswith(CELL)
    }


class _FormWriter:
    def __init__(self, pdf: pikepdf.Pdf, files: FontFiles, cells: FieldCells) -> None:
        self.pdf, self.cells = pdf, cells
        font = typing_font(pdf, _FILE, files[_FILE])
        self.resources = pdf.make_indirect(Dictionary(Font=Dictionary({f"/{_FONT}": font})))
        self.typed = String(f"/{_FONT} {_SIZE_PT} Tf {INK} rg")
        self.appearances = Appearances(pdf, self.resources, _FONT)
        self.choices: dict[str, Any] = {}
        self.fields = Array()

    def write(self) -> None:
        tags = read_owners(self.pdf.Root.StructTreeRoot)
        for link, page in _field_links(self.pdf):
            field = Field.from_address(str(link.A.URI))
            del link.A, link.Contents, link.BS
            link.Subtype, link.F, link.P = Name.Widget, _PRINT, page
            tags[int(link.StructParent)].S = Name.Form
            if field.name in self.cells:
                link.Rect = Array(self.cells[field.name])
            if field.kind == "tekst":
                self._add_text_field(link, field)
            else:
                self._add_choice(link, field)
        self.pdf.Root.AcroForm = Dictionary(Fields=self.fields, DR=self.resources, DA=self.typed)

    def _add_text_field(self, link: Any, field: Field) -> None:
        width, height = _draw_in(link)
        lines = _MULTILINE if height >= _TWO_LINES else 0
        if lines:
            width, height = _draw_in(link, _TEXT_INSET)
        link.FT, link.Ff = Name.Tx, lines | _NO_SCROLL
        link.T, link.TU, link.V, link.DA = String(field.name), String(field.label), String(""), self.typed
        link.AP = Dictionary(N=self.appearances.empty_field(width, height))
        self.fields.append(link)

    def _add_choice(self, link: Any, field: Field) -> None:
        width, height = _draw_in(link)
        group = self._choice_group(field)
        link.Parent, link.TU, link.AS = group, String(f"{field.label}: {field.meaning}"), Name.Off
        on = self.appearances.chosen_box(width, height, field.sign, field.shape)
        off = self.appearances.empty_field(width, height)
        link.AP = Dictionary(N=Dictionary({f"/{field.value}": on, "/Off": off}))
        group.Kids.append(link)

    def _choice_group(self, field: Field) -> Any:
        if field.name not in self.choices:
            group = Dictionary(
                FT=Name.Btn, Ff=_RADIO, T=String(field.name), TU=String(field.label), V=Name.Off, Kids=Array()
            )
            self.choices[field.name] = self.pdf.make_indirect(group)
            self.fields.append(self.choices[field.name])
        return self.choices[field.name]


def _field_links(pdf: pikepdf.Pdf) -> Iterator[tuple[Any, Any]]:
    """Yield the links that are to become fields, in reading order, each with its page."""
    for page in pdf.pages:
        for link in page.obj.get("/Annots", ()):
            if "/A" in link and str(link.A.get("/URI", "")).startswith(SCHEME):
                yield link, page.obj


def _draw_in(link: Any, inset: float = 0.0) -> tuple[float, float]:
    """Draw the box of a field in from its edges, and return its width and height in points."""
    left, one, right, other = (float(n) for n in link.Rect)
    bottom, top = sorted((one, other))
    box = left + inset, bottom + inset, right - inset, top - inset
    link.Rect = Array([round(n, 3) for n in box])
    return box[2] - box[0], box[3] - box[1]


class Appearances:
    """The appearances of a PDF's fields; fields that look the same share one."""

    def __init__(self, pdf: pikepdf.Pdf, resources: Any, font: str) -> None:
        self.pdf, self.resources, self.font = pdf, resources, font
        self.made: dict[tuple[float, float, bytes], Any] = {}

    def empty_field(self, width: float, height: float) -> Any:
        """Return the appearance of a field in which nothing stands."""
        return self._form(width, height, b"/Tx BMC\nEMC\n")

    def chosen_box(self, width: float, height: float, sign: str, shape: str) -> Any:
        """Return the appearance of a box that was chosen: a cross, or the sign that stands in it in white on ink."""
        drawn = self._white_on_ink(width, height, sign, shape) if sign else _cross(width, height)
        return self._form(width, height, drawn)

    def _white_on_ink(self, width: float, height: float, sign: str, shape: str) -> bytes:
        box = _disc(width, height) if shape == "rond" else _box(width, height)
        x, y = width / 2 - 0.25 * _SIGN_PT * len(sign), height / 2 - 0.33 * _SIGN_PT
        shown = sign.replace("−", "–")  # WinAnsi has no minus
        code = shown.encode("cp1252").hex()
        text = f"BT /{self.font} {_SIGN_PT} Tf 1 g {x:.1f} {y:.1f} Td <{code}> Tj ET"
        return f"q {INK} rg {box} {text} Q\n".encode()

    def _form(self, width: float, height: float, drawn: bytes) -> Any:
        key = round(width, 1), round(height, 1), drawn
        if key not in self.made:
            box = Array([0, 0, *key[:2]])
            self.made[key] = self.pdf.make_stream(
                drawn, Type=Name.XObject, Subtype=Name.Form, BBox=box, Resources=self.resources
            )
        return self.made[key]


def _box(width: float, height: float) -> str:
    return f"{_MARK_INSET} {_MARK_INSET} {width - 2 * _MARK_INSET:.1f} {height - 2 * _MARK_INSET:.1f} re f"


def _disc(width: float, height: float) -> str:
    """Return a disc: a point that is as wide as a box, with a round end."""
    middle = f"{width / 2:.1f} {height / 2:.1f}"
    return f"1 J {INK} RG {min(width, height) - 2 * _MARK_INSET:.1f} w {middle} m {middle} l S"


def _cross(width: float, height: float) -> bytes:
    half = min(width, height) / 2 - 3
    x, y = width / 2, height / 2
    lines = [(x - half, y - half, x + half, y + half), (x - half, y + half, x + half, y - half)]
    drawn = " ".join("{:.1f} {:.1f} m {:.1f} {:.1f} l S".format(*line) for line in lines)
    return f"q {INK} RG {_CROSS_WIDTH} w 1 J {drawn} Q\n".encode()
