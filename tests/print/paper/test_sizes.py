"""Every size of card, on every sheet: each card whole on its spot, inside its safe zone, its back behind it."""

from itertools import combinations

import pikepdf
import pytest

from generator.faults import ContentFaults
from generator.print.impose.layout import two_sided
from generator.print.order.order import Order
from generator.print.order.settings import Settings
from generator.print.paper.formats import read_formats
from generator.print.pdf.graphics import page_graphics
from generator.text.plain import plain
from tests.conftest import Pack

from ..conftest import ROOT, print_school
from ..reading import MM, text_within, words

FORMATS = read_formats(ROOT / "templates")
STATEMENTS = ["mini", "visitekaart", "bridge", "poker", "tarot", "vierkant"]
"""Sizes that no plain build makes of statements."""

SIDE = 0.6
"""How far, in mm, the side of a large letter may reach beyond where its line begins."""


@pytest.mark.parametrize("paper", ["a4", "a3", "letter"])
def test_each_card_lies_whole_in_its_safe_zone(pack: Pack, paper: str) -> None:
    settings = Settings(paper=paper, extras=False)
    report = print_school(pack.places, "beuk", Order(("proef",), tuple(STATEMENTS), settings=settings))
    assert sorted(report.made) == sorted(f"proef-{size}.pdf" for size in STATEMENTS)
    [laid] = [one for one in pack.edition("beuk").sets if one.id == "proef"]
    for size in STATEMENTS:
        file, card_size = report.folder / f"proef-{size}.pdf", FORMATS.kaarten[size]
        layout = two_sided(card_size, FORMATS.vellen[paper], settings)
        safe, width, height = (float(n) for n in (card_size.veilig, card_size.breedte, card_size.hoogte))
        for number, card in enumerate(laid.cards):
            sheet, place = divmod(number, layout.per_sheet)
            at = layout.grid.position(place)
            inside = at.x + safe - SIDE, at.y + safe - SIDE, width - 2 * safe + 2 * SIDE, height - 2 * safe + 2 * SIDE
            text = text_within(file, 2 * sheet, *inside)
            assert words(plain(card.kaart.tekst)) in text, (size, text)
            assert card.nummer in text
            back = layout.back_position(at)
            behind = text_within(file, 2 * sheet + 1, back.x + safe, back.y + safe, width - 2 * safe, height - 2 * safe)
            assert plain(laid.record.categorie_van(card.kaart).naam) in behind


@pytest.mark.parametrize(("paper", "width", "height"), [("a4", 210, 297), ("a3", 297, 420), ("letter", 215.9, 279.4)])
def test_the_sheet_has_its_size(pack: Pack, paper: str, width: float, height: float) -> None:
    report = print_school(pack.places, "beuk", Order(("proef",), ("poker",), settings=Settings(paper=paper)))
    with pikepdf.open(report.folder / "proef-poker.pdf") as pdf:
        boxes = {tuple(sorted(float(n) / MM for n in page.mediabox[2:])) for page in pdf.pages}
    assert [pytest.approx(box, abs=0.01) for box in boxes] == [tuple(sorted((width, height)))]


def test_a_text_below_the_floor_is_refused_with_its_line_and_the_millimetres(pack: Pack) -> None:
    long = " ".join(["een verhaal dat niet op een speelkaart past"] * 12)
    pack.edit("rolbeschrijvingen/rollen.yaml", "tekst: Jullie werken hier al lang.", f"tekst: {long}")
    with pytest.raises(ContentFaults) as caught:
        print_school(pack.places, "beuk", Order(("rollen",), ("mini",)))
    places = {fault.place.file.name for fault in caught.value.faults}
    assert places == {"rollen.yaml"}
    assert all("mm te veel bij de kleinste letter, 10 pt" in fault.found for fault in caught.value.faults)
    assert not (pack.places.print("beuk") / "keuze").exists()


LONG = "Vrijheid om te kiezen hoe je het aanpakt, in de klas en daarbuiten"


def test_a_category_of_more_lines_stays_clear_of_text_and_number(pack: Pack) -> None:
    pack.edit("stellingen/proef.yaml", "naam: Vrijheid,", f'naam: "{LONG}",')
    pack.edit("stellingen/proef.yaml", "naam: Samen,", 'naam: "Verantwoordelijkheidsverdeling",')
    report = print_school(pack.places, "strand", Order(("proef",), ("mini", "poker", "95x68")))
    for name in report.made:
        with pikepdf.open(report.folder / name) as pdf:
            texts = [one for one in page_graphics(pdf.pages[0]) if one.kind == "text"]
        for card in {one.form for one in texts}:
            here = [one for one in texts if one.form == card]
            two = [(one, other) for one, other in combinations(here, 2) if one.colour != other.colour]
            assert not [pair for pair in two if overlap(pair[0].box, pair[1].box)], name
            body = max(one.detail for one in here)
            top = max(one.box[3] for one in here if one.detail == body)
            if head := [one.box[1] for one in here if one.detail < body and one.box[1] > top - 1]:
                assert min(head) - top > 1 * MM, name


def test_a_category_too_long_for_the_back_is_a_fault_with_its_line_and_the_millimetres(pack: Pack) -> None:
    pack.edit("stellingen/proef.yaml", "naam: Samen,", f'naam: "{LONG * 5}",')
    with pytest.raises(ContentFaults) as caught:
        print_school(pack.places, "beuk", Order(("proef",), ("95x68",)))
    [fault] = [one for one in caught.value.faults if "achterkant" in one.wrong]
    assert fault.as_line(pack.places.content).startswith(
        "stellingen/proef.yaml:30:23: de tekst van «proef, achterkant samen» past niet op 95x68; gevonden "
    )
    assert fault.found.endswith(" mm te veel bij de kleinste letter, 12 pt")
    assert fault.remedy == "maak de titel van de set of de naam van de categorie korter"


def overlap(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    """Tell whether two texts lie over each other, by more than a point."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    return across > 1 and min(one[3], other[3]) - max(one[1], other[1]) > 1


def test_a_plain_build_makes_only_the_sizes_of_the_kind(pack: Pack) -> None:
    report = print_school(pack.places, "beuk", Order(("proef",)))
    assert {name for name in report.made if "speluitleg" not in name and "poster" not in name} == {
        "proef-95x68.pdf",
        "proef-a7.pdf",
        "proef-a6.pdf",
        "proef-doosje.pdf",
    }
