"""A library in another language: every text in its translation, or in Dutch and marked so.

A translation counts where all the school's words in it are translated too, so that no sentence is in two languages.
"""

from dataclasses import replace
from typing import Any

from generator.messages import DUTCH
from generator.records.laag import Laag, Woord
from generator.records.library import Library
from generator.records.paths import change_library
from generator.records.vertaling import FORMS, Vertalingen
from generator.records.walk import find_all
from generator.text.nodes import Slot, Text, letters, walk
from generator.text.plain import plain
from generator.text.source import source

Words = dict[str, Woord]


def translate_library(library: Library, layers: tuple[Laag, ...], taal: str) -> tuple[Library, Words]:
    """Return the library in a language, and the school's words in it; Dutch is as it was written."""
    if taal == DUTCH:
        return library, words_of_layers(layers)
    known = library.talen.get(taal, {})
    words = words_of_layers(tuple(_translate_words(laag, known) for laag in layers))

    def change(path: str, text: Text) -> Text:
        found = known.get((path, source(text)))
        if found is None or any(slot.word not in words for slot in walk(found.tekst) if isinstance(slot, Slot)):
            return replace(text, taal=DUTCH)
        return found.tekst

    return replace(library, **change_library(library, change)), words


def words_of_layers(layers: tuple[Laag, ...]) -> Words:
    """Return the words of a school by the name of their slot: what the highest layer says counts."""
    return {name: word for laag in layers for name, word in laag.woorden.items()}


def has_fallback(value: Any) -> bool:
    """Whether anything in a record of an edition is not in the edition's language."""
    return any(text.taal for text in find_all(value, Text))


def _translate_words(laag: Laag, known: Vertalingen) -> Laag:
    """Return a layer with the words of which every form is translated, and no others."""
    words: Words = {}
    for name, word in laag.woorden.items():
        path = f"scholen/{laag.id}/woorden.{name}"
        said = {form: known.get((f"{path}.{form}", source(letters(getattr(word, form))))) for form in FORMS}
        if all(said.values()):
            words[name] = word.with_fields(**{form: plain(found.tekst) for form, found in said.items() if found})
    return laag.with_fields(woorden=words)
