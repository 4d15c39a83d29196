"""The facts that overzichtskaart, routekaart and reflector must keep: rows K1, K2 and K5 of the sources' README."""

from collections import Counter

import pytest

from generator.records.figuren import Deel, Figuur
from generator.records.formulieren import Tabel
from generator.records.walk import find_all
from generator.records.werkvormen import Gesprekskaart, Werkvorm
from generator.text.nodes import Link, Text, walk
from generator.text.plain import plain
from tests.conftest import Real
from tests.content.test_facts import HEFBOMEN, SCHOOLS, items, said, words

OURS = ("overzichtskaart", "routekaart", "reflector")
SIDES = ("jijzelf", "leerlingen", "het team", "de school", "ouders")
GROUPS = {"tijd": 3, "loopbaanankers": 5, "werkprocessen": 3, "energiebalans": 3}
ANGLES = ("Toekomstbestendig onderwijs", "Werkplezier en werkdruk", "Modern organiseren", "Lerende organisatie")


def werkvorm(real: Real, name: str, school: str = "het-baken") -> Werkvorm:
    """Give a set as a school reads it."""
    record = said(real.editions[school], name)
    assert isinstance(record, Werkvorm)
    return record


def figuur(real: Real, name: str, school: str = "het-baken") -> Figuur:
    """Give a figure as a school sees it."""
    return real.editions[school].figuren[name]


def about(real: Real, name: str, title: str) -> Text:
    """Give the section of the background with this title."""
    return next(part.tekst for part in werkvorm(real, name).achtergrond if plain(part.titel).startswith(title))


def names(deel: Deel | Figuur) -> list[str]:
    return [plain(part.naam).lower() for part in deel.delen]


def leads_to(text: Text) -> list[str]:
    """Give the ids that a text links to, in order."""
    return [inline.target for inline in walk(text) if isinstance(inline, Link)]


def cards(real: Real, categorie: str) -> list[Gesprekskaart]:
    found = [kaart for kaart in werkvorm(real, "overzichtskaart").kaarten if kaart.categorie == categorie]
    return [kaart for kaart in found if isinstance(kaart, Gesprekskaart)]


# K1: the overzichtskaart


def test_k1_the_core_is_choices_and_influence(real: Real) -> None:
    kern = figuur(real, "kaart-professionele-ruimte").delen[0]
    assert plain(kern.naam) == "Professionele ruimte"
    assert names(kern) == ["keuzes maken", "invloed"]


def test_k1_demands_come_from_five_sides(real: Real) -> None:
    assert names(figuur(real, "kaart-professionele-ruimte").delen[1]) == list(SIDES)
    assert items(about(real, "overzichtskaart", "Eisen van vijf kanten")) == [5]
    (table,) = find_all(werkvorm(real, "overzichtskaart").formulieren, Tabel)
    assert [plain(rij).lower() for rij in table.rijen] == list(SIDES)


def test_k1_each_trust_has_its_condition_and_its_hefbomen(real: Real) -> None:
    pairs = figuur(real, "kaart-professionele-ruimte").delen[2].delen
    assert {pair.zie: [hefboom.zie for hefboom in pair.delen] for pair in pairs} == {
        "professioneel-zelfverstaan": ["inzet-personeelsinstrumenten"],
        "professioneel-werkverband": ["werkverbanden"],
        "volwassen-arbeidsrelatie": ["beleid-en-sturing", "inzet-personeelsinstrumenten"],
        "educatief-partnerschap": ["belanghebbenden"],
    }
    conditions = [plain(pair.tekst) for pair in pairs if pair.tekst]
    assert [pair.zie for pair in pairs] == [condition.replace(" ", "-") for condition in conditions]


def test_k1_trust_is_in_oneself_and_in_and_from_three_others(real: Real) -> None:
    told = names(figuur(real, "kaart-professionele-ruimte", "de-wilg").delen[2])
    assert told == ["in jezelf", "in en van je bouwteam", "in en van je directeur", "in en van je omgeving"]


