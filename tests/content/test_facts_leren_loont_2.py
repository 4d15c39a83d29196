"""The facts of L6 and L8 to L11: see these rows of ``../shared/bronnen/README.md``."""

import re
from collections import Counter

import pytest

from generator.records.brief import Brief, Briefdeel
from generator.records.formulieren import Stroken, Tabel
from generator.records.walk import find_all
from generator.records.werkvormen import Gesprekskaart, Werkvorm
from generator.text.nodes import Text
from generator.text.plain import plain
from tests.conftest import Real
from tests.content.test_facts import SCHOOLS, items, said, words

OURS = ("informatiebrief", "kernthemas", "gespreksregels", "sorteeroefening", "marktplaats")
PHASES = (
    "1 · Start en introductie",
    "2 · Ervaringen en voorbeelden verzamelen",
    "3 · Ervaringen en voorbeelden uitwisselen",
    "4 · Focussen en kiezen",
    "5 · Over naar actie",
)


def werkvorm(real: Real, name: str, school: str = "de-wilg") -> Werkvorm:
    """Give a set as a school reads it."""
    record = said(real.editions[school], name)
    assert isinstance(record, Werkvorm)
    return record


def brief(real: Real, school: str = "de-wilg") -> Brief:
    found = werkvorm(real, "informatiebrief", school).brief
    assert found is not None
    return found


def part(real: Real, title: str) -> Briefdeel:
    return next(deel for deel in brief(real).delen if plain(deel.titel).startswith(title))


def step(real: Real, name: str, title: str) -> str:
    """Give what a facilitator does and says in a step."""
    stap = next(s for s in werkvorm(real, name).speluitleg.stappen if plain(s.titel).startswith(title))
    return " ".join(plain(text) for text in find_all(stap, Text))


def cards(real: Real, name: str) -> list[Gesprekskaart]:
    return [kaart for kaart in werkvorm(real, name).kaarten if isinstance(kaart, Gesprekskaart)]


def tables(real: Real, name: str) -> list[list[str]]:
    """Give the columns of each table of a set."""
    return [[plain(kolom) for kolom in table.kolommen] for table in find_all(werkvorm(real, name).formulieren, Tabel)]


def holds(text: str, *parts: str) -> bool:
    return all(part.lower() in text.lower() for part in parts)


# L6: the informatiebrief


def test_l6_the_letter_names_the_five_phases_and_leaves_each_date_open(real: Real) -> None:
    table = part(real, "Wat we gaan doen").tabel
    assert table is not None
    assert tuple(plain(veld.naam) for veld in table.velden) == PHASES
    assert all(re.search(r"datum|maand", plain(veld.open)) for veld in table.velden)


@pytest.mark.parametrize(
    ("phase", "parts"),
    [
        (0, ("startbijeenkomst", "waarom", "van je vragen", "praktijkopdrachten")),
        (1, ("collega", "hersenkraker", "frisse blik", "trots")),
        (2, ("weer bij elkaar", "bespreken", "orde")),
        (3, ("vaakst terugkomt", "waarom", "goed", "beter of anders", "uit", "verder")),
        (4, ("successen", "breiden", "experiment")),
    ],
)
def test_l6_each_phase_tells_what_happens_in_it(real: Real, phase: int, parts: tuple[str, ...]) -> None:
    table = part(real, "Wat we gaan doen").tabel
    assert table is not None
    told = table.velden[phase].tekst
    assert told is not None
    assert holds(plain(told), *parts)


def test_l6_who_is_asked_is_open_for_each_side(real: Real) -> None:
    table = part(real, "Wie we zoeken").tabel
    assert table is not None
    names = [plain(veld.naam) for veld in table.velden]
    assert names[:2] == ["Leerkrachten", "Directie"]
    assert "bijzondere taak" in names[2]
    assert names[3] == "Anderen"


def test_l6_what_is_asked_of_participants(real: Real) -> None:
    asked = part(real, "Wat we van je vragen").tekst
    assert items(asked) == [3]
    assert holds(
        plain(asked), "tien uur", "bijeenkomsten", "praktijkopdrachten", "stilstaan", "loopbaan", "open en eerlijk"
    )
    assert "vrijwillig" in plain(part(real, "Aanmelden").tekst)


