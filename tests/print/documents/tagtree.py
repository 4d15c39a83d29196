"""Reads the tags of a document of sheets back: what a screen reader is told, element by element."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf

from tests.print.reading import marked_text, words


@dataclass(frozen=True)
class Tag:
    """An element: its kind, all the text in it, what stands for a drawing, the headers of a cell, its own language."""

    kind: str
    text: str
    kids: tuple["Tag", ...]
    alt: str | None
    id: str | None
    headers: tuple[str, ...]
    lang: str | None = None

    def all(self, *kinds: str) -> Iterator["Tag"]:
        """Give the elements of these kinds, in reading order."""
        for kid in self.kids:
            if kid.kind in kinds:
                yield kid
            yield from kid.all(*kinds)


def tag_tree(file: Path) -> Tag:
    """Give the whole document."""
    with pikepdf.open(file) as pdf:
        texts = {page.obj.objgen: marked_text(page.obj) for page in pdf.pages if "/StructParents" in page.obj}
        return _read(pdf.Root.StructTreeRoot.K[0], texts)


def _read(element: Any, texts: dict[Any, dict[int, str]]) -> Tag:
    kids, text = [], ""
    for kid in element.get("/K", []):
        if not isinstance(kid, pikepdf.Dictionary):
            text += texts[element.Pg.objgen][int(kid)]
        elif kid.get("/Type") == "/MCR":  # in a form, that lies on a sheet
            if kid.Stm.objgen not in texts:
                texts[kid.Stm.objgen] = marked_text(kid.Stm)
            text += texts[kid.Stm.objgen][int(kid.MCID)]
        elif kid.get("/Type") == "/StructElem":
            kids.append(_read(kid, texts))
            text += kids[-1].text + " "
    about = element.get("/A", {})
    headers = tuple(str(header) for header in about.get("/Headers", []))
    return Tag(
        str(element.S)[1:],
        words(text),
        tuple(kids),
        _said(element, "/Alt"),
        _said(element, "/ID"),
        headers,
        _said(element, "/Lang"),
    )


def _said(element: Any, key: str) -> str | None:
    return str(element[key]) if key in element else None
