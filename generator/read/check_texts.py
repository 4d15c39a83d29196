"""Checks of texts: links lead somewhere, words and their forms exist."""

from collections.abc import Iterator

from generator.faults import Fault, advice, quoted
from generator.read.lost import Lost
from generator.read.references import NOWHERE, everything, named
from generator.records.laag import FORMS
from generator.records.library import Library
from generator.records.walk import inside
from generator.text.nodes import Link, Slot, Text, walk


def text_faults(library: Library, lost: Lost) -> Iterator[Fault]:
    """Find all that is wrong in the texts of a library."""
    ids = {record.id for record in named(library)}
    words = {word for laag in library.layers.values() for word in laag.woorden}
    for text in inside(tuple(everything(library)), Text):
        for inline in walk(text):
            if isinstance(inline, Link) and inline.target not in ids | lost.ids:
                found = f"gevonden {quoted(inline.target)}"
                yield Fault(inline.place, NOWHERE, found, advice(inline.target, ids))
            elif isinstance(inline, Slot):
                yield from _slot(inline, words, lost)
    yield from _titles(library)


def _slot(slot: Slot, words: set[str], lost: Lost) -> Iterator[Fault]:
    if slot.word not in words:
        if not lost.words:
            yield Fault(slot.place, "onbekend woord", f"gevonden {quoted(slot.word)}", advice(slot.word, words))
    elif slot.form not in FORMS:
        found = f"gevonden {quoted(slot.form)}"
        yield Fault(slot.place, "onbekende vorm van een woord", found, advice(slot.form, FORMS))


def _titles(library: Library) -> Iterator[Fault]:
    """Find links in titles: a title is what a link is called, so it can hold none itself."""
    titles = [
        *(kaartset.titel for kaartset in library.sets.values()),
        *(figuur.titel for figuur in library.figuren.values()),
        *(begrip.naam for begrip in library.begrippen.values()),
    ]
    for link in (inline for title in titles for inline in walk(title) if isinstance(inline, Link)):
        yield Fault(
            link.place, "een verwijzing in een titel", f"gevonden {quoted(link.target)}", "schrijf gewone woorden"
        )
