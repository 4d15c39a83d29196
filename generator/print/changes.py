"""What changed since a release: cards to print, and cards to take out of the box."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.messages import message
from generator.print.release import Sets
from generator.print.said import Said


@dataclass(frozen=True)
class Moved:
    """A card to take out of the box or to put into it: its set, its id, how it is known, and why."""

    set: str
    card: str
    said: Said
    why: str


@dataclass(frozen=True)
class Changes:
    """What to take out of the box of a release by ``name``, and what to put into it."""

    name: str
    out: tuple[Moved, ...] = ()
    into: tuple[Moved, ...] = ()

    @property
    def cards(self) -> tuple[str, ...]:
        """The ids of the cards to print."""
        return tuple(one.card for one in self.into)


def changes(name: str, before: Sets, now: Sets) -> Changes:
    """Compare two states of a school's cards; in the order of the school, what is gone at the end."""
    return Changes(name, tuple(_out(before, now)), tuple(_into(before, now)))


def _out(before: Sets, now: Sets) -> Iterator[Moved]:
    for set_id, card, was in _in_order(before, now):
        is_ = now.get(set_id, {}).get(card)
        if is_ is None:
            yield Moved(set_id, card, was, message("vervallen"))
        elif is_.afdruk != was.afdruk:
            yield Moved(set_id, card, was, message("gewijzigd"))


def _into(before: Sets, now: Sets) -> Iterator[Moved]:
    for set_id, cards in now.items():
        for card, is_ in cards.items():
            was = before.get(set_id, {}).get(card)
            if was is None or was.afdruk != is_.afdruk:
                yield Moved(set_id, card, is_, message("nieuw") if was is None else message("gewijzigd"))


def _in_order(before: Sets, now: Sets) -> Iterator[tuple[str, str, Said]]:
    for set_id in dict.fromkeys((*now, *before)):
        cards = before.get(set_id, {})
        for card in dict.fromkeys((*now.get(set_id, {}), *cards)):
            if card in cards:
                yield set_id, card, cards[card]
