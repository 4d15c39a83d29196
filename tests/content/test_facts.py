"""The facts that the content must keep, row by row of ``../shared/bronnen/README.md``."""

import re
from collections import Counter
from itertools import combinations
from typing import TypeVar

import pytest

from generator.records.formulieren import Continuum, Lijnen, Matrix
from generator.records.kaartset import Kaartset
from generator.records.praktijkopdrachten import Praktijkopdrachten
from generator.records.rolbeschrijvingen import Rolbeschrijvingen
from generator.records.slijpsteen import Slijpsteen
from generator.records.stellingen import Stellingen
from generator.records.walk import find_all
from generator.resolve import Edition
from generator.text.nodes import Bullets, Letters, Slot, Text, rewrite_text
from generator.text.plain import plain
from tests.conftest import Real

S = TypeVar("S", bound=Kaartset)
SCHOOLS = ("de-wilg", "het-baken", "roc-waterstad")
HEFBOMEN = ("inzet-personeelsinstrumenten", "beleid-en-sturing", "werkverbanden", "belanghebbenden")


def the_set(real: Real, name: str, kind: type[S]) -> S:
    """Give a set of the library, of the kind that it must be."""
    found = real.library.sets[name]
    assert isinstance(found, kind)
    return found


def said(edition: Edition, name: str) -> Kaartset:
    """Give a set of an edition, with every text final."""
    laid = edition.set(name)
    assert laid is not None
    return laid.record


def words(text: str) -> int:
    return len(re.findall(r"[\w’-]+", text))


def section(real: Real, name: str, title: str) -> Text:
    """Give a section of the background of a hefboom."""
    edition = real.editions["het-baken"]
    record = said(edition, name)
    assert isinstance(record, Slijpsteen)
    return next(part.tekst for part in record.achtergrond if plain(part.titel).startswith(title))


def items(text: Text) -> list[int]:
    """Count the items of each list in a text."""
    return [len(block.items) for block in text.blocks if isinstance(block, Bullets)]


# K3: the gespreksopener


def test_k3_statements_in_three_categories(real: Real) -> None:
    kaarten = the_set(real, "gespreksopener", Stellingen).kaarten
    counts = Counter(kaart.categorie for kaart in kaarten)
    assert counts == {"ruimte": 7, "verbondenheid": 7, "niet-vrijblijvend": 2}


def test_k3_some_statements_deny_or_provoke(real: Real) -> None:
    aard = [set(kaart.aard) for kaart in the_set(real, "gespreksopener", Stellingen).kaarten]
    assert sum("ontkennend" in said for said in aard) >= 4
    assert sum("prikkelend" in said for said in aard) >= 4
    assert sum(not said for said in aard) >= 6


def test_k3_the_debrief_goes_under_water(real: Real) -> None:
    uitleg = said(real.editions["het-baken"], "gespreksopener").speluitleg
    steps = " ".join(plain(text) for text in find_all(uitleg, Text)).lower()
    for part in ("onder water", "ongeschreven regel", "verwacht", "kernpunten"):
        assert part in steps


@pytest.mark.parametrize("school", SCHOOLS)
def test_a_statement_has_at_most_25_words(real: Real, school: str) -> None:
    texts = [plain(kaart.tekst) for kaart in said(real.editions[school], "gespreksopener").kaarten]
    assert [text for text in texts if words(text) > 25] == []


# K4: Leef je in!


def test_k4_three_roles_play_with_the_same_statements(real: Real) -> None:
    rollen = the_set(real, "leef-je-in", Rolbeschrijvingen)
    assert rollen.speelt_met == "gespreksopener"
    record = said(real.editions["het-baken"], "leef-je-in")
    assert isinstance(record, Rolbeschrijvingen)
    names = [plain(kaart.naam).lower() for kaart in record.kaarten]
    assert [name.split()[0] for name in names] == ["senior", "startende", "teamleider"]
    assert "hr" in names[2]


@pytest.mark.parametrize("school", SCHOOLS)
def test_k4_a_role_speaks_to_a_group_in_100_to_160_words(real: Real, school: str) -> None:
    for kaart in said(real.editions[school], "leef-je-in").kaarten:
        text = plain(kaart.tekst)
        assert 100 <= words(text) <= 160, kaart.id
        assert len(re.findall(r"\bjullie\b", text, re.IGNORECASE)) >= 5
        assert not re.search(r"\b(jij|jou|jouw|u|uw)\b", text), kaart.id


# L7: the praktijkopdrachten


