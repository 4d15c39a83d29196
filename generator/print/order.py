"""What to print: all of an edition, or some sets, formats and cards of it."""

from dataclasses import dataclass, field

from generator.print.formats import Print
from generator.resolve.edition import EditionCard, EditionSet


@dataclass(frozen=True)
class Choice:
    """What to print of a set: card ids (or all), a category, and how many of each."""

    cards: tuple[str, ...] = ()
    category: str | None = None
    copies: int = 1

    @property
    def everything(self) -> bool:
        """Whether nothing is left out or doubled."""
        return self == Choice()

    def of(self, laid: EditionSet) -> tuple[EditionCard, ...]:
        """Give the chosen cards, in the order of the set."""
        return tuple(
            card
            for card in laid.cards
            if (not self.cards or card.kaart.id in self.cards)
            and (not self.category or laid.record.categorie_van(card.kaart).id == self.category)
        )


@dataclass(frozen=True)
class Order:
    """What to print of an edition; empty is all."""

    sets: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    choice: Choice = field(default_factory=Choice)

    @property
    def everything(self) -> bool:
        """Whether the whole edition is printed."""
        return self == Order()

    def wants(self, laid: EditionSet, wanted: Print) -> bool:
        """Tell whether a PDF belongs to the order; a choice of cards asks for no sheets."""
        if (self.sets and laid.id not in self.sets) or (self.formats and wanted.format not in self.formats):
            return False
        return self.choice.everything or (wanted.blad is None and bool(self.choice.of(laid)))