def test_k1_the_background_holds_theses_trust_hefbomen_and_dangers(real: Real) -> None:
    theses = about(real, "overzichtskaart", "De kern")
    assert items(theses) == [2]
    assert "alle vijf" in plain(theses)
    assert "beïnvloeden" in plain(theses)
    assert items(about(real, "overzichtskaart", "Vertrouwen")) == [4]
    assert tuple(leads_to(about(real, "overzichtskaart", "Vier hefbomen"))[1:]) == HEFBOMEN
    dangers = about(real, "overzichtskaart", "Twee gevaren")
    assert items(dangers) == [2]
    assert leads_to(dangers) == ["doelverschuiving", "begripsdevaluatie"]


def test_k1_seven_dilemmas_and_three_definitions_each_with_a_question(real: Real) -> None:
    counts = Counter(kaart.categorie for kaart in werkvorm(real, "overzichtskaart").kaarten)
    assert counts == {"dilemma": 7, "omschrijving": 3}
    for kaart in [*cards(real, "dilemma"), *cards(real, "omschrijving")]:
        assert kaart.vraag is not None
        assert plain(kaart.vraag).endswith("?")
        assert not kaart.eigen, kaart.id


@pytest.mark.parametrize(
    ("number", "part"),
    [(1, "boek"), (2, "bus"), (3, "zestig"), (4, "zelfstandig"), (5, "hele jaar"), (6, "grens"), (7, "regie")],
)
def test_k1_each_dilemma_keeps_its_subject(real: Real, number: int, part: str) -> None:
    kaart = cards(real, "dilemma")[number - 1]
    assert kaart.titel is not None
    assert part in (plain(kaart.titel) + " " + plain(kaart.tekst)).lower()


def test_k1_each_definition_keeps_its_core(real: Real) -> None:
    first, second, third = (plain(kaart.tekst) for kaart in cards(real, "omschrijving"))
    assert "invloed" in first
    assert "onderwijs beter" in second
    assert "overheid" in third
    assert "zeggenschap" in third


@pytest.mark.parametrize("school", SCHOOLS)
def test_k1_a_card_has_at_most_45_words(real: Real, school: str) -> None:
    for kaart in werkvorm(real, "overzichtskaart", school).kaarten:
        assert sum(words(plain(text)) for text in find_all(kaart, Text)) <= 45, kaart.id


# K2: the routekaart


def test_k2_a_question_leads_to_a_phase_and_its_instruments(real: Real) -> None:
    rows = figuur(real, "route").delen[:3]
    assert {plain(row.tekst): [deel.zie for deel in row.delen] for row in rows if row.tekst} == {
        "Oriëntatie": ["gespreksopener", "reflector"],
        "Diagnose": ["scan", "meetlat"],
        "Interventie": ["slijpsteen"],
    }
    assert [plain(row.naam)[-1] for row in rows] == ["?"] * 3


def test_k2_leaders_have_a_way_of_their_own(real: Real) -> None:
    (row,) = figuur(real, "route").delen[3:]
    assert row.tekst is not None
    assert "leiding" in plain(row.tekst)
    assert items(about(real, "routekaart", "De eigen weg")) == [2]
    assert items(about(real, "routekaart", "Wat het vooruitdenken")) == [6]


def test_k2_the_text_names_the_five_instruments(real: Real) -> None:
    text = about(real, "routekaart", "Stap in")
    assert leads_to(text)[1:6] == ["gespreksopener", "reflector", "scan", "meetlat", "slijpsteen"]
    assert "Elk hulpmiddel staat op zichzelf" in plain(text)


def test_k2_the_sheet_asks_leaders_for_more_less_and_different(real: Real) -> None:
    sheets = {plain(sheet.titel): sheet for sheet in find_all(werkvorm(real, "routekaart").formulieren, Tabel)}
    assert [plain(kolom) for kolom in sheets["Vooruitdenken"].kolommen][1:] == ["Meer", "Minder", "Anders"]


