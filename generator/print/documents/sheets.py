"""Documents of sheets (speluitleg, handout, poster ...), each laid out whole."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from gettext import NullTranslations
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.design.tokens import read_tokens
from generator.digest import digest
from generator.faults import ContentFaults, Fault, Place
from generator.figures.draw import outline_drawing
from generator.figures.poster import largest_poster
from generator.messages import message, messages
from generator.print.engine.document_html import DocumentHtml
from generator.print.engine.drawings import paper_composition, paper_drawing
from generator.print.engine.engine import Engine, engine_for
from generator.print.engine.paging import (
    REST,
    ends_on_last_page,
    multiple_of_four,
    on_fewest_pages,
    pages_with_letterhead,
    room_left_mm,
)
from generator.print.engine.program import printing_digest
from generator.print.engine.styles import sheet_style
from generator.print.engine.templates import environment, with_notice
from generator.print.paper.formats import PrintProduct
from generator.print.pdf.face import FontFiles
from generator.print.pdf.fields import SCHEME, Fields
from generator.print.store import Store
from generator.records.figuren import Figuur
from generator.records.naslag import Bron
from generator.records.praktijkopdrachten import Praktijkopdracht
from generator.resolve.edition import Edition, EditionSet
from generator.resolve.phases import phases_of
from generator.text.plain import plain

if TYPE_CHECKING:
    from weasyprint import Document


LETTER = "brief"
"""The sheet with a letter, which says from which school it comes."""


@dataclass(frozen=True)
class SheetSources:
    """All that the document of a set's sheets is written from; of the school only what a letter says of it.

    ``classes`` are CSS classes; sheets that look ``zuinig`` have drawings and signs in outline.
    """

    edition_set: EditionSet
    product: PrintProduct
    bundel: tuple[EditionSet, ...]
    figuren: tuple[Figuur, ...]
    bronnen: dict[str, Bron]
    school: dict[str, str | None] | None
    taal: str
    classes: str


def sheet_document(
    store: Store, templates: Path, edition: Edition, edition_set: EditionSet, product: PrintProduct, classes: str = ""
) -> DocumentHtml:
    """Return the document of a set's sheets, which is written when it is needed."""
    sources = _sources_of(edition, edition_set, product, classes)
    return DocumentHtml(store, partial(_write_sheets, templates, sources), "sheet", sources, printing_digest(templates))


def sheet_html(
    templates: Path, edition: Edition, edition_set: EditionSet, product: PrintProduct, classes: str = ""
) -> str:
    """Write the document of a set's sheets."""
    return _write_sheets(templates, _sources_of(edition, edition_set, product, classes))


def _sources_of(edition: Edition, edition_set: EditionSet, product: PrintProduct, classes: str) -> SheetSources:
    record, house = edition_set.record, edition.house
    return SheetSources(
        edition_set=edition_set,
        product=product,
        bundel=tuple(one for name in record.bundelt if (one := edition.set(name))),
        figuren=tuple(edition.figuren[figuur] for figuur in record.figuren),
        bronnen=edition.bronnen,
        school={"naam": house.naam, "plaats": house.plaats} if product.blad == LETTER else None,
        taal=edition.taal,
        classes=classes,
    )


def _write_sheets(templates: Path, sources: SheetSources) -> str:
    """Write a document from its sources, the templates and this program, and from nothing else."""
    edition_set, product, classes = sources.edition_set, sources.product, sources.classes
    record, uitleg = edition_set.record, edition_set.record.speluitleg
    drawn = paper_drawing(templates)
    saving = "zuinig" in classes.split()
    draw = (lambda *what, **how: outline_drawing(drawn(*what, **how))) if saving else drawn
    fase = phases_of(edition_set)[0]
    drawings: dict[str, Any] = {
        "tekening": draw,
        "compositie": paper_composition(templates, edition_set, saving=saving),
        "fase": fase,
        "fasekleur": "omtrek" if saving else read_tokens(templates).accenten[fase.kleur],
    }
    colours: dict[str, Any] = {"kleuren": defaultdict(lambda: "omtrek")} if saving else {}
    velden = Fields() if product.fillable else None
    html = (
        environment(templates, sources.taal)
        # A global reaches the macros that a template imports.
        .get_template(f"print/{product.blad}.html", globals={"velden": velden} | drawings | colours)
        .render(
            titel=title_of(messages(templates, sources.taal), edition_set, product),
            blad=product.blad,
            kijk=classes,
            set=record,
            school=sources.school,
            soort=edition_set.kind,
            nummers={card.kaart.id: card.nummer for card in edition_set.cards},
            bundel=sources.bundel,
            aan_de_muur=partial(largest_poster, templates, draw),
            figuren=sources.figuren,
            leesbladen=edition_set.leesbladen,
            bronnen=sources.bronnen,
            bron=sources.bronnen[record.bron.publicatie],
            stappen=list(zip(uitleg.stappen, uitleg.start_minutes(), strict=True)),
            per_kaart=[kaart for kaart in record.kaarten if isinstance(kaart, Praktijkopdracht)],
        )
    )
    return with_notice(html, templates, sources.taal, record)


def title_of(translations: NullTranslations, edition_set: EditionSet, product: PrintProduct) -> str:
    """Return the title of the PDF."""
    title = message("%(titel)s, %(blad)s om in te vullen") if product.fillable else message("%(titel)s, %(blad)s")
    return translations.gettext(title) % {
        "titel": plain(edition_set.record.titel),
        "blad": translations.gettext(product.blad or ""),
    }


class SheetPrinter:
    """A printer of documents, with slots for a stamp; from the cache where nothing in them changed."""

    def __init__(
        self, templates: Path, store: Store, folders: tuple[Path, ...], fonts: FontFiles, *, large: bool = False
    ) -> None:
        self.style = sheet_style(templates, large=large)
        self.store, self.folders, self.fonts = store, folders, fonts
        self.made: list[str] = []

    def pdf(self, document_html: DocumentHtml, file: str, place: Place) -> bytes:
        """Return the PDF of a document, with slots for a stamp; ``file`` and ``place`` are for faults."""
        key = digest("sheets", document_html.digest, self.style.digest)
        pdf = self.store.get(key)
        if pdf is None:
            from generator.print.impose.stamp import with_stamp_slots

            html = document_html.html
            engine = engine_for(self.style, frozenset(self.folders))
            document = self._fitted_document(partial(self._laid_document, engine, file, place), html)
            document = multiple_of_four(document)
            made = engine.write_pdf(document, place)
            if SCHEME in html:
                from generator.print.pdf.acroform import field_cells, with_form_fields

                made = with_form_fields(made, self.fonts, field_cells(document))
            pdf = with_stamp_slots(made, "blad", self.fonts, place, html, pages_with_letterhead(document))
            self.store.put(key, pdf)
            self.made.append(file)
        return pdf

    def _fitted_document(self, lay: Callable[[str], "Document"], html: str) -> "Document":
        if REST not in html:
            return on_fewest_pages(lay, html)
        return lay(html.replace(REST, f"{room_left_mm(lay(html.replace(REST, '0')))}"))

    def _laid_document(self, engine: Engine, file: str, place: Place, html: str) -> "Document":
        document = engine.lay_out(html, "", place)
        if not ends_on_last_page(document):
            wrong, remedy = "het einde van de tekst staat niet op het laatste blad", "maak de tekst korter"
            raise ContentFaults([Fault(place, wrong, f"gevonden in {file}", remedy)])
        return document
