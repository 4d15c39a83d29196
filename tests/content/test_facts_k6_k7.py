"""The facts that scan and meetlat must keep: rows K6 and K7 of ``../shared/bronnen/README.md``."""

from collections import Counter

import pytest

from generator.records.figuren import Figuur
from generator.records.formulieren import Lijnen, Tabel
from generator.records.vragenlijsten import Vragenlijst
from generator.records.walk import find_all
from generator.resolve import Edition
from generator.text.nodes import Text
from generator.text.plain import plain
from tests.conftest import Real
from tests.content.test_facts import SCHOOLS, plain_open, said, the_set, words

LISTS = ("scan", "meetlat")


def lijst(real: Real, name: str) -> Vragenlijst:
    return the_set(real, name, Vragenlijst)


def final(edition: Edition, name: str) -> Vragenlijst:
    """Give a questionnaire in the words of a school."""
    record = said(edition, name)
    assert isinstance(record, Vragenlijst)
    return record


def anchors(record: Vragenlijst) -> dict[str, tuple[int, list[str]]]:
    """Give for each scale what its first anchor counts, and its anchors."""
    return {schaal.id: (schaal.laagste, [plain(anker) for anker in schaal.ankers]) for schaal in record.schalen}


def numbers(record: Vragenlijst) -> dict[str, list[int]]:
    """Give the numbers of the items by group."""
    return {groep.id: [item.nummer for item in record.items if item.groep == groep.id] for groep in record.groepen}


def parts(record: Vragenlijst) -> dict[str, str]:
    """Give the part of the questionnaire that each group is in."""
    return {groep.id: plain(groep.deel) if groep.deel else "" for groep in record.groepen}


# K6: the scan


def test_k6_eleven_items_in_three_groups(real: Real) -> None:
    assert numbers(lijst(real, "scan")) == {
        "invloed": [1, 2, 3],
        "keuzes": [4, 5, 6, 7],
        "vertrouwen": [8, 9, 10, 11],
    }


def test_k6_two_scales_of_five_with_their_anchors(real: Real) -> None:
    assert anchors(lijst(real, "scan")) == {
        "belang": (1, ["onbelangrijk", "leuk om te hebben", "redelijk belangrijk", "belangrijk", "cruciaal"]),
        "huidig": (1, ["nog niet begonnen", "aan het begin", "redelijk op weg", "in hoge mate", "volledig bereikt"]),
    }


def test_k6_urgency_is_importance_times_what_is_missing_of_five(real: Real) -> None:
    record = lijst(real, "scan")
    assert (record.score.regel, record.score.belang, record.score.huidig) == ("urgentie", "belang", "huidig")
    assert {schaal.id: schaal.hoogste for schaal in record.schalen} == {"belang": 5, "huidig": 5}
    assert record.zelf_rekenen
    assert "belang × (5 − huidig)" in " ".join(plain_open(record.zelf_rekenen).split())
    assert "van 0 tot 20" in " ".join(plain_open(record.invullen).split())


SUBJECTS = {
    "s01": ("invloed", "plan", "college"),
    "s02": ("invloed", "plan", "onderwijsteam", "vakgroep"),
    "s03": ("invloed", "geëist"),
    "s04": ("kies", "aan bod"),
    "s05": ("kies", "didactische aanpak"),
    "s06": ("kies", "begeleid"),
    "s07": ("beslis", "onderwijs", "begeleiding", "verbeter"),
    "s08": ("zelf te kiezen", "goed in ben", "te leren"),
    "s09": ("gedeelde visie", "goed kan", "bijdrage", "afspraken"),
    "s10": ("opleidingsmanager", "vertrouwen", "gelijkwaardig", "dezelfde doelen", "ruimte", "steun"),
    "s11": ("ouders", "studenten", "invloed", "leerproces"),
}


@pytest.mark.parametrize("code", SUBJECTS)
def test_k6_each_item_keeps_its_subject(real: Real, code: str) -> None:
    item = next(item for item in final(real.editions["roc-waterstad"], "scan").items if item.code == code)
    assert [part for part in SUBJECTS[code] if part not in plain(item.tekst)] == []


def test_k6_everyone_writes_more_less_different_and_what_would_help(real: Real) -> None:
    table, lines = lijst(real, "scan").formulieren
    assert isinstance(table, Tabel)
    assert isinstance(lines, Lijnen)
    assert [plain(kolom) for kolom in table.kolommen] == ["Meer", "Minder", "Anders"]
    assert plain(lines.titel) == "Het zou mij helpen als …"


def test_k6_the_talk_goes_from_urgent_themes_to_quick_actions(real: Real) -> None:
    cards = [plain_open(kaart.tekst) for kaart in lijst(real, "scan").kaarten if not kaart.eigen]
    order = ("meest urgent", "dezelfde urgentie", "binnen twee weken", "raden we", "meer doen", "zou jou helpen")
    assert [part in card for part, card in zip(order, cards, strict=True)] == [True] * 6


def test_k6_open_or_anonymous_and_the_parts_follow_from_how_open_the_team_is(real: Real) -> None:
    uitleg = lijst(real, "scan").speluitleg
    told = " ".join(plain_open(text) for text in uitleg.voorbereiding)
    for part in ("open of anoniem", "welke delen", "vijf formulieren"):
        assert part in told
    assert "openheid" in plain_open(uitleg.misgaat[0].doe)


def test_k6_its_figure_shows_both_halves_with_their_parts(real: Real) -> None:
    record = lijst(real, "scan")
    (figuur,) = [real.library.figuren[name] for name in record.figuren]
    assert figuur.type == "tweeluik"
    assert shape(figuur) == {
        "Professionele ruimte": {"Invloed": 3, "Keuzes maken": 4},
        "Vertrouwen": {
            "Professioneel zelfverstaan": 0,
            "Professioneel werkverband": 0,
            "Volwassen arbeidsrelatie": 0,
            "Educatief partnerschap": 0,
        },
    }
    assert set(parts(record).values()) == set(shape(figuur))


