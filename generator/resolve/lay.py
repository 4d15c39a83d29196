"""The layers of a school, laid over the library lowest first."""

from dataclasses import replace
from typing import Any

from generator.faults import Fault, quotation
from generator.logo.logo import Logo
from generator.nfc import file_named
from generator.records.addresses import web_form
from generator.records.draaiboeken import Bijeenkomst, Draaiboek, Werkdeel
from generator.records.kaartset import Kaart, Kaartset
from generator.records.laag import Laag
from generator.records.leesbladen import Leesblad
from generator.records.library import Library
from generator.records.rolbeschrijvingen import Rolbeschrijvingen
from generator.records.walk import find_all
from generator.resolve.cards import remaining_ids, school_set
from generator.resolve.edition import Edition, EditionSet, House
from generator.resolve.fill import TextFiller
from generator.resolve.own_changes import own_changes
from generator.resolve.parts import SharedParts
from generator.resolve.search_words import search_words
from generator.resolve.targets import fill_targets, target_groups, targets_in
from generator.resolve.translate import translate_library, words_of_layers


def layer_chain(library: Library, school: str) -> tuple[Laag, ...]:
    """Return the layers that a school lies on, lowest first, itself last."""
    layers: list[Laag] = []
    laag = library.layers.get(school)
    while laag and laag not in layers:
        layers.insert(0, laag)
        laag = library.layers.get(laag.basis) if laag.basis else None
    return tuple(layers)


def lay_layers(library: Library, school: str, taal: str, shared: SharedParts) -> tuple[Edition | None, list[Fault]]:
    """Return the edition of a school in a language, and the faults that stand in its way."""
    shared.begin_edition()
    dutch = words_of_layers(layer_chain(library, school))
    library, words = translate_library(library, layer_chain(library, school), taal, shared)
    layers = layer_chain(library, school)
    both = [school_set(library, layers, kaartset, shared) for kaartset in library.sets.values()]
    every = tuple(whole for whole, _ in both)
    left = remaining_ids(tuple(library.sets), [laag.sets for laag in layers])
    sets = tuple(one for whole, one in both if whole.id in left and (one.cards or not whole.cards))
    ids = {one.id for one in sets}
    draaiboeken = remaining_draaiboeken(library, ids, shared)
    groups = target_groups(library, sets, draaiboeken, shared)
    targets = targets_in(groups), targets_in(target_groups(library, every, library.draaiboeken, shared))
    filler = TextFiller(school, words, *targets, dutch, shared)
    beside = {i: filler.fill_record(blad) for i, blad in library.leesbladen.items() if blad.bij in ids}
    edition = Edition(
        house=house_of(layers, library.logos),
        layers=tuple(_fill_note(laag, filler) for laag in layers),
        sets=tuple(_fill_set(one, filler, tuple(beside.values())) for one in sets),
        figuren={i: filler.fill_record(library.figuren[i]) for one in sets for i in one.record.figuren},
        draaiboeken={i: filler.fill_record(draaiboek) for i, draaiboek in draaiboeken.items()},
        leesbladen=beside,
        bronnen={i: filler.fill_record(bron) for i, bron in library.bronnen.items()},
        begrippen={i: filler.fill_record(begrip) for i, begrip in library.begrippen.items()},
        vragen={i: filler.fill_record(vraag) for i, vraag in library.vragen.items()},
        targets=targets_in(fill_targets(group, filler) for group in groups),
        taal=taal,
        search_words=search_words(library, layers, taal),
    )
    # What is left out may name what this school lacks, and that is no fault.
    ours = own_changes(library, edition, every, TextFiller(school, words, *targets, dutch, shared))
    return replace(edition, ours=ours), [*filler.faults, *_lonely_role_faults(edition, layers[-1])]


def _fill_set(edition_set: EditionSet, filler: TextFiller, beside: tuple[Leesblad, ...]) -> EditionSet:
    shared = filler.shared
    record = filler.fill_record(shared.of(_without_cards, edition_set.record))
    kaarten = filler.fill_records(shared.of(_cards_of, edition_set))
    return shared.of(
        _filled_set, edition_set, record, kaarten, *(blad for blad in beside if blad.bij == edition_set.id)
    )


def _without_cards(kaartset: Kaartset) -> Kaartset:
    return kaartset.with_fields(kaarten=())


def _cards_of(edition_set: EditionSet) -> tuple[Kaart, ...]:
    return tuple(card.kaart for card in edition_set.cards)


def _filled_set(
    edition_set: EditionSet, record: Kaartset, kaarten: tuple[Kaart, ...], *leesbladen: Leesblad
) -> EditionSet:
    cards = tuple(replace(card, kaart=kaart) for card, kaart in zip(edition_set.cards, kaarten, strict=True))
    kaartset = record.with_fields(kaarten=kaarten)
    return replace(edition_set, record=kaartset, cards=cards, leesbladen=leesbladen)


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
        lettertype=(font.naam, file_named(folder, font.bestand)) if font else None,
        patroon=stijl.patroon,
        plaats=_highest_value(layers, "plaats"),
        vestigingscode=_highest_value(layers, "vestigingscode"),
        adres=school_address(layers),
        contact=_highest_value(layers, "contact"),
        talen=tuple(map(str, _highest_value(layers, "talen") or ())),
    )


def school_address(layers: tuple[Laag, ...]) -> str | None:
    """Return where the site of a school stands, as programs send it; None where no layer says so.

    Where a layer below it says so it is for all on that layer: each stands there in a folder by its id.
    """
    source = next((laag for laag in reversed(layers) if laag.adres), None)
    if source is None or source.adres is None:
        return None
    address = web_form(source.adres)
    return address if source is layers[-1] else f"{address.rstrip('/')}/{layers[-1].id}"


def _highest_value(layers: tuple[Laag, ...], name: str) -> Any:
    return next((value for laag in reversed(layers) if (value := getattr(laag, name))), None)


def remaining_draaiboeken(library: Library, sets: set[str], shared: SharedParts) -> dict[str, Draaiboek]:
    """Return the draaiboeken of which at least one werkvorm is left."""
    left = {i: _without_left_out(draaiboek, sets, shared) for i, draaiboek in library.draaiboeken.items()}
    return {i: draaiboek for i, draaiboek in left.items() if draaiboek.bijeenkomsten}


def _without_left_out(draaiboek: Draaiboek, sets: set[str], shared: SharedParts) -> Draaiboek:
    there = frozenset(sets & shared.of(_sets_of, draaiboek))
    return shared.part("draaiboek", (draaiboek,), there, lambda: _drop_left_out_sets(draaiboek, there))


def _sets_of(draaiboek: Draaiboek) -> frozenset[str]:
    return frozenset(str(part.set) for part in find_all(draaiboek, Werkdeel))


def _drop_left_out_sets(draaiboek: Draaiboek, sets: frozenset[str]) -> Draaiboek:
    meetings = tuple(_drop_left_out_parts(one, sets) for one in draaiboek.bijeenkomsten)
    return draaiboek.with_fields(bijeenkomsten=tuple(one for one in meetings if _has_work(one)))


def _drop_left_out_parts(meeting: Bijeenkomst, sets: frozenset[str]) -> Bijeenkomst:
    parts = (part for part in meeting.onderdelen if not isinstance(part, Werkdeel) or part.set in sets)
    return meeting.with_fields(onderdelen=tuple(parts))


def _has_work(meeting: Bijeenkomst) -> bool:
    return any(isinstance(part, Werkdeel) for part in meeting.onderdelen)
