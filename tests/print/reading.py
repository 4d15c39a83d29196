"""Reads PDFs back: text by place on the page, text by tag, boxes, fonts."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2

MM = 72 / 25.4
SOFT = "\u00ad"
_BFCHAR = re.compile(rb"<([0-9a-f]{4})> <([0-9a-f]+)>")


def words(text: str) -> str:
    """Bring text to one form: single spaces, no hyphen at the end of a line."""
    return " ".join(re.sub(f"(\ufffe|{SOFT})\\s*", "", text).split())


def letters(text: str) -> str:
    """Keep only letters and digits: hyphenation and line ends make no difference."""
    return re.sub(r"[^\w]", "", text)


def text_within(file: Path, page: int, left: float, bottom: float, width: float, height: float) -> str:
    """Give the text inside a rectangle (in mm from the lower left corner) of a page."""
    with pypdfium2.PdfDocument(file) as pdf:
        text = pdf[page].get_textpage()
        box = left * MM, bottom * MM, (left + width) * MM, (bottom + height) * MM
        return words(text.get_text_bounded(*box))


def page_text(file: Path, page: int) -> str:
    """Give all text of a page."""
    with pypdfium2.PdfDocument(file) as pdf:
        return words(pdf[page].get_textpage().get_text_range())


def page_count(file: Path) -> int:
    """Count the pages."""
    with pypdfium2.PdfDocument(file) as pdf:
        return len(pdf)


def tagged_sections(file: Path) -> list[list[tuple[str, str]]]:
    """Give, for every section of the tag tree, its elements as (kind, text), in reading order."""
    with pikepdf.open(file) as pdf:
        document = pdf.Root.StructTreeRoot.K[0]
        forms: dict[tuple[int, int], dict[int, str]] = {}
        return [list(_elements(section, forms)) for section in document.K]


def _elements(element: Any, forms: dict[tuple[int, int], dict[int, str]]) -> Iterator[tuple[str, str]]:
    text = ""
    for kid in element.K:
        if kid.get("/Type") == "/MCR":
            form = kid.Stm
            if form.objgen not in forms:
                forms[form.objgen] = marked_text(form)
            text += forms[form.objgen][int(kid.MCID)]
        else:
            yield from _elements(kid, forms)
    if text:
        yield str(element.S)[1:], words(text)


def marked_text(form: Any) -> dict[int, str]:
    """Give the text of each piece of marked content in a form or page."""
    fonts = {str(name): _letters(font) for name, font in form.Resources.Font.items()}
    out: dict[int, str] = {}
    signs: dict[int, str] = {}
    number: int | None = None
    spoken = False
    for instruction in pikepdf.parse_content_stream(form):
        operands: Any = instruction.operands
        match str(instruction.operator):
            case "BDC" if "/ActualText" in operands[1]:
                assert number is not None
                out[number] += str(operands[1].ActualText)
                spoken = True
            case "BDC":
                number = int(operands[1].MCID)
                out[number] = ""
            case "EMC" if spoken:
                spoken = False
            case "EMC":
                number = None
            case "Tf":
                signs = fonts[str(operands[0])]
            case "TJ" if number is not None and not spoken:
                out[number] += "".join(_decoded(part, signs) for part in operands[0])
    return {n: text if text.endswith((" ", SOFT)) else text + " " for n, text in out.items()}


def _decoded(part: Any, letters: dict[int, str]) -> str:
    if not isinstance(part, pikepdf.String):
        return ""
    raw = bytes(part)
    return "".join(letters[int.from_bytes(raw[i : i + 2], "big")] for i in range(0, len(raw), 2))


def _letters(font: Any) -> dict[int, str]:
    pairs = _BFCHAR.findall(font.ToUnicode.read_bytes())
    return {int(glyph, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for glyph, text in pairs}
