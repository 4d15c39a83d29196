"""The facts of T1 to T5: see these rows of ``../shared/bronnen/README.md``."""

from collections import Counter
from itertools import product

import pytest

from generator.records.figuren import Figuur
from generator.records.formulieren import Continuum, Tabel
from generator.records.walk import find_all
from generator.records.werkvormen import Gesprekskaart, Werkvorm
from generator.text.nodes import Text
from generator.text.plain import plain
from tests.conftest import Real
from tests.content.test_facts import SCHOOLS, said, words

SETS = ("kubus", "drie-bouwstenen", "spanningen", "taak-rol-functie", "vier-orden", "waarom-tekort-blijft")
REFLECTION = ("uitvoering", "ontwikkeling", "ambitie")
CREATION = ("Doelstelling", "Vorm", "Structuur")
DOCUMENTATION = ("vastleggen", "hergebruiken", "betekenis geven")
PAIRS = (
    ("Autonomie", "Controle"),
    ("Responsiviteit", "Standaardisatie"),
    ("Bevoegdheid", "Bekwaamheid"),
    ("Regels", "Normen"),
    ("Kwantiteit", "Kwaliteit"),
    ("Centralisatie", "Decentralisatie"),
    ("Standaardisering", "Flexibilisering"),
)


def werkvorm(real: Real, name: str, school: str = "het-baken") -> Werkvorm:
    """Give a set as a school reads it."""
    record = said(real.editions[school], name)
    assert isinstance(record, Werkvorm)
    return record


def cards(real: Real, name: str, school: str = "het-baken") -> list[Gesprekskaart]:
    return [kaart for kaart in werkvorm(real, name, school).kaarten if isinstance(kaart, Gesprekskaart)]


def figuur(real: Real, name: str) -> Figuur:
    return real.editions["het-baken"].figuren[name]


def named(figure: Figuur) -> list[str]:
    return [plain(deel.naam) for deel in figure.delen]


def told(real: Real, name: str) -> str:
    """Give all that there is to read in a set."""
    return " ".join(plain(text) for text in find_all(werkvorm(real, name), Text))


@pytest.mark.parametrize("name", SETS)
def test_each_set_rests_on_the_publication_and_says_what_is_ours(real: Real, name: str) -> None:
    record = werkvorm(real, name)
    assert record.bron.publicatie == "leraarcentraal"
    assert "van ons" in plain(record.inleiding)
    assert record.figuren
    assert record.achtergrond
    assert record.formulieren


# T1: the kubus


def test_t1_three_axes_of_three_steps(real: Real) -> None:
    kubus = figuur(real, "kubus-27-domeinen")
    assert [plain(axis) for axis in kubus.assen] == [
        "Reflectie (persoonsvorming)",
        "Creatie (kwalificeren)",
        "Documentatie (socialiseren)",
    ]
    assert named(kubus) == ["1e orde · Uitvoering: wat?", "2e orde · Ontwikkeling: hoe?", "3e orde · Ambitie: waarom?"]
    assert tuple(plain(kolom) for kolom in kubus.kolommen) == CREATION
    assert [[plain(rij.naam).lower() for rij in laag.delen] for laag in kubus.delen] == [list(DOCUMENTATION)] * 3


@pytest.mark.parametrize("school", SCHOOLS)
def test_t1_a_card_for_each_of_27_domains_in_the_order_of_the_figure(real: Real, school: str) -> None:
    deck = cards(real, "kubus", school)
    domains = [f"{x} · {z}" for z, x in product(DOCUMENTATION, CREATION)] * 3
    assert [plain(kaart.tekst).split("\n")[0] for kaart in deck] == domains
    assert [kaart.categorie for kaart in deck] == [layer for layer in REFLECTION for _ in range(9)]
    assert all(kaart.eigen and kaart.vraag and "vorige week" in plain(kaart.vraag) for kaart in deck)


def test_t1_each_cell_is_named_as_its_card_and_leads_there(real: Real) -> None:
    kubus = figuur(real, "kubus-27-domeinen")
    cells = [cel for laag in kubus.delen for rij in laag.delen for cel in rij.delen]
    assert [(cel.zie, plain(cel.naam)) for cel in cells] == [
        (kaart.id, f"{kaart.nummer} · {plain(kaart.titel)}") for kaart in cards(real, "kubus") if kaart.titel
    ]


def test_t1_one_takes_a_place_on_each_axis(real: Real) -> None:
    lines = list(find_all(werkvorm(real, "kubus").formulieren, Continuum))
    assert [plain(line.titel).split(":")[0] for line in lines] == ["Reflectie", "Creatie", "Documentatie"]
    assert all(line.midden and not line.getallen for line in lines)


