"""From a set in a format to its sheets, without the school's stamp."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.digest import digest
from generator.faults import Place
from generator.print.faces import Deck, Face, deck_of
from generator.print.formats import Fit, Formats, Print
from generator.print.grid import Grid, best_grid
from generator.print.house import FontFiles
from generator.print.order import Choice
from generator.print.press import Press
from generator.print.sizing import Sized
from generator.resolve.edition import Edition, EditionSet

if TYPE_CHECKING:
    from generator.print.taken import Taken

STAMP_FIT = Fit(hoogstens=7.5, minstens=5.5)


@dataclass(frozen=True)
class Imposed:
    """The sheets of a deck without a stamp, and the smallest and the largest size of its letters."""

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
        self, edition: Edition, formats: Formats, press: Press, stamps: dict[tuple[str, str], Face], fonts: FontFiles
    ) -> None:
        self.edition, self.formats, self.press = edition, formats, press
        self.stamps, self.fonts = stamps, fonts
        self.known: dict[str, Imposed] = {}

    def deck(self, laid: EditionSet, wanted: Print, choice: Choice) -> Deck:
        """Make the faces of a deck."""
        return deck_of(self.press.templates, laid, wanted, choice.of(laid))

    def key(self, deck: Deck, choice: Choice) -> str:
        """Give the digest of all that the PDF is made from."""
        stamps = [self.stamps[deck.print.format, side].html for side in ("voor", "achter")]
        return digest("deck", self._key(deck, choice), deck.title, stamps, self.press.house, self.edition.house.naam)

    def _key(self, deck: Deck, choice: Choice) -> str:
        """Give the digest of all that the deck without a stamp is made from."""
        return digest("imposed", deck.digest, self.press.style.digest, choice, self.formats)

    def lay(
        self, decks: Sequence[tuple[EditionSet, Deck]], choice: Choice, stamps: Collection[tuple[str, str]]
    ) -> None:
        """Have what is lacking of these decks laid out, and these stamps; raises ``ContentFaults``."""
        lacking = [(laid, deck) for laid, deck in decks if not self._from_store(self._key(deck, choice))]
        sized = [Sized((face,), STAMP_FIT) for name, face in self.stamps.items() if name in stamps]
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
        fit = self.formats.soorten[laid.kind.folder].kaarten[deck.print.format]
        groups = [(face,) for face in deck.whole] if fit.wijze == "per-kaart" else [deck.whole]
        return [Sized(faces, fit) for faces in groups]

    def imposed(self, deck: Deck, choice: Choice, place: Place) -> Imposed:
        """Give a deck that was laid out, on its sheets, without a stamp."""
        key = self._key(deck, choice)
        if key not in self.known:
            sizes = [self.press.sizes[face] for face in deck.whole]
            self.known[key] = Imposed((min(sizes), max(sizes)), self._impose(deck, choice, place))
            self.press.store.put(key, self.known[key].to_bytes())
        return self.known[key]

    def _impose(self, deck: Deck, choice: Choice, place: Place) -> bytes:
        from generator.print.impose import Card, Job, impose

        grid = best_grid(self.formats.kaarten[deck.print.format], self.formats.vellen["a4"])
        blanks = _blanks(len(deck.cards), grid, self.formats.blanco) if choice.everything else 0
        sides = [side for card in deck.cards for side in [card] * choice.copies] + [deck.blank] * blanks
        cards = tuple(Card(self.press.face(s.front), self.press.face(s.back), s.back.html) for s in sides)
        return impose(Job(cards, grid, self.fonts, place))

    def title(self, deck: Deck) -> str:
        """Give the title of the PDF."""
        return f"{deck.title}, {self.formats.kaarten[deck.print.format].naam}"

    def stamp(self, name: str, side: str) -> "Taken":
        """Give the laid-out stamp of a format and side."""
        return self.press.face(self.stamps[name, side])


def _blanks(cards: int, grid: Grid, least: int) -> int:
    """Fill the last sheet with blank cards, and add at least ``least``."""
    return least + -(cards + least) % grid.count
