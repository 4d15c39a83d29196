"""The layers of a school, laid over the library lowest first."""

from dataclasses import replace
from typing import Any

from generator.faults import Fault, quotation
from generator.logo.logo import Logo
from generator.messages import DUTCH
from generator.records.draaiboeken import Bijeenkomst, Draaiboek, Werkdeel
from generator.records.laag import Laag
from generator.records.leesbladen import Leesblad
from generator.records.library import Library, kind_of
from generator.records.rolbeschrijvingen import Rolbeschrijvingen
from generator.records.walk import map_texts
from generator.resolve.cards import drop_left_out_cards, remaining_ids, school_cards
from generator.resolve.edition import Edition, EditionSet, House
from generator.resolve.fill import TextFiller
from generator.resolve.own_changes import own_changes
from generator.resolve.targets import targets_of
from generator.resolve.translate import translate_library, words_of_layers


def layer_chain(library: Library, school: str) -> tuple[Laag, ...]:
    """Return the layers that a school lies on, lowest first, itself last."""
    layers: list[Laag] = []
    laag = library.layers.get(school)
    while laag and laag not in layers:
        layers.insert(0, laag)
        laag = library.layers.get(laag.basis) if laag.basis else None
    return tuple(layers)


def lay_layers(library: Library, school: str, taal: str = DUTCH) -> tuple[Edition | None, list[Fault]]:
    """Return the edition of a school in a language, and the faults that stand in its way."""
    dutch = words_of_layers(layer_chain(library, school))
    library, words = translate_library(library, layer_chain(library, school), taal)
    layers = layer_chain(library, school)
    every = tuple(EditionSet(kind_of(s), s, school_cards(library, layers, s)) for s in library.sets.values())
    left = remaining_ids(tuple(library.sets), [laag.sets for laag in layers])
    pairs = ((whole, drop_left_out_cards(layers, whole)) for whole in every if whole.id in left)
    sets = tuple(s for whole, s in pairs if s.cards or not whole.cards)
    ids = {s.id for s in sets}
    draaiboeken = remaining_draaiboeken(library, ids)
    targets = targets_of(library, sets, draaiboeken), targets_of(library, every, library.draaiboeken)
    filler = TextFiller(school, words, *targets, dutch)
    beside = {i: map_texts(blad, filler.fill) for i, blad in library.leesbladen.items() if blad.bij in ids}
    edition = Edition(
        house=house_of(layers, library.logos),
        layers=tuple(_fill_note(laag, filler) for laag in layers),
        sets=tuple(_fill_set(s, filler, tuple(beside.values())) for s in sets),
        figuren={i: map_texts(library.figuren[i], filler.fill) for s in sets for i in s.record.figuren},
        draaiboeken={i: map_texts(draaiboek, filler.fill) for i, draaiboek in draaiboeken.items()},
        leesbladen=beside,
        bronnen={i: map_texts(bron, filler.fill) for i, bron in library.bronnen.items()},
        begrippen={i: map_texts(begrip, filler.fill) for i, begrip in library.begrippen.items()},
        vragen={i: map_texts(vraag, filler.fill) for i, vraag in library.vragen.items()},
        targets={i: replace(t, label=filler.fill(t.label)) for i, t in filler.targets.items()},
        taal=taal,
    )
    # What is left out may name what this school lacks, and that is no fault.
    ours = own_changes(library, edition, every, TextFiller(school, words, *targets, dutch))
    return replace(edition, ours=ours), [*filler.faults, *_lonely_role_faults(edition, layers[-1])]


def _fill_set(edition_set: EditionSet, filler: TextFiller, beside: tuple[Leesblad, ...]) -> EditionSet:
    cards = tuple(replace(card, kaart=map_texts(card.kaart, filler.fill)) for card in edition_set.cards)
    record = edition_set.record.with_fields(kaarten=())
    record = map_texts(record, filler.fill).with_fields(kaarten=tuple(card.kaart for card in cards))
    return EditionSet(edition_set.kind, record, cards, tuple(blad for blad in beside if blad.bij == edition_set.id))


def _fill_note(laag: Laag, filler: TextFiller) -> Laag:
    return laag.with_fields(toelichting=filler.fill(laag.toelichting)) if laag.toelichting else laag


def _lonely_role_faults(edition: Edition, school: Laag) -> list[Fault]:
    """Return a fault for each set of roles whose statements the school leaves out."""
    return [
        Fault(
            school.place,
            f"«{edition_set.id}» wordt gespeeld met een set die deze school weglaat",
            f"gevonden {quotation(edition_set.record.speelt_met)} bij «zonder:»",
            f"laat ook {edition_set.id} weg, of houd {edition_set.record.speelt_met}",
        )
        for edition_set in edition.sets
        if isinstance(edition_set.record, Rolbeschrijvingen) and edition_set.record.speelt_met
        if edition.set(edition_set.record.speelt_met) is None
    ]


def house_of(layers: tuple[Laag, ...], logos: dict[str, Logo]) -> House:
    """Return the house that the layers make, lowest first; ``logos`` are those of the library."""
    school = layers[-1]
    source = next(laag for laag in reversed(layers) if laag.huisstijl)
    stijl = source.huisstijl
    assert stijl is not None  # read has checked that a layer of every school has one
    folder = source.place.file.parent
    font = stijl.lettertype
    return House(
        id=school.id,
        naam=school.naam,
        sector=next((laag.id for laag in layers if laag.soort == "sector"), ""),
        logo=logos[source.id],
        hoofdkleur=stijl.hoofdkleur.lower(),
        steunkleur=stijl.steunkleur.lower(),
        lettertype=(font.naam, folder / font.bestand) if font else None,
        plaats=_highest_value(layers, "plaats"),
        vestigingscode=_highest_value(layers, "vestigingscode"),
        adres=_highest_value(layers, "adres"),
        contact=_highest_value(layers, "contact"),
        talen=tuple(map(str, _highest_value(layers, "talen") or ())),
    )


def _highest_value(layers: tuple[Laag, ...], name: str) -> Any:
    return next((value for laag in reversed(layers) if (value := getattr(laag, name))), None)


def remaining_draaiboeken(library: Library, sets: set[str]) -> dict[str, Draaiboek]:
    """Return the draaiboeken of which at least one werkvorm is left."""
    left = {i: _drop_left_out_sets(draaiboek, sets) for i, draaiboek in library.draaiboeken.items()}
    return {i: draaiboek for i, draaiboek in left.items() if draaiboek.bijeenkomsten}


def _drop_left_out_sets(draaiboek: Draaiboek, sets: set[str]) -> Draaiboek:
    meetings = tuple(_drop_left_out_parts(one, sets) for one in draaiboek.bijeenkomsten)
    return draaiboek.with_fields(bijeenkomsten=tuple(one for one in meetings if _has_work(one)))


def _drop_left_out_parts(meeting: Bijeenkomst, sets: set[str]) -> Bijeenkomst:
    parts = (part for part in meeting.onderdelen if not isinstance(part, Werkdeel) or part.set in sets)
    return meeting.with_fields(onderdelen=tuple(parts))


def _has_work(meeting: Bijeenkomst) -> bool:
    return any(isinstance(part, Werkdeel) for part in meeting.onderdelen)