# T2: the three building blocks


def test_t2_trefoil_tetrahedron_and_steady_state(real: Real) -> None:
    trefoil, tetrahedron, steady = (figuur(real, name) for name in werkvorm(real, "drie-bouwstenen").figuren)
    assert [one.type for one in (trefoil, tetrahedron, steady)] == ["klaver", "tetraeder", "wiggen"]
    assert named(trefoil) == ["Waarom?", "Hoe?", "Wat?"]
    assert named(tetrahedron) == ["Doel", "Vorm", "Structuur", "Functie"]
    assert named(steady) == ["Regels", "Normen"]
    assert [len(deel.delen) for deel in steady.delen] == [3, 3]


def test_t2_fewer_rules_need_stronger_norms(real: Real) -> None:
    text = told(real, "drie-bouwstenen")
    assert "wie minder regels wil, heeft sterkere normen nodig" in text
    (table,) = find_all(werkvorm(real, "drie-bouwstenen").formulieren, Tabel)
    assert ["regel" in plain(table.kolommen[0]), "norm" in plain(table.kolommen[2])] == [True, True]


# T3: the seven tensions


def test_t3_seven_pairs_on_cards_sheet_and_figure(real: Real) -> None:
    assert tuple(tuple(plain(pool) for pool in kaart.polen) for kaart in cards(real, "spanningen")) == PAIRS
    lines = find_all(werkvorm(real, "spanningen").formulieren, Continuum)
    assert tuple((plain(line.links), plain(line.rechts)) for line in lines) == PAIRS
    drawn = figuur(real, "zeven-spanningen")
    assert tuple(tuple(plain(pool.naam) for pool in rij.delen) for rij in drawn.delen) == PAIRS
    assert [rij.zie for rij in drawn.delen] == [kaart.id for kaart in cards(real, "spanningen")]


# T4: taak, rol, functie


def test_t4_from_what_must_be_done_to_what_we_aim_at(real: Real) -> None:
    stairs = figuur(real, "taak-rol-functie-trap")
    assert [(plain(deel.naam), plain(deel.tekst)) for deel in stairs.delen if deel.tekst] == [
        ("Taak", "Wat moet er gebeuren?"),
        ("Rol", "Hoe richten we het in?"),
        ("Functie", "Waar richten we ons op, en waarom?"),
    ]
    (table,) = find_all(werkvorm(real, "taak-rol-functie").formulieren, Tabel)
    assert [plain(rij).split(":")[0] for rij in table.rijen] == ["Taak", "Rol", "Functie"]


# T5: the four orders; and, apart from them, the three causes


def test_t5_four_orders_and_three_cards_for_each(real: Real) -> None:
    stairs = figuur(real, "vier-orden-trap")
    asked = [plain(deel.tekst) for deel in stairs.delen if deel.tekst]
    for said_there, part in zip(asked, ("kan er beter", "taak, rol en functie", "het geheel", "grenzen"), strict=True):
        assert part in said_there
    counts = Counter(kaart.categorie for kaart in cards(real, "vier-orden"))
    assert counts == {"eerste": 3, "tweede": 3, "derde": 3, "vierde": 3}


def test_t5_its_orders_are_never_taken_for_those_of_the_kubus(real: Real) -> None:
    assert "Dat zijn andere" in plain(werkvorm(real, "vier-orden").inleiding)
    assert "andere orden" in plain(figuur(real, "vier-orden-trap").beschrijving)
    assert "Haal ze niet door elkaar" in told(real, "kubus")
    assert [len(named(figuur(real, name))) for name in ("kubus-27-domeinen", "vier-orden-trap")] == [3, 4]


def test_t5_three_causes_apart_from_the_orders(real: Real) -> None:
    causes = ["Eigenaarschap", "Continuïteit en samenhang", "Een lerend stelsel"]
    assert named(figuur(real, "drie-oorzaken")) == causes
    record = werkvorm(real, "waarom-tekort-blijft")
    assert [plain(categorie.naam) for categorie in record.categorieen] == causes
    assert [kaart.eigen for kaart in record.kaarten] == [False, True] * 3
    assert "los van de vier orden" in plain(record.inleiding)


@pytest.mark.parametrize("name", ["kubus", "spanningen", "vier-orden", "waarom-tekort-blijft"])
@pytest.mark.parametrize("school", SCHOOLS)
def test_a_card_can_be_read_aloud_in_one_breath(real: Real, school: str, name: str) -> None:
    for kaart in cards(real, name, school):
        parts = (kaart.titel, kaart.tekst, kaart.vraag, *kaart.polen)
        assert sum(words(plain(part)) for part in parts if part) <= 45, kaart.id
