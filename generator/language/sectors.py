"""Words of another sector: what is typed out where each school has a word of its own.

Which words those are follows from the layers: a form that the country or a sector uses, and
that this edition says differently.  Words that are plain Dutch too are in a list of exceptions.
"""

import re
from collections.abc import Iterable, Iterator

from generator.language.finding import Finding
from generator.language.passages import Passage, own_forms
from generator.language.wordlist import Wordlist
from generator.records.laag import Laag, Woord
from generator.records.library import Library

Foreign = dict[str, str]
"""For each word that is not this edition's: the slot to write instead."""

_LONG = 6
"""Words of so many letters are looked for in compounds too (*docentenkamer*); short ones are part of too much."""


def foreign_words(library: Library, layers: tuple[Laag, ...]) -> Foreign:
    """Return the words that the country and the sectors use, and a school on these layers doesn't."""
    said = own_forms(layers)
    shared = (laag for laag in library.layers.values() if laag.soort in ("landelijk", "sector"))
    words = ((name, word) for laag in shared for name, word in laag.woorden.items())
    return {form: slot for name, word in words for form, slot in _slots(name, word) if form not in said}


def _slots(name: str, word: Woord) -> Iterator[tuple[str, str]]:
    yield word.ev.lower(), f"{{{{ {name} }}}}"
    yield word.mv.lower(), f"{{{{ {name}.mv }}}}"


def sectors(passages: Iterable[Passage], foreign: Foreign, plain_words: Wordlist) -> Iterator[Finding]:
    """Yield words that this school doesn't use; names of publications stay as they are."""
    pattern = _pattern(set(foreign) - plain_words.all)
    for passage in passages:
        for found in pattern.finditer(plain_words.blank_out(passage.letters)) if not passage.is_name else ():
            slot, whole = foreign[(found[1] or found[2] or found[3]).lower()], found[1] is not None
            remedy = f"schrijf {slot}" if whole else f"schrijf het los, met {slot}, of zet het in {plain_words.name}"
            yield Finding(passage.text, found[0], "een woord dat een school anders kan noemen", remedy)


def _pattern(foreign: set[str]) -> re.Pattern[str]:
    longest_first = sorted(foreign, key=lambda word: (-len(word), word))
    alone = "|".join(map(re.escape, longest_first)) or "(?!)"
    part = "|".join(re.escape(word) for word in longest_first if len(word) >= _LONG) or "(?!)"
    return re.compile(rf"(?<!\w)(?:({alone})(?!\w)|({part})\w+|\w+?({part})(?!\w))", re.IGNORECASE)
