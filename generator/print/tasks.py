"""Which PDFs an order asks for, each with the digest of all that it is made from."""

from collections.abc import Iterator
from dataclasses import dataclass
from gettext import NullTranslations
from pathlib import Path

from generator.digest import digest
from generator.messages import catalogue, message, messages
from generator.print.decks import DeckPrinter
from generator.print.documents.draaiboek import (
    FIRST,
    Names,
    Piece,
    draaiboek_html,
    draaiboek_print,
    draaiboek_title,
    pieces,
)
from generator.print.documents.overview import TITLE, overview_html, overview_print
from generator.print.documents.sheets import SheetPrinter, sheet_html, title_of
from generator.print.engine.styles import tile_style
from generator.print.engine.templates import environment
from generator.print.faces.deck import Deck
from generator.print.order.order import Bundle, Order
from generator.print.order.release import Changes
from generator.print.paper.formats import Formats, PrintProduct
from generator.records.draaiboeken import Draaiboek
from generator.records.kaartset import Kaartset
from generator.records.laag import Laag
from generator.resolve.edition import Edition, EditionSet
from generator.text.plain import plain

BOX, BOX_FILE, BOX_TITLE = "doos", "de-doos-bijwerken.pdf", message("De doos bijwerken")


@dataclass
class Task:
    """A PDF on its way, of a set, a draaiboek or a school.

    It is a document of sheets (``html``), or a ``deck`` with the set that it is of.

    ``sides`` are the stamps that it bears, by the format and the side that they are made for;
    ``copies`` is how many times a document is in it, each on sheets of its own; ``of`` tells on which sheets.
    """

    file: str
    title: str
    record: Kaartset | Draaiboek | Laag
    key: str
    sides: tuple[tuple[str, str], ...]
    deck: tuple[EditionSet, Deck] | None = None
    html: str = ""
    copies: int = 1
    of: PrintProduct | None = None
    raw: bytes = b""


@dataclass(frozen=True)
class Tasks:
    """What an order asks of an edition."""

    edition: Edition
    templates: Path
    order: Order
    formats: Formats
    decks: DeckPrinter
    sheets: SheetPrinter

    @property
    def _said(self) -> NullTranslations:
        return messages(self.templates, self.edition.taal)

    def all(self) -> Iterator[Task]:
        """Give the PDFs to make."""
        if self.order.bundle:
            yield from self._bundle(self.order.bundle)
            return
        if self.order.changes:
            yield self._box(self.order.changes)
        for laid in self.edition.sets:
            for wanted in self.order.products(self.formats, laid):
                yield self._of_set(Piece(laid, wanted, 1, wanted.file))
        if self.order.everything:
            for draaiboek in self.edition.draaiboeken.values():
                yield from self._draaiboek(draaiboek, draaiboek.groep.tot, {})
            yield from self._overview()

    def _overview(self) -> Iterator[Task]:
        if wanted := overview_print(self.formats):
            html = overview_html(self.templates, self.edition)
            yield self._sheet(self.edition.layers[-1], wanted, wanted.file, self._said.gettext(TITLE), html)

    def _box(self, changes: Changes) -> Task:
        """Give the list of what to take out of a box of cards, and what to put into it."""
        titles = {laid.id: plain(laid.record.titel) for laid in self.edition.sets}
        page = environment(self.templates, self.edition.taal).get_template(f"print/{BOX}.html")
        title = self._said.gettext(BOX_TITLE)
        html = page.render(titel=title, blad=BOX, wijzigingen=changes, titels=titles)
        wanted = PrintProduct("", BOX, BOX_TITLE, BOX, self.formats.bladen[BOX].vel)
        return self._sheet(self.edition.layers[-1], wanted, BOX_FILE, title, html)

    def _bundle(self, bundle: Bundle) -> Iterator[Task]:
        draaiboek = self.edition.draaiboeken[bundle.draaiboek]
        listed = pieces(self.formats, self.edition, draaiboek, bundle.participants)
        names = {(one.laid.id, one.wanted.format): one.file for one in listed}
        yield from self._draaiboek(draaiboek, bundle.participants, names, FIRST)
        for piece in listed:
            yield self._of_set(piece)

    def _draaiboek(self, draaiboek: Draaiboek, participants: int, names: Names, file: str = "") -> Iterator[Task]:
        if wanted := draaiboek_print(self.formats, draaiboek):
            html = draaiboek_html(self.templates, self.edition, self.formats, draaiboek, participants, names)
            yield self._sheet(draaiboek, wanted, file or wanted.file, draaiboek_title(self._said, draaiboek), html)

    def _of_set(self, piece: Piece) -> Task:
        laid, wanted = piece.laid, piece.wanted
        if wanted.blad:
            html = sheet_html(self.templates, self.edition, laid, wanted, self.order.settings.classes)
            return self._sheet(laid.record, wanted, piece.file, title_of(self._said, laid, wanted), html, piece.copies)
        if self.order.settings.large and not self.order.formats:
            wanted = self.decks.large(laid)
            piece = Piece(laid, wanted, piece.copies, wanted.file)
        keys = self.decks.keys
        deck = keys.deck(laid, wanted, piece.copies)
        title, key, sides = keys.title(deck), keys.pdf_key(deck), keys.sides(deck)
        return Task(piece.file, title, laid.record, key, sides, deck=(laid, deck))

    def _sheet(
        self,
        record: Kaartset | Draaiboek | Laag,
        wanted: PrintProduct,
        file: str,
        title: str,
        html: str,
        copies: int = 1,
    ) -> Task:
        stamp = self.decks.press.key(self.decks.keys.stamps[wanted.vel, "blad"])
        title = f"{title} {wanted.paper.partition('-')[0].upper()}" if wanted.op else title
        lying = (
            wanted.leg,
            self.formats.vellen[wanted.paper],
            (tile_style(self.templates).digest, catalogue(self.templates, self.edition.taal))
            if self.order.settings.tiles
            else "",
        )
        key = digest("sheet", html, self.sheets.style.digest, stamp, self.edition.house.naam, copies, title, lying)
        return Task(file, title, record, key, ((wanted.vel, "blad"),), html=html, copies=copies, of=wanted)
