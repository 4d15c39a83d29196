"""What the decks of an order are made from, and the digests that they are cached by; lays out nothing."""

from functools import cached_property
from math import inf
from pathlib import Path

from generator.digest import digest
from generator.messages import messages
from generator.print.engine.styles import card_style, size_rule
from generator.print.faces.back import Back, back_of
from generator.print.faces.deck import Deck, FaceForm, deck_of
from generator.print.faces.house_style import Stamps, house_digest
from generator.print.impose.codes import Codes, addresses_of, codes_of
from generator.print.impose.layout import Layout, layout_of
from generator.print.order.order import Order
from generator.print.paper.code_room import instruction_code, picture_radius, room_for_code
from generator.print.paper.formats import PrintProduct, read_formats
from generator.print.store import Store
from generator.resolve.edition import Edition, EditionSet


class DeckKeys:
    """The decks of an order: the faces, layout, stamps and codes that each is made from, and its digests."""

    def __init__(self, templates: Path, edition: Edition, order: Order, store: Store | None = None) -> None:
        self.templates, self.edition, self.order, self.store = templates, edition, order, store
        self.formats = order.with_stock(read_formats(templates))
        self.house = house_digest(edition.house)
        stock = order.settings.stock
        self.labels = size_rule(order.settings.stock_name, stock.size) if stock else ""
        self.known: dict[tuple[str, tuple[str, ...], str, int], str] = {}

    @cached_property
    def stamps(self) -> Stamps:
        """The stamps of the school."""
        return Stamps(self.templates, self.edition, self.formats, self.order.settings.classes)

    def deck(self, edition_set: EditionSet, product: PrintProduct, deck_copies: int = 1) -> Deck:
        """Return the faces of a deck that is printed so many times."""
        size, settings = self.formats.kaarten[product.format], self.order.settings
        classes = size.classes(product.format) + settings.classes
        fit = self.order.fit(self.formats, edition_set.kind.folder, product.format)
        coded = self.edition.house.adres is not None
        form = FaceForm(size, large=settings.large, spoken=fit.maten is not None, coded=coded)
        return deck_of(
            self.templates,
            edition_set,
            product,
            self.order.choice.cards_of(edition_set),
            classes,
            deck_copies,
            self.edition.taal,
            self.store,
            form,
        )

    def layout(self, size: str) -> Layout:
        """Return how cards of a size lie on paper; raises ``ValueError`` where they do not fit."""
        settings = self.order.settings
        return layout_of(self.formats.kaarten[size], self.formats.vellen[settings.paper], settings)

    def back(self, edition_set: EditionSet, size: str) -> Back:
        """Return the picture on the backs of a set in a size."""
        card, settings = self.formats.kaarten[size], self.order.settings
        most = picture_radius(card) if settings.codes and room_for_code(card) else inf
        zones = card.back_zones(large=settings.large, most_radius=most)
        bleed, full = self.layout(size).plan(0).bleed, settings.coloured_backs
        return back_of(edition_set, self.edition.house, card, zones, bleed, full=full, saving=settings.ink == "less")

    @property
    def has_extras(self) -> bool:
        """Whether decks have a title card and what comes with it: a choice has none, nor have decks for tables."""
        settings, order = self.order.settings, self.order
        whole = order.choice.is_whole_set and not order.changes and not order.bundle
        return settings.has_extras and (settings.extras is True or whole)

    def codes(self, deck: Deck) -> Codes:
        """Return the QR codes of a deck: of its instruction card, and of its cards where these are asked for."""
        size = self.formats.kaarten[deck.print.format]
        instructs = self.has_extras and instruction_code(size) is not None
        instruction = addresses_of(self.edition, [deck.print.set]) if instructs else {}
        cards = codes_of(self.edition, size, deck.ids) if self.order.settings.codes else Codes({})
        return Codes(instruction | cards.addresses, cards.lacking)

    def title(self, deck: Deck) -> str:
        """Return the title of the PDF."""
        translations = messages(self.templates, self.edition.taal)
        return f"{deck.title}, {translations.gettext(self.formats.kaarten[deck.print.format].naam)}"

    def stamp_sides(self, deck: Deck) -> tuple[tuple[str, str], ...]:
        """Return the stamps that a deck bears, by format and side."""
        of = deck.print.format
        return (of, "voor"), (of, "achter")

    def pdf_key(self, edition_set: EditionSet, deck: Deck) -> str:
        """Return the digest of all that the PDF is made from."""
        stamps = [self.stamps[deck.print.format, side].html for side in ("voor", "achter")]
        school = self.house, self.edition.house.naam, self.codes(deck).addresses
        back = self.back(edition_set, deck.print.format)
        return digest("deck", self.sheets_key(deck), self.edition.taal, self.title(deck), stamps, back, *school)

    def sheets_key(self, deck: Deck) -> str:
        """Return the digest of all that the sheets without a stamp are made from."""
        known = (deck.digest, deck.ids, deck.print.format, deck.deck_copies)
        if known not in self.known:
            layout = self.layout(deck.print.format)
            cards = deck.ids, self.order.choice, deck.deck_copies, self.formats.blanco, self.has_extras
            how = (*cards, layout, self.labels)
            self.known[known] = digest("imposed", deck.digest, card_style(self.templates).digest, how)
        return self.known[known]
