"""Says in a PDF in which language a passage is, where that is not the language of all around it.

WeasyPrint takes over the ``lang`` of a whole document only.  What its elements say is read back from the marked
content (ISO 32000-1, 14.7.4), and an element that says just what a part with a ``lang`` of its own says, gets that
language (14.9.2); so does one that says a long piece of it, as where the rest of a paragraph is on the next sheet.
"""

import re
from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Dictionary, String

from generator.print.pdf.harvest import fonts_of

DUTCH_LABEL = "NL"
"""What the style sheets set before a passage that is still in Dutch."""

_LONG_PIECE = 24
"""So many letters of a passage are said by nothing in another language."""

_OPERATOR = re.compile(rb"<</MCID (\d+)>>\nBDC$|^/(\w+) [\d.]+ Tf$|^\[(.*)\] TJ$|^EMC$", re.MULTILINE)
_SHOWN = re.compile(rb"<([0-9a-f]+)>")
_SVG = "{http://www.w3.org/2000/svg}"

Letters = dict[str, dict[int, str]]
"""What the glyphs of each font stand for, by the names that pages have for fonts."""


def mark_languages(pdf: pikepdf.Pdf, html: str) -> None:
    """Give elements of a document by WeasyPrint the languages that its HTML says they are in."""
    if html.count(' lang="') > 1:
        letters = {name: {g: said for g, (_, said) in glyphs.items()} for name, (_, glyphs) in fonts_of(pdf).items()}
        pieces = {page.obj.objgen: dict(_pieces(page.obj.Contents.read_bytes(), letters)) for page in pdf.pages}
        _Marker(dict(_passages(html)), pieces).mark(pdf.Root.StructTreeRoot.K[0])


class _Marker:
    def __init__(self, passages: dict[str, str], pieces: dict[tuple[int, int], dict[int, str]]) -> None:
        self.passages, self.pieces = passages, pieces
        self.read: dict[tuple[int, int], str] = {}
        self.longest = max(map(len, passages), default=0) + len(DUTCH_LABEL)
        self.texts = {
            taal: "\0".join(said for said, its in passages.items() if its == taal)
            for taal in dict.fromkeys(passages.values())
        }

    def mark(self, element: Any) -> None:
        said = self._element_text(element)
        taal = self._language(said) or self._language(said.removeprefix(DUTCH_LABEL))
        if taal:
            element.Lang = String(taal)
            return
        kids = list(_elements(element))
        for number, kid in enumerate(kids):
            self.mark(kid)
            self._mark_run(kids[number:])

    def _mark_run(self, kids: list[Any]) -> None:
        """Mark the first elements of a row where they say a passage together: each line of it is one."""
        said = ""
        for number, kid in enumerate(kids, 1):
            said += self._element_text(kid)
            if len(said) > self.longest:
                return
            if taal := self.passages.get(said) or self.passages.get(said.removeprefix(DUTCH_LABEL)):
                for one in kids[:number]:
                    one.Lang = String(taal)

    def _language(self, said: str) -> str | None:
        if said in self.passages or len(said) < _LONG_PIECE:
            return self.passages.get(said)
        return next((taal for taal, text in self.texts.items() if said in text), None)

    def _element_text(self, element: Any) -> str:
        if element.objgen not in self.read:
            described = "/Alt" in element
            self.read[element.objgen] = _letters_only(str(element.Alt)) if described else self._kids_text(element)
        return self.read[element.objgen]

    def _kids_text(self, element: Any) -> str:
        kids: Any = element.get("/K", ())
        said = (self._element_text(kid) if _is_element(kid) else self._piece_text(element, kid) for kid in kids)
        return "" if element.S == "/Lbl" else "".join(said)  # the number of an item is no text

    def _piece_text(self, element: Any, kid: Any) -> str:
        return "" if isinstance(kid, Dictionary) else self.pieces[element.Pg.objgen].get(int(kid), "")


def _is_element(kid: Any) -> bool:
    return isinstance(kid, Dictionary) and kid.get("/Type") == "/StructElem"


def _elements(element: Any) -> Iterator[Any]:
    return (kid for kid in element.get("/K", ()) if _is_element(kid))


def _passages(html: str) -> Iterator[tuple[str, str]]:
    """Give what each part of a document with a language of its own says, and that language; a drawing, its title."""
    from weasyprint import HTML

    root = HTML(string=html).etree_element
    for part in root.iter():
        taal = part.get("lang")
        if taal and part is not root:
            shown = part.findtext(f"{_SVG}title") if part.tag == f"{_SVG}svg" else "".join(part.itertext())
            if said := _letters_only(shown or ""):
                yield said, taal


def _pieces(content: bytes, letters: Letters) -> Iterator[tuple[int, str]]:
    """Give the text of each piece of marked content, by its number."""
    number, font, said = None, "", ""
    for mark, name, shown in _OPERATOR.findall(content):
        if mark:
            number, said = int(mark), ""
        elif name:
            font = name.decode()
        elif shown:
            said += _text(shown, letters[font])
        elif number is not None:
            yield number, _letters_only(said)
            number = None


def _text(shown: bytes, letters: dict[int, str]) -> str:
    codes = b"".join(_SHOWN.findall(shown))
    return "".join(letters.get(int(codes[i : i + 4], 16), "") for i in range(0, len(codes), 4))


def _letters_only(text: str) -> str:
    """Keep letters and digits only: how lines break makes no difference."""
    return re.sub(r"[\W_]", "", text)
