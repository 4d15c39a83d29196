"""The facts of A1 and A2: see the rows of ``agenda`` in ``../shared/bronnen/README.md``."""

import re

import pytest

from generator.records.formulieren import Tabel
from generator.records.kaartset import Achtergrond
from generator.records.walk import find_all
from generator.records.werkvormen import Gesprekskaart, Werkvorm
from generator.text.nodes import Text
from generator.text.plain import plain
from tests.conftest import Real
from tests.content.test_facts import SCHOOLS, said, words

OURS = ("vier-themas", "kritische-dialoog")
THEMES = ("ruimte", "toerusting", "bekwaam", "dialoog")


def werkvorm(real: Real, name: str, school: str = "het-baken") -> Werkvorm:
    """Give a set as a school reads it."""
    record = said(real.editions[school], name)
    assert isinstance(record, Werkvorm)
    return record


def cards(real: Real, school: str = "het-baken") -> list[Gesprekskaart]:
    """Give the cards of the four themes."""
    return list(werkvorm(real, "vier-themas", school).kaarten)


def results(real: Real) -> list[Gesprekskaart]:
    """Give the cards with a result: those that aren't the first of their theme."""
    return [kaart for kaart in cards(real) if not plain_title(kaart).startswith("Thema ")]


def plain_title(kaart: Gesprekskaart) -> str:
    assert kaart.titel is not None
    return plain(kaart.titel)


def sections(real: Real, name: str) -> list[Achtergrond]:
    return list(werkvorm(real, name).achtergrond)


def holds(text: str, *parts: str) -> bool:
    return all(part.lower() in text.lower() for part in parts)


# A1: four themes


def test_a1_four_themes_with_four_four_four_and_one_result(real: Real) -> None:
    assert [sum(kaart.categorie == theme for kaart in results(real)) for theme in THEMES] == [4, 4, 4, 1]
    heads = [plain_title(kaart) for kaart in cards(real) if kaart not in results(real)]
    assert [head.split(":")[0] for head in heads] == ["Thema 1", "Thema 2", "Thema 3", "Thema 4"]
    assert [kaart.id for kaart in cards(real) if kaart.eigen] == []


def test_a1_each_theme_is_named_as_the_agenda_does_with_core_ambition_and_results(real: Real) -> None:
    named = [plain(part.titel) for part in sections(real, "vier-themas")[1:]]
    facts = (
        "professionele ruimte voor leraren",
        "toerusting van onderwijsgevenden en schoolleiders",
        "bekwaamheidsonderhoud en het versterken van de lerarenberoepsgroep",
        "kritische dialoog tussen professionals",
    )
    assert [title.split(": ")[1] for title in named] == list(facts)
    for part in sections(real, "vier-themas")[1:]:
        assert holds(plain(part.tekst), "de kern.", "de ambitie.", "te zien zijn."), plain(part.titel)


@pytest.mark.parametrize(
    ("number", "parts"),
    [
        (2, ("elke organisatie", "alleen of als team", "teamleider")),
        (3, ("Po, vo, mbo en hbo", "formeel", "per sector of per school")),
        (4, ("elke sector", "bijhouden", "gesprek", "vastleggen")),
        (5, ("Stichting van het Onderwijs", "elk jaar", "inspectie")),
        (7, ("elke sector", "hoger", "master of promotie", "betalen")),
        (8, ("bevoegdheid", "pedagogische aantekening (mbo)", "BDB (hbo)", "BKO (universiteit)")),
        (9, ("po en vo", "twee organisaties", "VO-academie")),
        (10, ("po, vo en mbo", "eisen", "moet kunnen, of wat je moet bijhouden")),
        (12, ("sectororganisaties", "jaarlijks minstens één formeel gesprek")),
        (13, ("po, vo en mbo", "bekwaamheidsdossier", "in 2015")),
        (14, ("po, vo en mbo", "lerarenregister", "eigen register", "aansluiten")),
        (15, ("Onderwijscoöperatie", "werkgevers")),
        (17, ("partners in de Stichting", "eigen huis", "binnen scholen en ertussen")),
    ],
)
def test_a1_a_result_says_what_was_agreed(real: Real, number: int, parts: tuple[str, ...]) -> None:
    assert holds(plain(cards(real)[number - 1].tekst), *parts)


