"""The facts of B1 to B4: see the rows of ``beroepsbeeld`` in ``../shared/bronnen/README.md``."""

import re

import pytest

from generator.records.figuren import Deel, Figuur
from generator.records.formulieren import Tabel
from generator.records.kaartset import Kaartset
from generator.records.rolbeschrijvingen import Rolbeschrijvingen
from generator.records.walk import find_all
from generator.records.werkvormen import Gesprekskaart
from generator.text.nodes import Text
from generator.text.plain import plain
from tests.conftest import Real
from tests.content.test_facts import SCHOOLS, said, words

OURS = ("rode-draden", "drie-logicas", "rol-op-drie-niveaus", "gedeelde-agenda")


def the_set(real: Real, name: str, school: str = "het-baken") -> Kaartset:
    """Give a set as a school reads it."""
    return said(real.editions[school], name)


def cards(real: Real, name: str, school: str = "het-baken") -> list[Gesprekskaart]:
    return [kaart for kaart in the_set(real, name, school).kaarten if isinstance(kaart, Gesprekskaart)]


def titles(real: Real, name: str, school: str = "het-baken") -> list[str]:
    return [plain(kaart.titel) for kaart in cards(real, name, school) if kaart.titel]


def figuur(real: Real, name: str, shown_by: str, school: str = "het-baken") -> Figuur:
    """Give a figure, which the page of a set shows."""
    assert name in real.library.sets[shown_by].figuren
    return real.editions[school].figuren[name]


def names(deel: Deel | Figuur) -> list[str]:
    return [plain(part.naam) for part in deel.delen]


def tables(real: Real, name: str, school: str = "het-baken") -> list[Tabel]:
    return list(find_all(the_set(real, name, school).formulieren, Tabel))


def about(real: Real, name: str, title: str) -> str:
    """Give the section to read with this title."""
    return next(plain(s.tekst) for s in the_set(real, name).achtergrond if plain(s.titel).startswith(title))


def holds(text: str, *parts: str) -> bool:
    return all(part.lower() in text.lower() for part in parts)


# B1: seven rode draden


def test_b1_seven_threads_in_the_order_of_the_publication(real: Real) -> None:
    facts = ("breed", "rollen", "sectoren", "samen", "beweging", "te weinig", "gespreid leiderschap")
    found = titles(real, "rode-draden")
    assert len(found) == 7
    assert [title for title, part in zip(found, facts, strict=True) if not holds(title, part)] == []
    assert not any(kaart.eigen for kaart in cards(real, "rode-draden"))


@pytest.mark.parametrize(
    ("number", "parts"),
    [
        (1, ("ontwerpt", "kwaliteit", "praat mee", "contacten")),
        (2, ("loopbaan", "niveaus", "binnen en buiten")),
        (3, ("elke sector", "overstappen", "combineren")),
        (4, ("ieder kan", "met elkaar kunnen")),
        (5, ("diploma", "nieuwe rol")),
        (6, ("al veel mogelijk", "weten veel docenten niet")),
        (7, ("gaat voor", "volgende keer", "erkent")),
    ],
)
def test_b1_what_each_thread_says(real: Real, number: int, parts: tuple[str, ...]) -> None:
    assert holds(plain(cards(real, "rode-draden")[number - 1].tekst), *parts)


def test_b1_a_team_maps_who_can_do_what(real: Real) -> None:
    mine, ours = tables(real, "rode-draden")
    assert len(mine.kolommen) == 3
    columns = [plain(kolom).lower() for kolom in ours.kolommen]
    assert [part for part in ("in huis", "bij wie", "gebruiken", "helpen") if part not in " ".join(columns)] == []


# B2: three logics


def test_b2_three_logics_each_with_its_values_around_one_question(real: Real) -> None:
    drawn = figuur(real, "botsende-logicas", "drie-logicas")
    assert drawn.type == "driehoek"
    assert names(drawn) == ["Politieke logica", "Institutionele logica", "Professionele logica", "Wat is kwaliteit?"]
    values = [" ".join(plain(text) for text in find_all(deel, Text)) for deel in drawn.delen]
    facts = (
        ("overheid", "openheid", "bewaken", "dezelfde maat", "risico"),
        ("bestuur", "presteren binnen middelen en kaders", "flexibel", "ontwikkelen en vernieuwen", "hier past"),
        ("ruimte", "ambities", "normen van het beroep"),
    )
    assert [found for found, parts in zip(values, facts, strict=False) if not holds(found, *parts)] == []


def test_b2_they_clash_over_what_quality_is(real: Real) -> None:
    told = about(real, "drie-logicas", "Waarom het botst")
    assert holds(told, "kwaliteit", "iets anders", "strijd", "eerder van verliest", "weten vanuit welke logica")


def test_b2_the_role_play_is_ours(real: Real) -> None:
    record = the_set(real, "drie-logicas")
    assert isinstance(record, Rolbeschrijvingen)
    assert record.speelt_met is None
    assert [kaart.eigen for kaart in record.kaarten] == [True] * 3
    assert [plain(s.titel) for s in record.achtergrond if s.eigen] == ["De casus: lezen in Elzenhoek"]
    assert [plain(kolom) for kolom in tables(real, "drie-logicas")[0].kolommen] == names(
        figuur(real, "botsende-logicas", "drie-logicas")
    )[:3]


