"""What the pages load to search: all that they say, once, with what one chooses by and the words that are one.

Vinden and Zoeken load the same file, as a script, since a page that was opened by double-click can fetch nothing.  The
words are taken apart in the browser (``zoekmachine.js``), which does so with what people type too.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from generator.files import write_if_changed
from generator.resolve.edition import Edition
from generator.resolve.search_words import SearchWords
from generator.site.pages.finder import card_names, page_facts, things_to_do
from generator.site.pages.site import Site
from generator.site.pages.templates import plat
from generator.site.publication import SEARCH_INDEX
from generator.site.sphinx.app import site_of
from generator.site.sphinx.domain import domain_of
from generator.site.sphinx.passages import Passage, Said

NAME = "ZOEKGEGEVENS"
"""What a script calls the data."""

_ELSEWHERE = ("invullen/", "uitkomsten/", "plannen", "actielijst", "vinden", "instrumenten")
"""How the pages begin that repeat what others say: of these only the name counts."""


def page_to_search(app: Sphinx) -> list[tuple[str, dict[str, Any], str]]:
    """Return the page of the search, which is no document of a site, and which an EPUB does not have."""
    return [("search", {}, "search.html")] if app.builder.name == "html" else []


def write_search_index(app: Sphinx, exception: Exception | None) -> None:
    """Write what pages search in, once all pages are written."""
    if exception is None and app.builder.name == "html":
        domain = domain_of(app.env)
        kinds = {kind: domain.get_type_name(known) for kind, known in domain.object_types.items()}
        written = search_index(site_of(app), domain.passages, kinds)
        write_if_changed(Path(app.outdir) / SEARCH_INDEX, written.encode())


def search_index(site: Site, passages: Mapping[str, tuple[Passage, ...]], kinds: Mapping[str, str]) -> str:
    """Return the script that holds what is searched, of pages with these passages, by docname.

    ``kinds`` tells what a kind of item is called.
    """
    pages = [docname for docname in site.pages if docname in passages]
    numbers = {docname: number for number, docname in enumerate(pages)}
    facts = page_facts(site.edition, site.translations)
    texts, names = _Numbers(taal := site.edition.taal), _Numbers(taal)
    called = _names(site, kinds)
    lines = _lines(site.edition)
    pieces = []
    for docname in pages:
        for passage in (*_said_there(docname, passages[docname]), *lines.get(docname, ())):
            own = called.get((docname, passage.anchor), (Said("", taal), passage.heading))
            heading = passage.heading if passage.heading.text else own[1]
            held = [texts.number(said) for said in passage.texts]
            pieces.append([numbers[docname], passage.anchor, names.number(own[0]), texts.number(heading), held])
    data = {
        "paginas": [
            {"naam": docname, "gewicht": _weight(docname, facts), **facts.get(docname, {})} for docname in pages
        ],
        "namen": names.as_data,
        "stukken": pieces,
        "teksten": texts.as_data,
        "vondsten": [asdict(one) for one in things_to_do(site.edition)],
        "woorden": list(_words(site.edition.search_words, site, numbers)),
    }
    return f'"use strict";\nconst {NAME} = {json.dumps(data, ensure_ascii=False, separators=(",", ":"))};\n'


def _said_there(docname: str, passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Return the passages of a page; of one that repeats what others say only its name."""
    return tuple(one._replace(texts=()) for one in passages[:1]) if docname.startswith(_ELSEWHERE) else passages


def _names(site: Site, kinds: Mapping[str, str]) -> dict[tuple[str, str], tuple[Said, Said]]:
    """Return what sort of thing stands at a place, with its number if it has one, and what it is called."""
    taal, cards = site.edition.taal, card_names(site.edition, site.translations)
    return {
        place: (Said(cards.get(place, kinds[item.kind]), taal), Said(item.name, site.targets[item.id].language))
        for item in site.items
        for place in [(item.docname, item.anchor)]
    }


def _lines(edition: Edition) -> dict[str, list[Passage]]:
    """Return what overviews say of a set or a draaiboek, by the name of its page: in a line, and what it helps with.

    It stands on other pages, and is a way to find this one.
    """
    about = [(laid.docname, laid.record.kort, laid.record.vragen) for laid in edition.sets]
    about += [(f"draaiboeken/{one.id}", one.kort, one.vragen) for one in edition.draaiboeken.values()]
    asked = {name: vraag.vraag for name, vraag in edition.vragen.items()}
    found = {}
    for docname, line, vragen in about:
        texts = (line, *(asked[vraag] for vraag in vragen if vraag in asked))
        said = tuple(Said(plat(text), text.taal or edition.taal) for text in texts)
        found[docname] = [Passage("", Said("", edition.taal), said)]
    return found


def _weight(docname: str, about: Mapping[str, Any]) -> float:
    """Return how much a page that has the words is worth: one ``about`` something to do more than one around it."""
    if docname in about:
        return 1
    return 0.8 if docname == "begrippen" else 0.3 if docname.startswith(_ELSEWHERE) else 0.5


class _Numbers:
    """Texts that are each written once, by their number, for pages in a language."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._numbers: dict[Said, int] = {}

    def number(self, said: Said) -> int:
        """Return the number of a text; -1 of none."""
        return self._numbers.setdefault(said, len(self._numbers)) if said.text else -1

    @property
    def as_data(self) -> list[Any]:
        """The texts in the order of their numbers; one in another language than the page says which."""
        return [{"tekst": text, "taal": taal} if taal != self._language else text for text, taal in self._numbers]


def _words(groups: Iterable[SearchWords], site: Site, numbers: Mapping[str, int]) -> Iterator[list[Any]]:
    """Yield the words that are one, those they find too, and the numbers of the pages they lead to first."""
    for group in groups:
        targets = (site.targets[name] for name in group.leads_to if name in site.targets)
        leads = dict.fromkeys(numbers[target.docname] for target in targets if target.docname in numbers)
        yield [group.words, group.finds, list(leads)]