def test_l7_five_assignments_with_their_questions(real: Real) -> None:
    kaarten = the_set(real, "leren-loont", Praktijkopdrachten).kaarten
    assert {plain(kaart.titel): len(kaart.vragen) for kaart in kaarten} == {
        "Versmallen of blijven leren": 5,
        "Moment van voldoening": 5,
        "Hersenkrakers": 6,
        "Logboek": 4,
        "Mooie beelden": 2,
    }


def test_l7_each_assignment_has_its_form(real: Real) -> None:
    kaarten = the_set(real, "leren-loont", Praktijkopdrachten).kaarten
    kinds = [tuple(type(formulier) for formulier in kaart.formulieren) for kaart in kaarten]
    assert kinds == [(Lijnen, Continuum), (Lijnen, Lijnen), (Lijnen, Lijnen), (Matrix, Lijnen), (Lijnen, Lijnen)]


def test_l7_the_continuum_goes_from_red_to_green(real: Real) -> None:
    (line,) = find_all(the_set(real, "leren-loont", Praktijkopdrachten), Continuum)
    assert "rood" in plain(line.links).lower()
    assert "groen" in plain(line.rechts).lower()
    assert line.uitleg is not None
    assert {"0%", "100%"} <= set(plain(line.uitleg).replace(",", " ").split())


def test_l7_the_logbook_is_two_by_two(real: Real) -> None:
    (matrix,) = find_all(the_set(real, "leren-loont", Praktijkopdrachten), Matrix)
    assert ["(nog) niet makkelijk" in plain(text) for text in matrix.kolommen] == [False, True]
    assert ["niet leuk" in plain(text) for text in matrix.rijen] == [False, True]


@pytest.mark.parametrize(
    ("number", "part"),
    [(1, "één of meer collega’s"), (2, "één of twee collega’s"), (2, "afgelopen week"), (3, "één werkweek")],
)
def test_l7_with_whom_and_when(real: Real, number: int, part: str) -> None:
    kaart = the_set(real, "leren-loont", Praktijkopdrachten).kaarten[number]
    assert part in plain(kaart.wanneer)


# K8: the slijpsteen


def test_k8_four_questions_serve_all_and_follow_the_source(real: Real) -> None:
    kaarten = the_set(real, "slijpsteen", Slijpsteen).kaarten
    assert [kaart.eigen for kaart in kaarten] == [False] * 4
    asked = " ".join(plain(kaart.tekst) for kaart in kaarten)
    for part in ("Wat staat hier", "eens", "ontbreekt", "Waar staan we nu", "meer, minder of anders"):
        assert part in asked


@pytest.mark.parametrize("name", HEFBOMEN)
def test_k8_each_hefboom_has_questions_of_our_own(real: Real, name: str) -> None:
    assert sum(kaart.eigen for kaart in the_set(real, name, Slijpsteen).kaarten) >= 3


@pytest.mark.parametrize("name", [*HEFBOMEN, "slijpsteen"])
def test_k8_no_question_can_be_answered_with_yes_or_no(real: Real, name: str) -> None:
    opening = re.compile(r"(Over |Bij |Met |Van |Aan |In |Op )?(wat|waar\w*|wanneer|welke?|hoe|wie)\b", re.IGNORECASE)
    for kaart in the_set(real, name, Slijpsteen).kaarten:
        for text in filter(None, (kaart.tekst, kaart.doorvragen)):
            assert opening.match(plain_open(text)), kaart.id
            assert plain_open(text).endswith("?"), kaart.id


def plain_open(text: Text) -> str:
    """Write a text whose slots are still open."""
    return plain(rewrite_text(text, lambda inline: (Letters("_"),) if isinstance(inline, Slot) else (inline,)))


TRUST = {
    "inzet-personeelsinstrumenten": ("jezelf", "professioneel zelfverstaan", "volwassen arbeidsrelatie"),
    "beleid-en-sturing": ("leidinggevende", "volwassen arbeidsrelatie"),
    "werkverbanden": ("collega’s", "professioneel werkverband"),
    "belanghebbenden": ("omgeving", "educatief partnerschap"),
}


@pytest.mark.parametrize("name", HEFBOMEN)
def test_k8_each_hefboom_names_the_trust_it_strengthens(real: Real, name: str) -> None:
    record = said(real.editions["roc-waterstad"], name)
    assert isinstance(record, Slijpsteen)
    assert record.versterkt is not None
    told = plain(record.versterkt).replace("opleidingsmanager", "leidinggevende")
    assert [part for part in TRUST[name] if part not in told] == []


