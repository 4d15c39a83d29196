"""A library in another language: every text in its translation, or in Dutch and marked so.

A translation counts where all the school's words in it are translated too, so that no sentence is in two languages.
"""

from dataclasses import replace
from typing import Any, TypeVar

from generator.messages import DUTCH
from generator.records.base import Record
from generator.records.laag import Laag, Woord
from generator.records.library import Library
from generator.records.paths import change_library, change_texts, file_of
from generator.records.vertaling import FORMS, Vertalingen
from generator.records.walk import find_all
from generator.resolve.parts import SharedParts
from generator.text.nodes import Slot, Text, letters, walk
from generator.text.plain import plain
from generator.text.source import source

R = TypeVar("R", bound=Record)

Words = dict[str, Woord]


def translate_library(
    library: Library, layers: tuple[Laag, ...], taal: str, shared: SharedParts
) -> tuple[Library, Words]:
    """Return the library in a language, and the school's words in it; Dutch is as it was written.

    A record is the same for schools that have the same of the words that translations in its file say.
    """
    if taal == DUTCH:
        return library, words_of_layers(layers)
    known = library.talen.get(taal, {})
    words = words_of_layers(tuple(shared.of(_translate_words, laag, known) for laag in layers))

    def change(path: str, text: Text) -> Text:
        found = known.get((path, source(text)))
        if found is None or not _slot_words(found.tekst) <= words.keys():
            return replace(text, taal=DUTCH)
        return found.tekst

    said = shared.of(_words_by_file, known)

    def translate(record: R, path: str) -> R:
        there = said.get(file_of(path), frozenset()).intersection(words)
        return shared.part("translation", (record, known), there, lambda: change_texts(record, path, change))

    return replace(library, **change_library(library, translate)), words


def words_of_layers(layers: tuple[Laag, ...]) -> Words:
    """Return the words of a school by the name of their slot: what the highest layer says counts."""
    return {name: word for laag in layers for name, word in laag.woorden.items()}


def has_fallback(value: Any) -> bool:
    """Whether anything in a record of an edition is not in the edition's language."""
    return any(text.taal for text in find_all(value, Text))


def _words_by_file(known: Vertalingen) -> dict[str, frozenset[str]]:
    """Return the school's words that translations say, by the file of what they translate."""
    words: dict[str, frozenset[str]] = {}
    for translation in known.values():
        file = file_of(translation.pad)
        words[file] = words.get(file, frozenset()) | _slot_words(translation.tekst)
    return words


def _slot_words(text: Text) -> frozenset[str]:
    return frozenset(slot.word for slot in walk(text) if isinstance(slot, Slot))


def _translate_words(laag: Laag, known: Vertalingen) -> Laag:
    """Return a layer with the words of which every form is translated, and no others."""
    words: Words = {}
    for name, word in laag.woorden.items():
        path = f"scholen/{laag.id}/woorden.{name}"
        said = {form: known.get((f"{path}.{form}", source(letters(getattr(word, form))))) for form in FORMS}
        if all(said.values()):
            words[name] = word.with_fields(**{form: plain(found.tekst) for form, found in said.items() if found})
    return laag.with_fields(woorden=words)
