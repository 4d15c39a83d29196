"""Imports a translator's PO file: checks it whole, and works out what changes in content."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from generator.bounds import MOST_PO_BYTES
from generator.faults import ContentFaults, Fault, Place, first_faults, quotation
from generator.input_files import read_input
from generator.messages import language_code
from generator.places import Places
from generator.read.content_folder import TRANSLATIONS_FOLDER
from generator.read.translations import (
    entry_faults,
    is_language_code,
    parse_translation,
    read_folder,
    unknown_entry_fault,
)
from generator.records.library import Library
from generator.records.paths import file_of
from generator.records.vertaling import Vertaling, Vertalingen
from generator.sources.po import Entry, read_po
from generator.translate.export import ExportEntry, po_bytes
from generator.translate.texts import Key, keys_of, stale_translations


@dataclass(frozen=True)
class TranslationChange:
    """A translation before and after; None where there is none."""

    path: str
    source: str
    was: str | None
    becomes: str | None


@dataclass(frozen=True)
class Import:
    """What a translator's file changes; ``files`` are those of content with their new bytes.

    ``header`` is what the file itself calls the language: ``en_GB``, where content has ``en``.
    ``unfinished`` is how many texts have no translation in it, or one that is still to be looked at.
    """

    language: str
    header: str
    changes: tuple[TranslationChange, ...]
    files: dict[Path, bytes]
    unfinished: int


def import_po(places: Places, library: Library, file: Path) -> Import:
    """Return what a PO file changes in a library; raises ``ContentFaults`` with all that is wrong in it."""
    read = read_po(file, read_input(file, MOST_PO_BYTES, places.pack_of(file)))
    language, known = _language(read.taal, places, library), keys_of(library)
    wrong = _faults(read.entries, language, {path for path, _ in known})
    faults = first_faults(chain(read.faults, wrong), Place(file))
    if not read.faults and not is_language_code(language):
        found = f"gevonden {quotation(language)}" if language else "gevonden niets"
        remedy = "schrijf «Language: en» in de kop van het bestand"
        faults.append(Fault(Place(file, 1, 1), "een onbekende taal", found, remedy))
    if faults:
        raise ContentFaults(faults)
    folder = places.contents[-1] / TRANSLATIONS_FOLDER / language
    before, everywhere = read_folder(folder), library.talen.get(language, {})
    after = _translations_after(read.entries, before, everywhere, known)
    changes = tuple(_changes(before, after, everywhere))
    touched = sorted({file_of(change.path) for change in changes})
    files = {folder / f"{name}.po": _file_bytes(name, after, known, language) for name in touched}
    unsaid = sum(entry.fuzzy or not entry.translation for entry in read.entries)
    return Import(language, read.taal, changes, files, unsaid)


def _language(header: str, places: Places, library: Library) -> str:
    """Return the language that a file is in: the one that is there already, where only the country differs."""
    code = language_code(header)
    folders = {folder.name for content in places.contents for folder in (content / TRANSLATIONS_FOLDER).glob("[!.]*")}
    there = {*folders, *library.talen}
    alike = [one for one in sorted(there) if one.partition("-")[0] == code.partition("-")[0]]
    return code if code in there or len(alike) != 1 else alike[0]


def _faults(entries: tuple[Entry, ...], language: str, known: set[str]) -> Iterator[Fault]:
    seen: dict[Key, Entry] = {}
    for entry in entries:
        yield from entry_faults(entry, file_of(entry.context), language, done=False)
        if entry.context and entry.context not in known:
            yield unknown_entry_fault(entry, known)
        if seen.setdefault((entry.context, entry.source), entry) is not entry:
            wrong, remedy = "twee vertalingen van dezelfde tekst", "haal een van de twee weg"
            yield Fault(entry.place, wrong, f"gevonden {quotation(entry.source)}", remedy)
        if entry.translation and not entry.fuzzy:
            yield from parse_translation(entry)[1]


def _translations_after(
    entries: tuple[Entry, ...], before: Vertalingen, everywhere: Vertalingen, known: dict[Key, int]
) -> Vertalingen:
    """Return the translations as they will be; one of an earlier text goes when all that took its place is translated.

    An entry that says nothing takes nothing away: another translator may have done it since this file was made.
    """
    after, new = dict(before), set()
    for entry in entries:
        key = (entry.context, entry.source)
        there = everywhere.get(key)
        done = entry.translation and not entry.fuzzy
        if done and (there is None or (there.gezegd, there.noten) != (entry.translation, entry.notes)):
            after[key] = Vertaling(*key, parse_translation(entry)[0], str(entry.translation), entry.notes)
            new.add(entry.context)
    unsaid = {key[0] for key in known if key not in after and key not in everywhere}
    for path, gone in stale_translations(before, known).items():
        if path in new and path not in unsaid:
            for one in gone:
                after.pop((path, one.bron), None)
    return after


def _changes(before: Vertalingen, after: Vertalingen, everywhere: Vertalingen) -> Iterator[TranslationChange]:
    for key in dict.fromkeys((*before, *after)):
        was, now = before.get(key) or everywhere.get(key), after.get(key)
        if (was and (was.gezegd, was.noten)) != (now and (now.gezegd, now.noten)):
            yield TranslationChange(*key, was.gezegd if was else None, now.gezegd if now else None)


def _file_bytes(name: str, after: Vertalingen, known: dict[Key, int], language: str) -> bytes:
    """Return the PO file of a file of content, in the order of its texts; what is stale comes last."""
    mine = [key for key in after if file_of(key[0]) == name]
    mine.sort(key=lambda key: (known.get(key, len(known)), key))
    return po_bytes((ExportEntry(*key, after[key].gezegd, after[key].noten) for key in mine), language)
