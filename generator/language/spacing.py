"""Spaces: one between words, none before a mark, one after it; and no word twice."""

import re
from collections.abc import Iterable, Iterator

from generator.language.finding import Finding
from generator.language.passages import Passage

_RULES = (
    (re.compile(r"\S+[^\S\n]{2,}\S+"), "twee spaties achter elkaar", "laat er één staan"),
    (re.compile(r"""\w+[’”'")]*\s[,.;:!?](?=[\s’”'")]|$)"""), "een spatie vóór een leesteken", "haal de spatie weg"),
    (
        re.compile(r"[^\W\d_]{2,}[,;!?][^\W\d_]+|[a-zà-ÿ]{2,}\.[A-Z][a-zà-ÿ]+"),
        "geen spatie na een leesteken",
        "zet er een spatie achter",
    ),
)
_TWICE = re.compile(r"\b(\w+)[^\S\n]+\1\b", re.IGNORECASE)
_MAY_BE_TWICE = {"dat", "die", "je", "ze", "zij", "we", "hij", "heel"}


def spacing(passages: Iterable[Passage]) -> Iterator[Finding]:
    """Find spaces too many or too few, and words that stand twice."""
    for passage in passages:
        for pattern, wrong, remedy in _RULES:
            for found in pattern.finditer(passage.said):
                yield Finding(passage.text, found.group(), wrong, remedy)
        for found in _TWICE.finditer(passage.said):
            if found[1].lower() not in _MAY_BE_TWICE:
                yield Finding(passage.text, found.group(), "een woord staat twee keer achter elkaar", "haal er één weg")
