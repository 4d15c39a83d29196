"""A folder of content: what lies in it, which of its files are read as what, and what is wrong with the rest."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.bounds import MOST_CONTENT_BYTES, MOST_FILES, MOST_PO_BYTES, MOST_YAML_BYTES
from generator.faults import ContentFaults, Fault, Place, advice, quotation
from generator.input_files import Listing, folder_fault, list_files
from generator.records.kinds import KINDS

YAML_FOLDERS = frozenset({*(kind.folder for kind in KINDS), "draaiboeken", "figuren", "leesbladen", "scholen"})
"""The folders in which every YAML file is read."""

NEEDED = ("bronnen", "begrippen", "vragen")
"""The YAML files right in a folder of content that everyone's content has."""

SINGLE = (*NEEDED, "zoekwoorden")
"""The YAML files right in a folder of content."""

_ENDINGS = (".yaml", ".yml", ".po")
_MOST_BYTES = {".yaml": MOST_YAML_BYTES, ".po": MOST_PO_BYTES}

TRANSLATIONS_FOLDER = "talen"
"""The folder in which translations stand, a folder for each language."""


@dataclass(frozen=True)
class ContentFolder:
    """A folder of content; ``pack`` is the folder that its links must stay in, None for a base that was installed."""

    content: Path
    pack: Path | None = None

    @cached_property
    def listing(self) -> Listing:
        """All files in it; raises ``ContentFaults`` where more lies in it than is read, as nothing of it is then.

        A file that is too large by itself does not count: it is refused by its name.
        """
        listing = list_files(self.content)
        sizes = [(_size_of(file), _MOST_BYTES[file.suffix]) for file in listing.files if file.suffix in _MOST_BYTES]
        size = sum(one for one, most in sizes if one <= most)
        if size > MOST_CONTENT_BYTES:
            wrong = f"hier staat meer dan {MOST_CONTENT_BYTES // 1_000_000} MB aan teksten"
            found = f"gevonden {size // 1_000_000} MB in {len(sizes)} bestanden"
            raise ContentFaults(
                [*listing.faults, Fault(Place(self.content), wrong, found, "haal weg wat er niet bij hoort")]
            )
        if listing.entries > MOST_FILES:
            raise ContentFaults(listing.faults)
        return listing

    def yaml_files(self, folder: str) -> list[Path]:
        """Return the YAML files in a folder of this one, in the order of their names."""
        above = self.content / folder
        return [file for file in self.listing.files if file.suffix == ".yaml" and file.parent == above]

    def languages(self) -> dict[str, list[Path]]:
        """Return the PO files of each language, in the order of their names."""
        above = self.content / TRANSLATIONS_FOLDER
        found: dict[str, list[Path]] = {one.name: [] for one in self.listing.folders if one.parent == above}
        for file in self.listing.files:
            if file.suffix == ".po" and file.is_relative_to(above) and file.parent != above:
                found[file.relative_to(above).parts[0]].append(file)
        return found


def content_folders(contents: tuple[Path, ...]) -> tuple[ContentFolder, ...]:
    """Return folders of content, of which the last is the user's own: what it holds must lie in its project."""
    *base, own = contents
    return *map(ContentFolder, base), ContentFolder(own, own.parent)


def unread_file_faults(folder: ContentFolder) -> Iterator[Fault]:
    """Yield a fault for every YAML or PO file that is not read: with another ending, or in a folder that is no kind."""
    for one in folder.listing.folders:
        if one.suffix.lower() in _ENDINGS:
            yield folder_fault(one)
    for file in folder.listing.files:
        where = file.parent.relative_to(folder.content).as_posix()
        if file.suffix.lower() in (".yaml", ".yml"):
            yield from _unread_yaml_faults(file, where)
        elif file.suffix.lower() == ".po":
            yield from _unread_po_faults(file, where)
        elif (meant := _ending_of(file, where)) and not file.name.isupper():
            yield _unread_fault(file, f"gevonden {quotation(file.name)}", f"noem het {quotation(meant)}")
        elif where == "." and file.name in (*YAML_FOLDERS, TRANSLATIONS_FOLDER):
            yield Fault(Place(file), "hier hoort een map te staan", "gevonden een bestand", "geef het een andere naam")


def _ending_of(file: Path, where: str) -> str:
    """Return how a file was meant to be called: an editor of plain text adds ``.txt``, or nothing was added at all."""
    if file.suffix.lower() == ".txt" and Path(file.stem).suffix.lower() in _ENDINGS:
        return file.stem
    if file.suffix or file.name.startswith("."):
        return ""
    if where.startswith(f"{TRANSLATIONS_FOLDER}/"):
        return f"{file.name}.po"
    return f"{file.name}.yaml" if where in YAML_FOLDERS else ""


def _unread_yaml_faults(file: Path, where: str) -> Iterator[Fault]:
    if file.suffix != ".yaml":
        yield _unread_fault(file, f"gevonden {file.suffix}", "noem het .yaml")
    elif where not in (".", *YAML_FOLDERS):
        remedy = advice(where, YAML_FOLDERS, f"zet het in {', '.join(sorted(YAML_FOLDERS))}")
        yield _unread_fault(file, f"gevonden de map {quotation(where)}", remedy)
    elif where == "." and file.stem not in SINGLE:
        remedy = f"zet het in een map: {', '.join(sorted(YAML_FOLDERS))}"
        known = [f"{one}.yaml" for one in SINGLE]
        yield _unread_fault(file, f"gevonden {quotation(file.name)}", advice(file.name, known, remedy))


def _unread_po_faults(file: Path, where: str) -> Iterator[Fault]:
    if file.suffix != ".po":
        yield _unread_fault(file, f"gevonden {file.suffix}", "noem het .po")
    elif not where.startswith(f"{TRANSLATIONS_FOLDER}/"):
        remedy = f"zet het in een map van zijn taal, zoals {TRANSLATIONS_FOLDER}/en"
        yield _unread_fault(file, f"gevonden de map {quotation(where)}", remedy)


def _unread_fault(file: Path, found: str, remedy: str) -> Fault:
    return Fault(Place(file), "dit bestand wordt niet gelezen", found, remedy)


def _size_of(file: Path) -> int:
    try:
        return os.lstat(file).st_size
    except OSError:  # it went since
        return 0
