"""Where the editions of two schools differ: cards, sets, words, house style."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.records.kaartset import Kaart, Kaartset
from generator.records.laag import Woord
from generator.records.library import Library
from generator.resolve.cards import drop_left_out_cards, remaining_ids, school_cards
from generator.resolve.edition import Edition, EditionSet
from generator.resolve.lay import layer_chain
from generator.text.plain import plain


@dataclass(frozen=True)
class ValuePair:
    """A value that two schools differ in, as each has it; None where it has none."""

    naam: str
    a: str | None
    b: str | None


@dataclass(frozen=True)
class SetDifference:
    """A set that differs: one school lacks it (``only`` names the other), or some of its cards differ."""

    id: str
    titel: str
    only: str | None
    cards: tuple[ValuePair, ...] = ()


@dataclass(frozen=True)
class Difference:
    """All that differs between two schools."""

    a: str
    b: str
    huis: tuple[ValuePair, ...]
    woorden: tuple[ValuePair, ...]
    sets: tuple[SetDifference, ...]


def compare_editions(library: Library, a: Edition, b: Edition) -> Difference:
    """Return where two editions differ; a card does where its text was written another way, not by a word in a slot."""
    sides = _Side(library, a), _Side(library, b)
    found = (_set_difference(library.sets[set_id], *sides) for set_id in library.sets)
    return Difference(
        a.house.id,
        b.house.id,
        tuple(_house_pairs(a, b)),
        tuple(_word_pairs(a, b)),
        tuple(one for one in found if one),
    )


class _Side:
    """A school in a comparison: its cards as written, and as they read."""

    def __init__(self, library: Library, edition: Edition) -> None:
        self.library, self.edition, self.id = library, edition, edition.house.id
        self.layers = layer_chain(library, self.id)
        self.sets = set(remaining_ids(library.sets, [laag.sets for laag in self.layers]))
        cards = (card.kaart for edition_set in edition.sets for card in edition_set.cards)
        self.sounds = {kaart.id: plain(kaart.tekst) for kaart in cards}
        self.titles = {edition_set.id: plain(edition_set.record.titel) for edition_set in edition.sets}

    def cards(self, kaartset: Kaartset) -> dict[str, Kaart]:
        if (edition_set := self.edition.set(kaartset.id)) is None:
            return {}
        every = school_cards(self.library, self.layers, kaartset)
        left = drop_left_out_cards(self.layers, EditionSet(edition_set.kind, kaartset, every))
        return {card.kaart.id: card.kaart for card in left.cards}


def _set_difference(kaartset: Kaartset, a: _Side, b: _Side) -> SetDifference | None:
    name = a.titles.get(kaartset.id) or b.titles.get(kaartset.id)
    if name is None:
        return None
    if (kaartset.id in a.titles) != (kaartset.id in b.titles):
        return SetDifference(kaartset.id, name, a.id if kaartset.id in a.titles else b.id)
    ours, theirs = a.cards(kaartset), b.cards(kaartset)
    order = [kaart.id for kaart in kaartset.kaarten]
    differ = [card for card in dict.fromkeys([*order, *ours, *theirs]) if ours.get(card) != theirs.get(card)]
    cards = tuple(ValuePair(card, *(side.sounds.get(card) for side in (a, b))) for card in differ)
    return SetDifference(kaartset.id, name, None, cards) if cards else None


def _word_pairs(a: Edition, b: Edition) -> Iterator[ValuePair]:
    ours, theirs = ({name: word for laag in one.layers for name, word in laag.woorden.items()} for one in (a, b))
    for name in dict.fromkeys([*ours, *theirs]):
        a_word, b_word = ours.get(name), theirs.get(name)
        if (a_word and a_word.forms) != (b_word and b_word.forms):
            yield ValuePair(name, *_word_pair(a_word, b_word))


def _word_pair(a: Woord | None, b: Woord | None) -> tuple[str | None, str | None]:
    """Write a word of each school, with the pronouns that differ."""
    refers = [form for form in ("hij", "hem", "zijn") if a and b and a.form(form) != b.form(form)]
    return _describe_word(a, refers), _describe_word(b, refers)


def _describe_word(word: Woord | None, refers: list[str]) -> str | None:
    if word is None:
        return None
    said = ", ".join(f"{form}: {word.form(form)}" for form in refers)
    return f"{word.lidwoord} {word.ev}, {word.mv}{f' ({said})' if said else ''}"


def _house_pairs(a: Edition, b: Edition) -> Iterator[ValuePair]:
    for name in ("naam", "sector", "hoofdkleur", "steunkleur", "logo", "lettertype", "patroon"):
        ours, theirs = (getattr(one.house, name) for one in (a, b))
        if ours != theirs:
            yield ValuePair(name, *(_describe_value(value) for value in (ours, theirs)))


def _describe_value(value: object) -> str | None:
    """Write a value of a house: of a file its name, of a font the name that it has."""
    if value is None or value == "":
        return None
    return str(value[0]) if isinstance(value, tuple) else str(getattr(value, "name", value))
