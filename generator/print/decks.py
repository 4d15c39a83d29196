"""From a set in a size to its sheets, without a stamp."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.digest import digest
from generator.faults import ContentFaults, Place
from generator.messages import messages
from generator.print.faces.deck import Deck, deck_of
from generator.print.faces.house_style import Stamps, ground
from generator.print.faces.press import Press, Sized
from generator.print.impose.codes import Codes, codes_of, room_for_code
from generator.print.impose.layout import Layout, layout_of
from generator.print.impose.plan import GROUND
from generator.print.order.order import LARGE, Order
from generator.print.paper.formats import Fit, Formats, PrintProduct, deck_product
from generator.print.pdf.face import FontFiles
from generator.resolve.edition import Edition, EditionSet

if TYPE_CHECKING:
    from generator.print.pdf.face import LaidFace


Ids = tuple[str | None, ...]
"""The cards of a deck; a blank one has no id."""

STAMP_FIT = Fit(hoogstens=7.5, minstens=5.5)


@dataclass(frozen=True)
class Imposed:
    """The sheets of a deck without a stamp, and the smallest and the largest size of its letters in points."""

    sizes: tuple[float, float]
    pdf: bytes

    def to_bytes(self) -> bytes:
        """Write it for the cache."""
        return b"%r %r\n" % self.sizes + self.pdf

    @classmethod
    def from_bytes(cls, raw: bytes) -> "Imposed":
        """Read it from the cache."""
        line, _, pdf = raw.partition(b"\n")
        smallest, largest = map(float, line.split())
        return cls((smallest, largest), pdf)


class DeckPrinter:
    """Makes the decks of one edition.

    A deck without a stamp is kept: schools that share its texts share it, and a deck that is
    as it was needs no faces.
    """

    def __init__(
        self,
        edition: Edition,
        formats: Formats,
        press: Press,
        stamps: Stamps,
        fonts: FontFiles,
        order: Order,
    ) -> None:
        self.edition, self.formats, self.press = edition, formats, press
        self.stamps, self.fonts, self.order = stamps, fonts, order
        self.known: dict[str, Imposed] = {}
        self.keys: dict[tuple[str, Ids, str, int], str] = {}

    def deck(self, laid: EditionSet, wanted: PrintProduct, stacks: int = 1) -> Deck:
        """Make the faces of a deck, which is wanted so many times."""
        look = self.formats.kaarten[wanted.format].classes(wanted.format) + self.order.settings.classes
        cards, taal = self.order.choice.cards_of(laid), self.edition.taal
        return deck_of(self.press.templates, laid, wanted, cards, look, stacks, taal)

    def large(self, laid: EditionSet) -> PrintProduct:
        """Give a deck of large print in the smallest size that all its texts fit on; the largest where none does."""
        sizes = [size for size in self.formats.groot if self._fits_paper(size)]
        prints = [deck_product(self.formats, laid, size) for size in sizes]
        return next((one for one in prints if self._fits_large(self.deck(laid, one))), prints[-1])

    def _fits_paper(self, size: str) -> bool:
        settings = self.order.settings
        try:
            return bool(layout_of(self.formats.kaarten[size], self.formats.vellen[settings.paper], settings))
        except ValueError:
            return False

    def _fits_large(self, deck: Deck) -> bool:
        faces = [face.in_size(LARGE) for face in deck.whole]
        key = digest("large", [self.press.key(face) for face in faces])
        known = self.press.store.get(key)
        if known is None:
            try:
                known = b"%d" % all(mm <= 0 for mm in self.press.measure(faces))
            except ContentFaults:  # too long to be measured here; on the largest card it is told with its line
                known = b"0"
            self.press.store.put(key, known)
        return known == b"1"

    def layout(self, deck: Deck) -> Layout:
        """Give how the cards of a deck lie on paper."""
        settings = self.order.settings
        return layout_of(self.formats.kaarten[deck.print.format], self.formats.vellen[settings.paper], settings)

    def key(self, deck: Deck) -> str:
        """Give the digest of all that the PDF is made from."""
        stamps = [self.stamps[deck.print.format, side].html for side in ("voor", "achter")]
        own = (
            self.edition.taal,
            self.title(deck),
            stamps,
            self.press.house,
            self.edition.house.naam,
            self.codes(deck).addresses,
        )
        return digest("deck", self._key(deck), *own)

    def codes(self, deck: Deck) -> Codes:
        """Give the way from each card of a deck to the site."""
        cards = (card.card for card in deck.cards if card.card)
        return codes_of(self.edition, self.formats.kaarten[deck.print.format], cards)

    def _key(self, deck: Deck) -> str:
        """Give the digest of all that the deck without a stamp is made from."""
        ids = tuple(card.card for card in deck.cards)
        known = (deck.digest, ids, deck.print.format, deck.stacks)
        if known not in self.keys:
            self.keys[known] = self._key_of(deck, ids)
        return self.keys[known]

    def _key_of(self, deck: Deck, ids: Ids) -> str:
        how = (ids, self.order.choice, deck.stacks, self.layout(deck), self.formats.blanco, self.press.labels)
        return digest("imposed", deck.digest, self.press.style.digest, how)

    def lay(self, decks: Sequence[tuple[EditionSet, Deck]], stamps: Collection[tuple[str, str]]) -> None:
        """Have what is lacking of these decks laid out, and these stamps; raises ``ContentFaults``."""
        lacking = [(laid, deck) for laid, deck in decks if not self._from_store(self._key(deck))]
        sized = [Sized((self.stamps[name],), STAMP_FIT) for name in sorted(stamps)]
        others = [
            face for _, deck in lacking for face in (*(c.back for c in deck.cards), deck.blank.front, deck.blank.back)
        ]
        self.press.lay_decks([*sized, *(one for laid, deck in lacking for one in self._sized(laid, deck))], others)

    def _from_store(self, key: str) -> bool:
        raw = self.press.store.get(key)
        if raw is not None:
            self.known[key] = Imposed.from_bytes(raw)
        return raw is not None

    def _sized(self, laid: EditionSet, deck: Deck) -> list[Sized]:
        fit = self.order.fit(self.formats, laid.kind.folder, deck.print.format)
        groups = [(face,) for face in deck.whole] if fit.wijze == "per-kaart" else [deck.whole]
        return [Sized(faces, fit) for faces in groups]

    def imposed(self, deck: Deck, place: Place) -> Imposed:
        """Give a deck that was laid out, on its sheets, without a stamp."""
        key = self._key(deck)
        if key not in self.known:
            sizes = [self.press.sizes[face] for face in deck.whole]
            self.known[key] = Imposed((min(sizes), max(sizes)), self._impose(deck, place))
            self.press.store.put(key, self.known[key].to_bytes())
        return self.known[key]

    def _impose(self, deck: Deck, place: Place) -> bytes:
        from generator.print.impose.sheets import Card, Job, impose

        layout, choice = self.layout(deck), self.order.choice
        blanks = self._blanks(len(deck.cards), layout.per_sheet) if choice.everything else 0
        sides = [side for card in deck.cards for side in [card] * choice.copies] + [deck.blank] * blanks
        cards = tuple(
            Card(self.press.face(s.front), self.press.face(s.back), s.back.html, s.card or "", s.taal)
            for s in sides * deck.stacks
        )
        code = room_for_code(self.formats.kaarten[deck.print.format])
        return impose(Job(cards, layout.plan(len(cards)), self.fonts, place, code))

    def _blanks(self, cards: int, per_sheet: int) -> int:
        """Give how many blank cards come after so many: a few, and where paper is cheap the rest of the sheet."""
        least = self.formats.blanco
        return least + (-(cards + least) % per_sheet if self.order.settings.fills_sheets else 0)

    def title(self, deck: Deck) -> str:
        """Give the title of the PDF."""
        said = messages(self.press.templates, self.edition.taal)
        return f"{deck.title}, {said.gettext(self.formats.kaarten[deck.print.format].naam)}"

    def sides(self, deck: Deck) -> tuple[tuple[str, str], ...]:
        """Give the stamps that a deck bears, by format and side."""
        of = deck.print.format
        return ((of, "voor"), (of, "achter"), *([(of, GROUND)] if self.order.settings.full_backs else ()))

    def stamp(self, name: str, side: str) -> "LaidFace":
        """Give the laid-out stamp of a format and side, or the ground of its backs."""
        if side == GROUND:
            settings, card = self.order.settings, self.formats.kaarten[name]
            bleed = layout_of(card, self.formats.vellen[settings.paper], settings).plan(0).bleed
            return ground(self.edition.house, float(card.breedte) + 2 * bleed, float(card.hoogte) + 2 * bleed)
        return self.press.face(self.stamps[name, side])
