"""The facts of K8 in figures and werkvormen: see row K8 to K8d of ``../shared/bronnen/README.md``."""

import re
from collections import Counter

import pytest

from generator.records.figuren import Deel, Figuur
from generator.records.werkvormen import Werkvorm
from generator.resolve import Edition
from generator.text.nodes import Bullets
from generator.text.plain import plain
from tests.conftest import Real

HEFBOMEN = ("inzet-personeelsinstrumenten", "beleid-en-sturing", "werkverbanden", "belanghebbenden")
WERKVORMEN = ("kenmerken-van-regelingen", "vertrouwen-geven", "uit-balans", "vier-teams")
PLAYED = ("gespreksopener", "leef-je-in", "slijpsteen", *HEFBOMEN, *WERKVORMEN)


def werkvorm(edition: Edition, name: str) -> Werkvorm:
    """Give a werkvorm of an edition, with every text final."""
    laid = edition.set(name)
    assert laid is not None
    assert isinstance(laid.record, Werkvorm)
    return laid.record


def figure(real: Real, name: str, shown_by: str) -> Figuur:
    """Give a figure, which the page of a set shows."""
    assert name in real.library.sets[shown_by].figuren
    return real.editions["het-baken"].figuren[name]


def names(delen: tuple[Deel, ...]) -> list[str]:
    return [plain(deel.naam) for deel in delen]


def cards(record: Werkvorm) -> list[str]:
    """Give what stands on each card of a werkvorm."""
    parts = ((kaart.titel, kaart.tekst, kaart.vraag) for kaart in record.kaarten)
    return [" ".join(plain(text) for text in texts if text) for texts in parts]


def holds(text: str, *parts: str) -> bool:
    return all(part.lower() in text.lower() for part in parts)


# K8: the booklet


def test_k8_the_booklet_binds_the_four_hefbomen(real: Real) -> None:
    assert real.library.sets["slijpsteen"].bundelt == HEFBOMEN


@pytest.mark.parametrize("name", PLAYED)
def test_every_way_to_play_it(real: Real, name: str) -> None:
    laid = real.editions["het-baken"].set(name)
    assert laid is not None
    named = [plain(variant.naam) for variant in laid.record.speluitleg.varianten]
    for way in ("Online", "Kleine groep", "Grote groep", "Maar 20 minuten"):
        assert sum(variant.startswith(way) for variant in named) == 1, (way, named)


@pytest.mark.parametrize("name", PLAYED)
def test_twenty_minutes_are_twenty_minutes(real: Real, name: str) -> None:
    laid = real.editions["het-baken"].set(name)
    assert laid is not None
    (short,) = [v for v in laid.record.speluitleg.varianten if plain(v.naam) == "Maar 20 minuten"]
    assert sum(int(found) for found in re.findall(r"(\d+)\s+minuten\)", plain(short.tekst))) == 20


@pytest.mark.parametrize("name", WERKVORMEN)
def test_cards_fit_a7_and_open_a_talk(real: Real, name: str) -> None:
    record = werkvorm(real.editions["roc-waterstad"], name)
    assert all(kaart.vraag and plain(kaart.vraag).endswith("?") for kaart in record.kaarten)
    lengths = [len(re.findall(r"[\w’-]+", text)) for text in cards(record)]
    assert min(lengths) >= 15
    assert max(lengths) <= 45


@pytest.mark.parametrize("name", WERKVORMEN)
def test_the_cards_are_the_sources_and_the_page_says_what_is_ours(real: Real, name: str) -> None:
    record = werkvorm(real.editions["het-baken"], name)
    assert [kaart.id for kaart in record.kaarten if kaart.eigen] == []
    assert re.search(r"vragen[^.]*(van ons|Wij)|Wij[^.]*vragen", plain(record.inleiding))
    steps = " ".join(plain(text) for stap in record.speluitleg.stappen for text in (stap.tekst,))
    assert "blanco kaart" in steps


# K8a: inzet personeelsinstrumenten


