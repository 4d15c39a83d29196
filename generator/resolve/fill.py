"""Final texts: word slots filled with the school's words, links with a label."""

from dataclasses import replace
from functools import partial

from generator.faults import Fault, quotation
from generator.records.laag import Woord
from generator.resolve.edition import Target
from generator.text.nodes import Inline, Letters, Link, Slot, Text, rewrite_text


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
    ) -> None:
        self.school, self.words, self.targets, self.every, self.dutch = school, words, targets, every, dutch
        self.faults: list[Fault] = []

    def fill(self, text: Text) -> Text:
        """Return a text without slots, in which a link to what the school leaves out is just its label."""
        return rewrite_text(text, partial(self._inline, self.dutch if text.taal else self.words))

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
            self.faults.append(Fault(slot.place, wrong, found, remedy))
            return slot.word
        return said[:1].upper() + said[1:] if slot.capital else said
