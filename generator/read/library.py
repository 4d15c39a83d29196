"""Reads a content folder: a file of a known kind is a set, whatever its name."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

from generator.faults import ContentFaults, Fault, Place
from generator.located import Mapping, Sequence
from generator.read.check import check_library, twice
from generator.read.validate import as_record, whole_file
from generator.read.yaml12 import read_yaml
from generator.records.base import Record
from generator.records.kaartset import Kaartset
from generator.records.kinds import KINDS
from generator.records.laag import Laag
from generator.records.library import Library, OwnCard, kind_of
from generator.records.naslag import Begrippen, Bronnen, Gebruikersvragen

R = TypeVar("R", bound=Record)
N = TypeVar("N", bound=Record)


class _Reader:
    """Reads files and gathers the faults of all of them."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self.ids: set[str] = set()

    def record(self, kind: type[R], file: Path) -> R | None:
        data, faults = read_yaml(file)
        at = Place(file, 1, 1)
        if data is not None and (fault := whole_file(data, at)):
            data, faults = None, [*faults, fault]
        self.ids |= set(_ids(data))
        record: R | None = None
        if data is not None:
            record, more = as_record(kind, data, at)
            faults = [*faults, *more]
        self.faults.extend(faults)
        return record

    def folder(self, kind: type[R], folder: Path) -> list[R]:
        records = [self.record(kind, file) for file in sorted(folder.glob("*.yaml"))]
        return [record for record in records if record is not None]

    def single(self, kind: type[R], file: Path) -> R | None:
        if file.is_file():
            return self.record(kind, file)
        self.faults.append(Fault(Place(file), "dit bestand ontbreekt", "gevonden niets", "maak het aan"))
        return None

    def by_id(self, records: list[N]) -> dict[str, N]:
        out: dict[str, N] = {}
        for record in records:
            if first := out.get(record.id):  # type: ignore[attr-defined]
                self.faults.append(twice(str(record.id), record.place, first.place))  # type: ignore[attr-defined]
            else:
                out[record.id] = record  # type: ignore[attr-defined]
        return out


def _ids(data: Any) -> Iterator[str]:
    """List every id in a file, so that a file that can't be read makes no false faults elsewhere."""
    if isinstance(data, Mapping):
        if isinstance(data.get("id"), str):
            yield str(data["id"])
        for value in data.values():
            yield from _ids(value)
    elif isinstance(data, Sequence):
        for item in data:
            yield from _ids(item)


def _own_cards(reader: _Reader, laag: Laag, sets: dict[str, Kaartset]) -> Iterator[OwnCard]:
    for own in laag.kaarten.erbij:
        if own.set in sets:
            kaart, faults = as_record(kind_of(sets[own.set]).card_record, own.written, own.place)
            reader.faults.extend(faults)
            if kaart:
                yield OwnCard(own.set, kaart)


def read_library(content: Path) -> Library:
    """Read all of ``content``; raises ``ContentFaults`` with every fault in it."""
    reader = _Reader()
    sets = reader.by_id([record for kind in KINDS for record in reader.folder(kind.record, content / kind.folder)])
    layers = reader.by_id(reader.folder(Laag, content / "scholen"))
    bronnen = reader.single(Bronnen, content / "bronnen.yaml")
    begrippen = reader.single(Begrippen, content / "begrippen.yaml")
    vragen = reader.single(Gebruikersvragen, content / "vragen.yaml")
    library = Library(
        sets=sets,
        layers=layers,
        own_cards={i: tuple(_own_cards(reader, laag, sets)) for i, laag in layers.items()},
        bronnen=reader.by_id(list(bronnen.bronnen)) if bronnen else {},
        begrippen=reader.by_id(list(begrippen.begrippen)) if begrippen else {},
        vragen=reader.by_id(list(vragen.vragen)) if vragen else {},
    )
    faults = [*reader.faults, *check_library(library, reader.ids)]
    if faults:
        raise ContentFaults(faults)
    return library
