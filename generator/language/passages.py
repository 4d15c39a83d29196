"""The passages that a reader of an edition reads, and what sort of text each is."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.records.base import Record
from generator.records.laag import Laag, Woord
from generator.resolve import Edition
from generator.text.nodes import Bullets, Paragraph, Text, letters
from generator.text.plain import plain

_LABELS = {
    *("titel", "ondertitel", "naam", "voor_wie", "wanneer", "ook", "plek", "makers", "uitgever"),
    *("kolommen", "rijen", "links", "rechts", "ankers", "deel", "ev", "mv", "poster"),
    *("onderwerp", "aanhef", "open", "groet", "ondertekening", "midden", "polen", "assen"),
    *("Materiaal.wat", "Deel.tekst"),
}
"""Keys (of one record, or of any) whose texts are names and titles: no sentences, so no full stop."""

_CARDS = {"Stelling.tekst", "Richtvraag.tekst", "Gespreksvraag.tekst", "Gesprekskaart.tekst"}
"""Texts of cards: a set chooses whether they end with a full stop, all of them alike."""

_STRINGS = {
    *("Bron.titel", "Bron.ondertitel", "Bron.makers", "Bron.uitgever"),
    *("Bronverwijzing.plek", "Woord.ev", "Woord.mv"),
}
"""Plain values, not texts, that stand on pages too."""


@dataclass(frozen=True)
class Passage:
    """A text, the ``key`` it stands under (``Stap.titel``), and the set or list that is its ``home``."""

    text: Text
    key: str
    home: str

    @property
    def letters(self) -> str:
        """The passage as plain text."""
        return plain(self.text)

    @property
    def is_label(self) -> bool:
        """Whether it is a name or a title."""
        return self.key in _LABELS or self.key.partition(".")[2] in _LABELS

    @property
    def is_card(self) -> bool:
        """Whether it is the text of a card."""
        return self.key in _CARDS

    @property
    def is_name(self) -> bool:
        """Whether it is a plain value: a name of a publication, of a place in it, of its makers; a school's word."""
        return self.key in _STRINGS


def passages(edition: Edition) -> Iterator[Passage]:
    """Yield all that can be read in an edition, and the words of the school where they are chosen."""
    for laid in edition.sets:
        yield from _passages_in(laid.record, laid.id, "")
    for name in ("figuren", "bronnen", "begrippen", "vragen"):
        for record in getattr(edition, name).values():
            yield from _passages_in(record, name, "")
    for word in own_words(edition.layers).values():
        yield from _passages_in(word, "woorden", "")
    for laag in edition.ours.layers:
        if laag.toelichting:
            yield Passage(laag.toelichting, "Laag.toelichting", laag.id)


def own_words(layers: tuple[Laag, ...]) -> dict[str, Woord]:
    """Return the words that a school on these layers uses, by the name of their slot."""
    return {name: word for laag in layers for name, word in laag.woorden.items()}


def own_forms(layers: tuple[Laag, ...]) -> set[str]:
    """Return the forms of those words, in small letters."""
    return {form.lower() for word in own_words(layers).values() for form in (word.ev, word.mv)}


def _passages_in(value: Any, home: str, key: str) -> Iterator[Passage]:
    if isinstance(value, Text):
        yield Passage(value, key, home)
    elif isinstance(value, Record):
        for name in type(value).model_fields:
            inner = f"{type(value).__name__}.{name}"
            if inner in _STRINGS:
                yield from _strings(value, name, home, inner)
            else:
                yield from _passages_in(getattr(value, name), home, inner)
    elif isinstance(value, tuple):
        for item in value:
            yield from _passages_in(item, home, key)


def _strings(record: Record, name: str, home: str, key: str) -> Iterator[Passage]:
    value = getattr(record, name)
    for one in value if isinstance(value, tuple) else filter(None, [value]):
        yield Passage(letters(str(one), record.at(name)), key, home)


def paragraphs(text: Text) -> Iterator[tuple[str, bool]]:
    """Yield the paragraphs outside lists, each with whether a list follows it."""
    following = (*text.blocks[1:], None)
    for block, after in zip(text.blocks, following, strict=True):
        if isinstance(block, Paragraph):
            yield plain(Text((block,))), isinstance(after, Bullets)


def lists(text: Text) -> Iterator[list[str]]:
    """Yield every list as its items, without the lists within them."""
    for block in text.blocks:
        if isinstance(block, Bullets):
            parts = [tuple(part for part in item if isinstance(part, Paragraph)) for item in block.items]
            yield [plain(Text(part)) for part in parts if part]
            for item in block.items:
                yield from lists(Text(item))
