"""All that the pages of one school are made from, and what can be linked to and found on them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property, partial
from gettext import NullTranslations
from pathlib import Path
from typing import Any, NamedTuple

from generator.digest import digest
from generator.faults import Place
from generator.files import own_folder
from generator.messages import DUTCH, messages
from generator.output import OutputFolder
from generator.places import Places
from generator.print.paper.formats import Formats, read_formats
from generator.program import program_digest, templates_digest
from generator.resolve.edition import Edition, EditionCard
from generator.site.pages.asked_edition import Answers
from generator.site.pages.downloads import EPUB
from generator.site.pages.guides import DUTCH_GUIDES
from generator.site.pages.kept_sources import KeptSources, shared_name
from generator.site.pages.menu import written_menu
from generator.site.pages.names import drawer, names_of_edition, names_of_overview, names_of_page, questions_shown
from generator.site.pages.pages import OURS, Page, pages_of
from generator.site.pages.slots import house_with_slots
from generator.site.pages.source import Source, render, template_place
from generator.site.pages.templates import compiled_folder, environment, plat

_LIBRARIES = (
    *("sphinx", "docutils", "jinja2", "markupsafe", "babel", "snowballstemmer"),
    *("fonttools", "brotli", "pydantic"),
)
"""What sites are made with."""


@dataclass(frozen=True)
class Item:
    """Something that search finds by its name, and the kind of thing that it is, as the domain calls that."""

    id: str
    docname: str
    anchor: str
    name: str
    kind: str


class LinkTarget(NamedTuple):
    """What a link can lead to: the page and the place there, what it is called, and in which language that is."""

    docname: str
    anchor: str
    title: str
    language: str


@dataclass(frozen=True)
class Site:
    """An edition and where its files lie; pages and their sources are made when asked for.

    ``epub`` says that the EPUB is made along, so that pages offer it before it is there.  Where the edition says slots,
    ``offered`` names what pages offer, and ``contact`` is that of the school: a page decides by what it is.
    """

    edition: Edition
    places: Places
    epub: bool = False
    offered: frozenset[str] | None = None
    contact: str | None = None

    @cached_property
    def answers(self) -> Answers:
        """The digests of what pages ask of the edition, with slots or without: they are the same."""
        return Answers(self.edition)

    @cached_property
    def makers(self) -> str:
        """A digest of what makes pages of an edition: this program and the templates."""
        return digest(program_digest(*_LIBRARIES), templates_digest(self.places.templates))

    @cached_property
    def with_slots(self) -> "Site":
        """The site as its pages are made, with slots for what only its school says."""
        house = house_with_slots(self.edition.house)
        site = replace(
            self,
            edition=replace(self.edition, house=house),
            offered=self.print_names,
            contact=self.edition.house.contact,
        )
        vars(site).update(answers=self.answers, makers=self.makers)
        return site

    @cached_property
    def translations(self) -> NullTranslations:
        """What the site says itself, in the language of the edition."""
        return messages(self.places.templates, self.edition.taal)

    @property
    def prints(self) -> dict[str, Path]:
        """The PDFs, letters and EPUB that go along now, by name: what others changed or laid beside them does not."""
        return {name: self._print_folder.folder / name for name in self.print_digests}

    @property
    def print_digests(self) -> dict[str, str]:
        """The digests of the same files, by name."""
        return self._digests | self._print_folder.own_digests(lambda name: name == EPUB)

    @cached_property
    def _digests(self) -> dict[str, str]:
        """The digests of the prints, which are as they were while a site is made; the EPUB may be made along."""
        return self._print_folder.own_digests(lambda name: name != EPUB)

    @property
    def _print_folder(self) -> OutputFolder:
        return OutputFolder(self.places.print(self.edition.house.id), self.places.output)

    @cached_property
    def pages(self) -> dict[str, Page]:
        """The pages by docname."""
        return pages_of(self.edition, self.places)

    @cached_property
    def sources(self) -> dict[str, Source]:
        """The source of every page by docname."""
        kept = self._kept_sources
        sources = {
            docname: kept.source(page, partial(self._render, page)) if page.about else self._render(page, self.edition)
            for docname, page in self.pages.items()
        }
        kept.save()
        return sources

    def place(self, docname: str, offset: int) -> Place:
        """Return the line of the template that wrote what stands at an offset in a page, in bytes of its HTML."""
        page, html = self.pages[docname], self.sources[docname].html
        written = self._render(page, self.edition, with_lines=True).html
        return template_place(written, len(html.encode()[:offset].decode(errors="ignore")), page.file)

    def _render(self, page: Page, edition: Edition, *, with_lines: bool = False) -> Source:
        """Render a page from an edition, which it may ask for no more than it shows."""
        templates, formats, prints, said = self.places.templates, self._formats, self.print_names, self.translations
        made = environment(templates, self.edition.taal, self._bytecode, with_lines=with_lines)
        draw = drawer(edition, templates, self._drawings)
        known = names_of_edition(edition, formats, prints, said)
        known |= names_of_page(edition, page, formats, prints, draw, said)
        if not page.about:
            known |= self._overview
        return render(page.template, partial(made.get_template, page.template), known, templates)

    @cached_property
    def _kept_sources(self) -> KeptSources:
        edition, places = self.edition, self.places
        folder = own_folder(places.cache / "sources" / places.taal, places.output)
        frame = digest(edition.house, edition.taal, sorted(self.print_names), self.makers)
        return KeptSources(edition, self.answers, folder / f"{shared_name(edition)}.json", frame)

    @cached_property
    def _overview(self) -> dict[str, Any]:
        return names_of_overview(self.edition, self.contact or self.edition.house.contact)

    @cached_property
    def _drawings(self) -> Path:
        return compiled_folder(self.places, "figures", self.edition.taal)

    @cached_property
    def _bytecode(self) -> Path:
        return compiled_folder(self.places, "pages", self.edition.taal)

    @cached_property
    def _formats(self) -> Formats:
        return read_formats(self.places.templates)

    @cached_property
    def print_names(self) -> frozenset[str]:
        """The names of what pages offer to print or to read elsewhere."""
        if self.offered is not None:
            return self.offered
        return frozenset({*self.prints, *([EPUB] if self.epub else [])})

    @cached_property
    def targets(self) -> dict[str, LinkTarget]:
        """What a page can link to, by id."""
        taal = self.edition.taal
        found = {
            name: LinkTarget(target.docname, target.anchor or "", plat(target.label), target.label.taal or taal)
            for name, target in self.edition.targets.items()
        }
        for name in self.edition.bronnen:  # the title of a publication is in no language: it is a name
            found[name] = found[name]._replace(title="")
        for vraag in questions_shown(self.edition):
            found[vraag.id] = LinkTarget("index", f"vraag-{vraag.id}", plat(vraag.vraag), vraag.vraag.taal or taal)
        for card in (card for one in self.edition.ours.sets for card in one.cards):
            found[f"{OURS}:{card.id}"] = LinkTarget(OURS, f"{OURS}-{card.id}", "", taal)
        return found

    def language_of(self, docname: str) -> str:
        """Return the language of a page: the guides for makers are in Dutch on every site."""
        return DUTCH if docname in DUTCH_GUIDES else self.edition.taal

    @cached_property
    def menu(self) -> str:
        """The menu, with the names of pages for addresses."""
        template = environment(self.places.templates, self.edition.taal).get_template("thema/menu.html")
        return written_menu(template, self.edition, self.translations)

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """What search finds besides words, in the order of their ids."""
        return tuple(sorted(self._items(), key=lambda item: item.id))

    def _items(self) -> Iterator[Item]:
        edition = self.edition
        for laid in edition.sets:
            for card in laid.cards:
                yield self._item(card.kaart.id, _card_name(card), laid.kind.folder)
        for vraag in questions_shown(edition):
            yield self._item(vraag.id, plat(vraag.vraag), "gebruikersvraag")
        for begrip in edition.begrippen.values():
            yield self._item(begrip.id, plat(begrip.naam), "term")
        for bron in edition.bronnen.values():
            yield self._item(bron.id, plat(bron.titel), "publicatie")
        for name in dict.fromkeys(figure for laid in edition.sets for figure in laid.record.figuren):
            yield self._item(name, plat(edition.figuren[name].titel), "tekening")

    def _item(self, name: str, title: str, kind: str) -> Item:
        target = self.targets[name]
        return Item(name, target.docname, target.anchor, title.rstrip("."), kind)


def _card_name(card: EditionCard) -> str:
    kaart = card.kaart
    return plat(getattr(kaart, "naam", None) or getattr(kaart, "titel", None) or kaart.tekst)
