"""Writes the texts of the book: links lead to pages, and terms can be found from the index.

The pages are counted only when all chapters have been laid out.  So which chapters stand before
page 100 is guessed from the length of their texts: references to these leave room for two signs
and others for three.  The guess errs on the side of too much room.
"""

import re
from collections import Counter
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from generator.bytecode import SealedBytecode
from generator.messages import message, messages
from generator.print.engine.templates import environment
from generator.records.walk import find_all
from generator.resolve.edition import Edition, EditionSet
from generator.text.html import html, html_line
from generator.text.nodes import Text
from generator.text.plain import plain

SCHEME = "boek:"
"""What the addresses of links within the book begin with, until it is bound."""

NUMBER = "000"
"""Stands for the number of a page, until the book is bound."""

FONT = "Kijk-Cijfer"
"""The name in a PDF of the font that such numbers are set in."""

BACK_MATTER = ("begrippen", "bronnen", "register")
"""What stands at the end of the book."""

UNCOUNTED = BACK_MATTER[:2]
"""The pages of the site whose things stand in order at the end of the book: no number is needed to find them."""

_LINK = re.compile(rf'<a href="{SCHEME}([^"]+)">(.*?)</a>')
_PARTS = re.compile(r"(<a .*?</a>|<[^>]+>)")
_LONG = 7
"""Other names of a term that are shorter than this are ordinary words too: they are not looked for."""

FRONT, BACK = 8, 36
"""The pages before the first set, and about the most that come after the last one."""

PER_PAGE = 2000
"""Letters on a page, fewer than there are."""


class Answer(NamedTuple):
    """What the edition knows of an id: its page of the site and its name, and whether it stands before page 100."""

    docname: str | None
    label: str
    early: bool


