"""What a page says, in passages: each begins at a place that a link can lead to, and holds the texts there.

A text is what stands in one block: a paragraph, an item of a list, a cell.  What is there to work with (fields,
buttons, menus) is no text, nor what ``no-search`` says search passes by.
"""

import re
from dataclasses import dataclass, field
from html import unescape
from typing import NamedTuple

from docutils import nodes
from sphinx import addnodes

from generator.site.pages.slots import without_slots

_INLINE = frozenset(
    (
        *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "i", "kbd", "mark", "q", "s", "samp"),
        *("small", "span", "strong", "sub", "sup", "time", "u"),
    )
)
"""The elements that part no text."""
_WORDLESS = frozenset(
    ("button", "datalist", "form", "nav", "script", "select", "style", "summary", "svg", "template", "textarea")
)
"""The elements that hold no texts."""
_VOID = frozenset(("br", "col", "hr", "img", "input", "source", "track", "wbr"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_TOKEN = re.compile(r"<(/?)([a-z][a-z0-9]*)([^<>]*?)(/?)>|([^<]+)|<")
_ATTRIBUTE = re.compile(r' ([a-z-]+)="([^"]*)"')


class Said(NamedTuple):
    """A text, and the language that it is in."""

    text: str
    language: str = ""


_NOTHING = Said("")


class Passage(NamedTuple):
    """The texts at a place on a page (none: its beginning), and what stands above them."""

    anchor: str
    heading: Said
    texts: tuple[Said, ...]


def passages_of(document: nodes.document, language: str) -> tuple[Passage, ...]:
    """Return what a page in a language says on the site, in its order."""
    reader = _PassageReader(language)
    reader.read(document)
    reader.end_passage()
    return tuple(reader.passages)


@dataclass
class _Spot:
    """A place on a page, what stands above it, the texts that were read there, and whether any passage told of it."""

    anchor: str = ""
    heading: Said = _NOTHING
    texts: list[Said] = field(default_factory=list)
    told: bool = False


class _Element(NamedTuple):
    """An open element: its tag, whether it holds no texts, the language around it; where it is a place, that around."""

    tag: str
    silent: bool
    language: str
    outer: _Spot | None


class _PassageReader:
    """Reads the nodes of a page, of which one piece of HTML may open an element that another closes."""

    def __init__(self, language: str) -> None:
        self.passages: list[Passage] = []
        self._page_language = self._language = language
        self._spot = _Spot()
        self._open: list[_Element] = []
        self._letters: list[str] = []
        self._begun = ""

    def read(self, node: nodes.Node) -> None:
        if isinstance(node, addnodes.only) and node["expr"] != "site":
            return
        if isinstance(node, nodes.raw):
            self._read_html(str(node["html"]), silent="no-search" in node["classes"])
        elif isinstance(node, nodes.section):
            self._read_section(node)
        elif not isinstance(node, addnodes.toctree):
            for child in node.children:
                self.read(child)

    def _read_section(self, section: nodes.section) -> None:
        title, rest = section.next_node(nodes.title), section.children[1:]
        assert title is not None  # the reader of pages makes no section without one
        names = [name.removeprefix("language-") for name in title["classes"] if name.startswith("language-")]
        anchor = "" if isinstance(section.parent, nodes.document) else section["ids"][0]
        outer = self._begin(_Spot(anchor, self._make_text(title.astext(), next(iter(names), self._page_language))))
        for child in rest if "no-search" not in section["classes"] else ():
            self.read(child)
        self._begin(outer)

    def _read_html(self, html: str, *, silent: bool) -> None:
        for closes, tag, attributes, closed, letters in _TOKEN.findall(html):
            if letters:
                if not silent and not any(element.silent for element in self._open):
                    self._begun = self._begun or self._language
                    self._letters.append(letters)
                continue
            if tag not in _INLINE:
                self._end_text()
            if closes:
                self._close()
            elif tag and not closed and tag not in _VOID:
                self._start(tag, dict(_ATTRIBUTE.findall(attributes)))
        self._end_text()

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        names, hidden = attributes.get("class", "").split(), attributes.get("aria-hidden") == "true"
        silent = tag in _WORDLESS or "met-js" in names or "hidden" in attributes or hidden
        is_place = "id" in attributes and not silent and not any(element.silent for element in self._open)
        outer = self._begin(_Spot(attributes["id"])) if is_place else None
        self._open.append(_Element(tag, silent, self._language, outer))
        self._language = attributes.get("lang", self._language)

    def _close(self) -> None:
        element = self._open.pop()
        self._language = element.language
        if element.outer:
            self._begin(element.outer)

    def _make_text(self, text: str, language: str) -> Said:
        return Said(" ".join(without_slots(text).split()), language)

    def _end_text(self) -> None:
        said = self._make_text(unescape("".join(self._letters)), self._begun)
        self._letters.clear()
        self._begun = ""
        spot = self._spot
        if not any(map(str.isalnum, said.text)):
            return
        if self._open and self._open[-1].tag in _HEADINGS and not spot.texts and not spot.heading.text:
            spot.heading = said
        else:
            spot.texts.append(said)

    def _begin(self, spot: _Spot) -> _Spot:
        """Go on to another place; return the one that was left, of which the passage so far is done."""
        self.end_passage()
        left, self._spot = self._spot, spot
        return left

    def end_passage(self) -> None:
        """Let the texts that were read be a passage; a heading of which nothing was told is one too."""
        self._end_text()
        spot = self._spot
        if spot.texts or (spot.heading.text and not spot.told):
            self.passages.append(Passage(spot.anchor, spot.heading, tuple(dict.fromkeys(spot.texts))))
            spot.told = True
        spot.texts.clear()
