"""The facts of ``lerenloont``: rows L1 to L5 and L12 of the sources' README, the draaiboeken, and what to print."""

import re

import pytest

from generator.print.paper.formats import print_products, read_formats
from generator.records.draaiboeken import Draaiboek, Pauze, Werkdeel
from generator.records.figuren import Deel, Figuur
from generator.records.formulieren import Tabel
from generator.records.leesbladen import Leesblad
from generator.records.walk import find_all
from generator.records.werkvormen import Werkvorm
from generator.resolve import Edition
from generator.schedule.materials import materials
from generator.schedule.times import schedule
from generator.text.nodes import Text
from generator.text.plain import plain
from tests.conftest import ROOT, Real
from tests.content.test_facts import SCHOOLS, items, said, words

OURS = (
    "versmallen-of-blijven-leren",
    "negen-lessen",
    "kernpunten",
    "traject",
    "initiator-kiezen",
    "lessen-van-anderen",
)
VARIANTS = ("Online", "Kleine groep", "Grote groep", "Maar 20 minuten")
RED = ("uitdaging", "vertrouwd", "waardering", "zelfvertrouwen", "onzeker", "weerstand", "vasthouden", "versmallen")
GREEN = ("uitdaging", "prikkel", "feedback", "motivatie", "succes", "waardering", "bekwaam")
LESSONS = (
    "onderwijs",
    "leiding",
    "toetssteen",
    "tegenslag",
    "deskundig",
    "vertrouwen",
    "feedback",
    "beleid",
    "toekomst",
)
POINTS = ("fasen", "focussing", "stemmen", "verhalen", "waarderend", "actie")
PHASES = ("start en introductie", "verzamelen", "uitwisselen", "focussen en kiezen", "over naar actie")


def werkvorm(real: Real, name: str) -> Werkvorm:
    record = said(real.editions["het-baken"], name)
    assert isinstance(record, Werkvorm)
    return record


def figuur(real: Real, name: str) -> Figuur:
    return real.editions["het-baken"].figuren[name]


def draaiboek(real: Real, name: str) -> tuple[Edition, Draaiboek]:
    edition = real.editions["het-baken"]
    return edition, edition.draaiboeken[name]


def names(deel: Deel | Figuur) -> list[str]:
    return [plain(part.naam) for part in deel.delen]


def in_order(found: list[str], asked: tuple[str, ...]) -> bool:
    """Whether each of these stands in the one of the same place."""
    return len(found) >= len(asked) and all(part in name.lower() for name, part in zip(found, asked, strict=False))


def whole(record: Werkvorm | Leesblad) -> str:
    """Give all that a set or leesblad says, in small letters."""
    return " ".join(plain(text) for text in find_all(record, Text)).lower()


# L1: versmallen of blijven leren


def test_l1_two_loops_with_their_stations_in_order(real: Real) -> None:
    red, green = figuur(real, "twee-routes").delen[:2]
    assert in_order(names(red), (*RED, "vastlopen"))
    assert in_order(names(green), GREEN)
    assert (len(red.delen), len(green.delen)) == (9, 7)
    assert names(red)[0].startswith("Weinig")
    assert names(green)[0].startswith("Veel")


def test_l1_what_feeds_each_loop_and_what_acts_on_both(real: Real) -> None:
    red, green, both = (plain(deel.tekst) for deel in figuur(real, "twee-routes").delen if deel.tekst)
    assert re.search(r"sturing.*controle.*regels", red)
    assert re.search(r"leren.*feedback", green)
    assert re.search(r"sociale context.*allebei", both)


def test_l1_a_card_for_every_station_and_no_number_that_tells_the_order(real: Real) -> None:
    kaarten = {kaart.id: kaart for kaart in werkvorm(real, "versmallen-of-blijven-leren").kaarten}
    for loop, categorie in zip(figuur(real, "twee-routes").delen, ("rood", "groen"), strict=False):
        cards = [kaarten[str(station.zie)] for station in loop.delen]
        assert [plain(kaart.titel) for kaart in cards if kaart.titel] == names(loop)
        assert {kaart.categorie for kaart in cards} == {categorie}
        assert [kaart.nummer for kaart in cards] != sorted(kaart.nummer for kaart in cards)


