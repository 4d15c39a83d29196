"""The texts of the base as they were written, by card: what a school's changes are held against."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.faults import ContentFaults
from generator.provenance import Mapping
from generator.records.kinds import KINDS
from generator.records.laag import FOR_ALL
from generator.sources.yaml12 import read_yaml

Texts = dict[str, str]
"""A card's id to its text, as its author wrote it."""


@dataclass(frozen=True)
class Base:
    """The texts of all cards, and what layers such as a sector say instead."""

    versie: str
    kaarten: Texts
    lagen: dict[str, Texts] = field(default_factory=dict)

    def text(self, card: str, layers: tuple[str, ...]) -> str | None:
        """Return a card's text for who lies on ``layers``, lowest first; None where there is no such card."""
        said = [self.lagen[laag][card] for laag in layers if card in self.lagen.get(laag, {})]
        return said[-1] if said else self.kaarten.get(card)


def read_base(content: Path, version: str) -> Base:
    """Return the texts of a base; raises ``ContentFaults``."""
    layers = (data for data in _files(content / "scholen") if data.get("soort") in FOR_ALL)
    changed = {str(data["id"]): texts for data in layers if (texts := changed_texts(data))}
    return Base(version, dict(_cards(content)), changed)


def changed_texts(layer: Mapping) -> Texts:
    """Return the texts that a layer, as it was written, changes."""
    return {str(card): str(text).strip() for card, text in mapping_in(mapping_in(layer, "kaarten"), "tekst").items()}


def mapping_in(data: Any, key: str) -> Mapping:
    """Return the mapping under a key; an empty one where there is none, or something else."""
    value = data.get(key) if isinstance(data, Mapping) else None
    return value if isinstance(value, Mapping) else Mapping()


def _cards(content: Path) -> Iterator[tuple[str, str]]:
    for kind in KINDS:
        noun = kind.record.model_fields["kaarten"].alias
        for data in _files(content / kind.folder):
            for card in data.get(noun) or ():
                yield str(card["id"]), str(card["tekst"]).strip()


def _files(folder: Path) -> Iterator[Any]:
    for file in sorted(folder.glob("[!.]*.yaml")):
        data, faults = read_yaml(file)
        if faults:
            raise ContentFaults(faults)
        yield data
