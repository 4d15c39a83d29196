"""Lays out and imposes decks: from a set in a size to its sheets, without a stamp."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.digest import digest
from generator.faults import ContentFaults, Place
from generator.print.deck_keys import DeckKeys
from generator.print.engine.engine import Face
from generator.print.faces.deck import Deck, Sides
from generator.print.faces.press import Press, SizeGroup
from generator.print.order.order import LARGE
from generator.print.paper.code_room import room_for_code
from generator.print.paper.formats import Fit, PrintProduct, deck_product, extras_count
from generator.print.pdf.face import FontFiles
from generator.resolve.edition import EditionSet

if TYPE_CHECKING:
    from generator.print.impose.sheets import Card
    from generator.print.pdf.face import LaidFace

READ_FIT = Fit(hoogstens=12, minstens=10)
"""The letters of an instruction card."""

STAMP_FIT = Fit(hoogstens=7.5, minstens=5.5)


@dataclass(frozen=True)
class ImposedDeck:
    """The sheets of a deck without a stamp, and the smallest and the largest size of its letters in points."""

    sizes: tuple[float, float]
    pdf: bytes

    def to_bytes(self) -> bytes:
        """Write the deck for the cache."""
        return b"%r %r\n" % self.sizes + self.pdf

    @classmethod
    def from_bytes(cls, raw: bytes) -> "ImposedDeck":
        """Read a deck from the cache."""
        line, _, pdf = raw.partition(b"\n")
        smallest, largest = map(float, line.split())
        return cls((smallest, largest), pdf)


class DeckPrinter:
    """A printer of the decks of an order.

    Sheets without a stamp are cached: schools that share their texts share them, and a deck that did
    not change needs no faces.
    """

    def __init__(self, keys: DeckKeys, press: Press, fonts: FontFiles) -> None:
        self.keys, self.press, self.fonts = keys, press, fonts
        self.formats, self.order = keys.formats, keys.order
        self.known: dict[str, ImposedDeck] = {}

    def large_print(self, edition_set: EditionSet) -> PrintProduct:
        """Return the product in large print: the smallest size that all texts fit on, the largest where none does."""
        sizes = [size for size in self.formats.groot if self._fits_paper(size)]
        prints = [deck_product(self.formats, edition_set, size) for size in sizes]
        return next((one for one in prints if self._fits_large(self.keys.deck(edition_set, one))), prints[-1])

    def _fits_paper(self, size: str) -> bool:
        try:
            return bool(self.keys.layout(size))
        except ValueError:
            return False

    def _fits_large(self, deck: Deck) -> bool:
        faces = [face.in_size(LARGE) for face in deck.faces.whole]
        key = digest("large", [self.press.key(face) for face in faces])
        known = self.press.store.get(key)
        if known is None:
            try:
                known = b"%d" % all(mm <= 0 for mm in self.press.overflow_mm(faces))
            except ContentFaults:  # too long to be measured here; on the largest card it is told with its line
                known = b"0"
            self.press.store.put(key, known)
        return known == b"1"

    def lay_decks(self, decks: Sequence[tuple[EditionSet, Deck]], stamps: Collection[tuple[str, str]]) -> None:
        """Lay out the faces of the decks that are not in the cache, and these stamps; raises ``ContentFaults``."""
        groups = [SizeGroup((self.keys.stamps[name],), STAMP_FIT) for name in sorted(stamps)]
        others: list[Face] = []
        for edition_set, deck in {self.keys.sheets_key(deck): (laid, deck) for laid, deck in decks}.values():
            if not self._read_from_store(self.keys.sheets_key(deck)):
                groups += self._size_groups(edition_set, deck)
                groups += self._backs(deck)
                groups += [group for card in self._extra_cards(deck) for group in self._groups_of_extra(card)]
                others.append(deck.faces.blank.front)
        self.press.lay_groups(groups, others)

    def _read_from_store(self, key: str) -> bool:
        raw = self.press.store.get(key)
        if raw is not None:
            self.known[key] = ImposedDeck.from_bytes(raw)
        return raw is not None

    def _size_groups(self, edition_set: EditionSet, deck: Deck) -> list[SizeGroup]:
        fit = self.order.fit(self.formats, edition_set.kind.folder, deck.print.format)
        together = fit.wijze == "per-stapel" and not fit.maten
        groups = [deck.faces.whole] if together else [(face,) for face in deck.faces.whole]
        return [SizeGroup(faces, fit) for faces in groups]

    def _backs(self, deck: Deck) -> list[SizeGroup]:
        """Return the backs of a deck, each with letters of its own size: one may have a longer name than another."""
        size = self.formats.kaarten[deck.print.format]
        largest, smallest = size.back_letters(large=self.order.settings.large)
        extras = (card.back for card in self._extra_cards(deck) if not card.code)
        backs = dict.fromkeys((*extras, *(card.back for card in deck.faces.cards), deck.faces.blank.back))
        return [SizeGroup((back,), Fit(hoogstens=largest, minstens=smallest)) for back in backs]

    def _extra_cards(self, deck: Deck) -> tuple[Sides, ...]:
        """Return what comes before the cards of a deck: what says more than a card has room for is left out."""
        if not self.keys.has_extras:
            return ()
        key = digest("extras", deck.digest, self.press.style.digest, READ_FIT)
        known = self.press.store.get(key)
        if known is None:
            known = bytes(map(self._has_room, deck.faces.extras))
            self.press.store.put(key, known)
        return tuple(card for card, fits in zip(deck.faces.extras, known, strict=True) if fits)

    def _has_room(self, card: Sides) -> bool:
        """Whether a card that comes before others has room for what it says, in its smallest letters."""
        groups = self._groups_of_extra(card)
        faces = [face.in_size(float(group.fit.minstens)) for group in groups for face in group.faces]
        try:
            return all(mm <= 0 for mm in self.press.overflow_mm(faces))
        except ContentFaults:  # too long to be measured
            return False

    def _groups_of_extra(self, card: Sides) -> list[SizeGroup]:
        """Return what of a card that comes before others is laid out for it alone."""
        if card.code:
            return [SizeGroup((face,), READ_FIT) for face in (card.front, card.back)]
        largest, smallest = self.formats.kaarten[card.front.format].back_letters()
        return [SizeGroup((card.front,), Fit(hoogstens=largest * 1.3, minstens=smallest * 0.75))]

    def imposed_deck(self, deck: Deck, place: Place) -> ImposedDeck:
        """Return the imposed deck, without a stamp; from the cache where nothing in it changed."""
        key = self.keys.sheets_key(deck)
        if key not in self.known:
            sizes = [self.press.sizes[face] for face in deck.faces.whole]
            self.known[key] = ImposedDeck((min(sizes), max(sizes)), self._impose_deck(deck, place))
            self.press.store.put(key, self.known[key].to_bytes())
        return self.known[key]

    def _impose_deck(self, deck: Deck, place: Place) -> bytes:
        from generator.print.impose.sheets import Job, impose_deck

        layout, choice = self.keys.layout(deck.print.format), self.order.choice
        extras = self._extra_cards(deck)
        blanks = self._blank_count(len(extras) + len(deck.ids), layout.per_sheet) if choice.is_whole_set else 0
        chosen = [side for card in deck.faces.cards for side in [card] * choice.copies]
        sides = [*extras, *chosen, *[deck.faces.blank] * blanks]
        cards = tuple(map(self._card, sides * deck.deck_copies))
        code = room_for_code(self.formats.kaarten[deck.print.format])
        return impose_deck(Job(cards, layout.plan(len(cards)), self.fonts, place, code))

    def card_count(self, edition_set: EditionSet, deck: Deck) -> int:
        """Return how many cards a whole deck is, with those before and after it."""
        size = deck.print.format
        extras = extras_count(self.formats, edition_set, size) if self.keys.has_extras else 0
        return extras + len(deck.ids) + self._blank_count(extras + len(deck.ids), self.keys.layout(size).per_sheet)

    def _card(self, sides: Sides) -> "Card":
        from generator.print.impose.sheets import Card

        front, back = self.press.laid_face(sides.front), self.press.laid_face(sides.back)
        return Card(front, back, sides.back.html, sides.card or "", sides.taal, sides.code, bare=sides.code is not None)

    def _blank_count(self, cards: int, per_sheet: int) -> int:
        """Return the number of blank cards after so many: a few, and where paper is cheap the rest of the sheet."""
        least = self.formats.blanco
        return least + (-(cards + least) % per_sheet if self.order.settings.fills_sheets else 0)

    def stamp(self, name: str, side: str) -> "LaidFace":
        """Return the laid-out stamp of a format and side."""
        return self.press.laid_face(self.keys.stamps[name, side])
