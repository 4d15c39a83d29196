"""How far a language is: of every set, of what lies beside the sets, and of the whole."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from generator.records.kinds import KINDS
from generator.records.library import Library
from generator.translate.texts import Translatable, translatable_texts


@dataclass(frozen=True)
class Coverage:
    """Of how many texts there is a translation, and how many have one of how they were written before."""

    wat: str
    totaal: int
    vertaald: int
    verouderd: int

    @property
    def procent(self) -> int:
        """The part that is translated; 100 only when nothing is lacking."""
        return 100 * self.vertaald // self.totaal if self.totaal else 100


def coverage(library: Library, language: str, school: str) -> tuple[Coverage, list[Coverage]]:
    """Return how far an edition is in a language: the whole, and each part of it."""
    texts = translatable_texts(library, language, school)
    parts = [_coverage_of(name, found) for name, found in groupby(texts, _part)]
    return _coverage_of(school, texts), parts


def _coverage_of(name: str, texts: Iterable[Translatable]) -> Coverage:
    every = list(texts)
    translated, stale = sum(bool(one.translation) for one in every), sum(bool(one.earlier) for one in every)
    return Coverage(name, len(every), translated, stale)


def _part(one: Translatable) -> str:
    """Return the name of the part that a text counts with: its set, or else its folder or file."""
    folder, _, name = one.file.partition("/")
    return name if folder in {kind.folder for kind in KINDS} else folder
