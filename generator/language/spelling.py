"""Spelling: every word stands in the dictionary or in our own list."""

import re
from collections.abc import Iterable, Iterator, Mapping

from generator.language.finding import Finding
from generator.language.passages import Passage
from generator.language.wordlist import Wordlist

_WORD = re.compile(
    r"(?<![\w’])(?<!\w')[^\W\d_]{2,}(?:[’'-][^\W\d_]+)*(?!\w)|(?<![\w’'])[^\W\d_](?:[’'-][^\W\d_]+)+(?!\w)"
)
"""A word; one in straight quotes is one too."""


def words_of(passage: Passage, ours: Wordlist) -> list[str]:
    """Give the words of a passage that only the dictionary can judge."""
    return _WORD.findall(ours.without(passage.said))


def to_look_up(words: Iterable[str]) -> set[str]:
    """Give what to ask of the dictionary: words, and the parts of words with a hyphen."""
    return {part for word in words for part in (word, *_parts(word))}


def misspelt(
    passages: Iterable[Passage], ours: Wordlist, unknown: set[str], own: set[str], nearest: Mapping[str, str]
) -> Iterator[Finding]:
    """Find words that are unknown, in one of their parts too; a school's ``own`` words only where it chose them."""
    for passage in passages:
        skipped = set() if passage.is_name else own
        for word in words_of(passage, ours):
            if word.lower() not in skipped and _is_wrong(word, unknown):
                meant = f"bedoelde je «{nearest[word]}»? Een" if word in nearest else "verbeter het; een"
                remedy = f"{meant} goed woord zet je in {ours.name}"
                yield Finding(passage.text, word, "een onbekend woord", remedy)


def _is_wrong(word: str, unknown: set[str]) -> bool:
    return word in unknown and not (_parts(word) and unknown.isdisjoint(_parts(word)))


def _parts(word: str) -> tuple[str, ...]:
    return tuple(part for part in word.split("-") if len(part) > 1) if "-" in word else ()
