"""What to print, how many, and the folder that a choice comes in, named after it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from generator.digest import digest
from generator.print.order.release import Changes
from generator.print.order.settings import Settings
from generator.print.paper.formats import (
    Fit,
    Formats,
    PrintProduct,
    deck_product,
    print_products,
    products_on_request,
    simplex_products,
)
from generator.resolve.edition import EditionCard, EditionSet

BOOK = "boek-a4"
"""The format of the whole edition as one book."""

LARGE = 18
"""The smallest letters of large print, in points."""

POSTER = "poster"
"""The document that is cut into tiles."""

_WORDS = {
    ("duplex", "short"): "korte-kant",
    ("duplex", "manual"): "eerst-voorkanten",
    ("duplex", "fold"): "vouwen",
    ("duplex", "none"): "zonder-achterkanten",
    ("backs", "reversed"): "achterkanten-omgekeerd",
    ("marks", "none"): "zonder-snijtekens",
    ("marks", "outer"): "snijtekens-buiten",
    ("marks", "corners"): "snijtekens-hoeken",
    ("marks", "full"): "snijlijnen",
    ("marks_behind", True): "snijtekens-achter",
    ("ink", "less"): "weinig-inkt",
    ("large", True): "grote-letters",
    ("full_backs", True): "gekleurde-achterkanten",
    ("codes", True): "codes",
    ("borderless", True): "zonder-rand",
    ("extras", True): "met-titelkaart",
    ("extras", False): "zonder-titelkaart",
    ("tiles", True): "tegels",
    ("to", "png"): "png",
    ("to", "svg"): "svg",
}
_VALUE_WORDS = {
    "paper": "{}",
    "stock_name": "{}",
    "start_at": "vanaf-{}",
    "printer_name": "printer-{}",
    "corners": "hoeken-{:g}-mm",
    "gap": "ruimte-{:g}-mm",
    "shop_name": "drukkerij-{}",
    "paper_weight": "{}-gram",
}


@dataclass(frozen=True)
class Choice:
    """What to print of a set: card ids (or all), a category, and how many of each."""

    cards: tuple[str, ...] = ()
    category: str | None = None
    copies: int = 1

    @property
    def is_whole_set(self) -> bool:
        """Whether nothing is left out or doubled."""
        return self == Choice()

    def cards_of(self, edition_set: EditionSet) -> tuple[EditionCard, ...]:
        """Return the chosen cards, in the order of the set."""
        return tuple(
            card
            for card in edition_set.cards
            if (not self.cards or card.kaart.id in self.cards)
            and (not self.category or edition_set.record.categorie_van(card.kaart).id == self.category)
        )


@dataclass(frozen=True)
class Bundle:
    """All that a draaiboek needs for so many participants."""

    draaiboek: str
    participants: int


@dataclass(frozen=True)
class Order:
    """What to print of an edition, and how; empty is all, as a plain build makes it.

    ``book`` asks for the book beside it: with all, or by itself.
    """

    sets: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    choice: Choice = field(default_factory=Choice)
    settings: Settings = field(default_factory=Settings)
    bundle: Bundle | None = None
    book: bool = False
    changes: Changes | None = None

    @property
    def is_whole_edition(self) -> bool:
        """Whether the whole edition is printed."""
        return replace(self, book=False) == Order()

    @property
    def folder(self) -> str | None:
        """The folder of its own within a school's PDFs; None for all of them, that lie in no other."""
        if self.is_whole_edition:
            return None
        since = self.changes.name if self.changes else None
        return self.bundle.draaiboek if self.bundle else choice_folder(self.choice, self.settings, since)

    def with_stock(self, formats: Formats) -> Formats:
        """Return the formats, with the size of the labels that are printed on."""
        stock = self.settings.stock
        return formats.with_card_size(self.settings.stock_name, stock.size) if stock else formats

    def products(self, formats: Formats, edition_set: EditionSet) -> tuple[PrintProduct, ...]:
        """Return the PDFs of a set that belong to the order."""
        if (self.sets and edition_set.id not in self.sets) or (self.changes and not self.changes.into):
            return ()
        if self.settings.large and not self.formats:
            return self._large_products(formats, edition_set)
        every = (*print_products(formats, edition_set), *self._products_on_request(formats, edition_set))
        products = tuple(one for one in every if self._includes(formats, edition_set, one))
        if self.is_whole_edition:
            return (*products, *simplex_products(formats, edition_set))
        return tuple(one.large_print or one for one in products) if self.settings.large else products

    def _large_products(self, formats: Formats, edition_set: EditionSet) -> tuple[PrintProduct, ...]:
        """Return a deck of large print, in the smallest size (how large it must be shows later), and larger sheets."""
        cards = formats.soorten[edition_set.kind.folder].kaarten and self.choice.cards_of(edition_set)
        decks = (deck_product(formats, edition_set, formats.groot[0]),) if cards else ()
        products = print_products(formats, edition_set)
        documents = (one for one in products if one.blad and self._includes(formats, edition_set, one))
        return (*decks, *(one.large_print for one in documents if one.large_print))

    def sizes(self, formats: Formats, sets: Iterable[EditionSet]) -> list[str]:
        """Return the sizes of cards in the order, each once."""
        products = (one for edition_set in sets for one in self.products(formats, edition_set))
        return list(dict.fromkeys(one.format for one in products if not one.blad))

    def fit(self, formats: Formats, kind: str, size: str) -> Fit:
        """Return the letters of a kind's cards in a size."""
        fit = formats.fit(kind, size)
        if not self.settings.large:
            return fit
        sizes = tuple(max(LARGE, size) for size in fit.maten) if fit.maten else None
        return fit.with_fields(minstens=LARGE, hoogstens=max(LARGE, fit.hoogstens), maten=sizes)

    def _products_on_request(self, formats: Formats, edition_set: EditionSet) -> Iterator[PrintProduct]:
        """Yield what no plain build makes: named sheets, decks of a named set in any size, others where it suits."""
        yield from (one for one in products_on_request(formats, edition_set) if one.format in self.formats)
        kind = edition_set.kind.folder
        own = formats.soorten[kind].kaarten
        for name in self.formats:
            known = name in formats.kaarten and name not in own
            if known and own and edition_set.cards and (self.sets or formats.suits(kind, name)):
                yield deck_product(formats, edition_set, name)

    def _includes(self, formats: Formats, edition_set: EditionSet, product: PrintProduct) -> bool:
        """Whether a PDF belongs to the order; a choice of cards, or of paper for them, asks for no sheets."""
        if self.formats and product.format not in self.formats:
            return False
        if self.settings.tiles and product.blad != POSTER:
            return False
        if product.blad:
            plain = replace(self.settings, tiles=False, ink="full", large=False, paper_weight=Settings().paper_weight)
            enlarges = not self.settings.large or product.large_print is not None
            return self.choice.is_whole_set and plain == Settings() and enlarges
        first = next(iter(formats.soorten[edition_set.kind.folder].kaarten), None)
        if self.settings.makes_pictures and not self.formats and product.format != first:
            return False
        return bool(self.choice.cards_of(edition_set))


def choice_folder(choice: Choice, settings: Settings, since: str | None) -> str:
    """Return the folder of a choice: ``keuze``, with a folder in it for cards and for a way of printing.

    ``since`` names the release since which cards changed, where that is what chose them.
    """
    words = [*([f"sinds-{since}"] if since else _card_words(choice)), *_settings_words(settings)]
    return f"keuze/{'-'.join(words)}" if words else "keuze"


def _card_words(choice: Choice) -> Iterator[str]:
    if len(choice.cards) > 1:
        yield f"{choice.cards[0]}-en-{len(choice.cards) - 1}-meer-{digest(choice.cards)[:6]}"
    else:
        yield from choice.cards
    if choice.category:
        yield choice.category
    if choice.copies > 1:
        yield f"{choice.copies}x"


def _settings_words(settings: Settings) -> Iterator[str]:
    usual = Settings()
    for name, value in vars(settings).items():
        if value == getattr(usual, name):
            continue
        if name in _VALUE_WORDS:
            yield _VALUE_WORDS[name].format(value)
        elif (name, value) in _WORDS:
            yield _WORDS[name, value]
