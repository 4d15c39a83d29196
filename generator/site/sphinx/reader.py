"""Reads the HTML of a page into Sphinx's tree: sections and their titles are nodes, all else stays HTML.

A section is a ``<section>`` that begins with its heading, within another or right on the page; it has no attributes but
``class`` and ``data-in``.  ``data-in="site"`` or ``"epub"``, on any element, says where alone it is shown; the class
``no-search`` keeps what is in an element from search.  A link names what it leads to: ``zie:`` an id of the edition,
``pagina:`` a page, ``print:`` a file that is printed, ``#`` a place on the page; or it leads to another site.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import NamedTuple
from xml.parsers import expat

from docutils import nodes
from sphinx import addnodes

from generator.site.pages.site import LinkTarget
from generator.site.sphinx.page_tree import PageLink, PageTree, Piece, UnreadablePage

BUILDERS = ("site", "epub")
"""What ``data-in`` can name; each is a tag of Sphinx while that is built."""
ELSEWHERE = ("https:", "http:", "mailto:")
"""How a link begins that leads out of the site."""
FRAME_IDS = ("inhoud",)
"""The ids that the frame around a page has, as far as a title could make the same."""

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_VOID = frozenset({"area", "br", "col", "hr", "img", "input", "source", "track", "wbr"})
_SPACED = frozenset({"pre", "script", "textarea"})
"""The elements in which white space means something."""
_REFUSED = frozenset({"applet", "base", "embed", "frame", "iframe", "link", "meta", "object", "style"})
_LOADING = frozenset(
    {"src", "srcset", "srcdoc", "data", "poster", "action", "formaction", "background", "ping", "style"}
)
"""The attributes that load something, or style it past the style sheet: the policy of a page forbids both."""
_IN_TITLES = {"em": nodes.emphasis, "strong": nodes.strong, "span": nodes.inline}
_PAGE = "page"
_LINES = re.compile(r"[ \t\r]*\n[ \t\r\n]*")
_SPACE = " \t\r\n"


class _Region(NamedTuple):
    """In what alone a piece of a page is shown, if not in all, and whether search passes it by."""

    builder: str = ""
    no_search: bool = False


def read_page(
    html: str, docname: str, targets: Mapping[str, LinkTarget], document: nodes.document, language: str
) -> PageTree:
    """Return what a page in a language holds; ``targets`` is all that can be linked to, by id.

    A link that is called as what it leads to says so where that is in another language than all around it.  Raises
    ``UnreadablePage``.
    """
    reader = _Reader(docname, targets, document, language)
    source = f"<{_PAGE}>{html}</{_PAGE}>".encode()
    try:
        reader.parser.Parse(source, True)
    except expat.ExpatError as error:
        at = reader.parser.ErrorByteIndex
        found = source[at : at + 80].decode(errors="ignore")
        wrong = f"dit is geen HTML die klopt ({expat.ErrorString(error.code)})"
        remedy = "sluit elk element en geef elk attribuut een waarde tussen aanhalingstekens"
        raise UnreadablePage(at - reader.before, wrong, found, remedy) from None
    return reader.tree


@dataclass
class _Open:
    """An element that is not closed yet: its tag, the region and the language around it; of a link, where it leads."""

    tag: str
    region: _Region
    language: str
    target: LinkTarget | None = None
    piece: int = 0
    letters: str = ""


class _Reader:
    """Handles what expat finds on a page."""

    before = len(f"<{_PAGE}>")

    def __init__(
        self, docname: str, targets: Mapping[str, LinkTarget], document: nodes.document, language: str
    ) -> None:
        self.docname, self.targets, self.document, self.language = docname, targets, document, language
        self.tree = PageTree()
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler, self.parser.EndElementHandler = self.start, self.end
        self.parser.CharacterDataHandler = self.letters
        self._begun = False
        self._sections: list[tuple[nodes.section, str]] = []  # each with in what alone it is shown
        self._waiting: dict[str, str] | None = None  # a section of which the first element is still to come
        self._title: list[nodes.Element] = []
        self._open: list[_Open] = []
        self._pieces: list[str] = []
        self._just_opened = False
        self._region = _Region()
        for name in FRAME_IDS:
            document.ids.setdefault(name, document)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if not self._begun:
            self._begun = True
        elif self._title:
            self._start_in_title(tag, attributes)
        elif self._waiting is not None and tag in _HEADINGS:
            waiting, self._waiting = self._waiting, None
            self._start_section(waiting, tag, attributes)
        else:
            self._start_waiting()
            if tag == "section" and not self._open and attributes.keys() <= {"class", "data-in"}:
                self._waiting = attributes
            else:
                self._start_element(tag, attributes)

    def end(self, tag: str) -> None:
        if self._title:
            self._title.pop()
            if not self._title:
                self._name_section()
            return
        self._start_waiting()
        if self._open:
            self._end_element(tag)
        elif self._sections:
            self._flush()
            self._sections.pop()

    def letters(self, text: str) -> None:
        if self._title:
            self._title[-1] += nodes.Text(_LINES.sub(" ", text))
            return
        if not text.strip(_SPACE):
            if (self._pieces or self._open) and self._waiting is None:
                self._write(text if self._is_in(_SPACED) else _LINES.sub("\n", text))
            return
        self._start_waiting()
        for link in (one for one in self._open if one.target):
            link.letters += text
        if not self._open:
            raise self._fault("letters die los staan", text, "zet ze in een element, zoals <p>")
        if not self._is_in(_SPACED):
            text = _LINES.sub("\n", text)
        self._write(text if self._is_in({"script"}) else escape(text, quote=False))

    def _is_in(self, tags: frozenset[str] | set[str]) -> bool:
        return any(one.tag in tags for one in self._open)

    def _start_waiting(self) -> None:
        """Take a section that does not begin with a heading for an element like any other."""
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self._start_element("section", waiting)

    def _start_section(self, attributes: dict[str, str], heading: str, of_title: dict[str, str]) -> None:
        self._flush()
        builder = self._builder(attributes)
        section = nodes.section(classes=attributes.get("class", "").split())
        self._append(addnodes.only("", section, expr=builder) if builder else section)
        self._sections.append((section, builder))
        level = f"h{len(self._sections)}"
        if heading != level:
            raise self._fault("een kop van een ander niveau dan zijn sectie", f"<{heading}>", f"schrijf {level}")
        title = nodes.title(classes=self._title_classes(heading, of_title))
        section += title
        self._title.append(title)

    def _start_in_title(self, tag: str, attributes: dict[str, str]) -> None:
        kind = _IN_TITLES.get(tag)
        if kind is None:
            raise self._fault("dit kan niet in een kop van een sectie", f"<{tag}>", "kies uit: em, strong, span")
        node = kind(classes=self._title_classes(tag, attributes))
        self._title[-1] += node
        self._title.append(node)

    def _title_classes(self, tag: str, attributes: dict[str, str]) -> list[str]:
        """Return the classes of a part of a title; docutils takes a language for one."""
        if odd := attributes.keys() - {"class", "lang"}:
            raise self._fault("dit attribuut kan niet in een kop van een sectie", min(odd), f"haal het weg van <{tag}>")
        lang = [f"language-{attributes['lang']}"] if "lang" in attributes else []
        return [*attributes.get("class", "").split(), *lang]

    def _name_section(self) -> None:
        """Note the anchor of the section, as Sphinx does: made of the letters of its title."""
        section, _ = self._sections[-1]
        section["names"].append(nodes.fully_normalize_name(section[0].astext()))
        self.document.note_implicit_target(section, section)

    def _start_element(self, tag: str, attributes: dict[str, str]) -> None:
        if tag in _REFUSED or (tag == "script" and attributes.get("type") != "application/json"):
            raise self._fault("dit element kan niet op een pagina", f"<{tag}>", "haal het weg")
        region = self._region
        if builder := self._builder(attributes):
            region = region._replace(builder=builder)
        if "no-search" in attributes.get("class", "").split():
            region = region._replace(no_search=True)
        self._open.append(_Open(tag, self._region, self.language))
        self.language = attributes.get("lang") or self.language
        if region != self._region:
            self._flush()
            self._region = region
        written = "".join(self._attribute(tag, name, value) for name, value in attributes.items() if name != "data-in")
        way, _, name = attributes.get("href", "").partition(":")
        if tag == "a" and way == "zie" and "lang" not in attributes:
            self._open[-1].target, self._open[-1].piece = self.targets.get(name), len(self._pieces)
        self._write(f"<{tag}{written}>")
        self._just_opened = True

    def _end_element(self, tag: str) -> None:
        closed = self._open.pop()
        self.language = closed.language
        if closed.target:
            self._name_language(closed, closed.target)
        if tag not in _VOID:
            if self._just_opened and self._is_in({"svg"}):
                self._pieces[-1] = f"{self._pieces[-1][:-1]}/>"
            else:
                self._write(f"</{tag}>")
        self._just_opened = False
        if closed.region != self._region:
            self._flush()
            self._region = closed.region

    def _name_language(self, link: _Open, target: LinkTarget) -> None:
        """Say in which language a link is that is called as what it leads to, where that is not the one around it."""
        in_one_piece = link.piece < len(self._pieces) and self._pieces[link.piece].startswith("<a ")
        if in_one_piece and target.language != self.language and " ".join(link.letters.split()) == target.title:
            self._pieces[link.piece] = f'{self._pieces[link.piece][:-1]} lang="{escape(target.language)}">'

    def _attribute(self, tag: str, name: str, value: str) -> str:
        if name == "class":
            value = " ".join(one for one in value.split() if one != "no-search")
            if not value:
                return ""
        elif name == "id":
            self._note_anchor(value)
        elif name == "href" and tag == "a":
            value = self._link(value)
        elif name in _LOADING or name.startswith("on") or (name.endswith("href") and not value.startswith("#")):
            raise self._fault("dit attribuut kan niet op een pagina", f'{name}="{value}"', "haal het weg")
        return f' {name}="{escape(value)}"'

    def _note_anchor(self, name: str) -> None:
        if name in self.document.ids:
            raise self._fault("deze id staat al op de pagina", name, "geef elk element een eigen id")
        self.document.ids[name] = self.document  # so that no section gets the same
        self.tree.anchors[name] = self._shown_in

    def _link(self, value: str) -> str:
        """Return where a link leads, as the writer of pages reads it."""
        way, _, rest = value.partition(":")
        if value.startswith(ELSEWHERE):
            return value
        if way == "print":
            self.tree.links.append(PageLink(rest, "", self._shown_in, self._offset, printed=True))
            return value
        docname, anchor = self._target(way, rest, value)
        self.tree.links.append(PageLink(docname, anchor, self._shown_in, self._offset))
        return f"pagina:{docname}#{anchor}" if anchor else f"pagina:{docname}"

    def _target(self, way: str, rest: str, value: str) -> tuple[str, str]:
        if way == "zie":
            if rest not in self.targets:
                raise self._fault("een verwijzing naar iets dat er niet is", value, "verwijs naar een id die er wel is")
            return self.targets[rest][:2]
        if way == "pagina":
            docname, _, anchor = rest.partition("#")
            return docname, anchor
        if value.startswith("#"):
            return self.docname, value[1:]
        remedy = "schrijf zie: met een id, pagina: met een pagina, # met een plek, of https: met een adres"
        raise self._fault("dit is geen verwijzing", value, remedy)

    def _builder(self, attributes: dict[str, str]) -> str:
        builder = attributes.get("data-in", "")
        if builder and builder not in BUILDERS:
            raise self._fault("dit wordt nergens gemaakt", f'data-in="{builder}"', f"kies uit: {', '.join(BUILDERS)}")
        if builder and self._shown_in not in ("", builder):
            wrong = f'dit staat in iets met data-in="{self._shown_in}", en wordt dus nergens getoond'
            raise self._fault(wrong, f'data-in="{builder}"', "haal een van de twee weg")
        return builder

    @property
    def _shown_in(self) -> str:
        """In what alone that is shown which is read now, if not in all."""
        return self._region.builder or next((builder for _, builder in self._sections if builder), "")

    def _write(self, piece: str) -> None:
        if not self._sections:
            raise self._fault("dit staat buiten een sectie", piece, "zet alles in <section> met een kop")
        self._just_opened = False
        self._pieces.append(piece)

    def _flush(self) -> None:
        """Make a node of the HTML that was written since."""
        html = "".join(self._pieces)
        self._pieces.clear()
        if not html:
            return
        piece: nodes.Element = Piece(format="html", html=html, classes=["no-search"] if self._region.no_search else [])
        self._append(addnodes.only("", piece, expr=self._region.builder) if self._region.builder else piece)

    def _append(self, node: nodes.Element) -> None:
        if self._sections:
            self._sections[-1][0].append(node)
        else:
            self.tree.children.append(node)

    @property
    def _offset(self) -> int:
        return self.parser.CurrentByteIndex - self.before

    def _fault(self, wrong: str, found: str, remedy: str) -> UnreadablePage:
        return UnreadablePage(self._offset, wrong, found, remedy)
