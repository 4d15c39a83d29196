"""What stood on every card of a release, and what changed since."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import Field

from generator.bounds import MOST_RELEASE_BYTES, MOST_RELEASE_VALUES
from generator.messages import message
from generator.records.base import Id, Record
from generator.sources.record import read_record
from generator.sources.yaml12 import YamlBounds


@dataclass(frozen=True)
class CardPrint:
    """A card: the number that it is called by, its first words, and the fingerprint of all that it says."""

    nummer: str
    begin: str
    afdruk: str


CardPrints = Mapping[str, Mapping[str, CardPrint]]
"""Cards by set and by id."""


Afdruk = Annotated[str, Field(pattern=r"^[0-9a-f]{12}$")]


class Kaartje(Record):
    """A card in a release: its number, the fingerprint of what is printed on it, its first words."""

    nummer: str
    afdruk: Afdruk
    begin: str


class Uitgave(Record):
    """A release by name, with the cards of each school by set and by id, and how the backs of each set looked.

    A release of before does not tell of backs.
    """

    uitgave: Id
    scholen: dict[str, dict[str, dict[str, Kaartje]]]
    achterkanten: dict[str, dict[str, Afdruk]] = Field(default_factory=dict)

    def cards(self, school: str) -> dict[str, dict[str, CardPrint]]:
        """Return the cards of a school."""
        return {
            set_id: {card_id: CardPrint(card.nummer, card.begin, card.afdruk) for card_id, card in cards.items()}
            for set_id, cards in self.scholen[school].items()
        }


def release_file(root: Path, name: str) -> Path:
    """Return the file of a release."""
    return root / "uitgaven" / f"{name}.yaml"


def read_release(file: Path, within: Path | None = None) -> Uitgave:
    """Read a release, which lies ``within`` a folder if one is given; raises ``ContentFaults``."""
    return read_record(file, Uitgave, within=within, most=YamlBounds(MOST_RELEASE_BYTES, MOST_RELEASE_VALUES))


def release_yaml(name: str, schools: Mapping[str, CardPrints], backs: Mapping[str, Mapping[str, str]]) -> str:
    """Return a release as YAML: a line a card, and one for the backs of a set, in an order that does not change."""
    return "\n".join((*_lines(name, schools), *_back_lines(backs), ""))


def _back_lines(backs: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    yield "achterkanten:"
    for school, sets in sorted(backs.items()):
        yield f"  {school}:{'' if sets else ' {}'}"
        yield from (f"    {set_id}: {_yaml_string(print_)}" for set_id, print_ in sorted(sets.items()))


def _lines(name: str, schools: Mapping[str, CardPrints]) -> Iterator[str]:
    yield "# Wat er op elke kaart staat in deze uitgave. Gemaakt door kijkwijzer release; niet zelf veranderen."
    yield f"uitgave: {name}"
    yield "scholen:"
    for school, sets in sorted(schools.items()):
        yield f"  {school}:{'' if sets else ' {}'}"
        for set_id, cards in sorted(sets.items()):
            yield f"    {set_id}:"
            for card_id, card_print in sorted(cards.items()):
                parts = ", ".join(f"{key}: {_yaml_string(value)}" for key, value in vars(card_print).items())
                yield f"      {card_id}: {{{parts}}}"


def _yaml_string(value: str) -> str:
    """Return a text between quotes; what JSON writes, YAML reads."""
    return json.dumps(value, ensure_ascii=False)


@dataclass(frozen=True)
class CardMove:
    """A card to take out of the box or to put into it: its set, its id, how it is known, and why."""

    set: str
    card: str
    card_print: CardPrint
    why: str


@dataclass(frozen=True)
class Changes:
    """What to take out of the box of a release by ``name``, and what to put into it.

    ``backs`` are the sets of which cards go into it that have another back than those in it.
    """

    name: str
    out: tuple[CardMove, ...] = ()
    into: tuple[CardMove, ...] = ()
    backs: tuple[str, ...] = ()

    @property
    def cards(self) -> tuple[str, ...]:
        """The ids of the cards to print."""
        return tuple(one.card for one in self.into)


def changes_between(name: str, before: CardPrints, now: CardPrints) -> Changes:
    """Return what changed between two states of a school's cards, in its order; what is gone comes last."""
    return Changes(name, tuple(_cards_out(before, now)), tuple(_cards_in(before, now)))


def _cards_out(before: CardPrints, now: CardPrints) -> Iterator[CardMove]:
    for set_id, card, was in _cards_before(before, now):
        is_ = now.get(set_id, {}).get(card)
        if is_ is None:
            yield CardMove(set_id, card, was, message("vervallen"))
        elif is_.afdruk != was.afdruk:
            yield CardMove(set_id, card, was, message("gewijzigd"))


def _cards_in(before: CardPrints, now: CardPrints) -> Iterator[CardMove]:
    for set_id, cards in now.items():
        for card, is_ in cards.items():
            was = before.get(set_id, {}).get(card)
            if was is None or was.afdruk != is_.afdruk:
                yield CardMove(set_id, card, is_, message("nieuw") if was is None else message("gewijzigd"))


def _cards_before(before: CardPrints, now: CardPrints) -> Iterator[tuple[str, str, CardPrint]]:
    for set_id in dict.fromkeys((*now, *before)):
        cards = before.get(set_id, {})
        for card in dict.fromkeys((*now.get(set_id, {}), *cards)):
            if card in cards:
                yield set_id, card, cards[card]
