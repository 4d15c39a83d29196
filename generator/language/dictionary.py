"""The Dutch dictionary: hunspell as a process of its own, with Debian's ``hunspell-nl``."""

import os
import shutil
import subprocess
from collections.abc import Iterable

LANGUAGE = "nl_NL"


class NoDictionaryError(Exception):
    """There is no hunspell here, or it has no Dutch dictionary."""


def unknown_words(words: Iterable[str]) -> set[str]:
    """Give the words that the dictionary lacks; raises ``NoDictionaryError``."""
    return set(_hunspell("-l", sorted(words)).split("\n")) - {""}


def nearest_words(words: Iterable[str]) -> dict[str, str]:
    """Give the words that hunspell thinks were meant, as many as it finds: its own clock ends each search."""
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