def test_l6_why_it_is_done(real: Real) -> None:
    why = plain(part(real, "Waar het over gaat").tekst)
    assert holds(
        why, "langer door", "ertoe doet", "waarderen", "leerlingen", "ouders", "collega’s", "directeuren", "leerrijk"
    )


@pytest.mark.parametrize("school", SCHOOLS)
def test_l6_the_letter_speaks_the_words_of_the_school(real: Real, school: str) -> None:
    text = " ".join(plain(text) for text in find_all(brief(real, school), Text))
    pupils = {"de-wilg": "leerlingen", "het-baken": "leerlingen", "roc-waterstad": "studenten"}
    assert pupils[school] in text
    assert {"de-wilg": "onze school", "het-baken": "onze school", "roc-waterstad": "ons college"}[school] in text


def test_l6_a_group_of_eight_to_ten_and_ten_hours(real: Real) -> None:
    assert holds(step(real, "informatiebrief", "Wie zoeken we"), "acht tot tien", "iedereen", "zelf vragen")
    assert holds(step(real, "informatiebrief", "Wanneer"), "vijf fasen", "tien uur per persoon")


# L8: the kernthema's


def test_l8_three_questions_and_two_that_turn_to_the_positive(real: Real) -> None:
    kaarten = cards(real, "kernthemas")
    assert Counter(kaart.categorie for kaart in kaarten) == {"terug": 3, "omslag": 2}
    assert [kaart.id for kaart in kaarten if kaart.eigen] == []
    asked = [plain(kaart.vraag) for kaart in kaarten if kaart.vraag]
    for question, parts in zip(
        asked,
        (
            ("vaakst terug", "vallen"),
            ("successen",),
            ("gesprekken", "weer"),
            ("nu al", "werkdag"),
            ("sterker", "nog meer"),
        ),
        strict=True,
    ):
        assert holds(question, *parts), question


def test_l8_a_sheet_with_two_columns(real: Real) -> None:
    left, right = tables(real, "kernthemas")[0]
    assert holds(left, "positief", "bevordert het leren")
    assert holds(right, "negatief", "belemmert het leren")


def test_l8_patterns_on_notes_one_each(real: Real) -> None:
    told = step(real, "kernthemas", "Wat zit eronder")
    assert holds(told, "elk briefje één patroon", "versterken", "in stand houden", "doorbroken", "plak")
    assert holds(step(real, "kernthemas", "Doorpraten"), "vaak", "kijk je van op")


# L9: the gespreksregels


def test_l9_four_rules(real: Real) -> None:
    told = [plain(kaart.tekst) for kaart in cards(real, "gespreksregels")]
    facts = (("met en over", "erbij zijn"), ("zelf kunnen beïnvloeden",), ("anderzijds",), ("ervaring van onszelf",))
    assert [text for text, parts in zip(told, facts, strict=True) if not holds(text, *parts)] == []


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("Laat hen met elkaar", ("verbinding", "voor en tegen", "wél over eens")),
        ("Vraag door", ("verteller", "spiegel", "zonder oordeel", "eerder")),
        ("Kijk naar wat eronder", ("beelden en opvattingen", "patronen", "Waarom", "elke keer", "zelf aan veranderen")),
        ("Begin bij wat goed", ("rondes", "eerste ronde", "volgende ronde")),
        ("Haal er mensen bij", ("volgende keer een collega", "van tevoren bij")),
    ],
)
def test_l9_the_tips_for_who_guides_the_talk(real: Real, title: str, parts: tuple[str, ...]) -> None:
    tips = werkvorm(real, "gespreksregels").achtergrond
    assert len(tips) == 5
    tip = next(plain(one.tekst) for one in tips if plain(one.titel).startswith(title))
    assert holds(tip, *parts)
    assert 60 <= words(tip) <= 160


# L10: the sorteeroefening


def test_l10_a_strip_for_each_theme(real: Real) -> None:
    (strips,) = find_all(werkvorm(real, "sorteeroefening").formulieren, Stroken)
    assert strips.aantal == 7
    assert tables(real, "sorteeroefening") == [[f"Groepje {n}" for n in range(1, 5)]]


