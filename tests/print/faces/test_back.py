"""The picture on backs: within the safe zone on white, or to the full with a white label for the name."""

from pathlib import Path

import pikepdf
import pytest

from generator.design.papers import papers
from generator.print.faces.back import Back
from generator.print.order.order import Order
from generator.print.order.settings import Settings
from generator.print.paper.formats import read_formats
from generator.print.paper.sizes import CardSize
from generator.print.pdf.face import MM
from generator.print.pdf.graphics import Graphic, page_graphics
from generator.print.preflight import Requirements, preflight_faults
from generator.records.kaartset import Teken
from tests.conftest import Pack

from ..conftest import ROOT, print_school

SIZES = read_formats(ROOT / "templates").kaarten
HOUSE = papers("#0b5d4b", "#f2b134")


def drawn(back: Back) -> list[Graphic]:
    """Give what a picture paints, on a page as large as it."""
    face, pdf = back.drawing(), pikepdf.new()
    page = pdf.add_blank_page(page_size=(face.width, face.height))
    page.Contents = pdf.make_stream(face.content)
    return [one for one in page_graphics(page) if one.box[0] < one.box[2] and one.box[1] < one.box[3]]


def back(size: CardSize, phase: Teken = "cirkel", *, full: bool = False, saving: bool = False) -> Back:
    zones = size.back_zones()
    bleed = 3.0 if full else 0.0
    return Back("proef", (), phase, ("#0b5d4b", "#f2b134"), "golven", size, zones, bleed, full=full, saving=saving)


@pytest.mark.parametrize("name", SIZES)
def test_on_white_a_picture_keeps_within_the_safe_zone_and_above_the_name(name: str) -> None:
    size = SIZES[name]
    zones = size.back_zones()
    safe, left, right = float(size.veilig), float(size.breedte), float(size.hoogte)
    for sign in ("cirkel", "zeshoek", "driehoek", "ruit"):
        for one in drawn(back(size, sign)):
            box = [n / MM for n in one.box]
            assert box[0] > safe - 0.1, sign
            assert box[2] < left - safe + 0.1, sign
            assert box[3] < right - safe + 0.1, sign
            assert box[1] > safe + zones.name - 0.1, sign


@pytest.mark.parametrize("name", SIZES)
def test_a_picture_is_large_enough_to_be_known(name: str) -> None:
    assert SIZES[name].back_zones().radius > 11


def test_a_label_without_room_has_no_picture() -> None:
    label = CardSize(naam="klein", breedte=60, hoogte=30, veilig=4)
    assert label.back_zones().radius == 0
    assert drawn(back(label)) == []


def test_to_the_full_it_covers_card_and_bleed_and_leaves_a_label() -> None:
    ground, *_, label = drawn(back(SIZES["95x68"], full=True))
    assert [round(n / MM, 1) for n in ground.box] == [0, 0, 101, 74]
    assert label.colour == (1, 1, 1)


def test_where_ink_is_saved_it_is_black_and_white() -> None:
    assert {one.colour for one in drawn(back(SIZES["a6"], saving=True))} <= {(1.0, 1.0, 1.0), (0.0, 0.0, 0.0)}


def made(pack: Pack, settings: Settings) -> Path:
    report = print_school(pack.places, "beuk", Order(("proef",), ("95x68",), settings=settings))
    return report.folder / report.made[0]


@pytest.mark.parametrize(
    "settings", [Settings(), Settings(full_backs=True), Settings(ink="less"), Settings(codes=True)]
)
def test_a_sheet_of_backs_is_in_order(pack: Pack, settings: Settings) -> None:
    file = made(pack, settings)
    assert preflight_faults(file, Requirements(5, SIZES["95x68"], "beuk.svg")) == []
    with pikepdf.open(file) as pdf:
        colours = {one.colour for one in page_graphics(pdf.pages[1]) if one.kind == "fill"}
    house = {tuple(round(n / 255, 4) for n in bytes.fromhex(HOUSE[paper][1:])) for paper in ("diep", "midden", "licht")}
    assert house <= colours or settings.ink == "less"
