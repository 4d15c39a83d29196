"""Cards for a print shop: a card a page, with boxes, a bleed and the order of sides that the shop wants."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Name

from generator.print.order.order import Order
from generator.print.order.settings import Ink, Settings
from generator.print.paper.formats import read_formats
from generator.print.paper.shops import read_shops
from generator.print.pdf.graphics import Graphic, lies_in, page_graphics
from generator.print.preflight import Requirements, preflight_faults
from tests import verapdf
from tests.conftest import Pack

from .conftest import ROOT, print_school
from .reading import MM, page_text, tagged_sections

SHOPS = read_shops(ROOT / "templates")
CARD = read_formats(ROOT / "templates").kaarten["95x68"]
HOUSE = (0x0B, 0x5D, 0x4B)


def made(pack: Pack, shop: str, ink: Ink = "full") -> Path:
    settings = Settings(to="shop", shop=SHOPS[shop], shop_name=shop, ink=ink, extras=False)
    report = print_school(pack.places, "beuk", Order(("proef",), ("95x68",), settings=settings))
    return report.folder / report.made[0]


def box(page: pikepdf.Page, name: str) -> list[float]:
    return [round(float(n) / MM, 3) for n in page.obj[name]]


def grounds(page: pikepdf.Page) -> list[Graphic]:
    colour = tuple(round(n / 255, 4) for n in HOUSE)
    fills = [one for one in page_graphics(page) if one.kind == "fill" and one.colour == colour]
    return [one for one in fills if one.form and one.form[0] < 1]


@pytest.mark.parametrize(("shop", "bleed"), [("nederland", 3), ("inch", 3.175)])
def test_every_page_is_a_card_with_its_bleed(pack: Pack, shop: str, bleed: float) -> None:
    with pikepdf.open(made(pack, shop, "less")) as pdf:
        assert len(pdf.pages) % 2 == 0
        for page in pdf.pages:
            assert box(page, "/MediaBox") == box(page, "/BleedBox") == [0, 0, 95 + 2 * bleed, 68 + 2 * bleed]
            assert box(page, "/TrimBox") == [bleed, bleed, 95 + bleed, 68 + bleed]
            trim = tuple(float(n) for n in page.obj.TrimBox)
            assert all(lies_in(one.box, (trim[0], trim[1], trim[2], trim[3])) for one in page_graphics(page))


def test_a_shop_gets_the_side_first_that_it_wants(pack: Pack) -> None:
    front_first, back_first = made(pack, "nederland"), made(pack, "achterkant-eerst")
    assert page_text(front_first, 0) == page_text(back_first, 1)
    assert page_text(front_first, 1) == page_text(back_first, 0)
    assert page_text(front_first, 1).startswith("Proef Vrijheid")


def test_full_colour_backs_run_on_to_the_end_of_the_bleed(pack: Pack) -> None:
    with pikepdf.open(made(pack, "nederland")) as pdf:
        for number, page in enumerate(pdf.pages):
            found = grounds(page)
            assert len(found) == number % 2
            for ground in found:
                assert [round(n / MM, 2) for n in ground.box] == [0, 0, 101, 74]


def test_full_colour_backs_are_in_order_and_read_once(pack: Pack) -> None:
    file = made(pack, "nederland")
    assert preflight_faults(file, Requirements(0, CARD, "beuk.svg", 3)) == []
    plain = made(pack, "nederland", "less")
    assert tagged_sections(file) == tagged_sections(plain)


def test_full_colour_backs_on_a_sheet_bleed_too(pack: Pack) -> None:
    report = print_school(pack.places, "beuk", Order(("proef",), ("95x68",), settings=Settings(full_backs=True)))
    file = report.folder / report.made[0]
    with pikepdf.open(file) as pdf:
        colour = tuple(round(n / 255, 4) for n in HOUSE)
        backs = [one for one in page_graphics(pdf.pages[1]) if one.kind == "fill" and one.colour == colour]
        edges = [min(one.box[0] for one in backs), max(one.box[2] for one in backs)]
        beside = sorted({round(one.box[0] / MM, 2) for one in backs if one.form and one.box[0] > 20 * MM})
        assert beside == [105.0], "no back runs into the next"
    assert [round(edge / MM, 2) for edge in edges] == [10 - 3, 200 + 3]
    assert preflight_faults(file, Requirements(5, CARD, "beuk.svg")) == []


def found(file: Path, change: Callable[[pikepdf.Pdf], None]) -> list[str]:
    with pikepdf.open(file, allow_overwriting_input=True) as pdf:
        change(pdf)
        pdf.save(file)
    return [fault.wrong for fault in preflight_faults(file, Requirements(0, CARD, "beuk.svg", 3))]


def test_a_ground_that_stops_in_the_bleed_is_found(pack: Pack) -> None:
    def narrow(pdf: pikepdf.Pdf) -> None:
        form = pdf.pages[1].Resources.XObject["/grond"]
        form.BBox = pikepdf.Array([0, 0, 99 * MM, 74 * MM])

    assert found(made(pack, "nederland"), narrow) == ["kleur stopt in de afloop, op bladzijde 2"]


def test_a_page_without_its_bleed_is_found(pack: Pack) -> None:
    def cut(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj[Name.TrimBox] = pdf.pages[0].obj.MediaBox

    assert found(made(pack, "nederland"), cut) == ["de afloop rond de kaart klopt niet, op bladzijde 1"]


def test_cards_for_a_shop_are_pdf_ua(pack: Pack) -> None:
    if lacking := verapdf.missing():
        pytest.skip(lacking)
    broken, _ = verapdf.failures([made(pack, "inch")])
    assert broken == {}
