"""The texts that there are to translate: of everything, or as one school has them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from generator.records.library import Library
from generator.records.paths import file_of, texts_of
from generator.records.vertaling import Vertaling, Vertalingen
from generator.resolve import resolve_edition
from generator.text.source import source

Key = tuple[str, str]
"""The path of a text, and how it is written."""


@dataclass(frozen=True)
class Translatable:
    """A text to translate, and what is there of it: its translation, or ``earlier``, that of an earlier text."""

    path: str
    source: str
    translation: Vertaling | None
    earlier: Vertaling | None = None

    @property
    def file(self) -> str:
        """The file that it stands in, below ``content/`` and without ending."""
        return file_of(self.path)


def translatable_texts(library: Library, language: str, school: str | None = None) -> list[Translatable]:
    """Return the texts of a library, or of what a school has of it, each once."""
    known = library.talen.get(language, {})
    every = keys_of(library)
    has_text = edition_filter(library, school) if school else lambda _: True
    before = stale_translations(known, every)

    def translatable(key: Key) -> Translatable:
        path, text = key
        return Translatable(path, text, known.get(key), None if key in known else _nearest(text, before.get(path)))

    return [translatable(key) for key in every if has_text(key[0])]


def keys_of(library: Library) -> dict[Key, int]:
    """Return all texts of a library, each with its number in the order of the files."""
    keys = dict.fromkeys((path, source(text)) for path, text in texts_of(library))
    return {key: number for number, key in enumerate(keys)}


def stale_translations(known: Vertalingen, current: dict[Key, int]) -> dict[str, list[Vertaling]]:
    """Return the translations of what was written anew since, by path."""
    found: dict[str, list[Vertaling]] = {}
    for key, one in known.items():
        if key not in current:
            found.setdefault(one.pad, []).append(one)
    return found


def _nearest(text: str, before: list[Vertaling] | None) -> Vertaling | None:
    """Return the translation of what a text was before, among all of its list; the only one, if it was alone."""
    if not before:
        return None
    near = get_close_matches(text, [one.bron for one in before], n=1, cutoff=0.0 if len(before) == 1 else 0.4)
    return next((one for one in before if [one.bron] == near), None)


def edition_filter(library: Library, school: str) -> Callable[[str], bool]:
    """Return the question whether a school has the text of a path."""
    edition = resolve_edition(library, school)
    cards = {card.kaart.id: card for laid in edition.sets for card in laid.cards}
    every = {kaart.id for one in library.sets.values() for kaart in one.kaarten}
    every |= {own.kaart.id for owned in library.own_cards.values() for own in owned}
    named = ("figuren", "draaiboeken", "leesbladen")
    folders: dict[str, Iterable[str]] = {name: getattr(edition, name) for name in named}
    files = {"bronnen", "begrippen", "vragen", *(laid.docname for laid in edition.sets)}
    files |= {f"{folder}/{name}" for folder, records in folders.items() for name in records}
    files |= {f"scholen/{laag.id}" for laag in edition.layers}

    def has_text(path: str) -> bool:
        file, rest = file_of(path), path.rpartition("/")[2]
        if file not in files:
            return False
        if rest.startswith("kaarten.tekst."):
            card = cards.get(rest.removeprefix("kaarten.tekst."))
            return bool(card and card.verandering and file == f"scholen/{card.laag}")
        name, _, key = rest.partition(".")
        card = cards.get(name)
        return name not in every or bool(card and (key != "tekst" or card.verandering != "gewijzigd"))

    return has_text
