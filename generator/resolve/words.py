"""Fills texts: word slots with the school's words, links with a label."""

from dataclasses import replace

from generator.faults import Fault, advice, quoted
from generator.records.laag import Woord
from generator.resolve.edition import Target
from generator.text.nodes import Inline, Letters, Link, Slot, Text, rewritten


class Filler:
    """Makes texts final; gathers a fault for every word that the school's layers lack.

    ``targets`` are what the edition holds, ``every`` also what the school leaves out.
    """

    def __init__(self, words: dict[str, Woord], targets: dict[str, Target], every: dict[str, Target]) -> None:
        self.words, self.targets, self.every = words, targets, every
        self.faults: list[Fault] = []

    def fill(self, text: Text) -> Text:
        """Give the text without slots; a link to what the school leaves out is just its label."""
        return rewritten(text, self._inline)

    def _inline(self, inline: Inline) -> tuple[Inline, ...]:
        if isinstance(inline, Slot):
            return (Letters(self._word(inline)),)
        if isinstance(inline, Link):
            target = self.every.get(inline.target)
            label = inline.inlines or (self.fill(target.label).inlines if target else ())
            return (replace(inline, inlines=label),) if inline.target in self.targets else label
        return (inline,)

    def _word(self, slot: Slot) -> str:
        word = self.words.get(slot.word)
        said = word.form(slot.form) if word else None
        if said is None:
            found = f"gevonden {quoted(slot.word)}"
            self.faults.append(Fault(slot.place, "onbekend woord", found, advice(slot.word, self.words)))
            return slot.word
        return said[:1].upper() + said[1:] if slot.capital else said
