"""Unfinished texts: what a writer left to come back to."""

import re
from collections.abc import Iterable, Iterator

from generator.language.finding import Finding
from generator.language.passages import Passage

_LEFT = re.compile(
    r"\b(?:TODO|FIXME|TBD|lorem|ipsum|xx+|volgt nog|nog (?:aan te vullen|in te vullen|te schrijven|invullen))\b"
    r"|«[^»]*»|\?{2,}|<[^<>]+>|\[(?:\.\.\.|…|\w[^\[\]]*)\]",
    re.IGNORECASE,
)


def unfinished(passages: Iterable[Passage]) -> Iterator[Finding]:
    """Find placeholders and notes to oneself."""
    for passage in passages:
        for found in _LEFT.finditer(passage.said):
            left = found.group()
            shown = left if left.startswith("«") else ""
            yield Finding(passage.text, left, "de tekst is nog niet af", "schrijf wat er moet staan", shown)