@pytest.mark.parametrize("school", SCHOOLS)
def test_b2_a_role_speaks_to_a_group_in_100_to_160_words(real: Real, school: str) -> None:
    for kaart in the_set(real, "drie-logicas", school).kaarten:
        assert 100 <= words(plain(kaart.tekst)) <= 160, kaart.id
        assert len(re.findall(r"\bjullie\b", plain(kaart.tekst), re.IGNORECASE)) >= 5


# B3: the same role at three levels


def test_b3_nano_micro_and_meso_and_no_other(real: Real) -> None:
    drawn = figuur(real, "curriculum-op-drie-niveaus", "rol-op-drie-niveaus")
    assert drawn.type == "ladder"
    assert names(drawn) == ["Nano", "Micro", "Meso"]
    assert [names(deel)[0] for deel in drawn.delen] == ["een leerplan op maat", "lessen", "een leerlijn"]
    assert "een project" in names(drawn.delen[1])
    texts = " ".join(plain(text) for text in find_all(the_set(real, "rol-op-drie-niveaus"), Text))
    assert "macro" not in texts.lower()


def test_b3_a_sheet_for_a_role_with_a_row_for_each_level(real: Real) -> None:
    (table,) = tables(real, "rol-op-drie-niveaus")
    assert [plain(rij).split(":")[0] for rij in table.rijen] == ["Meso", "Micro", "Nano"]


def test_b3_one_role_is_the_sources_and_five_are_ours(real: Real) -> None:
    eigen = {plain(kaart.titel): kaart.eigen for kaart in cards(real, "rol-op-drie-niveaus") if kaart.titel}
    assert [title for title, ours in eigen.items() if not ours] == ["Ontwikkelaar van het curriculum"]
    assert len(eigen) == 6


# B4: a shared picture, joint actions

PARTIES = {
    "de-wilg": ["Leerkracht", "Directeur", "Bestuurder", "Opleider", "Beleidsmaker"],
    "het-baken": ["Docent", "Teamleider", "Bestuurder", "Opleider", "Beleidsmaker"],
    "roc-waterstad": ["Docent", "Opleidingsmanager", "Bestuurder", "Opleider", "Beleidsmaker"],
}


@pytest.mark.parametrize("school", SCHOOLS)
def test_b4_five_parties_go_from_a_shared_picture_to_joint_actions(real: Real, school: str) -> None:
    drawn = figuur(real, "van-beeld-naar-actie", "gedeelde-agenda", school)
    way, parties, band = drawn.delen
    assert names(way) == ["Gedeeld beeld", "Gedeelde agenda", "Acties"]
    assert names(parties) == titles(real, "gedeelde-agenda", school) == PARTIES[school]
    assert plain(band.naam) == "Ruimte voor lokale variatie"


def test_b4_a_sheet_with_an_action_of_each_party_and_room_for_difference(real: Real) -> None:
    (table,) = tables(real, "gedeelde-agenda")
    assert [plain(rij) for rij in table.rijen] == PARTIES["het-baken"]
    assert holds(plain(table.kolommen[-1]), "verschillen")


@pytest.mark.parametrize(
    ("number", "parts"),
    [
        (1, ("ambities", "zelf verantwoordelijk", "te zeggen")),
        (2, ("erkent kennis", "deelt leiderschap")),
        (3, ("werkgever", "benoemd", "personeelsbeleid")),
        (4, ("eisen", "helpen")),
        (5, ("bevoegdheid", "bekwaamheid", "geld")),
    ],
)
def test_b4_what_each_party_brings(real: Real, number: int, parts: tuple[str, ...]) -> None:
    assert holds(plain(cards(real, "gedeelde-agenda")[number - 1].tekst), *parts)


# All four


@pytest.mark.parametrize("name", OURS)
def test_the_page_says_what_is_ours(real: Real, name: str) -> None:
    record = the_set(real, name)
    assert record.bron.publicatie == "beroepsbeeld"
    assert re.search(r"zijn van ons|hebben wij", plain(record.inleiding))


@pytest.mark.parametrize("name", OURS)
def test_every_way_to_do_it_and_twenty_minutes_are_twenty(real: Real, name: str) -> None:
    varianten = {plain(variant.naam): plain(variant.tekst) for variant in the_set(real, name).speluitleg.varianten}
    assert list(varianten) == ["Online", "Kleine groep", "Grote groep", "Maar 20 minuten"]
    assert sum(map(int, re.findall(r"(\d+)\s+minuten\)", varianten["Maar 20 minuten"]))) == 20


@pytest.mark.parametrize("school", SCHOOLS)
@pytest.mark.parametrize("name", [name for name in OURS if name != "drie-logicas"])
def test_a_card_opens_a_talk_and_fits_a7(real: Real, name: str, school: str) -> None:
    for kaart in cards(real, name, school):
        assert kaart.vraag is not None
        assert plain(kaart.vraag).endswith("?")
        assert 15 <= sum(words(plain(text)) for text in (kaart.titel, kaart.tekst, kaart.vraag) if text) <= 45, kaart.id
