"""The pages of a built site as the yardsticks take them: their bodies, and the same texts in reStructuredText."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

from bs4 import BeautifulSoup, Tag

from generator.site.pages.addresses import FOLDER

_CONF = 'project = "Kijkwijzer"\nauthor = "Iedereen"\nlanguage = "nl"\nhtml_theme = "furo"\n'
_SIGNS = "=-~^'\""
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LISTS = ("ul", "ol")
_APART = (*_HEADINGS, *_LISTS, "p", "dt", "dd", "tr", "label", "legend", "summary")
"""Elements that are read apart from what is around them."""
_NO_TEXT = ("script", "style", "svg", "template")


def write_bodies(site: Path, epub: Path, folder: Path) -> None:
    """Write the bodies of all pages, and which of them the EPUB has."""
    for docname, main in _mains(site):
        _write(folder / f"{docname}.html", main.decode_contents())
    with ZipFile(epub) as book:
        names = [name.removesuffix(".xhtml") for name in book.namelist() if name.endswith(".xhtml")]
    _write(folder / "book.json", json.dumps(names))


def write_rst(site: Path, folder: Path) -> None:
    """Write all pages as someone would who uses Sphinx with furo: headings, paragraphs, lists, a list of all pages."""
    others = []
    for docname, main in _mains(site):
        for one in main.find_all(_NO_TEXT):
            one.decompose()
        _write(folder / f"{docname}.rst", "\n\n".join(_Writer().blocks(main)) + "\n")
        others += [docname] if docname != "index" else []
    listed = "".join(f"   {docname}\n" for docname in sorted(others))
    with (folder / "index.rst").open("a", encoding="utf-8") as index:
        index.write(f"\n.. toctree::\n   :hidden:\n\n{listed}")
    _write(folder / "conf.py", _CONF)


def _mains(site: Path) -> Iterator[tuple[str, Tag]]:
    """Yield the docname of each page with the element that holds what is its own; what is cut from pages is left."""
    for file in sorted(site.rglob("*.html")):
        docname = file.relative_to(site).with_suffix("").as_posix()
        main = BeautifulSoup(file.read_bytes(), "html.parser").select_one("main#inhoud")
        if main and docname not in ("search", "404") and not docname.startswith(f"{FOLDER}/"):
            yield docname, main


class _Writer:
    """Writes a page; a heading is never more than a level below the one before it."""

    def __init__(self) -> None:
        self.level = 0

    def blocks(self, element: Tag) -> Iterator[str]:
        """Yield the blocks of an element, as reStructuredText."""
        if element.name in _HEADINGS:
            if title := _line(element):
                self.level = min(int(element.name[1]), self.level + 1)
                yield f"{title}\n{_SIGNS[self.level - 1] * len(title)}"
        elif element.name in _LISTS:
            yield "\n".join(f"- {line}" for item in element.find_all("li", recursive=False) if (line := _line(item)))
        elif element.find(_APART):
            for child in element.find_all(recursive=False):
                yield from self.blocks(child)
        elif line := _line(element):
            yield line


def _line(element: Tag) -> str:
    """Return the text of an element on one line, in which nothing means anything but its letters."""
    text = " ".join(element.get_text(" ").split())
    return re.sub(r"^(?=\S)|(?=[\\`*_|\[\]<>:])", r"\\", text)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
