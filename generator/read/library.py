"""Reads a content folder: a file of a known kind is a set, whatever its name."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from generator.faults import ContentFaults, Fault, Place
from generator.located import Mapping
from generator.read.check import check_library
from generator.read.lost import Lost
from generator.read.references import twice
from generator.read.strangers import strangers
from generator.read.validate import as_record, whole_file
from generator.read.yaml12 import read_yaml
from generator.records.base import Record
from generator.records.draaiboeken import Draaiboek
from generator.records.figuren import Figuur
from generator.records.kaartset import Kaartset
from generator.records.kinds import KINDS
from generator.records.laag import Laag
from generator.records.leesbladen import Leesblad
from generator.records.library import Library, OwnCard, kind_of
from generator.records.naslag import Begrippen, Bronnen, Gebruikersvragen

R = TypeVar("R", bound=Record)
N = TypeVar("N", bound=Record)
S = TypeVar("S", Kaartset, Draaiboek, Leesblad)


class _Reader:
    """Reads files and gathers the faults of all of them."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self.lost = Lost()

    def record(self, kind: type[R], file: Path) -> R | None:
        data, faults = read_yaml(file)
        at = Place(file, 1, 1)
        if not faults and (fault := whole_file(kind, data, at)):
            faults.append(fault)
        record: R | None = None
        if isinstance(data, Mapping):
            record, more = as_record(kind, data, at)
            seen = {fault.place for fault in faults}
            faults += [fault for fault in more if fault.place not in seen]
        self.faults.extend(faults)
        if faults:
            self.lost.add(kind, file)
        return record

    def folder(self, kind: type[R], folder: Path) -> list[R]:
        records = [self.record(kind, file) for file in sorted(folder.glob("[!.]*.yaml"))]
        return [record for record in records if record is not None]

    def single(self, kind: type[R], file: Path) -> R | None:
        if file.is_file():
            return self.record(kind, file)
        remedy = f"zet het terug, of maak een bestand met «{file.stem}: []»"
        self.faults.append(Fault(Place(file), "dit bestand ontbreekt", "gevonden niets", remedy))
        return None

    def by_id(self, records: list[N]) -> dict[str, N]:
        out: dict[str, N] = {}
        for record in records:
            if first := out.get(record.id):  # type: ignore[attr-defined]
                self.faults.append(twice(record.id, record.at("id"), first.at("id")))  # type: ignore[attr-defined]
                self.lost.add(type(record), record.place.file)
            else:
                out[record.id] = record  # type: ignore[attr-defined]
        return out


def _in_order(sets: list[S]) -> list[S]:
    """Order the sets of a kind: by «volgorde», then by id."""
    return sorted(sets, key=lambda kaartset: (kaartset.volgorde, kaartset.id))


def _own_cards(reader: _Reader, laag: Laag, sets: dict[str, Kaartset]) -> Iterator[OwnCard]:
    for own in laag.kaarten.erbij:
        if own.set in sets:
            kaart, faults = as_record(kind_of(sets[own.set]).card_record, own.written, own.place)
            reader.faults.extend(faults)
            if kaart is None:
                reader.lost.ids.add(own.id)
            else:
                yield OwnCard(own.set, kaart)


def read_library(content: Path) -> Library:
    """Read all of ``content``; raises ``ContentFaults`` with every fault in it."""
    reader = _Reader()
    sets = reader.by_id(
        [record for kind in KINDS for record in _in_order(reader.folder(kind.record, content / kind.folder))]
    )
    figuren = reader.by_id(reader.folder(Figuur, content / "figuren"))
    draaiboeken = reader.by_id(_in_order(reader.folder(Draaiboek, content / "draaiboeken")))
    leesbladen = reader.by_id(_in_order(reader.folder(Leesblad, content / "leesbladen")))
    layers = reader.by_id(reader.folder(Laag, content / "scholen"))
    bronnen = reader.single(Bronnen, content / "bronnen.yaml")
    begrippen = reader.single(Begrippen, content / "begrippen.yaml")
    vragen = reader.single(Gebruikersvragen, content / "vragen.yaml")
    if not (bronnen and begrippen and vragen) and any(fault.place.line == 0 for fault in reader.faults):
        raise ContentFaults(reader.faults)
    library = Library(
        sets=sets,
        figuren=figuren,
        draaiboeken=draaiboeken,
        leesbladen=leesbladen,
        layers=layers,
        own_cards={i: tuple(_own_cards(reader, laag, sets)) for i, laag in layers.items()},
        bronnen=reader.by_id(list(bronnen.bronnen)) if bronnen else {},
        begrippen=reader.by_id(list(begrippen.begrippen)) if begrippen else {},
        vragen=reader.by_id(list(vragen.vragen)) if vragen else {},
    )
    seen = {fault.place for fault in reader.faults}
    faults = [fault for fault in check_library(library, reader.lost) if fault.place not in seen]
    faults += strangers(content)
    if faults or reader.faults:
        raise ContentFaults([*reader.faults, *faults])
    return library