class Writer:
    """A writer of the texts of one edition.

    ``here`` is the page of the site of the current chapter, ``asked`` are the ids that it asked the edition about.
    """

    def __init__(self, edition: Edition) -> None:
        self.edition, self.here = edition, ""
        self.asked: set[str] = set()
        self.early = early_documents(edition)
        self.seen: Counter[str] = Counter()
        self._page_word = "bladzijde"

    def begin_chapter(self, docname: str) -> None:
        """Begin a chapter, by its page of the site."""
        self.here = docname
        self.seen.clear()
        self.asked.clear()

    def environment(self, templates: Path) -> ImmutableSandboxedEnvironment:
        """Return the environment of the print templates, with these writers of texts."""
        self._page_word = messages(templates, self.edition.taal).gettext(message("bladzijde"))
        made: ImmutableSandboxedEnvironment = environment(templates, self.edition.taal).overlay()
        if isinstance(kept := made.bytecode_cache, SealedBytecode):  # its own: other filters of the same names
            made.bytecode_cache = SealedBytecode(kept.directory, "book_%s.cache")
        made.filters = made.filters | {"tekst": self.blocks, "regel": self.line}
        made.globals = made.globals | {"verwijs": self.reference, "bladzijde": self.page, "nummer": self.number}
        made.globals["bekend"] = self.knows_target
        return made

    def blocks(self, text: Text) -> Markup:
        """Write a text as paragraphs and lists."""
        return self._with_terms(self._with_page_numbers(html(text, self._address)))

    def line(self, text: Text) -> Markup:
        """Write a text of one line."""
        return self._with_page_numbers(html_line(text, self._address))

    def answer(self, target: str) -> Answer:
        """Return what the edition knows of an id, or of the anchor of a part."""
        found = self.edition.targets.get(target)
        docname = found.docname if found else target.removeprefix("deel-")
        early = docname in self.early
        return Answer(found.docname, plain(found.label), early) if found else Answer(None, "", early)

    def _ask(self, target: str) -> Answer:
        self.asked.add(str(target))  # a template may hand over markup
        return self.answer(target)

    def knows_target(self, target: str) -> bool:
        """Whether an id leads to something in the book."""
        return self._ask(target).docname is not None

    def reference(self, target: str) -> Markup:
        """Write the name of something, and its page."""
        label = self._ask(target).label
        return self._with_page_numbers(Markup('<a href="{}{}">{}</a>').format(SCHEME, target, label))

    def page(self, target: str) -> Markup:
        """Write the page of something, between brackets."""
        return Markup(' <span class="zie">({}&nbsp;{})</span>').format(self._page_word, self.number(target))

    def number(self, target: str) -> Markup:
        """Write the number of a page, that leads there; ``target`` is an id, or the anchor of a part."""
        signs = NUMBER[1:] if self._ask(target).early else NUMBER
        return Markup('<a class="nr" href="{}{}">{}</a>').format(SCHEME, target, signs)

    def _address(self, target: str) -> str | None:
        return f"{SCHEME}{target}" if self.knows_target(target) else None

    def _with_page_numbers(self, written: Markup) -> Markup:
        return Markup(_LINK.sub(self._page_link, str(written)))  # noqa: S704 -- the writer of texts has escaped it

    def _page_link(self, link: re.Match[str]) -> str:
        docname = self._ask(link[1]).docname
        if docname == "begrippen" != self.here:
            return f'<a class="uitgelegd" id="{self._term_anchor(link[1])}" href="{SCHEME}{link[1]}">{link[2]}</a>'
        if docname in (*UNCOUNTED, self.here):
            return link[0]
        return f"{link[0]}{self.page(link[1])}"

    def _with_terms(self, written: Markup) -> Markup:
        """Return a text with an anchor where it first uses each term."""
        if self.here == "begrippen":
            return written
        found: set[str] = set()
        parts = _PARTS.split(str(written))
        return Markup("".join(part if part[:1] == "<" else self._with_anchors(part, found) for part in parts))  # noqa: S704

    def _with_anchors(self, letters: str, found: set[str]) -> str:
        def anchor(name: re.Match[str]) -> str:
            term = self._terms[name[0].casefold()]
            if term in found:
                return name[0]
            found.add(term)
            return f'<span id="{self._term_anchor(term)}">{name[0]}</span>'

        return self._pattern.sub(anchor, letters) if self._terms else letters

    def _term_anchor(self, term: str) -> str:
        self.seen[term] += 1
        return f"{term_anchor_prefix(term)}{self.here}/{self.seen[term]}"

    @cached_property
    def _terms(self) -> dict[str, str]:
        return {
            name.casefold(): term.id
            for term in self.edition.begrippen.values()
            for name in (plain(term.naam), *(other for other in map(plain, term.ook) if len(other) >= _LONG))
        }

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        names = sorted(self._terms, key=lambda name: (-len(name), name))
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b", re.IGNORECASE)


def term_anchor_prefix(term: str) -> str:
    """Return the beginning of the anchors at each use of a term."""
    return f"woord/{term}/"


def early_documents(edition: Edition) -> frozenset[str]:
    """Return the documents of the site whose sets, and leesbladen, end well before page 100 of the book.

    A small book ends before it as a whole: then what stands at its end is among them, by the names of its parts.
    """
    ordered = [edition_set for _, sets in edition.sets_by_kind() for edition_set in sets]
    _, *ends = accumulate(map(_page_estimate, ordered), initial=FRONT)
    early = [edition_set for edition_set, end in zip(ordered, ends, strict=True) if end < 99]
    back = BACK_MATTER if max(ends, default=FRONT) + BACK < 99 else ()
    return frozenset(back) | frozenset(
        name
        for edition_set in early
        for name in (edition_set.docname, *(f"leesbladen/{blad.id}" for blad in edition_set.leesbladen))
    )


def _page_estimate(edition_set: EditionSet) -> float:
    letters = sum(len(plain(text)) for text in find_all((edition_set.record, *edition_set.leesbladen), Text))
    return 2.2 + letters / PER_PAGE + 0.6 * len(edition_set.record.figuren) + 0.5 * len(edition_set.leesbladen)
