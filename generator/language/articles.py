"""Articles: *de* or *het* goes with the word that the school puts in a slot."""

import re
from collections.abc import Iterable, Iterator, Mapping

from generator.language.finding import Finding
from generator.language.passages import Passage
from generator.records.laag import BY_ARTICLE, Woord

_FORMS = {"de": "lidwoord", "het": "lidwoord"} | {
    said: form for form in ("deze", "onze", "elke", "iedere", "welke") for said in BY_ARTICLE[form]
}
"""For each article, and each word that goes with one: the form of a slot that brings it."""


def articles(passages: Iterable[Passage], words: Mapping[str, Woord]) -> Iterator[Finding]:
    """Find *de team*, *ons school*, *dit klas*: an article that was typed out, before a word of the school."""
    patterns = {name: _wrong(word) for name, word in words.items()}
    for passage in passages:
        for name, pattern in patterns.items():
            for found in pattern.finditer(passage.said):
                remedy = f"schrijf {{{{ {name}.{_FORMS[found[1].lower()]} }}}} {{{{ {name} }}}}"
                yield Finding(passage.text, found[0], "een lidwoord dat niet bij het woord past", remedy)


def _wrong(word: Woord) -> re.Pattern[str]:
    others = "|".join(form for form in _FORMS if word.form(_FORMS[form]) != form)
    return re.compile(rf"\b({others})\s+{re.escape(word.ev)}\b", re.IGNORECASE)
