"""Where all of a card comes from, layer by layer: its texts, words and colours, each with its place."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.faults import Place
from generator.records.kaartset import Kaart, Kaartset
from generator.records.laag import Laag
from generator.records.library import Library
from generator.records.walk import find_all
from generator.resolve.cards import remaining_ids, school_cards
from generator.resolve.lay import layer_chain
from generator.text.nodes import Slot, Text, walk
from generator.text.source import source

BASE = "basis"
"""What is said to come from no layer, but from the set itself."""


@dataclass(frozen=True)
class TraceStep:
    """What a layer (or the base) says of something, and where; ``counts`` where it holds in the end."""

    van: str
    zegt: str
    place: Place
    counts: bool


@dataclass(frozen=True)
class TracePart:
    """A part of a card, and how it came to be: the lowest layer first."""

    wat: str
    steps: tuple[TraceStep, ...]


@dataclass(frozen=True)
class Trace:
    """All of a card; ``there`` where the school has it."""

    id: str
    set: str
    layers: tuple[str, ...]
    there: bool
    parts: tuple[TracePart, ...]


def sets_by_card(library: Library, school: str) -> dict[str, Kaartset]:
    """Return the set of every card that a school could have, by the card's id."""
    layers = layer_chain(library, school)
    sets = library.sets.values()
    return {card.kaart.id: kaartset for kaartset in sets for card in school_cards(library, layers, kaartset)}


def trace_card(library: Library, school: str, card_id: str) -> Trace:
    """Return where all of a card comes from."""
    kaartset = sets_by_card(library, school)[card_id]
    card = _CardTrace(library, layer_chain(library, school), kaartset, card_id)
    return Trace(
        card_id, kaartset.id, tuple(laag.id for laag in card.layers), card.is_in_edition(), tuple(card.parts())
    )


@dataclass(frozen=True)
class _CardTrace:
    """A card on its way through the layers."""

    library: Library
    layers: tuple[Laag, ...]
    set: Kaartset
    id: str

    def is_in_edition(self) -> bool:
        card = remaining_ids([self.id], [laag.kaarten for laag in self.layers])
        return bool(card and remaining_ids([self.set.id], [laag.sets for laag in self.layers]))

    def parts(self) -> Iterator[TracePart]:
        van, kaart = self.first_version()
        texts = [(van, kaart.tekst)]
        texts += [
            (laag.id, text) for laag in self.layers for name, text in laag.kaarten.tekst.items() if name == self.id
        ]
        yield _trace_part("tekst", [(who, source(text), text.place) for who, text in texts])
        for key in type(kaart).model_fields:
            if key != "tekst":
                said = [(van, source(text), text.place) for text in find_all(getattr(kaart, key), Text)]
                yield from (_trace_part(key, [one]) for one in said)
        yield from self.choice("doet mee", self.id)
        yield from self.choice("set", self.set.id)
        others = (
            text for key in type(kaart).model_fields if key != "tekst" for text in find_all(getattr(kaart, key), Text)
        )
        yield from self.words((texts[-1][1], *others))
        yield from self.looks(kaart)

    def first_version(self) -> tuple[str, Kaart]:
        """Return by whom a card was first written, and how."""
        for laag in self.layers:
            for own in self.library.own_cards.get(laag.id, ()):
                if own.kaart.id == self.id:
                    return laag.id, own.kaart
        return BASE, next(kaart for kaart in self.set.kaarten if kaart.id == self.id)

    def choice(self, wat: str, name: str) -> Iterator[TracePart]:
        steps = [
            (laag.id, said, ref.place)
            for laag in self.layers
            for keuze in (laag.sets, laag.kaarten)
            for said, refs in (("weggelaten", keuze.zonder), ("toch mee", keuze.met))
            for ref in refs
            if ref == name
        ]
        if steps:
            yield _trace_part(wat, steps)

    def words(self, texts: tuple[Text, ...]) -> Iterator[TracePart]:
        slots = [inline for text in texts for inline in walk(text) if isinstance(inline, Slot)]
        for word, form in dict.fromkeys((slot.word, slot.form) for slot in slots):
            said = [(laag, laag.woorden[word]) for laag in self.layers if word in laag.woorden]
            steps = [(laag.id, found.form(form) or "", found.place) for laag, found in said]
            yield _trace_part(f"{{{{ {word}{'' if form == 'ev' else f'.{form}'} }}}}", steps)

    def looks(self, kaart: Kaart) -> Iterator[TracePart]:
        if self.set.categorieen:
            categorie = self.set.categorie_van(kaart)
            yield _trace_part(f"categorie {categorie.id}", [(BASE, categorie.teken, categorie.at("teken"))])
        for key in ("hoofdkleur", "steunkleur", "logo"):
            styled = [(laag.id, laag.huisstijl) for laag in self.layers if laag.huisstijl]
            yield _trace_part(key, [(laag, getattr(stijl, key), stijl.at(key)) for laag, stijl in styled])


def _trace_part(wat: str, steps: list[tuple[str, str, Place]]) -> TracePart:
    last = len(steps) - 1
    return TracePart(wat, tuple(TraceStep(*step, counts=at == last) for at, step in enumerate(steps)))