def test_l1_the_background_tells_both_loops_and_their_balance(real: Real) -> None:
    texts = [part.tekst for part in werkvorm(real, "versmallen-of-blijven-leren").achtergrond]
    assert [items(text) for text in texts] == [[], [9], [7], [], []]
    told = whole(werkvorm(real, "versmallen-of-blijven-leren"))
    for part in ("2008", "70 tot 90 procent", "balans", "op elke leeftijd"):
        assert part in told


# L2: negen lessen


def test_l2_nine_lessons_in_order_each_with_its_page(real: Real) -> None:
    kaarten = werkvorm(real, "negen-lessen").kaarten
    assert in_order([plain(kaart.titel) for kaart in kaarten if kaart.titel], LESSONS)
    assert len(kaarten) == len(LESSONS)
    for number, kaart in enumerate(kaarten, 1):
        blad = real.library.leesbladen[kaart.zie[0]]
        assert (blad.bij, blad.volgorde) == ("negen-lessen", number)
        assert blad.bron.plek.endswith(f"Les {number}")
        assert f"Les {number} van de negen" in plain(blad.ondertitel)


def test_l2_a_page_tells_what_happened_what_it_asks_and_has_three_questions(real: Real) -> None:
    pages = [blad for blad in real.editions["roc-waterstad"].leesbladen.values() if blad.bij == "negen-lessen"]
    for blad in pages:
        assert [plain(stuk.titel) for stuk in blad.stukken] == ["Wat er gebeurde", "Wat het van jullie vraagt"]
        assert len(blad.gespreksvragen) == 3
        assert sum(words(plain(stuk.tekst)) for stuk in blad.stukken) <= 340, blad.id
        assert words(plain(blad.kort)) <= 20


@pytest.mark.parametrize("part", ["1999", "vijftien", "zestien", "380", "4100", "2004 tot 2006", "zes jaar later"])
def test_l2_where_the_lessons_come_from(real: Real, part: str) -> None:
    assert part in whole(werkvorm(real, "negen-lessen"))


# L3, L4, L5


def test_l3_six_points_around_the_ring_held_together(real: Real) -> None:
    ring, points, band = figuur(real, "ring-van-leren").delen
    assert names(ring) == ["Onderzoeken", "Leren", "Verbeteren"]
    assert in_order(names(points), POINTS)
    assert plain(band.naam) == "Actorschap"
    kaarten = werkvorm(real, "kernpunten").kaarten
    assert [plain(kaart.titel) for kaart in kaarten if kaart.titel] == names(points)
    (table,) = find_all(werkvorm(real, "kernpunten").formulieren, Tabel)
    assert in_order([plain(rij) for rij in table.rijen], POINTS)


def test_l4_five_phases_with_time_and_a_sheet_to_plan_them(real: Real) -> None:
    phases = figuur(real, "vijf-fasen").delen
    assert in_order(names(figuur(real, "vijf-fasen")), PHASES)
    assert len(phases) == len(PHASES)
    assert all(phase.tekst for phase in phases)
    assert "praktijkperiode" in names(phases[1])
    (table,) = find_all(werkvorm(real, "traject").formulieren, Tabel)
    assert in_order([plain(rij) for rij in table.rijen], PHASES)


@pytest.mark.parametrize("part", ["ongeveer tien uur", "acht tot tien deelnemers", "sluiten er meer mensen aan"])
def test_l4_hours_and_participants(real: Real, part: str) -> None:
    assert part in whole(werkvorm(real, "traject"))


def test_l5_five_criteria_on_cards_and_on_the_sheet(real: Real) -> None:
    record = werkvorm(real, "initiator-kiezen")
    (table,) = find_all(record.formulieren, Tabel)
    asked = ("groeien", "samen", "vragen", "partijen", "gesprek")
    assert in_order([plain(rij) for rij in table.rijen], asked)
    assert [len(table.rijen), len(record.kaarten)] == [5, 5]


# L12: lessen van anderen


def test_l12_eight_lessons_seven_lessons_and_two_experts(real: Real) -> None:
    pages = {i: blad for i, blad in real.editions["de-wilg"].leesbladen.items() if blad.bij == "lessen-van-anderen"}
    assert list(pages) == ["kinderopvang", "politie", "jo-thijssen", "aukje-nauta"]
    assert items(pages["kinderopvang"].stukken[1].tekst) == [8]
    assert items(pages["politie"].stukken[1].tekst) == [7]
    for blad in pages.values():
        assert len(blad.meenemen) == 3
        assert len(blad.gespreksvragen) == 3


