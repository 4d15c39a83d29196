"""Compares a newer base with a school's changes: where both changed the same card."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.faults import ContentFaults, Place
from generator.folder.base import Base, Texts, changed_texts, mapping_in
from generator.input_files import list_files
from generator.places import Places
from generator.provenance import Mapping, Sequence
from generator.sources.yaml12 import read_yaml


@dataclass(frozen=True)
class Conflict:
    """A card of which the base has another text than when the school changed it.

    ``before`` is the base's text then, ``now`` its text now (None: the card is gone), ``ours`` the
    school's (None: left out); ``place`` is where the school says so.
    """

    card: str
    place: Place
    before: str
    now: str | None
    ours: str | None


@dataclass(frozen=True)
class WrittenLayer:
    """A layer in a school's own folder, as it was written: what it lies on, changes and leaves out."""

    id: str
    basis: str
    texts: Texts
    places: dict[str, Place]


def conflicts(places: Places, before: Base, now: Base) -> list[Conflict]:
    """Return the conflicts, by file and line; raises ``ContentFaults`` where a layer can't be read."""
    layers = {layer.id: layer for file in _files(places) for layer in _read_layer(file, places.root)}
    found = (one for layer in layers.values() for one in _conflicts_of(layer, layers, before, now))
    return sorted(found, key=lambda conflict: conflict.place)


def _conflicts_of(layer: WrittenLayer, layers: dict[str, WrittenLayer], before: Base, now: Base) -> Iterator[Conflict]:
    below = _base_layers(layer, layers)
    for card, place in layer.places.items():
        then, today = before.text(card, below), now.text(card, below)
        if then is not None and then != today:
            yield Conflict(card, place, then, today, layer.texts.get(card))


def _base_layers(layer: WrittenLayer, layers: dict[str, WrittenLayer]) -> tuple[str, ...]:
    """Return the layers of the base that a layer lies on, lowest first."""
    seen = [layer.id]
    while (under := layers[seen[-1]].basis) in layers and under not in seen:
        seen.append(under)
    return ("landelijk", under)


def _files(places: Places) -> list[Path]:
    listing = list_files(places.root / "content" / "scholen")
    if listing.faults:
        raise ContentFaults(listing.faults)
    return [file for file in listing.files if file.suffix == ".yaml"]


def _read_layer(file: Path, root: Path) -> Iterator[WrittenLayer]:
    data, faults = read_yaml(file, within=root)
    if faults:
        raise ContentFaults(faults)
    if not isinstance(data, Mapping):
        return
    cards = mapping_in(data, "kaarten")
    changed, left = mapping_in(cards, "tekst"), cards.get("zonder")
    listed = zip(left, left.items_at, strict=True) if isinstance(left, Sequence) else ()
    places = {str(card): place for card, place in listed}
    places |= {str(card): changed.keys_at[card] for card in changed}
    yield WrittenLayer(str(data.get("id")), str(data.get("basis")), changed_texts(data), places)
