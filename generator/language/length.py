"""Length: a statement can be read at a glance, in the words of every school."""

import re
from collections.abc import Iterable, Iterator

from generator.language.finding import Finding
from generator.language.passages import Passage

MOST_WORDS = 25
_STATEMENTS = {"Stelling.tekst", "Item.tekst"}


def length(passages: Iterable[Passage]) -> Iterator[Finding]:
    """Find statements with more words than one can take in."""
    for passage in passages:
        words = len(re.findall(r"\w[\w’'-]*", passage.said))
        if passage.key in _STATEMENTS and words > MOST_WORDS:
            found = f"{words} woorden"
            yield Finding(passage.text, "", "een stelling is te lang", f"maak er hooguit {MOST_WORDS} van", found)
