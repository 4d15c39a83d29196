"""Spelling, by the Dutch dictionary of hunspell as a process of its own."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping

from generator.language.finding import Finding
from generator.language.passages import Passage
from generator.language.wordlist import Wordlist

_WORD = re.compile(
    r"(?<![\w’])(?<!\w')[^\W\d_]{2,}(?:[’'-][^\W\d_]+)*(?!\w)|(?<![\w’'])[^\W\d_](?:[’'-][^\W\d_]+)+(?!\w)"
)
"""A word; one in straight quotes is one too."""

LANGUAGE = "nl_NL"


def words_of(passage: Passage, ours: Wordlist) -> list[str]:
    """Return the words of a passage that only the dictionary can judge."""
    return _WORD.findall(ours.blank_out(passage.letters))


def words_to_look_up(words: Iterable[str]) -> set[str]:
    """Return what to ask the dictionary: words, and the parts of words with a hyphen."""
    return {part for word in words for part in (word, *_parts(word))}


def misspellings(
    passages: Iterable[Passage], ours: Wordlist, unknown: set[str], own: set[str], nearest: Mapping[str, str]
) -> Iterator[Finding]:
    """Yield words that are unknown, in one of their parts too; a school's ``own`` words only where it chose them."""
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


class NoDictionaryError(Exception):
    """There is no hunspell here, or it has no Dutch dictionary."""


def unknown_words(words: Iterable[str]) -> set[str]:
    """Return the words that the dictionary lacks; raises ``NoDictionaryError``."""
    return set(_hunspell("-l", sorted(words)).split("\n")) - {""}


def nearest_words(words: Iterable[str]) -> dict[str, str]:
    """Return the word that hunspell thinks was meant for each, where it finds one: its own clock ends each search."""
    asked = [f"^{word}" for word in sorted(words)]
    answers = [line.split(" ", 4) for line in _hunspell("-a", asked).split("\n") if line.startswith("& ")]
    return {word: near.split(", ")[0].replace("ĳ", "ij").replace("'", "’") for _, word, _, _, near in answers}


def _hunspell(mode: str, lines: list[str]) -> str:
    program = shutil.which("hunspell")
    if program is None:
        raise NoDictionaryError("hunspell")
    done = subprocess.run(  # noqa: S603 -- the words are its input, never its arguments
        [program, "-d", LANGUAGE, "-i", "utf-8", mode],
        input="\n".join(lines) + "\n",
        env={"PATH": os.environ.get("PATH", ""), "HOME": os.devnull, "LC_ALL": "C.UTF-8"},  # no list of the user's own
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise NoDictionaryError(done.stderr.strip())
    return done.stdout