def test_l10_groups_of_four_rank_what_to_hold_on_to_and_what_to_tackle(real: Real) -> None:
    stappen = werkvorm(real, "sorteeroefening").speluitleg.stappen
    assert "Leggen in groepjes van vier" in [plain(stap.titel) for stap in stappen]
    told = step(real, "sorteeroefening", "Leggen")
    assert holds(told, "boven", "belangrijkst", "plus", "kwijt", "min", "beter", "onder", "minst")
    assert holds(
        plain(werkvorm(real, "sorteeroefening").inleiding), "vast te houden", "aan te pakken", "positief", "negatief"
    )


def test_l10_the_groups_are_compared(real: Real) -> None:
    assert holds(step(real, "sorteeroefening", "Vergelijken"), "met stip", "uiteen")
    assert holds(step(real, "sorteeroefening", "Waarom werkt het daar"), "wat maakt dat het", "lenen")


# L11: the marktplaats


def test_l11_two_questions_in_groups_of_four_or_five_for_twenty_minutes(real: Real) -> None:
    assert holds(step(real, "marktplaats", "Twee vragen"), "in de aanbieding", "van welke collega", "leren")
    stap = next(s for s in werkvorm(real, "marktplaats").speluitleg.stappen if plain(s.titel) == "Posters maken")
    assert stap.minuten == 20
    assert holds(plain(stap.tekst), "vier of vijf", "twee posters", "bij elke regel een naam", "hoeft niet")


def test_l11_two_posters_and_a_sheet_to_match_on_four_points(real: Real) -> None:
    record = werkvorm(real, "marktplaats")
    titles = [plain(form.titel) for form in record.formulieren]
    assert [title.split(":")[0] for title in titles] == ["Aanbod", "Vraag", "Koppelblad"]
    assert [plain(form.titel).split(":")[0] for form in record.poster_formulieren] == ["Aanbod", "Vraag"]
    rows = [plain(rij) for rij in list(find_all(record.formulieren, Tabel))[2].rijen]
    koppelen = next(s.tekst for s in record.speluitleg.stappen if plain(s.titel) == "Koppelen")
    assert items(koppelen) == [4]
    facts = (("meer", "samen"), ("vraag", "koppelen"), ("past bij",), ("nog geen aanbod",))
    assert [row for row, parts in zip(rows, facts, strict=True) if not holds(row, *parts)] == []
    assert holds(plain(koppelen), "meer dan één", "zichtbaar vraag", "vernieuwingen", "nog geen aanbod")


def test_l11_worked_out_and_spread_afterwards(real: Real) -> None:
    assert holds(step(real, "marktplaats", "Hand erop"), "posters uitwerkt", "iedereen")
    assert "studiedag" in plain(werkvorm(real, "marktplaats").inleiding)


# All five


@pytest.mark.parametrize("name", OURS)
def test_every_way_to_do_it_and_twenty_minutes_are_twenty(real: Real, name: str) -> None:
    varianten = {plain(variant.naam): plain(variant.tekst) for variant in werkvorm(real, name).speluitleg.varianten}
    assert list(varianten) == ["Online", "Kleine groep", "Grote groep", "Maar 20 minuten"]
    spent = re.findall(r"(\d+)\s+minuten\)", varianten["Maar 20 minuten"])
    assert sum(map(int, spent)) == 20


@pytest.mark.parametrize("name", OURS)
def test_the_page_says_what_is_ours_and_what_goes_wrong(real: Real, name: str) -> None:
    record = werkvorm(real, name)
    assert re.search(r"\bvan ons\b", plain(record.inleiding))
    assert "Leren loont het langst" in plain(record.inleiding)
    assert 2 <= len(record.speluitleg.misgaat) <= 4


def test_a_card_opens_a_talk_and_fits_a7(real: Real) -> None:
    for kaart in (*cards(real, "kernthemas"), *cards(real, "gespreksregels")):
        assert kaart.vraag is not None
        assert plain(kaart.vraag).endswith("?")
        assert 15 <= sum(words(plain(text)) for text in (kaart.titel, kaart.tekst, kaart.vraag) if text) <= 45, kaart.id
