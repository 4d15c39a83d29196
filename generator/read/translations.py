"""The translations beside content, ``content/talen/<taal>/<file>.po``, read and checked.

A translation counts for just the text that it was made of: its path (``msgctxt``) and how it was written
(``msgid``).  One of a text that was written anew since stays, and is called stale.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

from babel import Locale, UnknownLocaleError

from generator.bounds import MOST_FAULTS, MOST_LANGUAGES, MOST_PO_BYTES
from generator.faults import NOWHERE, Fault, Place, advice, first_faults, quotation
from generator.input_files import input_bytes, list_files, read_input
from generator.messages import DUTCH, language_code
from generator.provenance import Scalar, Source
from generator.read.content_folder import TRANSLATIONS_FOLDER, ContentFolder
from generator.read.kept_readings import KeptReadings
from generator.records.library import Library
from generator.records.paths import file_of, texts_of
from generator.records.vertaling import FORMS, Vertaling, Vertalingen
from generator.sources.po import Entry, read_po
from generator.text.markdown import parse_text
from generator.text.nodes import Link, Paragraph, Slot, Text, walk

_ENDS = re.compile(r"([.!?…:])[’”\"')*]*$")


def is_language_code(taal: str) -> bool:
    """Whether a code (``en``, ``pt-BR``), as folders are called by it, names a language to translate to."""
    try:
        Locale.parse(taal, sep="-")
    except (ValueError, UnknownLocaleError):
        return False
    return language_code(taal) == taal != DUTCH


def read_translations(
    folders: tuple[ContentFolder, ...], library: Library, readings: KeptReadings, *, whole: bool
) -> tuple[dict[str, Vertalingen], list[Fault]]:
    """Read the translations of everyone's content, and then of a school's own, which goes before it."""
    reader = _Reader(library, readings, whole)
    for folder in folders:
        reader.content(folder, own=folder is folders[-1])
    return reader.talen, reader.faults


def read_folder(folder: Path) -> Vertalingen:
    """Read the translations of one folder ``content/talen/<taal>`` alone, in which nothing is wrong."""
    there = list_files(folder).files if folder.is_dir() else []
    files = [(file, file.relative_to(folder).with_suffix("").as_posix()) for file in there if file.suffix == ".po"]
    read = (_read_file(file, name, folder.name, read_input(file, MOST_PO_BYTES))[0] for file, name in files)
    return {(entry.context, entry.source): _to_vertaling(entry, text) for found in read for entry, text in found}


@dataclass
class _Reader:
    """A reader of the translations of one library; ``whole`` where all of its files could be read."""

    library: Library
    readings: KeptReadings
    whole: bool
    faults: list[Fault] = field(default_factory=list)
    talen: dict[str, Vertalingen] = field(default_factory=dict)

    def content(self, content: ContentFolder, *, own: bool) -> None:
        """Read the translations beside one content folder, which is a school's ``own`` or of the base."""
        languages = content.languages()
        if len(languages) > MOST_LANGUAGES:
            found, remedy = f"gevonden {len(languages)}", "haal de talen weg die jullie niet nodig hebben"
            at = Place(content.content / TRANSLATIONS_FOLDER)
            self.faults.append(Fault(at, f"er zijn meer dan {MOST_LANGUAGES} talen", found, remedy))
            return
        for taal, files in languages.items():
            folder = content.content / TRANSLATIONS_FOLDER / taal
            if not is_language_code(taal):
                code = language_code(taal)
                remedy = f"noem de map naar een taal, zoals {code if is_language_code(code) else 'en'}"
                found = f"gevonden {quotation(taal)}"
                self.faults.append(Fault(Place(folder), "een onbekende taal", found, remedy))
                continue
            translations: Vertalingen = {}
            for file in files:
                if own or not self.is_of_example(file):
                    self.file(file, folder, content.pack, translations)
            self.talen.setdefault(taal, {}).update(translations)

    def is_of_example(self, file: Path) -> bool:
        """Whether a file of the base belongs to a school that is an example there."""
        return file.parent.name == "scholen" and file.stem not in self.library.layers

    def file(self, file: Path, folder: Path, pack: Path | None, found: Vertalingen) -> None:
        """Add the translations in one file, in the folder of its language, to ``found``."""
        raw, name = input_bytes(file, MOST_PO_BYTES, pack), file.relative_to(folder).with_suffix("").as_posix()
        entries, faults = (
            ((), (raw,)) if isinstance(raw, Fault) else self.readings.call(_read_file, file, name, folder.name, raw)
        )
        self.faults.extend(faults)
        for entry, text in entries:
            key = (entry.context, entry.source)
            if key in found:
                wrong, remedy = "twee vertalingen van dezelfde tekst", "haal een van de twee weg"
                self.faults.append(Fault(entry.place, wrong, f"gevonden {quotation(entry.source)}", remedy))
            elif self.whole and entry.context not in self.text_paths and len(self.faults) < MOST_FAULTS:
                self.faults.append(unknown_entry_fault(entry, self.text_paths))
            found[key] = _to_vertaling(entry, text)

    @cached_property
    def text_paths(self) -> set[str]:
        """The paths of all texts."""
        return {path for path, _ in texts_of(self.library)}


