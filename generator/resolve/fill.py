"""Final texts: word slots filled with the school's words, links with a label.

What a record becomes depends on its open places alone: what stands in its slots, which of its links lead somewhere
and what they are called.  For two schools with the same answers it is filled once.
"""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from generator.faults import Fault, advice, quotation
from generator.records.laag import Woord
from generator.records.walk import find_all, map_texts
from generator.resolve.edition import Target
from generator.resolve.parts import SharedParts
from generator.text.nodes import Inline, Letters, Link, Slot, Text, rewrite_text, walk

V = TypeVar("V")

OpenPlace = tuple[Slot | Link, bool]
"""A slot or link, and whether it stands in a text in Dutch of an edition that is not."""

OpenPlaces = tuple[OpenPlace, ...]


class TextFiller:
    """A filler of word slots and links, which gathers a fault for every word that the school's layers lack.

    ``targets`` are what the edition holds, ``every`` also what the school leaves out; ``dutch`` are the words for
    texts that are in Dutch in an edition that is not.
    """

    def __init__(
        self,
        school: str,
        words: dict[str, Woord],
        targets: dict[str, Target],
        every: dict[str, Target],
        dutch: dict[str, Woord],
        shared: SharedParts,
    ) -> None:
        self.school, self.words, self.targets, self.every, self.dutch = school, words, targets, every, dutch
        self.shared = shared
        self.faults: list[Fault] = []

    def fill(self, text: Text) -> Text:
        """Return a text without slots, in which a link to what the school leaves out is just its label."""
        return rewrite_text(text, partial(self._inline, self._words_in(bool(text.taal))))

    def fill_record(self, record: V) -> V:
        """Return a record in which every text is filled, the same one as for any school for which it reads the same."""
        return self._fill_once(record, self._open_places(record), lambda: map_texts(record, self.fill))

    def fill_records(self, records: tuple[V, ...]) -> tuple[V, ...]:
        """Return records in which every text is filled; all of them, and each, are shared as one is."""
        places = self.shared.part("open places", (records,), (), lambda: _union(map(self._open_places, records)))
        return self._fill_once(records, places, lambda: tuple(map(self.fill_record, records)))

    def _open_places(self, record: object) -> OpenPlaces:
        return self.shared.of(open_places, record)

    def _fill_once(self, value: V, places: OpenPlaces, fill: Callable[[], V]) -> V:
        faults = len(self.faults)
        answers = tuple(self._answer(inline, dutch=dutch) for inline, dutch in places)
        if len(self.faults) > faults:
            return fill()  # whoever lacks something shares nothing, and each place that lacks it is a fault
        return self.shared.part("filled", (value,), answers, fill)

    def _answer(self, inline: Slot | Link, *, dutch: bool) -> Hashable:
        """Return all that decides what comes at an open place."""
        if isinstance(inline, Slot):
            return self._word(self._words_in(dutch), inline)
        return inline.target in self.targets, () if inline.inlines else self._label(inline)

    def _words_in(self, dutch: bool) -> dict[str, Woord]:
        return self.dutch if dutch else self.words

    def _inline(self, words: dict[str, Woord], inline: Inline) -> tuple[Inline, ...]:
        if isinstance(inline, Slot):
            return (Letters(self._word(words, inline)),)
        if isinstance(inline, Link):
            label = inline.inlines or self._label(inline)
            return (replace(inline, inlines=label),) if inline.target in self.targets else label
        return (inline,)

    def _label(self, link: Link) -> tuple[Inline, ...]:
        """Return what the target of a link is called; a card of another school has no name here, which is a fault."""
        if target := self.every.get(link.target):
            return self.fill(target.label).inlines
        wrong = f"een verwijzing naar een kaart die «{self.school}» niet heeft"
        found, remedy = f"gevonden {quotation(link.target)}", f"schrijf erbij hoe die heet: [[{link.target}|...]]"
        self.faults.append(Fault(link.place, wrong, found, remedy))
        return ()

    def _word(self, words: dict[str, Woord], slot: Slot) -> str:
        word = words.get(slot.word)
        said = word.form(slot.form) if word else None
        if said is None:
            wrong, found = f"een woord dat «{self.school}» niet heeft", f"gevonden {quotation(slot.word)}"
            remedy = "zet het bij «woorden:» in een laag onder deze school, zoals landelijk"
            self.faults.append(Fault(slot.place, wrong, found, advice(slot.word, words, remedy)))
            return slot.word
        return said[:1].upper() + said[1:] if slot.capital else said


def open_places(record: object) -> OpenPlaces:
    """Return the slots and links in all texts of a record, those that are equal once."""
    found = ((inline, bool(text.taal)) for text in find_all(record, Text) for inline in walk(text))
    return _union([(one, dutch)] for one, dutch in found if isinstance(one, Slot | Link))


def _union(groups: Iterable[Iterable[OpenPlace]]) -> OpenPlaces:
    return tuple(dict.fromkeys(place for group in groups for place in group))