def test_k8a_two_meanings_on_paper_and_in_practice(real: Real) -> None:
    drawn = figure(real, "twee-betekenissen-van-beleid", "inzet-personeelsinstrumenten")
    assert drawn.type == "tweeluik"
    assert names(drawn.delen) == ["Regels, afspraken en kaders", "Maatregelen"]
    assert [names(deel.delen) for deel in drawn.delen] == [["Op papier", "In de praktijk"]] * 2


def test_k8a_four_traits_of_any_regeling(real: Real) -> None:
    name = "kenmerken-van-regelingen"
    drawn = figure(real, "regeling-die-ruimte-geeft", name)
    traits = ["Keuze", "Maatwerk", "Alleen het nodige", "Wederzijds vertrouwen"]
    assert names(drawn.delen) == traits
    told = werkvorm(real.editions["het-baken"], name).achtergrond[0].tekst
    (points,) = [block for block in told.blocks if isinstance(block, Bullets)]
    assert len(points.items) == 4
    assert [trait for trait in traits if trait not in plain(told)] == []


def test_k8a_eighteen_traits_of_four_instruments(real: Real) -> None:
    record = werkvorm(real.editions["het-baken"], "kenmerken-van-regelingen")
    assert Counter(kaart.categorie for kaart in record.kaarten) == {
        "taakbeleid": 5,
        "scholingsregeling": 4,
        "gesprekscyclus": 4,
        "loopbaanontwikkeling": 5,
    }
    assert len({categorie.teken for categorie in record.categorieen}) == 4


A_WORD_OF_EACH_TRAIT = (
    ("scholing", "eigen ontwikkeling"),
    ("onderwijs te maken",),
    ("af te stemmen", "leerlingen", "ouders"),
    ("overleg", "team", "sectie", "afdeling", "zelf besluiten kunnen nemen"),
    ("uren", "verdelen", "team"),
    ("eigen scholing", "anders zijn", "leerlingen"),
    ("budget", "team", "sectie", "afdeling"),
    ("just in time",),
    ("kennis delen", "collega’s", "leergemeenschap"),
    ("waar je staat", "groeien"),
    ("wat jij wilt leren", "de school"),
    ("waardering", "wederkerig", "allebei"),
    ("spreken iets af", "aan de slag", "verantwoord"),
    ("wat een loopbaan is", "mogelijkheden"),
    ("zelf verantwoordelijk", "loopbaan"),
    ("in je vak", "leiding"),
    ("loopbaanpaden", "in de school", "daarbuiten", "buiten het onderwijs"),
    ("nieuwe functie", "verantwoordt", "bijdraagt", "gewoon"),
)


def test_k8a_each_card_tells_its_trait(real: Real) -> None:
    told = cards(werkvorm(real.editions["het-baken"], "kenmerken-van-regelingen"))
    missed = [(text, parts) for text, parts in zip(told, A_WORD_OF_EACH_TRAIT, strict=True) if not holds(text, *parts)]
    assert missed == []


# K8b: beleid en sturing


def test_k8b_the_contract_is_a_balance_of_two_views(real: Real) -> None:
    drawn = figure(real, "psychologisch-contract-in-balans", "beleid-en-sturing")
    assert drawn.type == "balans"
    assert names(drawn.delen) == ["Docent", "Teamleider"]
    assert [len(deel.delen) for deel in drawn.delen] == [2, 2]


def test_k8b_three_imbalances_on_both_scales(real: Real) -> None:
    drawn = figure(real, "drie-keer-uit-balans", "uit-balans")
    assert [names(deel.delen) for deel in drawn.delen] == [["Tijd", "Verantwoording", "Werk naast de les"]] * 2


def test_k8b_three_imbalances_told_from_two_sides(real: Real) -> None:
    told = cards(werkvorm(real.editions["het-baken"], "uit-balans"))
    facts = (
        ("half negen tot half vijf", "zelf mijn dag indelen"),
        ("verantwoording", "past niet", "professioneel"),
        ("lesgeven", "vergaderingen", "scholing", "werkgroepen", "projecten", "bijeenkomsten", "jaartaak"),
    )
    for text, parts in zip(told, facts, strict=True):
        assert holds(text, "Docent:", "Teamleider:", *parts), text


