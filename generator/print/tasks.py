"""The PDFs that an order asks for, each with the digest of all that it is made from."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.digest import digest
from generator.messages import catalogue, message, messages
from generator.print.box.net import Net, deck_depth
from generator.print.box.sheet import BoxSheet, box_on_a_sheet
from generator.print.decks import DeckPrinter
from generator.print.documents.draaiboek import (
    FIRST,
    Names,
    SetPdf,
    draaiboek_html,
    draaiboek_print,
    draaiboek_title,
    set_pdfs,
)
from generator.print.documents.overview import TITLE, overview_html, overview_print
from generator.print.documents.sheets import SheetPrinter, sheet_document, title_of
from generator.print.engine.document_html import DocumentHtml
from generator.print.engine.styles import tile_style
from generator.print.engine.templates import environment
from generator.print.faces.deck import Deck
from generator.print.order.order import Bundle
from generator.print.order.release import Changes
from generator.print.paper.formats import PrintProduct, deck_product
from generator.records.draaiboeken import Draaiboek
from generator.records.kaartset import Kaartset
from generator.records.laag import Laag
from generator.resolve.edition import EditionSet
from generator.text.plain import plain

TILE = "a4"
"""The sheet that a poster is cut into."""

TUCK_BOX, LARGE_TUCK_BOX = "doosje", "doosje-groot"
"""The templates of a box to fold, on the first sheet that it fits on."""

BOX, BOX_FILE, BOX_TITLE = "doos", "de-doos-bijwerken.pdf", message("De doos bijwerken")


@dataclass
class Task:
    """A PDF to make, of a set, a draaiboek or a school.

    It is a ``document`` of sheets, or a ``deck`` with the set that it is of.

    ``sides`` are the stamps that it bears, by the format and the side that they are made for;
    ``copies`` is how many times a document is in it, each on sheets of its own; ``product`` says on which sheets.
    A deck with ``fronts_first`` is for a printer that turns no sheets; a ``box`` lies beneath the words on it.
    """

    file: str
    title: str
    record: Kaartset | Draaiboek | Laag
    key: str
    sides: tuple[tuple[str, str], ...]
    deck: tuple[EditionSet, Deck] | None = None
    document: DocumentHtml | None = None
    copies: int = 1
    product: PrintProduct | None = None
    fronts_first: bool = False
    box: BoxSheet | None = None
    raw: bytes = b""


class Tasks:
    """The PDFs that an order asks of an edition."""

    def __init__(self, decks: DeckPrinter, sheets: SheetPrinter) -> None:
        self.keys, self.decks, self.sheets = decks.keys, decks, sheets
        self.templates, self.edition = self.keys.templates, self.keys.edition
        self.order, self.formats = self.keys.order, self.keys.formats
        self.translations = messages(self.templates, self.edition.taal)

    def pdf_tasks(self) -> Iterator[Task]:
        """Yield a task for each PDF."""
        if self.order.bundle:
            yield from self._bundle(self.order.bundle)
            return
        if self.order.changes:
            yield self._box(self.order.changes)
        for edition_set in self.edition.sets:
            for product in self.order.products(self.formats, edition_set):
                if task := self._set_task(SetPdf(edition_set, product, 1, product.file)):
                    yield task
        if self.order.is_whole_edition:
            for draaiboek in self.edition.draaiboeken.values():
                yield from self._draaiboek(draaiboek, draaiboek.groep.tot, {})
            yield from self._overview()

    def _overview(self) -> Iterator[Task]:
        if product := overview_print(self.formats):
            html = DocumentHtml.from_text(overview_html(self.templates, self.edition))
            title = self.translations.gettext(TITLE)
            yield self._sheet_task(self.edition.layers[-1], product, product.file, title, html)

    def _box(self, changes: Changes) -> Task:
        """Return the task of the list of cards to take out of a box and to put into it."""
        titles = {edition_set.id: plain(edition_set.record.titel) for edition_set in self.edition.sets}
        page = environment(self.templates, self.edition.taal).get_template(f"print/{BOX}.html")
        title = self.translations.gettext(BOX_TITLE)
        html = DocumentHtml.from_text(page.render(titel=title, blad=BOX, wijzigingen=changes, titels=titles))
        product = PrintProduct("", BOX, BOX_TITLE, BOX, self.formats.bladen[BOX].vel)
        return self._sheet_task(self.edition.layers[-1], product, BOX_FILE, title, html)

    def _bundle(self, bundle: Bundle) -> Iterator[Task]:
        draaiboek = self.edition.draaiboeken[bundle.draaiboek]
        listed = set_pdfs(self.formats, self.edition, draaiboek, bundle.participants)
        names = {(one.edition_set.id, one.product.format): one.file for one in listed}
        yield from self._draaiboek(draaiboek, bundle.participants, names, FIRST)
        yield from filter(None, map(self._set_task, listed))

    def _draaiboek(self, draaiboek: Draaiboek, participants: int, names: Names, file: str = "") -> Iterator[Task]:
        if product := draaiboek_print(self.formats, draaiboek):
            html = DocumentHtml.from_text(
                draaiboek_html(self.templates, self.edition, self.formats, draaiboek, participants, names)
            )
            title = draaiboek_title(self.translations, draaiboek)
            yield self._sheet_task(draaiboek, product, file or product.file, title, html)

    def _set_task(self, pdf: SetPdf) -> Task | None:
        edition_set, product = pdf.edition_set, pdf.product
        if product.blad == TUCK_BOX:
            return self._tuck_box(edition_set, product, pdf.file)
        if product.blad:
            classes = self.order.settings.classes
            html = sheet_document(self.sheets.store, self.templates, self.edition, edition_set, product, classes)
            title = title_of(self.translations, edition_set, product)
            return self._sheet_task(edition_set.record, product, pdf.file, title, html, pdf.copies)
        if self.order.settings.large and not self.order.formats:
            product = self.decks.large_print(edition_set)
            pdf = SetPdf(edition_set, product, pdf.copies, product.file)
        deck = self.keys.deck(edition_set, product, pdf.copies)
        title, key, sides = self.keys.title(deck), self.keys.pdf_key(edition_set, deck), self.keys.stamp_sides(deck)
        key = digest("fronts first", key) if product.fronts_first else key
        of = edition_set, deck
        return Task(pdf.file, title, edition_set.record, key, sides, deck=of, fronts_first=product.fronts_first)

    def _tuck_box(self, edition_set: EditionSet, product: PrintProduct, file: str) -> Task | None:
        """Return the task of the box of a deck, in the size that is printed; None where no sheet is large enough."""
        own = self.formats.soorten[edition_set.kind.folder].kaarten
        size = next((name for name in self.order.formats if name in self.formats.kaarten), next(iter(own)))
        card, settings = self.formats.kaarten[size], self.order.settings
        deck = self.keys.deck(edition_set, deck_product(self.formats, edition_set, size))
        cards, grams = self.decks.card_count(edition_set, deck), settings.paper_weight
        net = Net(float(card.breedte), float(card.hoogte), deck_depth(cards, grams))
        back = self.keys.back(edition_set, size)
        sheets = {name: self.formats.vellen[self.formats.bladen[name].vel] for name in (TUCK_BOX, LARGE_TUCK_BOX)}
        box = box_on_a_sheet(net, back, sheets, cards, grams, card.back_letters()[0])
        if box is None:
            return None
        title = title_of(self.translations, edition_set, product)
        html = DocumentHtml.from_text(box.html(self.templates, edition_set, title, self.edition.taal, settings.classes))
        logo = self.decks.press.key(self.keys.stamps[size, "achter"])
        key = digest("tuck box", html.digest, self.sheets.style.digest, logo, box, self.edition.house.naam, title)
        sides = ((size, "achter"),)
        return Task(file, title, edition_set.record, key, sides, document=html, product=product, box=box)

    def _sheet_task(
        self,
        record: Kaartset | Draaiboek | Laag,
        product: PrintProduct,
        file: str,
        title: str,
        document: DocumentHtml,
        copies: int = 1,
    ) -> Task:
        stamp = self.decks.press.key(self.keys.stamps[product.vel, "blad"])
        title = f"{title} {product.paper.partition('-')[0].upper()}" if product.op else title
        sheets = product.leg, self.formats.vellen[product.paper], self._tiles() if self.order.settings.tiles else ""
        house, style = self.edition.house, self.sheets.style.digest
        school = stamp, house.naam, house.hoofdkleur, house.steunkleur
        key = digest("sheet", document.digest, style, school, copies, title, sheets)
        sides = ((product.vel, "blad"),)
        return Task(file, title, record, key, sides, document=document, copies=copies, product=product)

    def _tiles(self) -> tuple[Any, ...]:
        """Return what tiles are made of: their sheet, their style, and the language of what is written on them."""
        language = catalogue(self.templates, self.edition.taal)
        return self.formats.vellen[TILE], tile_style(self.templates).digest, language
