"""From a set in a format to the bytes of its PDF."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.digest import digest
from generator.faults import Place
from generator.print.faces import Deck, Face, Sides, deck_of
from generator.print.formats import Fit, Formats, Print
from generator.print.grid import Grid, best_grid
from generator.print.house import FontFiles
from generator.print.order import Choice
from generator.print.press import Press, Sized
from generator.resolve.edition import Edition, EditionSet

if TYPE_CHECKING:
    from generator.print.impose import Card
    from generator.print.taken import Taken

STAMP_FIT = Fit(hoogstens=7.5, minstens=5.5)


class DeckPrinter:
    """Makes the decks of one edition."""

    def __init__(
        self, edition: Edition, formats: Formats, press: Press, stamps: dict[tuple[str, str], Face], fonts: FontFiles
    ) -> None:
        self.edition, self.formats, self.press = edition, formats, press
        self.stamps, self.fonts = stamps, fonts
        self.stamp_sizes: dict[str, float] = {}

    def deck(self, laid: EditionSet, wanted: Print, choice: Choice) -> Deck:
        """Make the faces of a deck."""
        return deck_of(self.press.templates, laid, wanted, choice.of(laid))

    def key(self, deck: Deck, choice: Choice) -> str:
        """Give the digest of all that the PDF is made from."""
        faces = [(card.front.html, card.back.html) for card in (*deck.cards, deck.blank)]
        stamps = [self.stamps[deck.print.format, side].html for side in ("voor", "achter")]
        style = (self.press.style.digest, self.press.extra)
        return digest("deck", deck.title, faces, stamps, style, choice, self.formats, self.edition.house.naam)

    def lay(self, decks: Sequence[tuple[EditionSet, Deck]]) -> list[float]:
        """Have the faces of these decks and their stamps laid out; gives the size of each deck."""
        sized = [Sized(tuple(c.front for c in deck.cards), self._fit(laid, deck)) for laid, deck in decks]
        formats = {deck.print.format for _, deck in decks}
        stamps = [face for (name, _), face in self.stamps.items() if name in (*formats, "a4")]
        others = [
            face for _, deck in decks for face in (*(c.back for c in deck.cards), deck.blank.front, deck.blank.back)
        ]
        sizes = self.press.lay_decks([*sized, *(Sized((face,), STAMP_FIT) for face in stamps)], others)
        self.stamp_sizes = dict(zip((face.name for face in stamps), sizes[len(sized) :], strict=True))
        return sizes[: len(sized)]

    def _fit(self, laid: EditionSet, deck: Deck) -> Fit:
        return self.formats.soorten[laid.kind.folder].kaarten[deck.print.format]

    def pdf(self, deck: Deck, size: float, choice: Choice, place: Place) -> bytes:
        """Impose a deck whose faces were laid out with letters of ``size`` points."""
        from generator.print.impose import Job, impose

        name = deck.print.format
        grid = best_grid(self.formats.kaarten[name], self.formats.vellen["a4"])
        blanks = _blanks(len(deck.cards), grid, self.formats.blanco) if choice.everything else 0
        sides = [side for card in deck.cards for side in [card] * choice.copies]
        cards = tuple(self._card(side, size) for side in (*sides, *[deck.blank] * blanks))
        title = f"{deck.title}, {self.formats.kaarten[name].naam}"
        stamps = self.stamp(name, "voor"), self.stamp(name, "achter")
        return impose(Job(title, self.edition.house.naam, cards, grid, *stamps, self.fonts, place))

    def _card(self, sides: Sides, size: float) -> "Card":
        from generator.print.impose import Card

        return Card(self.press.face(sides.front.at(size)), self.press.face(sides.back), sides.back.html)

    def stamp(self, name: str, side: str) -> "Taken":
        """Give the laid-out stamp of a format and side."""
        face = self.stamps[name, side]
        return self.press.face(face.at(self.stamp_sizes[face.name]))


def _blanks(cards: int, grid: Grid, least: int) -> int:
    """Fill the last sheet with blank cards, and add at least ``least``."""
    return least + -(cards + least) % grid.count