TRAITS_OF_A_LEADER = (
    ("tijdelijk", "uitproberen"),
    ("podium", "initiatief", "oplevert"),
    ("tegengeluid", "argumenten"),
    ("lat", "zone van naaste ontwikkeling"),
    ("wat ze nodig hebben", "ondersteunt"),
    ("eerlijk", "onderbuikgevoel", "talent"),
    ("ingrijpen", "overnemen", "stil te leggen"),
    ("kwetsbaar", "niet weet"),
    ("wat je kiest, hoe en waarom", "uitgangspunten"),
    ("verschil te maken", "nodig heeft"),
    ("eisen", "van elkaar verwacht"),
    ("zichtbaar", "personeelskamer"),
)


def test_k8b_twelve_traits_of_a_leader_in_the_order_of_the_source(real: Real) -> None:
    told = cards(werkvorm(real.editions["het-baken"], "vertrouwen-geven"))
    missed = [(text, parts) for text, parts in zip(told, TRAITS_OF_A_LEADER, strict=True) if not holds(text, *parts)]
    assert missed == []


# K8c: functioneren van werkverbanden

KINDS = {
    "Succesvolle teams": "veel warmte, veel adrenaline",
    "Country clubs": "veel warmte, weinig adrenaline",
    "Lean and mean": "weinig warmte, veel adrenaline",
    "Les misérables": "weinig warmte, weinig adrenaline",
}


@pytest.mark.parametrize("shown_by", ["werkverbanden", "vier-teams"])
def test_k8c_the_matrix_places_the_four_kinds(real: Real, shown_by: str) -> None:
    drawn = figure(real, "vier-soorten-teams", shown_by)
    assert drawn.type == "matrix"
    columns = [plain(kolom) for kolom in drawn.kolommen]
    cells = {
        plain(cell.naam): f"{plain(row.naam)}, {column}".lower()
        for row in drawn.delen
        for column, cell in zip(columns, row.delen, strict=True)
    }
    assert cells == KINDS


def test_k8c_the_cards_name_the_four_kinds(real: Real) -> None:
    record = werkvorm(real.editions["het-baken"], "vier-teams")
    told = {plain(kaart.titel): plain(kaart.tekst).lower() for kaart in record.kaarten if kaart.titel}
    assert list(told) == list(KINDS)
    assert [name for name, text in told.items() if not text.startswith(KINDS[name])] == []


def test_k8c_a_cell_leads_to_the_card_of_its_name(real: Real) -> None:
    record = werkvorm(real.editions["het-baken"], "vier-teams")
    titles = {kaart.id: plain(kaart.titel) for kaart in record.kaarten if kaart.titel}
    for row in figure(real, "vier-soorten-teams", "vier-teams").delen:
        assert [titles[cell.zie] for cell in row.delen if cell.zie] == names(row.delen)


def test_k8c_three_chains_from_structure_to_behaviour(real: Real) -> None:
    drawn = figure(real, "structuur-en-gedrag", "werkverbanden")
    assert drawn.type == "ketens"
    assert {plain(deel.naam): names(deel.delen) for deel in drawn.delen} == {
        "Gemeenschappelijke werkopdracht": ["PDCA", "Opbrengstgericht werken"],
        "Onderlinge afhankelijkheid": ["Samenwerken", "Aanspreken"],
        "Gezamenlijke verantwoordelijkheid": ["Regelcapaciteit", "Initiatief"],
    }
    assert len(drawn.kolommen) == 3


# Figures


@pytest.mark.parametrize("school", ["de-wilg", "het-baken", "roc-waterstad"])
def test_labels_are_short(real: Real, school: str) -> None:
    ids = [name for kaartset in PLAYED for name in real.library.sets[kaartset].figuren]
    todo = [deel for name in ids for deel in real.editions[school].figuren[name].delen]
    while todo:
        deel = todo.pop()
        todo.extend(deel.delen)
        assert len(plain(deel.naam).split()) <= 5, plain(deel.naam)
        assert deel.tekst is None or len(plain(deel.tekst).split()) <= 10, plain(deel.tekst)