# K5: the reflector


def test_k5_a_mind_map_of_four_angles_around_the_space(real: Real) -> None:
    mindmap = figuur(real, "reflector-mindmap")
    assert plain(mindmap.titel) == "Professionele ruimte"
    assert [plain(deel.naam) for deel in mindmap.delen] == list(ANGLES)


@pytest.mark.parametrize("school", SCHOOLS)
@pytest.mark.parametrize("angle", ANGLES)
def test_k5_each_angle_has_its_background(real: Real, school: str, angle: str) -> None:
    texts = {plain(part.titel): plain(part.tekst) for part in werkvorm(real, "reflector", school).achtergrond}
    assert 90 <= words(texts[angle]) <= 160


@pytest.mark.parametrize("angle", ANGLES[:2])
def test_k5_the_law_of_requisite_variety_stands_where_the_source_has_it(real: Real, angle: str) -> None:
    text = about(real, "reflector", angle)
    assert "law of requisite variety" in plain(text)
    assert "vereiste-varieteit" in leads_to(text)
    assert "Ashby" in plain(real.editions["het-baken"].begrippen["vereiste-varieteit"].uitleg)


def test_k5_future_proof_education_has_four_traits_and_three_aims(real: Real) -> None:
    text = about(real, "reflector", ANGLES[0])
    assert items(text) == [4]
    for part in ("maatwerk", "ICT", "kwalificatie, socialisatie en persoonsvorming", "regio"):
        assert part in plain(text)


def test_k5_slurpers_and_boosters_have_the_same_four_groups(real: Real) -> None:
    panels = figuur(real, "energie").delen
    assert [plain(panel.naam) for panel in panels] == ["Energieslurpers", "Energieboosters"]
    for panel in panels:
        assert {plain(group.naam).lower(): len(group.delen) for group in panel.delen} == GROUPS


def test_k5_the_example_names_all_fourteen_subjects(real: Real) -> None:
    text = about(real, "reflector", "Slurpers en boosters")
    assert items(text) == [4]
    subjects = (
        *("werk en privé", "beschikbare tijd", "piekbelasting"),
        *("uitdaging", "ontwikkeling", "erkenning", "afwisseling", "leuke collega’s"),
        *("ruimte", "eigenaarschap", "overbodige regels"),
        *("gezondheid", "capaciteiten", "motivatie"),
    )
    assert len(subjects) == sum(GROUPS.values())
    assert [part for part in (*GROUPS, *subjects) if part not in plain(text)] == []


def test_k5_the_sheet_is_the_empty_scheme(real: Real) -> None:
    (table,) = find_all(werkvorm(real, "reflector").formulieren, Tabel)
    assert [plain(rij).lower() for rij in table.rijen] == list(GROUPS)
    assert len(table.kolommen) == len(figuur(real, "energie").delen)


# All three


def test_they_stand_in_the_order_of_the_guide(real: Real) -> None:
    assert [real.library.sets[name].volgorde for name in OURS] == [1, 2, 3]


@pytest.mark.parametrize("name", OURS)
def test_a_short_version_takes_20_minutes(real: Real, name: str) -> None:
    found = {plain(variant.naam): plain(variant.tekst) for variant in werkvorm(real, name).speluitleg.varianten}
    times = [int(part.split(" minuten)")[0]) for part in found["Maar 20 minuten"].split("(")[1:]]
    assert sum(times) == 20


@pytest.mark.parametrize("name", OURS)
def test_what_is_ours_is_said(real: Real, name: str) -> None:
    told = plain(werkvorm(real, name).inleiding)
    assert "bijeenkomst" in told
    assert any(part in told for part in ("van ons", "hebben wij gemaakt", "Wij zochten"))