def test_a1_what_was_agreed_is_told_as_past(real: Real) -> None:
    texts = {kaart.id: plain(kaart.tekst) for kaart in results(real)}
    assert [name for name, text in texts.items() if not re.search(r"\b(zou|zouden|steunden)\b", text)] == []
    for begrip in ("lerarenregister", "onderwijscooperatie", "bekwaamheidsdossier"):
        assert "agenda van 2012" in plain(real.editions["het-baken"].begrippen[begrip].uitleg) or "van toen" in plain(
            real.editions["het-baken"].begrippen[begrip].uitleg
        )
    assert holds(plain(werkvorm(real, "vier-themas").inleiding), "2012", "2017", "geschiedenis", "lerarenregister")


def test_a1_where_do_we_stand_now(real: Real) -> None:
    record = werkvorm(real, "vier-themas")
    assert plain(record.titel) == "Waar staan wij nu?"
    (table,) = find_all(record.formulieren, Tabel)
    assert holds(" ".join(plain(kolom) for kolom in table.kolommen), "nu bij ons", "daaraan", "willen wij nu")


def test_a1_the_figure_has_the_same_thirteen_results_and_room_for_now(real: Real) -> None:
    drawn = real.editions["het-baken"].figuren["agenda-2012-2017"]
    assert drawn.type == "mindmap"
    leads = [twijg.zie for tak in drawn.delen for twijg in tak.delen]
    assert leads == [kaart.id for kaart in results(real)]


@pytest.mark.parametrize("school", SCHOOLS)
def test_a_card_opens_a_talk_and_fits_a7(real: Real, school: str) -> None:
    for kaart in cards(real, school):
        assert kaart.vraag is not None
        assert plain(kaart.vraag).endswith("?")
        assert 15 <= sum(words(plain(text)) for text in (kaart.titel, kaart.tekst, kaart.vraag) if text) <= 45, kaart.id


# A2: the kritische dialoog


def test_a2_open_doors_between_equals_who_choose_for_themselves(real: Real) -> None:
    doors, equals = (plain(part.tekst) for part in sections(real, "kritische-dialoog")[:2])
    assert holds(doors, "lokaal", "gebouw", "leerlingen en collega’s van nu en van vroeger", "opleidingen", "werk dat")
    assert holds(equals, "open gesprek", "peer review", "ondersteuner tot toezichthouder", "uitgangspunten")
    assert holds(equals, "indicatoren", "van het vak", "team", "sectie", "beroepsgroep")


def test_a2_a_sheet_to_choose_one_to_look_and_one_to_talk(real: Real) -> None:
    forms = list(find_all(werkvorm(real, "kritische-dialoog").formulieren, Tabel))
    assert [plain(form.titel).split(",")[0] for form in forms] == ["Kiesblad", "Kijkblad", "Gespreksblad"]


def test_a2_the_order_of_a_visit_is_ours(real: Real) -> None:
    drawn = real.editions["het-baken"].figuren["bezoek-in-vijf-stappen"]
    assert drawn.eigen
    stappen = werkvorm(real, "kritische-dialoog").speluitleg.stappen
    assert [plain(deel.naam) for deel in drawn.delen] == [plain(stap.titel) for stap in stappen]
    assert [plain(deel.tekst) for deel in drawn.delen if deel.tekst] == [f"{stap.minuten} minuten" for stap in stappen]
    assert holds(plain(werkvorm(real, "kritische-dialoog").inleiding), "de vijf stappen", "hebben wij bedacht")


# Both


@pytest.mark.parametrize("name", OURS)
def test_the_page_says_what_is_ours(real: Real, name: str) -> None:
    record = werkvorm(real, name)
    assert record.bron.publicatie == "agenda"
    assert re.search(r"zijn van ons|hebben wij", plain(record.inleiding))


@pytest.mark.parametrize("name", OURS)
def test_every_way_to_do_it_and_twenty_minutes_are_twenty(real: Real, name: str) -> None:
    varianten = {plain(variant.naam): plain(variant.tekst) for variant in werkvorm(real, name).speluitleg.varianten}
    assert list(varianten) == ["Online", "Kleine groep", "Grote groep", "Maar 20 minuten"]
    assert sum(map(int, re.findall(r"(\d+)\s+minuten\)", varianten["Maar 20 minuten"]))) == 20


@pytest.mark.parametrize("name", OURS)
def test_a_section_can_be_read_in_a_minute(real: Real, name: str) -> None:
    lengths = {plain(part.titel): words(plain(part.tekst)) for part in sections(real, name)}
    assert {title: length for title, length in lengths.items() if not 60 <= length <= 160} == {}


def test_the_texts_of_both_speak_of_now_only_where_they_ask(real: Real) -> None:
    told = [plain(text) for name in OURS for text in find_all(sections(real, name), Text)]
    assert [text for text in told if re.search(r"lerarenregister (is|heeft|wordt)|Onderwijscoöperatie is", text)] == []
