"""What the book is made of: parts with their chapters, each as HTML that does not know where it will stand."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.digest import digest
from generator.faults import Place
from generator.messages import message, messages
from generator.print.book.writer import Writer
from generator.print.engine.document_html import DocumentHtml
from generator.print.engine.drawings import house_composition, paper_composition, paper_drawing
from generator.print.engine.program import printing_digest
from generator.print.store import Store
from generator.records.draaiboeken import Draaiboek
from generator.resolve.edition import Edition, EditionSet
from generator.resolve.phases import phases_of
from generator.schedule.materials import materials
from generator.schedule.times import schedule
from generator.text.plain import plain

LEADING = message("Draaiboeken")
BACK = (("begrippen", message("Begrippen")), ("bronnen", message("Bronnen")))
_SAYS = {
    LEADING: message("Verschillende werkvormen achter elkaar, met tijden, taken en een lijst van wat je nodig hebt")
}


@dataclass(frozen=True)
class Chapter:
    """A piece of the book that is laid out by itself; ``anchor`` is where a link to the whole of it leads."""

    anchor: str
    title: str
    document: DocumentHtml
    place: Place

    @property
    def html(self) -> str:
        """Its HTML."""
        return self.document.html

    @property
    def digest(self) -> str:
        """The digest of all that it is laid out from."""
        return digest(self.anchor, self.title, self.document.digest)


@dataclass(frozen=True)
class Part:
    """A part: the piece that opens it, and its chapters."""

    opening: Chapter
    chapters: tuple[Chapter, ...] = ()

    @property
    def pieces(self) -> tuple[Chapter, ...]:
        """All that is laid out, in its order."""
        return self.opening, *self.chapters


class Chapters:
    """The chapters of an edition, each written when it is needed."""

    def __init__(self, templates: Path, edition: Edition, store: Store | None = None) -> None:
        self.edition, self.store, self.writer = edition, store, Writer(edition)
        self.translations = messages(templates, edition.taal)
        self.templates = self.writer.environment(templates)
        self.template_folder, self.draw = templates, paper_drawing(templates)
        terms = [(term.id, term.naam, term.ook) for term in edition.begrippen.values()]
        # What all chapters are made of besides is digested once.
        self.made_by = digest(edition.taal, terms, edition.bronnen, printing_digest(templates))
        self.place = edition.layers[-1].place

    def parts(self) -> Iterator[Part]:
        """Yield the parts in their order: sets by kind, draaiboeken, and at the end the reference."""
        for kind, sets in self.edition.sets_by_kind():
            opening = self._opening(kind.folder, kind.title, [edition_set.record for edition_set in sets])
            yield Part(opening, tuple(map(self._set, sets)))
        if order := self.edition.draaiboeken_in_order():
            opening = self._opening("draaiboeken", LEADING, order)
            yield Part(opening, tuple(map(self._draaiboek, order)))
        yield Part(self._terms())
        yield Part(self._sources())

    def chapter(
        self, name: str, docname: str, anchor: str, title: str, place: Place, made_of: object = None, **known: Any
    ) -> Chapter:
        """Return a piece that the template of its name writes, from nothing but what is known to it here.

        ``made_of`` is what all that is known follows from, where that is less to look at.
        """
        about = {"titel": title, "links": "Kijkwijzer", "klasse": "", "bronnen": self.edition.bronnen} | known

        def write() -> str:
            self.writer.begin_chapter(docname)
            template = self.templates.get_template(f"print/boek/{name}.html", globals={"tekening": self.draw})
            return template.render(**about)

        values = name, docname, title, known if made_of is None else made_of, self.made_by
        return Chapter(anchor, title, DocumentHtml(self.store, write, *values, answers=self.writer), place)

    def _opening(self, folder: str, title: str, records: list[Any]) -> Chapter:
        about = {
            "deel": folder,
            "aantal": len(records),
            "zin": self.translations.gettext(_SAYS[title]) if title in _SAYS else "",
            "klasse": folder,
        }
        return self.chapter(
            "deel",
            f"deel/{folder}",
            f"deel-{folder}",
            self.translations.gettext(title),
            self.place,
            made_of=about,
            compositie=house_composition(folder),
            **about,
        )

    def _set(self, edition_set: EditionSet) -> Chapter:
        record, uitleg = edition_set.record, edition_set.record.speluitleg
        shown = [self.edition.figuren[figuur] for figuur in record.figuren if self._stands_here(figuur, edition_set)]
        return self.chapter(
            "hoofdstuk",
            edition_set.docname,
            edition_set.id,
            plain(record.titel),
            record.place,
            made_of=(edition_set, shown),
            links=self.translations.gettext(edition_set.kind.title),
            klasse=edition_set.kind.folder,
            set=record,
            compositie=paper_composition(self.template_folder, edition_set),
            fase=phases_of(edition_set)[0],
            soort=edition_set.kind,
            kaarten=edition_set.cards,
            groepen=edition_set.cards_by_category(),
            figuren=shown,
            elders=[figuur for figuur in record.figuren if not self._stands_here(figuur, edition_set)],
            leesbladen=edition_set.leesbladen,
            bron=self.edition.bronnen[record.bron.publicatie],
            stappen=list(zip(uitleg.stappen, uitleg.start_minutes(), strict=True)),
        )

    def _stands_here(self, figuur: str, edition_set: EditionSet) -> bool:
        """Whether a figure is shown in this chapter: one that more sets show stands with the first of them."""
        return self.edition.targets[figuur].docname == edition_set.docname

    def _draaiboek(self, draaiboek: Draaiboek) -> Chapter:
        return self.chapter(
            "draaiboek",
            f"draaiboeken/{draaiboek.id}",
            draaiboek.id,
            plain(draaiboek.titel),
            draaiboek.place,
            links=self.translations.gettext(LEADING),
            klasse="draaiboeken",
            draaiboek=draaiboek,
            bijeenkomsten=schedule(self.edition, draaiboek),
            benodigd=materials(self.edition, draaiboek, draaiboek.groep.tot),
        )

    def _terms(self) -> Chapter:
        return self._back_matter("begrippen", message("Begrippen"), begrippen=self.edition.terms_by_name())

    def _sources(self) -> Chapter:
        sources = [
            (bron, [edition_set.record for edition_set in self.edition.sets_from(bron.id)])
            for bron in self.edition.bronnen.values()
        ]
        return self._back_matter("bronnen", message("Bronnen"), bronnen=sources)

    def _back_matter(self, name: str, title: str, **about: Any) -> Chapter:
        """Write a chapter at the end of the book."""
        heading = self.translations.gettext(title)
        return self.chapter(name, name, f"deel-{name}", heading, self.place, klasse="achterwerk", **about)
