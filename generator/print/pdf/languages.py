"""The language of a passage in a PDF, where that is not the language of all around it.

WeasyPrint takes over the ``lang`` of a whole document only.  What its elements say is read back from the marked
content (ISO 32000-1, 14.7.4), and an element that says just what a part with a ``lang`` of its own says, gets that
language (14.9.2); so does one that says a long piece of it, as where the rest of a paragraph is on the next sheet.
"""

import re
from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Dictionary, String

from generator.print.pdf.glyphs import glyph_numbers
from generator.print.pdf.harvest import fonts_of

DUTCH_LABEL = "NL"
"""What the style sheets set before a passage that is still in Dutch."""

_LONG_PIECE = 24
"""So many letters of a passage are said by nothing in another language."""

_OPERATOR = re.compile(rb"<</MCID (\d+)>>\nBDC$|^/(\w+) [\d.]+ Tf$|^\[(.*)\] TJ$|^EMC$", re.MULTILINE)
_SVG = "{http://www.w3.org/2000/svg}"

Letters = dict[str, dict[int, str]]
"""What the glyphs of each font stand for, by the names that pages have for fonts."""


def mark_languages(pdf: pikepdf.Pdf, html: str) -> None:
    """Mark the elements of a document by WeasyPrint with the languages that its HTML says they are in."""
    if html.count(' lang="') > 1:
        letters = {name: {g: text for g, (_, text) in glyphs.items()} for name, (_, glyphs) in fonts_of(pdf).items()}
        pieces = {page.obj.objgen: dict(_pieces(page.obj.Contents.read_bytes(), letters)) for page in pdf.pages}
        _Marker(dict(_passages(html)), pieces).mark(pdf.Root.StructTreeRoot.K[0])


class _Marker:
    def __init__(self, passages: dict[str, str], pieces: dict[tuple[int, int], dict[int, str]]) -> None:
        self.passages, self.pieces = passages, pieces
        self.read: dict[tuple[int, int], str] = {}
        self.longest = max(map(len, passages), default=0) + len(DUTCH_LABEL)
        self.texts = {
            language: "\0".join(text for text, its in passages.items() if its == language)
            for language in dict.fromkeys(passages.values())
        }

    def mark(self, element: Any) -> None:
        text = self._element_text(element)
        language = self._language(text) or self._language(text.removeprefix(DUTCH_LABEL))
        if language:
            element.Lang = String(language)
            return
        kids = list(_elements(element))
        for number, kid in enumerate(kids):
            self.mark(kid)
            self._mark_run(kids[number:])

    def _mark_run(self, kids: list[Any]) -> None:
        """Mark the first elements of a row where they say a passage together: each line of it is one."""
        text = ""
        for number, kid in enumerate(kids, 1):
            text += self._element_text(kid)
            if len(text) > self.longest:
                return
            if language := self.passages.get(text) or self.passages.get(text.removeprefix(DUTCH_LABEL)):
                for one in kids[:number]:
                    one.Lang = String(language)

    def _language(self, text: str) -> str | None:
        if text in self.passages or len(text) < _LONG_PIECE:
            return self.passages.get(text)
        return next((language for language, texts in self.texts.items() if text in texts), None)

    def _element_text(self, element: Any) -> str:
        if element.objgen not in self.read:
            described = "/Alt" in element
            self.read[element.objgen] = _letters_only(str(element.Alt)) if described else self._kids_text(element)
        return self.read[element.objgen]

    def _kids_text(self, element: Any) -> str:
        kids: Any = element.get("/K", ())
        text = (self._element_text(kid) if _is_element(kid) else self._piece_text(element, kid) for kid in kids)
        return "" if element.S == "/Lbl" else "".join(text)  # the number of an item is no text

    def _piece_text(self, element: Any, kid: Any) -> str:
        return "" if isinstance(kid, Dictionary) else self.pieces[element.Pg.objgen].get(int(kid), "")


def _is_element(kid: Any) -> bool:
    return isinstance(kid, Dictionary) and kid.get("/Type") == "/StructElem"


def _elements(element: Any) -> Iterator[Any]:
    return (kid for kid in element.get("/K", ()) if _is_element(kid))


def _passages(html: str) -> Iterator[tuple[str, str]]:
    """Yield what each part with a language of its own says, and that language; of a drawing, its title."""
    from weasyprint import HTML

    root = HTML(string=html).etree_element
    for part in root.iter():
        language = part.get("lang")
        if language and part is not root:
            shown = part.findtext(f"{_SVG}title") if part.tag == f"{_SVG}svg" else "".join(part.itertext())
            if text := _letters_only(shown or ""):
                yield text, language


def _pieces(content: bytes, letters: Letters) -> Iterator[tuple[int, str]]:
    """Yield the number and the text of each piece of marked content."""
    number, font, text = None, "", ""
    for mark, name, shown in _OPERATOR.findall(content):
        if mark:
            number, text = int(mark), ""
        elif name:
            font = name.decode()
        elif shown:
            text += "".join(letters[font].get(glyph, "") for glyph in glyph_numbers(shown))
        elif number is not None:
            yield number, _letters_only(text)
            number = None


def _letters_only(text: str) -> str:
    """Return a text's letters and digits only: how lines break makes no difference."""
    return re.sub(r"[\W_]", "", text)
