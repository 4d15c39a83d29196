"""Which sets and cards a school has, and who wrote them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.records.kaartset import Kaartset, KleurCategorie
from generator.records.laag import Keuze, Laag
from generator.records.library import Library, kind_of
from generator.records.naslag import Fase
from generator.resolve.edition import EditionCard, EditionSet
from generator.resolve.parts import SharedParts
from generator.resolve.phases import PHASES


def remaining_ids(ids: Iterable[str], choices: Iterable[Keuze]) -> list[str]:
    """Return the ids that remain after every layer, lowest first, left some out or took some in again."""
    out: set[str] = set()
    for choice in choices:
        out = (out | set(choice.zonder)) - set(choice.met)
    return [i for i in ids if i not in out]


def school_set(
    library: Library, layers: tuple[Laag, ...], kaartset: Kaartset, shared: SharedParts
) -> tuple[EditionSet, EditionSet]:
    """Return a set with all cards that a school knows of, and with only those that it has.

    Schools for which the same layers say something about its cards share it.
    """
    own = {laag.id: [card.kaart for card in _added_cards(library, laag, kaartset)] for laag in layers}
    added = [kaart for cards in own.values() for kaart in cards]
    ids = shared.of(_card_ids, kaartset) | {kaart.id for kaart in added}
    concerned = tuple(laag for laag in layers if own[laag.id] or not ids.isdisjoint(shared.of(_named_cards, laag)))

    def lay() -> tuple[EditionSet, EditionSet]:
        fasen = tuple(dict.fromkeys(library.vragen[vraag].fase for vraag in kaartset.vragen))
        record = shared.part("in colour", (kaartset,), fasen, lambda: _in_colour_of_phase(kaartset, fasen))
        whole = EditionSet(kind_of(kaartset), record, school_cards(library, concerned, kaartset), fasen=fasen)
        return whole, drop_left_out_cards(concerned, whole)

    return shared.part("school set", (kaartset, *concerned, *added), (), lay)


def _in_colour_of_phase(kaartset: Kaartset, fasen: tuple[Fase, ...]) -> Kaartset:
    """Return a set whose categories have the colour of its phase: they differ in sign and tint."""
    kleur = next(phase.kleur for phase in PHASES if phase.id == fasen[0])
    coloured = (KleurCategorie.of(one, kleur, number) for number, one in enumerate(kaartset.categorieen))
    return kaartset.with_fields(categorieen=tuple(coloured))


def school_cards(library: Library, layers: tuple[Laag, ...], kaartset: Kaartset) -> tuple[EditionCard, ...]:
    """Return a set's cards as a school has them, those that it leaves out too; numbers stay as they are."""
    cards = {kaart.id: EditionCard(kaart, str(kaart.nummer)) for kaart in kaartset.kaarten}
    for laag in layers:
        cards |= {card.kaart.id: card for card in _added_cards(library, laag, kaartset)}
        for card_id, tekst in laag.kaarten.tekst.items():
            if card_id in cards:
                before = cards[card_id]
                changed = before.kaart.with_fields(tekst=tekst)
                cards[card_id] = replace(before, kaart=changed, laag=laag.id, verandering="gewijzigd")
    return tuple(cards.values())


def drop_left_out_cards(layers: tuple[Laag, ...], edition_set: EditionSet) -> EditionSet:
    """Return the set with only the cards that the school has."""
    left = set(remaining_ids((card.kaart.id for card in edition_set.cards), [laag.kaarten for laag in layers]))
    return replace(edition_set, cards=tuple(card for card in edition_set.cards if card.kaart.id in left))


def _added_cards(library: Library, laag: Laag, kaartset: Kaartset) -> Iterator[EditionCard]:
    for own in library.own_cards.get(laag.id, ()):
        if own.set == kaartset.id:
            named = "eigen" if laag.soort == "school" else laag.soort
            yield EditionCard(own.kaart, f"{named} {own.kaart.nummer}", laag.id, "eigen")


def _card_ids(kaartset: Kaartset) -> frozenset[str]:
    return frozenset(kaart.id for kaart in kaartset.kaarten)


def _named_cards(laag: Laag) -> frozenset[str]:
    """Return the ids of the cards that a layer changes, leaves out or takes in again."""
    return frozenset((*laag.kaarten.tekst, *laag.kaarten.zonder, *laag.kaarten.met))