@lru_cache(maxsize=512)
def _read_file(
    file: Path, name: str, taal: str, raw: bytes
) -> tuple[tuple[tuple[Entry, Text], ...], tuple[Fault, ...]]:
    """Read a file that holds ``raw``: the entries that are translated, and what is wrong with any."""
    read = read_po(file, raw)
    texts = [(entry, *parse_translation(entry)) for entry in read.entries if entry.translation]
    wrong = [fault for entry in read.entries for fault in entry_faults(entry, name, taal)]
    every = (*read.faults, *wrong, *(fault for _, _, found in texts for fault in found))
    faults = tuple(first_faults(every, Place(file)))
    return tuple((entry, text) for entry, text, _ in texts if entry.context), faults


def _to_vertaling(entry: Entry, text: Text) -> Vertaling:
    return Vertaling(entry.context, entry.source, text, str(entry.translation), entry.notes)


def parse_translation(entry: Entry) -> tuple[Text, list[Fault]]:
    """Return the translation of an entry as a text, and all that is wrong in it."""
    before = parse_source(entry.source)
    line = len(before.blocks) == 1 and isinstance(before.blocks[0], Paragraph)
    text, faults = parse_text(entry.translation, one_line=line)
    return text, faults or [
        *_word_faults(before, text, entry),
        *_link_faults(before, text, entry),
        *_sign_faults(entry),
    ]


def parse_source(written: str) -> Text:
    """Return the text that was translated, from how it was written then."""
    return parse_text(_unplaced_scalar(written))[0]


def _unplaced_scalar(written: str) -> Scalar:
    made = Scalar(written)
    made.source, made.start, made.end = Source(NOWHERE.file, written), 0, len(written)
    return made


def entry_faults(entry: Entry, file: str, taal: str, *, done: bool = True) -> Iterator[Fault]:
    """Yield what is wrong with an entry of a file, whatever its translation; ``done``: none may be fuzzy."""
    at = entry.place
    if not entry.context:
        remedy = "maak het bestand met kijkwijzer translate export"
        yield Fault(at, "een vertaling zonder msgctxt", f"gevonden {quotation(entry.source)}", remedy)
    elif file_of(entry.context) != file:
        remedy = f"zet het in {taal}/{file_of(entry.context)}.po"
        yield Fault(at, "een vertaling in het verkeerde bestand", f"gevonden {quotation(entry.context)}", remedy)
    if entry.fuzzy and done:
        remedy = "kijk de vertaling na en haal «fuzzy» weg"
        yield Fault(at, "een vertaling die nog niet is nagekeken", f"gevonden {quotation(entry.translation)}", remedy)


def unknown_entry_fault(entry: Entry, known: set[str]) -> Fault:
    """Return the fault of an entry whose text is not there."""
    near = {path for path in known if file_of(path) == file_of(entry.context)}
    wrong, remedy = "een vertaling van een tekst die niet bestaat", advice(entry.context, near, "haal het weg")
    return Fault(entry.place, wrong, f"gevonden {quotation(entry.context)}", remedy)


def _word_faults(before: Text, after: Text, entry: Entry) -> Iterator[Fault]:
    wanted, slots = {slot.word for slot in _slots_in(before)}, _slots_in(after)
    for word in sorted(wanted - {slot.word for slot in slots}):
        yield _entry_fault(entry, "een woord van de school ontbreekt", f"schrijf {{{{ {word} }}}}")
    for slot in slots:
        if slot.word not in wanted:
            wrong = "een woord van de school dat niet in de tekst staat"
            yield Fault(
                slot.place, wrong, f"gevonden {quotation(slot.word)}", advice(slot.word, wanted, "haal het weg")
            )
        elif slot.form not in FORMS:
            wrong, remedy = "een vorm die een vertaald woord niet heeft", advice(slot.form, FORMS)
            yield Fault(slot.place, wrong, f"gevonden {quotation(slot.form)}", remedy)


def _link_faults(before: Text, after: Text, entry: Entry) -> Iterator[Fault]:
    wanted, links = {link.target for link in _links_in(before)}, _links_in(after)
    for target in sorted(wanted - {link.target for link in links}):
        yield _entry_fault(entry, "een verwijzing ontbreekt", f"schrijf [[{target}|...]]")
    for link in links:
        if link.target not in wanted:
            wrong, remedy = "een verwijzing die niet in de tekst staat", advice(link.target, wanted, "haal het weg")
            yield Fault(link.place, wrong, f"gevonden {quotation(link.target)}", remedy)


def _sign_faults(entry: Entry) -> Iterator[Fault]:
    translation = str(entry.translation)
    if translation != translation.strip():
        yield _entry_fault(entry, "een spatie of lege regel aan het begin of eind", "haal die weg")
    for found in re.finditer(r"(\S+)  +(?=\S)", translation):
        yield Fault(
            entry.translation.place, "een spatie te veel", f"gevonden na {quotation(found[1])}", "haal de spatie weg"
        )
    was, ends = (_ENDS.search(text.strip()) for text in (entry.source, translation))
    if (was is None) != (ends is None) or (was and ends and (was[1] == ":") != (ends[1] == ":")):
        remedy = f"eindig met {was[1]}" if was else "laat het leesteken aan het eind weg"
        yield _entry_fault(entry, "een ander leesteken aan het eind", remedy)


def _slots_in(text: Text) -> list[Slot]:
    return [inline for inline in walk(text) if isinstance(inline, Slot)]


def _links_in(text: Text) -> list[Link]:
    return [inline for inline in walk(text) if isinstance(inline, Link)]


def _entry_fault(entry: Entry, wrong: str, remedy: str) -> Fault:
    return Fault(entry.translation.place, wrong, f"gevonden {quotation(entry.translation)}", remedy)
