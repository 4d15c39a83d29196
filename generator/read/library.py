"""The reading of content folders: a file of a known kind is a set, whatever its name."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from generator.bounds import MOST_CARDS, MOST_FAULTS, MOST_LAYERS, MOST_SETS, MOST_YAML_BYTES
from generator.faults import ContentFaults, Fault, Place, first_faults, nearest
from generator.input_files import input_bytes
from generator.logo.logo import Logo
from generator.provenance import Mapping
from generator.read.assets import read_logo
from generator.read.check import check_library
from generator.read.content_folder import NEEDED, ContentFolder, content_folders, unread_file_faults
from generator.read.kept_readings import KeptReadings
from generator.read.references import UnreadRecords, duplicate_id
from generator.read.translations import read_translations
from generator.records.base import Record
from generator.records.draaiboeken import Draaiboek
from generator.records.figuren import Figuur
from generator.records.kaartset import Kaartset
from generator.records.kinds import KINDS
from generator.records.laag import FOR_ALL, Laag
from generator.records.leesbladen import Leesblad
from generator.records.library import Library, OwnCard, kind_of
from generator.records.naslag import Begrippen, Bronnen, Gebruikersvragen
from generator.records.zoekwoorden import Zoekwoorden
from generator.sources.meant import Meant, as_meant
from generator.sources.record import no_keys_fault
from generator.sources.yaml12 import read_yaml

R = TypeVar("R", bound=Record)
N = TypeVar("N", bound=Record)
S = TypeVar("S", Kaartset, Draaiboek, Leesblad)


def read_library(*contents: Path, readings: KeptReadings | None = None) -> Library:
    """Read everyone's content, and what a school's own folder adds to it; raises ``ContentFaults`` with every fault.

    ``readings`` are what files were read as before.
    """
    readings = readings or KeptReadings()
    reader = _Reader(contents, readings)
    sets = reader.by_id(
        [record for kind in KINDS for record in _sort_by_volgorde(reader.folder(kind.record, kind.folder))]
    )
    figuren = reader.by_id(reader.folder(Figuur, "figuren"))
    draaiboeken = reader.by_id(_sort_by_volgorde(reader.folder(Draaiboek, "draaiboeken")))
    leesbladen = reader.by_id(_sort_by_volgorde(reader.folder(Leesblad, "leesbladen")))
    layers = reader.by_id(reader.layers())
    bronnen = reader.single(Bronnen, "bronnen.yaml")
    begrippen = reader.single(Begrippen, "begrippen.yaml")
    vragen = reader.single(Gebruikersvragen, "vragen.yaml")
    zoekwoorden = reader.single(Zoekwoorden, "zoekwoorden.yaml")
    if not (bronnen and begrippen and vragen) and any(fault.place.line == 0 for fault in reader.faults):
        raise ContentFaults(reader.faults)
    logos, unusable = _read_logos(layers)
    library = Library(
        sets=sets,
        figuren=figuren,
        draaiboeken=draaiboeken,
        leesbladen=leesbladen,
        layers=layers,
        own_cards={i: tuple(_read_own_cards(reader, laag, sets)) for i, laag in layers.items()},
        bronnen=reader.by_id([bron for one in bronnen for bron in one.bronnen]),
        begrippen=reader.by_id([begrip for one in begrippen for begrip in one.begrippen]),
        vragen=reader.by_id([vraag for one in vragen for vraag in one.vragen]),
        zoekwoorden=reader.by_id([zoekwoord for one in zoekwoorden for zoekwoord in one.zoekwoorden]),
        logos=logos,
    )
    talen, wrong = read_translations(reader.folders, library, readings, whole=reader.is_whole)
    reader.faults += wrong
    library = replace(library, talen=talen)
    seen = {fault.place for fault in reader.faults}
    checked = first_faults(check_library(library, reader.unread), Place(contents[-1]))
    faults = [fault for fault in (*unusable, *checked) if fault.place not in seen]
    faults += [fault for folder in reader.folders for fault in unread_file_faults(folder)]
    faults += size_faults(library, contents[-1])
    if faults or reader.faults:
        raise ContentFaults([*reader.faults, *faults])
    return library


class _Reader:
    """A reader of content files, which gathers the faults of all of them."""

    def __init__(self, contents: tuple[Path, ...], readings: KeptReadings) -> None:
        self.folders, self.readings = content_folders(contents), readings
        self.faults: list[Fault] = [fault for folder in self.folders for fault in folder.listing.faults]
        self.unread = UnreadRecords()
        self.is_whole = not self.faults
        """Whether all that was meant was read, slips in keys aside."""

    def record(self, kind: type[R], file: Path, folder: ContentFolder) -> R | None:
        """Read a file as a record; None where it makes none."""
        raw = input_bytes(file, MOST_YAML_BYTES, folder.pack)
        unread: Meant[Record] = Meant(None, (raw,) if isinstance(raw, Fault) else (), is_whole=False)
        read = unread if isinstance(raw, Fault) else self.readings.call(_read_file, kind, file, raw)
        self.faults.extend(read.faults)
        if len(self.faults) > MOST_FAULTS:  # more than anyone mends at once
            raise ContentFaults(first_faults(self.faults, Place(folder.content)))
        if not read.is_whole:
            self.is_whole = False
            self.unread.add(kind, file, b"" if isinstance(raw, Fault) else raw)
        return read.record  # type: ignore[return-value]

    def folder(self, kind: type[R], name: str) -> list[R]:
        """Read all files of a folder of content, in the order of their names."""
        records = [self.record(kind, file, folder) for folder in self.folders for file in folder.yaml_files(name)]
        return [record for record in records if record is not None]

    def single(self, kind: type[R], name: str) -> list[R]:
        """Read a file that stands right in a folder of content; what a school adds may have one too."""
        folders = [folder for folder in self.folders if folder.content / name in folder.listing.files]
        if self.folders[0] not in folders and Path(name).stem in NEEDED:
            self.is_whole = False
            first = self.folders[0].content / name
            remedy = f"zet het terug, of maak een bestand met «{first.stem}: []»"
            self.faults.append(Fault(Place(first), "dit bestand ontbreekt", "gevonden niets", remedy))
        return [record for one in folders if (record := self.record(kind, one.content / name, one))]

    def layers(self) -> list[Laag]:
        """Read the layers; the schools and boards of the base are examples, and nobody lies on them."""
        *base, _own = self.folders

        def is_example(laag: Laag) -> bool:
            return laag.soort not in FOR_ALL and any(laag.place.file.is_relative_to(one.content) for one in base)

        return [laag for laag in self.folder(Laag, "scholen") if not is_example(laag)]

    def by_id(self, records: list[N]) -> dict[str, N]:
        """Return records by id; of two with the same the first, and a fault."""
        out: dict[str, N] = {}
        for record in records:
            if first := out.get(record.id):  # type: ignore[attr-defined]
                self.is_whole = False
                self.faults.append(duplicate_id(record.id, record.at("id"), first.at("id")))  # type: ignore[attr-defined]
                raw = input_bytes(record.place.file, MOST_YAML_BYTES)
                self.unread.add(type(record), record.place.file, b"" if isinstance(raw, Fault) else raw)
            else:
                out[record.id] = record  # type: ignore[attr-defined]
        return out


@lru_cache(maxsize=2048)
def _read_file(kind: type[Record], file: Path, raw: bytes) -> Meant[Record]:
    """Read a file that holds ``raw``; whoever reads content again and again reads anew what changed."""
    data, faults = read_yaml(file, raw)
    start = Place(file, 1, 1)
    if not isinstance(data, Mapping):
        return Meant(None, tuple(faults or [no_keys_fault(kind, data, start)]), is_whole=False)
    meant = as_meant(kind, data, start)
    seen = {fault.place for fault in faults}
    all_faults = (*faults, *(fault for fault in meant.faults if fault.place not in seen))
    return Meant(meant.record, tuple(first_faults(all_faults, Place(file))), meant.is_whole and not faults)


def _read_logos(layers: dict[str, Laag]) -> tuple[dict[str, Logo], list[Fault]]:
    """Return the logos of all layers that have one, and what is wrong with them."""
    logos: dict[str, Logo] = {}
    faults: list[Fault] = []
    for name, laag in layers.items():
        if laag.huisstijl:
            logo, wrong = read_logo(laag.place.file.parent, laag.huisstijl)
            logos |= {name: logo} if logo else {}
            faults += wrong
    return logos, faults


def _read_own_cards(reader: _Reader, laag: Laag, sets: dict[str, Kaartset]) -> Iterator[OwnCard]:
    """Yield the cards that a layer adds, read as cards of their set's kind; after a slip in its name, of that meant."""
    for own in laag.kaarten.erbij:
        is_slip = own.set not in sets and own.set not in reader.unread.ids
        meant = nearest(own.set, sets) if is_slip else own.set
        if meant in sets:
            read = as_meant(kind_of(sets[meant]).card_record, own.card_data, own.place)
            reader.faults.extend(read.faults)
            reader.is_whole &= read.is_whole
            if read.record is None:
                reader.unread.ids.add(own.id)
            else:
                yield OwnCard(meant, read.record)


def _sort_by_volgorde(records: list[S]) -> list[S]:
    """Return records in their order: by «volgorde», then by id."""
    return sorted(records, key=lambda record: (record.volgorde, record.id))


def size_faults(library: Library, content: Path) -> Iterator[Fault]:
    """Yield a fault for what there is more of in a library than can be made in a reasonable time."""
    cards = sum(len(one.kaarten) for one in library.sets.values()) + sum(map(len, library.own_cards.values()))
    counts = (len(library.sets), MOST_SETS, "sets"), (len(library.layers), MOST_LAYERS, "scholen en lagen")
    for count, most, noun in (*counts, (cards, MOST_CARDS, "kaarten")):
        if count > most:
            wrong, remedy = f"er zijn meer dan {most} {noun}", "verdeel ze over meer mappen, elk met een eigen inhoud"
            yield Fault(Place(content), wrong, f"gevonden {count}", remedy)