def test_k8a_two_meanings_and_four_traits(real: Real) -> None:
    name = "inzet-personeelsinstrumenten"
    assert items(section(real, name, "Twee betekenissen van beleid")) == [2]
    assert items(section(real, name, "Vier kenmerken van een regeling")) == [4]


def test_k8a_four_instruments_with_5_4_4_and_5_traits(real: Real) -> None:
    name = "inzet-personeelsinstrumenten"
    tasks = section(real, name, "Taakbeleid")
    assert items(tasks) == [4]
    assert "vijfde kenmerk" in plain(tasks)
    counts = [items(section(real, name, title)) for title in ("Scholings", "Gesprekscyclus", "Loopbaan")]
    assert counts == [[4], [4], [5]]


def test_k8b_three_imbalances_six_points_twelve_traits(real: Real) -> None:
    name = "beleid-en-sturing"
    assert items(section(real, name, "Drie keer uit balans")) == [3]
    assert items(section(real, name, "Beleid maken: neem vertraagde tijd")) == [3]
    assert items(section(real, name, "Beleid maken: nog vijf punten")) == [5]
    traits = [items(section(real, name, f"Leidinggeven: {part}")) for part in ("ruimte maken", "open en zichtbaar")]
    assert traits == [[6], [6]]


def test_k8b_control_by_talks_that_explain(real: Real) -> None:
    assert "verklarende gesprekken" in plain(section(real, "beleid-en-sturing", "Controle"))


def test_k8c_warmth_and_adrenaline_make_four_kinds(real: Real) -> None:
    text = section(real, "werkverbanden", "Warmte en adrenaline")
    assert items(text) == [4]
    for part in (
        "veel warmte en veel adrenaline: succesvolle",
        "veel warmte, weinig adrenaline: country clubs",
        "weinig warmte, veel adrenaline: lean and mean",
        "van allebei weinig: les misérables",
    ):
        assert part in plain(text)


def test_k8c_three_traits_and_what_follows_from_each(real: Real) -> None:
    traits = section(real, "werkverbanden", "Drie kenmerken van de structuur")
    assert items(traits) == [3]
    told = plain(section(real, "werkverbanden", "Van structuur naar gedrag"))
    chains = (
        r"werkopdracht.*PDCA.*opbrengstgericht",
        r"afhankelijkheid.*samenwerken.*aanspreken",
        r"verantwoordelijkheid.*regelcapaciteit.*initiatief",
    )
    for line, chain in zip(told.split("\n\n")[1].split("\n"), chains, strict=True):
        assert re.search(chain, line)


def test_k8c_three_patterns(real: Real) -> None:
    told = section(real, "werkverbanden", "Patronen")
    assert items(told) == [3]
    for name in ("Innovatieremmers", "Verborgen regels", "Communicatiehobbels"):
        assert name in plain(told)


def test_k8d_five_points(real: Real) -> None:
    titles = [plain(part.titel) for part in the_set(real, "belanghebbenden", Slijpsteen).achtergrond]
    assert titles[1:] == [
        "Heldere verwachtingen",
        "Goede gesprekken",
        "Alertheid",
        "Congruentie",
        "Waarmaken wat je belooft",
    ]


# Every set


def test_every_set_can_be_led_tomorrow(real: Real) -> None:
    for kaartset in real.library.sets.values():
        uitleg = kaartset.speluitleg
        assert sum(stap.minuten for stap in uitleg.stappen) == uitleg.minuten, kaartset.id
        parts = (uitleg.materiaal, uitleg.voorbereiding, uitleg.nabespreking, uitleg.misgaat, uitleg.varianten)
        assert [len(part) >= 3 for part in parts] == [True] * 5, kaartset.id
        assert len(uitleg.stappen) >= 4, kaartset.id
        assert sum(stap.zeg is not None for stap in uitleg.stappen) >= 2, kaartset.id


def step_sentences(kaartset: Kaartset) -> set[str]:
    """Give the sentences of the steps; short ones like «Lees ze voor.» may come back."""
    texts = [plain(text) for text in find_all(kaartset.speluitleg.stappen, Text)]
    parts = (part.strip() for text in texts for part in re.split(r"(?<=[.?!:])\s+", text))
    return {part for part in parts if words(part) > 3}


def test_no_sentence_of_a_step_stands_on_two_pages(real: Real) -> None:
    steps = {laid.id: step_sentences(laid.record) for laid in real.editions["het-baken"].sets}
    shared = {(a, b): steps[a] & steps[b] for a, b in combinations(steps, 2)}
    assert {pair: found for pair, found in shared.items() if found} == {}
