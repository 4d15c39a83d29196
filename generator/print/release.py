"""A release: what stood on every card of every school at some moment, in a file that a person can read and compare."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from pydantic import Field

from generator.faults import ContentFaults, Place
from generator.print.said import Said
from generator.records.base import Id, Record
from generator.sources.record import as_record
from generator.sources.yaml12 import read_yaml

Sets = Mapping[str, Mapping[str, Said]]
"""Cards by set and by id."""


class Kaartje(Record):
    """A card in a release: its number, the fingerprint of what is printed on it, its first words."""

    nummer: str
    afdruk: str = Field(pattern=r"^[0-9a-f]{12}$")
    begin: str


class Uitgave(Record):
    """A release by name, with the cards of each school by set and by id."""

    uitgave: Id
    scholen: dict[str, dict[str, dict[str, Kaartje]]]

    def cards(self, school: str) -> dict[str, dict[str, Said]]:
        """Give the cards of a school."""
        sets = self.scholen[school]
        return {name: {i: Said(k.nummer, k.begin, k.afdruk) for i, k in cards.items()} for name, cards in sets.items()}


def release_file(root: Path, name: str) -> Path:
    """Give the file of a release."""
    return root / "uitgaven" / f"{name}.yaml"


def read_release(file: Path) -> Uitgave:
    """Read a release; raises ``ContentFaults``."""
    data, faults = read_yaml(file)
    release, more = as_record(Uitgave, data, Place(file, 1, 1))
    if release is None or faults:
        raise ContentFaults([*faults, *more])
    return release


def written(name: str, schools: Mapping[str, Sets]) -> str:
    """Write a release: a line a card, in an order that does not change."""
    return "\n".join((*_lines(name, schools), ""))


def _lines(name: str, schools: Mapping[str, Sets]) -> Iterator[str]:
    yield "# Wat er op elke kaart staat in deze uitgave. Gemaakt door kijkwijzer release; niet zelf veranderen."
    yield f"uitgave: {name}"
    yield "scholen:"
    for school, sets in sorted(schools.items()):
        yield f"  {school}:{'' if sets else ' {}'}"
        for set_id, cards in sorted(sets.items()):
            yield f"    {set_id}:"
            for card_id, said in sorted(cards.items()):
                parts = ", ".join(f"{key}: {_quoted(value)}" for key, value in vars(said).items())
                yield f"      {card_id}: {{{parts}}}"


def _quoted(value: str) -> str:
    """Write a text between quotes; what JSON writes, YAML reads."""
    return json.dumps(value, ensure_ascii=False)
