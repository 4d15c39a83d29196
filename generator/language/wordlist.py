"""Lists of words that an author keeps: a word (or a few words that belong together) a line."""

import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.bounds import MOST_LIST_BYTES
from generator.faults import ContentFaults, Fault, Place, quotation
from generator.input_files import read_input


@dataclass(frozen=True)
class Wordlist:
    """The words of a file and the line that each stands on; lines with ``#`` are for the reader.

    ``base`` are words that are allowed as well, whatever the file says.
    """

    file: Path
    words: tuple[tuple[str, int], ...] = ()
    base: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """The file as an author finds it in the content: its folder and its name."""
        return f"{self.file.parent.name}/{self.file.name}"

    @property
    def all(self) -> frozenset[str]:
        """All words, without their lines."""
        return self.base.union(word for word, _ in self.words)

    def blank_out(self, text: str) -> str:
        """Return a text in which a space stands for each listed word."""
        return self._pattern.sub(" ", text) if self.all else text

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        longest_first = sorted(self.all, key=lambda word: (-len(word), word))
        return re.compile(rf"(?<![\w’])(?<!\w')(?:{'|'.join(map(_word_pattern, longest_first))})(?!\w)")

    def faults(self) -> Iterator[Fault]:
        """Yield a fault for words out of order, and for words that stand there twice."""
        for (before, _), (word, line) in zip(self.words, self.words[1:], strict=False):
            place, found = Place(self.file, line, 1), f"gevonden {quotation(word)} na {quotation(before)}"
            if _order(word) == _order(before):
                yield Fault(place, "een woord staat twee keer in de lijst", found, "haal er één weg")
            elif _order(word) < _order(before):
                yield Fault(place, "de woordenlijst staat niet op volgorde", found, "zet het woord op zijn plaats")


def read_wordlist(*files: Path) -> Wordlist:
    """Read the last file as a list, with the words of those before it; one that is not there is empty."""
    *base, own = files
    project = own.parents[min(2, len(own.parents) - 1)]  # it stands in content/taal
    return Wordlist(own, _words(own, project), frozenset(word for file in base for word, _ in _words(file)))


def _words(file: Path, within: Path | None = None) -> tuple[tuple[str, int], ...]:
    raw = read_input(file, MOST_LIST_BYTES, within) if os.path.lexists(file) else b""
    try:
        lines = raw.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        place, found = Place(file, raw.count(b"\n", 0, error.start) + 1), f"gevonden byte 0x{raw[error.start]:02x}"
        raise ContentFaults([Fault(place, "het bestand is geen UTF-8", found, "sla het op als UTF-8")]) from error
    words = ((line.strip(), number) for number, line in enumerate(lines, 1))
    return tuple((word, number) for word, number in words if word and not word.startswith("#"))


def _word_pattern(word: str) -> str:
    """Return a pattern for a word; one in small letters may begin with a capital."""
    first, rest = re.escape(word[0]), re.escape(word[1:])
    return f"[{first}{re.escape(word[0].upper())}]{rest}" if word[0].islower() else first + rest


def _order(word: str) -> tuple[str, str]:
    bare = unicodedata.normalize("NFD", word.casefold())
    return "".join(sign for sign in bare if not unicodedata.combining(sign)), word