def shape(figuur: Figuur) -> dict[str, dict[str, int]]:
    """Give the groups of each half, and how many parts each of them has."""
    return {plain(half.naam): {plain(deel.naam): len(deel.delen) for deel in half.delen} for half in figuur.delen}


# K7: the meetlat


def test_k7_32_items_in_six_groups(real: Real) -> None:
    assert {group: (found[0], found[-1], len(found)) for group, found in numbers(lijst(real, "meetlat")).items()} == {
        "invloed": (1, 7, 7),
        "keuzes": (8, 15, 8),
        "zelfverstaan": (16, 18, 3),
        "werkverband": (19, 22, 4),
        "arbeidsrelatie": (23, 27, 5),
        "partnerschap": (28, 32, 5),
    }


def test_k7_two_parts(real: Real) -> None:
    record = lijst(real, "meetlat")
    part = parts(record)
    assert Counter(part[item.groep] for item in record.items) == {"Professionele ruimte": 15, "Vertrouwen": 17}


def test_k7_one_scale_of_three_and_an_average(real: Real) -> None:
    record = lijst(real, "meetlat")
    assert anchors(record) == {
        "mate": (1, ["niet of nauwelijks", "in enige mate", "in sterke of zeer sterke mate"]),
    }
    assert record.score.regel == "gemiddelde"


ABOUT = {
    1: "inbreng",
    2: "beslis mee",
    3: "ontwikkelplan",
    4: "invloed",
    5: "voortgang van plannen",
    6: "plannen evalueren",
    7: "ontwikkeldoelen",
    8: "leerstof",
    9: "visie",
    10: "leerlingen nodig hebben",
    11: "ouders verwachten",
    12: "collega’s",
    13: "begeleid",
    14: "grenzen",
    15: "leeropbrengsten",
    16: "hoe ver ik ben",
    17: "te leren",
    18: "actief",
    19: "kwetsbaar",
    20: "dezelfde visie",
    21: "weet en kan",
    22: "afspraken",
    23: "verantwoorden",
    24: "ideeën",
    25: "hetzelfde willen bereiken",
    26: "zelf kiezen",
    27: "staat achter",
    28: "ouders en leerlingen invloed",
    29: "Voor ouders",
    30: "Voor leerlingen",
    31: "met ouders afspreek",
    32: "met leerlingen afspreek",
}


def test_k7_each_number_keeps_its_subject(real: Real) -> None:
    items = final(real.editions["het-baken"], "meetlat").items
    assert [item.nummer for item in items if ABOUT[item.nummer] not in plain(item.tekst)] == []


def test_k7_five_questions_for_the_dialogue(real: Real) -> None:
    cards = lijst(real, "meetlat").kaarten
    assert [kaart.eigen for kaart in cards] == [False] * 5
    order = ("herken", "trots", "tegen", "beeld van de professionele ruimte", "knelt")
    assert [part in plain_open(kaart.tekst) for part, kaart in zip(order, cards, strict=True)] == [True] * 5


def test_k7_it_is_for_a_larger_group_with_a_survey_tool(real: Real) -> None:
    record = lijst(real, "meetlat")
    assert record.speluitleg.groep.tot > lijst(real, "scan").speluitleg.groep.tot
    told = " ".join(plain_open(text) for text in find_all((record.inleiding, record.speluitleg), Text))
    for part in ("vragenlijstprogramma", "grotere groep", "m01 tot en met m32", "minder dan vijf"):
        assert part in told + plain_open(record.ondertitel)


# Both


@pytest.mark.parametrize("name", LISTS)
def test_codes_are_a_letter_and_the_number(real: Real, name: str) -> None:
    assert [item.code for item in lijst(real, name).items] == [
        f"{name[0]}{number:02d}" for number in range(1, len(lijst(real, name).items) + 1)
    ]


@pytest.mark.parametrize("name", LISTS)
def test_every_item_has_the_direction_of_the_source(real: Real, name: str) -> None:
    record = lijst(real, name)
    assert [item.code for item in record.items if item.omgekeerd] == []
    denial = {"niet", "geen", "nooit", "niets", "niemand", "weinig"}
    assert [item.code for item in record.items if denial & set(plain_open(item.tekst).lower().split())] == []


def test_the_item_that_both_lists_share_is_the_same(real: Real) -> None:
    assert plain_open(lijst(real, "scan").items[10].tekst) == plain_open(lijst(real, "meetlat").items[27].tekst)


@pytest.mark.parametrize("school", SCHOOLS)
@pytest.mark.parametrize("name", LISTS)
def test_an_item_has_at_most_25_words_in_every_school(real: Real, name: str, school: str) -> None:
    texts = [plain(item.tekst) for item in final(real.editions[school], name).items]
    assert [text for text in texts if words(text) > 25] == []


@pytest.mark.parametrize("name", LISTS)
def test_who_fills_it_in_reads_that_it_is_another_questionnaire(real: Real, name: str) -> None:
    record = lijst(real, name)
    for text in (record.inleiding, record.invullen):
        assert "eigen woorden" in plain_open(text) or "zinnen zijn van ons" in " ".join(plain_open(text).split())
        assert "gedrukte" in plain_open(text)
    assert "anoniem" in plain_open(record.invullen)


@pytest.mark.parametrize("name", LISTS)
def test_both_help_with_the_question_how_we_rate_it(real: Real, name: str) -> None:
    assert list(lijst(real, name).vragen) == ["hoe-schatten-we-in"]
