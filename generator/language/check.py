"""Every rule, run over every edition."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from generator.faults import Fault, Place
from generator.language.finding import Finding, FindingPlaces
from generator.language.passages import Passage, own_forms, own_words, passages
from generator.language.rules import articles, endings, length, placeholders, questions, spacing
from generator.language.sectors import foreign_words, sectors
from generator.language.spelling import misspellings, nearest_words, unknown_words, words_of, words_to_look_up
from generator.language.wordlist import Wordlist, read_wordlist
from generator.records.library import Library
from generator.resolve import Edition

MOST_SUGGESTIONS = 8
"""For so many unknown words hunspell is asked what was meant."""

_RULES = (placeholders, spacing, endings, length, questions)


@dataclass(frozen=True)
class AllowedWords:
    """The lists in ``content/taal``: right words, and plain words that some school uses otherwise."""

    ours: Wordlist
    plain_words: Wordlist

    @classmethod
    def read(cls, *contents: Path) -> "AllowedWords":
        """Read both lists, those of a school's own folder with those of everyone."""
        ours, plain = (
            [content / "taal" / name for content in contents] for name in ("woordenlijst.txt", "gewone-woorden.txt")
        )
        return cls(read_wordlist(*ours), read_wordlist(*plain))


def language_faults(
    library: Library, editions: Iterable[Edition], allowed: AllowedWords, *, spelling: bool = True
) -> tuple[Fault, ...]:
    """Return all faults in the language of the editions; raises ``NoDictionaryError``."""
    read = [(edition, tuple(passages(edition))) for edition in editions]
    findings = [finding for edition, said in read for finding in _findings(library, edition, said, allowed)]
    if spelling:
        findings += _spelling(read, allowed.ours)
    where = FindingPlaces()
    faults = {where.fault(finding) for finding in findings}
    return tuple(sorted({*faults, *allowed.ours.faults(), *allowed.plain_words.faults()}))


def _findings(
    library: Library, edition: Edition, said: tuple[Passage, ...], allowed: AllowedWords
) -> Iterator[Finding]:
    for rule in _RULES:
        yield from _number_findings(rule(said))
    yield from _number_findings(articles(said, own_words(edition.layers)))
    yield from _number_findings(sectors(said, foreign_words(library, edition.layers), allowed.plain_words))


def _spelling(read: list[tuple[Edition, tuple[Passage, ...]]], ours: Wordlist) -> Iterator[Finding]:
    """Yield the misspellings in all editions; the dictionary is asked once, about all words."""
    words = {word for _, said in read for passage in said for word in words_of(passage, ours)}
    unknown = unknown_words(words_to_look_up(words))
    nearest = nearest_words(sorted(unknown & words)[:MOST_SUGGESTIONS])
    for edition, said in read:
        yield from _number_findings(misspellings(said, ours, unknown, own_forms(edition.layers), nearest))


def _number_findings(findings: Iterator[Finding]) -> Iterator[Finding]:
    """Yield the findings of a rule, each numbered among those alike in its text, so that each gets its own place."""
    seen: Counter[tuple[Place, str]] = Counter()
    for finding in findings:
        key = (finding.text.place, finding.snippet)
        yield replace(finding, nth=seen[key])
        seen[key] += 1
