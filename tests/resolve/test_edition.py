"""What an edition answers: its sets, cards, draaiboeken and terms in the order that a reader meets them."""

from dataclasses import replace
from itertools import pairwise

from generator.messages import messages
from generator.records.kinds import KINDS
from generator.text.plain import plain
from tests.conftest import ROOT, Pack, Real


def test_sets_stand_by_kind_each_once(real: Real) -> None:
    for edition in real.editions.values():
        groups = edition.sets_by_kind()
        assert [kind for kind, _ in groups] == [kind for kind in KINDS if kind in {one.kind for one in edition.sets}]
        assert [one for _, sets in groups for one in sets] == list(edition.sets)


def test_cards_stand_by_category_each_once(real: Real) -> None:
    for edition in real.editions.values():
        for laid in edition.sets:
            groups = laid.cards_by_category()
            assert all(cards for _, cards in groups)
            assert {card.kaart.id for _, cards in groups for card in cards} == {card.kaart.id for card in laid.cards}
            assert all(laid.record.categorie_van(card.kaart) == found for found, cards in groups for card in cards)


def test_a_category_without_cards_is_no_group(pack: Pack) -> None:
    edition = pack.edition("beuk")
    laid = edition.set("proef")
    assert laid
    first, *others = laid.cards_by_category()
    assert others
    left = replace(laid, cards=tuple(first[1]))
    assert left.cards_by_category() == [first]


def test_sets_from_a_publication_are_those_that_name_it(real: Real) -> None:
    for edition in real.editions.values():
        found = {source: edition.sets_from(source) for source in edition.bronnen}
        for laid in edition.sets:
            assert laid in found[laid.record.bron.publicatie]
        assert edition.sets_from("geen-bron") == []


def test_draaiboeken_stand_by_volgorde_then_by_id(real: Real) -> None:
    for edition in real.editions.values():
        order = [(one.volgorde, one.id) for one in edition.draaiboeken_in_order()]
        assert len(order) == len(edition.draaiboeken)
        assert all(before < after for before, after in pairwise(order))


def test_terms_stand_by_name_accents_and_capitals_aside(pack: Pack) -> None:
    names = ("Élan", "zorg", "Autonomie", "eigenheid")
    more = "".join(f"  - {{id: b-{n}, naam: {name}, uitleg: Iets.}}\n" for n, name in enumerate(names))
    pack.edit("begrippen.yaml", "begrippen:\n", f"begrippen:\n{more}")
    assert [plain(term.naam) for term in pack.edition("beuk").terms_by_name()] == [
        *("Autonomie", "eigenheid", "Élan", "Professionele ruimte", "zorg"),
    ]


def test_an_edition_is_called_after_its_school(real: Real) -> None:
    for edition in real.editions.values():
        name = edition.house.naam
        assert edition.title(messages(ROOT / "templates", "nl")) == f"Kijkwijzer van {name}"
        assert edition.title(messages(ROOT / "templates", "en")) == f"Kijkwijzer of {name}"


def test_steps_start_where_the_one_before_ends(real: Real) -> None:
    for edition in real.editions.values():
        for laid in edition.sets:
            uitleg = laid.record.speluitleg
            starts = uitleg.start_minutes()
            assert starts[0] == 0
            assert starts[-1] + uitleg.stappen[-1].minuten == uitleg.minuten
            assert uitleg.start_minutes((2, 3)) == tuple(start - starts[1] for start in starts[1:3])