@pytest.mark.parametrize(
    ("page", "parts"),
    [
        ("kinderopvang", ("90.000", "35 jaar", "9 procent")),
        ("politie", ("60.000", "46 jaar", "42 procent", "zeventiende")),
        ("jo-thijssen", ("ability", "motivation", "opportunity", "loopbaanspiegel", "los zand", "op twee gebieden")),
        ("aukje-nauta", ("i-deal", "teamdeal", "ontwikkelen dan voor ontzien", "tweedaagse")),
    ],
)
def test_l12_each_page_keeps_its_facts(real: Real, page: str, parts: tuple[str, ...]) -> None:
    told = whole(real.editions["het-baken"].leesbladen[page])
    assert [part for part in parts if part not in told] == []


# The sessions


@pytest.mark.parametrize("name", OURS)
def test_a_session_has_all_variants_and_a_fault_from_its_source(real: Real, name: str) -> None:
    uitleg = real.library.sets[name].speluitleg
    variants = [plain(variant.naam) for variant in uitleg.varianten]
    assert [asked for asked in VARIANTS if not any(name.startswith(asked) for name in variants)] == []
    assert 2 <= len(uitleg.misgaat) <= 4


def test_the_short_variant_takes_twenty_minutes(real: Real) -> None:
    for name in OURS:
        (short,) = (v for v in werkvorm(real, name).speluitleg.varianten if plain(v.naam) == "Maar 20 minuten")
        assert sum(int(found) for found in re.findall(r"\((\d+) minuten\)", plain(short.tekst))) == 20, name


# What to print, and the draaiboeken


def test_every_material_names_a_pdf_that_is_made(real: Real) -> None:
    edition = real.editions["roc-waterstad"]
    formats = read_formats(ROOT / "templates")
    made = {laid.id: {p.format for p in print_products(formats, laid)} for laid in edition.sets}
    for laid in edition.sets:
        for asked in laid.record.speluitleg.materiaal:
            if asked.set:
                assert asked.formaat in made[asked.set], f"{laid.id}: {plain(asked.wat)}"


@pytest.mark.parametrize(
    ("name", "meetings"),
    [
        ("studiemiddag-professionele-ruimte", [180]),
        ("teamstart", [60]),
        ("leren-loont-het-langst", [90, 120, 120, 120]),
        ("leiders-onder-elkaar", [90]),
    ],
)
def test_a_draaiboek_fills_its_time(real: Real, name: str, meetings: list[int]) -> None:
    planned = schedule(*draaiboek(real, name))
    assert [meeting.record.minuten for meeting in planned] == meetings
    assert [meeting.spare for meeting in planned] == [0] * len(meetings)


def test_the_meetings_and_the_practice_period_take_about_ten_hours(real: Real) -> None:
    _, record = draaiboek(real, "leren-loont-het-langst")
    assert sum(meeting.minuten for meeting in record.bijeenkomsten) + 150 == 600
    after = record.bijeenkomsten[0].daarna
    assert after is not None
    assert "tweeënhalf uur" in plain(after)


def test_a_long_meeting_has_a_break(real: Real) -> None:
    for school in SCHOOLS:
        for record in real.editions[school].draaiboeken.values():
            for meeting in record.bijeenkomsten:
                breaks = [part for part in meeting.onderdelen if isinstance(part, Pauze)]
                assert breaks or meeting.minuten <= 90, record.id


def test_leaders_do_all_of_leef_je_in(real: Real) -> None:
    _, record = draaiboek(real, "leiders-onder-elkaar")
    (part,) = find_all(record, Werkdeel)
    assert (part.set, part.stappen) == ("leef-je-in", ())


@pytest.mark.parametrize(
    ("name", "what", "for_30", "for_12"),
    [
        ("studiemiddag-professionele-ruimte", "het formulier van de scan", 30, 12),
        ("studiemiddag-professionele-ruimte", "Eén stapel kaarten met de stellingen", 3, 1),
        ("leiders-onder-elkaar", "dezelfde acht stellingen", 6, 3),
        ("leren-loont-het-langst", "De zestien kaarten", 4, 2),
    ],
)
def test_copies_come_out_right(real: Real, name: str, what: str, for_30: int, for_12: int) -> None:
    asked = draaiboek(real, name)
    for participants, copies in ((30, for_30), (12, for_12)):
        found = [needed.copies for needed in materials(*asked, participants) if what in plain(needed.what)]
        assert found == [copies]
