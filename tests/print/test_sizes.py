"""Every size of card, on every sheet: each card whole on its spot, inside its safe zone, its back behind it."""

import pikepdf
import pytest

from generator.faults import ContentFaults
from generator.print.formats import read_formats
from generator.print.layout import flat
from generator.print.order import Order
from generator.print.settings import Settings
from generator.text.plain import plain
from tests.conftest import Pack

from .conftest import ROOT, print_school
from .reading import MM, text_within, words

FORMATS = read_formats(ROOT / "templates")
STATEMENTS = ["mini", "visitekaart", "bridge", "poker", "tarot", "vierkant"]
"""Sizes that no plain build makes of statements."""

SIDE = 0.6
"""How far, in mm, the side of a large letter may reach beyond where its line begins."""


@pytest.mark.parametrize("paper", ["a4", "a3", "letter"])
def test_each_card_lies_whole_in_its_safe_zone(pack: Pack, paper: str) -> None:
    settings = Settings(paper=paper)
    report = print_school(pack.places, "beuk", Order(("proef",), tuple(STATEMENTS), settings=settings))
    assert sorted(report.made) == sorted(f"proef-{size}.pdf" for size in STATEMENTS)
    [laid] = [one for one in pack.edition("beuk").sets if one.id == "proef"]
    for size in STATEMENTS:
        file, card_size = report.folder / f"proef-{size}.pdf", FORMATS.kaarten[size]
        layout = flat(card_size, FORMATS.vellen[paper], settings)
        safe, width, height = (float(n) for n in (card_size.veilig, card_size.breedte, card_size.hoogte))
        for number, card in enumerate(laid.cards):
            sheet, place = divmod(number, layout.per_sheet)
            at = layout.grid.spot(place)
            inside = at.x + safe - SIDE, at.y + safe - SIDE, width - 2 * safe + 2 * SIDE, height - 2 * safe + 2 * SIDE
            text = text_within(file, 2 * sheet, *inside)
            assert words(plain(card.kaart.tekst)) in text, (size, text)
            assert card.nummer in text
            back = layout.behind(at)
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


def test_a_plain_build_makes_only_the_sizes_of_the_kind(pack: Pack) -> None:
    report = print_school(pack.places, "beuk", Order(("proef",)))
    assert {name for name in report.made if "speluitleg" not in name and "poster" not in name} == {
        "proef-95x68.pdf",
        "proef-a7.pdf",
        "proef-a6.pdf",
    }
