"""What a school and its board changed of what there is for everyone: cards, sets, words."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.records.laag import Laag, Woord
from generator.records.library import Library
from generator.resolve.cards import remaining_ids
from generator.resolve.edition import CardChange, Edition, EditionCard, EditionSet, OwnChanges, SetChanges, WordChange
from generator.resolve.fill import TextFiller
from generator.text.nodes import Text

_OWN = ("bestuur", "school", "locatie")
"""The layers that are someone's own; those below are the base."""


def own_changes(library: Library, edition: Edition, every: tuple[EditionSet, ...], filler: TextFiller) -> OwnChanges:
    """Return what a school changed; ``every`` are its sets with all their cards, those that it leaves out too."""
    base = tuple(laag for laag in edition.layers if laag.soort not in _OWN)
    own = tuple(laag for laag in edition.layers if laag.soort in _OWN)
    compared = _Comparison(library, base, own, filler)
    sets = tuple(one for edition_set in every if (one := compared.set(edition_set)))
    return OwnChanges(own, sets, tuple(_word_changes(base, own)))


def _word_changes(base: tuple[Laag, ...], own: tuple[Laag, ...]) -> Iterator[WordChange]:
    before: dict[str, Woord] = {name: word for laag in base for name, word in laag.woorden.items()}
    after = {name: (laag.id, word) for laag in own for name, word in laag.woorden.items()}
    for name, (laag, word) in after.items():
        was = before.get(name)
        if was is None or was.forms != word.forms:
            yield WordChange(name, laag, word, was)


@dataclass(frozen=True)
class _Comparison:
    """A comparison of the sets of a school with those of the base."""

    library: Library
    base: tuple[Laag, ...]
    own: tuple[Laag, ...]
    filler: TextFiller

    def set(self, edition_set: EditionSet) -> SetChanges | None:
        out = self.layer_without(edition_set.id, "sets")
        cards = () if out else tuple(self.cards(edition_set))
        if not out and not cards:
            return None
        titel = self.filler.fill(edition_set.record.titel)
        return SetChanges(edition_set.id, titel, edition_set.kind.title, out, cards)

    def cards(self, edition_set: EditionSet) -> Iterator[CardChange]:
        own = {laag.id for laag in self.own}
        for card in edition_set.cards:
            if out := self.layer_without(card.kaart.id, "kaarten"):
                if card.verandering != "eigen" or card.laag != out:
                    yield self.card(card, "weggelaten", out)
            elif card.verandering and card.laag in own and self.is_there(card.kaart.id):
                yield self.card(card, card.verandering, card.laag, self.before(card))

    def card(
        self, card: EditionCard, wat: Literal["gewijzigd", "eigen", "weggelaten"], laag: str, basis: Text | None = None
    ) -> CardChange:
        filled = self.filler.fill(basis) if basis else None
        return CardChange(card.kaart.id, card.nummer, laag, wat, self.filler.fill(card.kaart.tekst), filled)

    def before(self, card: EditionCard) -> Text | None:
        """Return the text that a changed card had before: that of the base, or of the layer that added it."""
        if card.verandering == "eigen":
            return None
        added = (own.kaart for owned in self.library.own_cards.values() for own in owned)
        cards = (kaart for kaartset in self.library.sets.values() for kaart in kaartset.kaarten)
        text: Text = next(kaart for kaart in (*cards, *added) if kaart.id == card.kaart.id).tekst
        for laag in self.base:
            text = next((said for name, said in laag.kaarten.tekst.items() if name == card.kaart.id), text)
        return text

    def is_there(self, card_id: str) -> bool:
        return bool(remaining_ids([card_id], [laag.kaarten for laag in (*self.base, *self.own)]))

    def layer_without(self, name: str, what: Literal["sets", "kaarten"]) -> str | None:
        """Return the layer that leaves out what the base has; None where it is there, or never was."""
        if not any(name in getattr(laag, what).zonder for laag in self.own):
            return None
        below = [getattr(laag, what) for laag in self.base]
        if not remaining_ids([name], below) or remaining_ids(
            [name], [*below, *(getattr(laag, what) for laag in self.own)]
        ):
            return None
        return next(laag.id for laag in reversed(self.own) if name in getattr(laag, what).zonder)
