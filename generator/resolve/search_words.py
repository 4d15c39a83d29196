"""The words by which a school's people search: everyone's, those of its layers, and what other sectors say."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.records.laag import Laag
from generator.records.library import Library


@dataclass(frozen=True)
class SearchWords:
    """Words that are one to who searches: each finds the others, and ``finds``; ``leads_to`` comes first, by id."""

    words: tuple[str, ...]
    finds: tuple[str, ...] = ()
    leads_to: tuple[str, ...] = ()


def search_words(library: Library, layers: tuple[Laag, ...], taal: str) -> tuple[SearchWords, ...]:
    """Return the words that are one to who searches in the edition of a school, which lies on ``layers``."""
    own = (word for laag in layers for word in laag.zoekwoorden)
    written = [word for word in (*library.zoekwoorden.values(), *own) if word.taal == taal]
    return (
        *(SearchWords(word.woorden, word.vindt, tuple(map(str, word.zie))) for word in written),
        *_said_elsewhere(library, layers),
    )


def _said_elsewhere(library: Library, layers: tuple[Laag, ...]) -> Iterator[SearchWords]:
    """Yield the words that texts leave to a school, each with what any sector says for it: who types one means all."""
    for_all = [laag for laag in library.layers.values() if laag.soort in ("landelijk", "sector")]
    said: dict[str, dict[str, None]] = {}
    every = {laag.id: laag for laag in (*for_all, *layers)}
    for _, laag in sorted(every.items()):
        for name, word in laag.woorden.items():
            said.setdefault(name, {}).update(dict.fromkeys((word.ev, word.mv)))
    yield from (SearchWords(tuple(forms)) for _, forms in sorted(said.items()))
