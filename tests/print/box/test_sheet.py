"""The box of a deck, read back from its PDF: in the school's colours, with words at their places."""

from pathlib import Path

import pikepdf
import pytest

from generator.print.box.net import Net
from generator.print.box.sheet import MARGIN, box_on_a_sheet
from generator.print.faces.back import Back
from generator.print.order.order import Order
from generator.print.order.settings import Settings
from generator.print.paper.formats import read_formats
from generator.print.pdf.face import MM
from generator.print.pdf.graphics import page_graphics
from tests import verapdf
from tests.conftest import Pack

from ..conftest import ROOT, print_school
from ..reading import page_count, page_text

FORMATS = read_formats(ROOT / "templates")
SHEETS = {name: FORMATS.vellen[FORMATS.bladen[name].vel] for name in ("doosje", "doosje-groot")}


def made(pack: Pack, school: str = "beuk", sizes: tuple[str, ...] = (), settings: Settings | None = None) -> Path:
    order = Order(("proef",), ("doosje", *sizes), settings=settings or Settings())
    return print_school(pack.places, school, order).folder / "proef-doosje.pdf"


def test_a_box_has_the_colours_of_its_school_and_the_name_of_its_set(pack: Pack) -> None:
    file = made(pack)
    assert page_count(file) == 1
    text = page_text(file, 0)
    assert text.count("Proef") >= 2
    assert "Zo vouw je het doosje" in text
    with pikepdf.open(file) as pdf:
        things = list(page_graphics(pdf.pages[0]))
        width, height = (float(n) / MM for n in pdf.pages[0].mediabox[2:])
    ground = tuple(round(n / 255, 4) for n in (0x0B, 0x5D, 0x4B))
    assert ground in {one.colour for one in things if one.kind == "fill"}
    for one in things:
        assert one.box[0] / MM > MARGIN - 0.3
        assert one.box[1] / MM > MARGIN - 0.3
        assert one.box[2] / MM < width - MARGIN + 1.8
        assert one.box[3] / MM < height - MARGIN + 0.3


def test_schools_that_share_a_set_share_its_words(pack: Pack) -> None:
    made(pack, "beuk")
    text = pack.file("scholen/beuk.yaml").read_text("utf-8")
    pack.file("scholen/beuk.yaml").write_text(text.replace('"#0b5d4b"', '"#5b2a86"'), "utf-8")
    again = print_school(pack.places, "beuk", Order(("proef",), ("doosje",)))
    assert again.made == ("proef-doosje.pdf",)
    assert set(again.faces) <= {"stempel achter 95x68"}, "no word is laid out again"


def test_a_thicker_paper_makes_a_thicker_box(pack: Pack) -> None:
    assert "papier van 300 gram" in page_text(made(pack, settings=Settings(paper_weight=300)), 0)


def test_a_box_is_for_the_size_that_is_printed_with_it(pack: Pack) -> None:
    assert "van 95 × 68 mm" in page_text(made(pack), 0)
    assert "van A6" in page_text(made(pack, sizes=("a6",)), 0)


FITTING = {"95x68": "doosje", "a7": "doosje", "a6": "doosje", "a5": "doosje-groot"}


@pytest.mark.parametrize(("size", "blad"), FITTING.items())
def test_a_box_lies_on_the_smallest_sheet_that_has_room(size: str, blad: str) -> None:
    card = FORMATS.kaarten[size]
    back = Back("proef", (), "cirkel", ("#0b5d4b", "#f2b134"), None, card, card.back_zones())
    net = Net(float(card.breedte), float(card.hoogte), 6.5)
    box = box_on_a_sheet(net, back, SHEETS, 24, 160, 16)
    assert box
    assert box.blad == blad
    assert box_on_a_sheet(Net(400, 400, 10), back, SHEETS, 24, 160, 16) is None


def test_a_box_is_pdf_ua(pack: Pack) -> None:
    file = made(pack)
    if lacking := verapdf.missing():
        pytest.skip(lacking)
    assert verapdf.failures([file]) == ({}, 1)
