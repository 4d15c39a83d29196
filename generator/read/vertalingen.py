"""Reads what was translated: ``content/talen/<taal>/<file>.po`` beside ``content/<file>.yaml``.

A translation counts for just the text that it was made of: its path (``msgctxt``) and how it was written
(``msgid``).  One of a text that was written anew since stays, and is called stale.
"""

from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

from babel import Locale, UnknownLocaleError

from generator.faults import Fault, Place, quoted
from generator.located import raw_of
from generator.messages import DUTCH
from generator.read.check_vertalingen import entry_faults, translation, unknown_fault
from generator.records.library import Library
from generator.records.paths import texts_of
from generator.records.vertaling import Vertaling, Vertalingen
from generator.sources.po import Entry, read_po
from generator.text.nodes import Text

FOLDER = "talen"
"""Where translations stand in content."""


def known_language(taal: str) -> bool:
    """Tell whether a code (``en``, ``pt-BR``) names a language that content can be translated to."""
    try:
        Locale.parse(taal, sep="-")
    except (ValueError, UnknownLocaleError):
        return False
    return taal != DUTCH


@dataclass
class _Reader:
    """Reads the translations of one library; ``whole`` tells that all of its files could be read."""

    library: Library
    whole: bool
    faults: list[Fault] = field(default_factory=list)
    talen: dict[str, Vertalingen] = field(default_factory=dict)

    def content(self, content: Path, *, own: bool) -> None:
        for folder in sorted(path for path in (content / FOLDER).glob("[!.]*") if path.is_dir()):
            if not known_language(folder.name):
                remedy = "noem de map naar een taal, zoals en"
                self.faults.append(
                    Fault(Place(folder), "een onbekende taal", f"gevonden {quoted(folder.name)}", remedy)
                )
                continue
            there: Vertalingen = {}
            for file in sorted(folder.rglob("[!.]*.po")):
                if own or not self.strange(file):
                    self.file(file, file.relative_to(folder).with_suffix("").as_posix(), folder.name, there)
            self.talen.setdefault(folder.name, {}).update(there)

    def strange(self, file: Path) -> bool:
        """Tell whether a file of the base is of a school that is an example there."""
        return file.parent.name == "scholen" and file.stem not in self.library.layers

    def file(self, file: Path, name: str, taal: str, found: Vertalingen) -> None:
        raw = raw_of(file)
        entries, faults = ((), (raw,)) if isinstance(raw, Fault) else _read(file, name, taal, raw)
        self.faults.extend(faults)
        for entry, text in entries:
            key = (entry.context, entry.source)
            if key in found:
                wrong, remedy = "twee vertalingen van dezelfde tekst", "haal een van de twee weg"
                self.faults.append(Fault(entry.place, wrong, f"gevonden {quoted(entry.source)}", remedy))
            elif self.whole and entry.context not in self.known:
                self.faults.append(unknown_fault(entry, self.known))
            found[key] = _made(entry, text)

    @cached_property
    def known(self) -> set[str]:
        """The paths of all texts."""
        return {path for path, _ in texts_of(self.library)}


@lru_cache(maxsize=512)
def _read(file: Path, name: str, taal: str, raw: bytes) -> tuple[tuple[tuple[Entry, Text], ...], tuple[Fault, ...]]:
    """Read a file that holds ``raw``: the entries that say something, and what is wrong with any."""
    read = read_po(file, raw)
    texts = [(entry, *translation(entry)) for entry in read.entries if entry.said]
    wrong = [fault for entry in read.entries for fault in entry_faults(entry, name, taal)]
    faults = (*read.faults, *wrong, *(fault for _, _, found in texts for fault in found))
    return tuple((entry, text) for entry, text, _ in texts if entry.context), faults


def read_folder(folder: Path) -> Vertalingen:
    """Read the translations of one folder ``content/talen/<taal>`` alone, in which nothing is wrong."""
    files = [(file, file.relative_to(folder).with_suffix("").as_posix()) for file in sorted(folder.rglob("[!.]*.po"))]
    read = (_read(file, name, folder.name, file.read_bytes())[0] for file, name in files)
    return {(entry.context, entry.source): _made(entry, text) for found in read for entry, text in found}


def _made(entry: Entry, text: Text) -> Vertaling:
    return Vertaling(entry.context, entry.source, text, str(entry.said), entry.notes)


def read_translations(
    contents: tuple[Path, ...], library: Library, *, whole: bool
) -> tuple[dict[str, Vertalingen], list[Fault]]:
    """Read the translations of everyone's content, and then of a school's own, which goes before it."""
    reader = _Reader(library, whole)
    for content in contents:
        reader.content(content, own=content == contents[-1])
    return reader.talen, reader.faults
