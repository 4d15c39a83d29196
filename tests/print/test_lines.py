"""A line between two poles: on a card and on a sheet, each pole whole and at its own end."""

from pathlib import Path

import pypdfium2
import pytest

from generator.print.order.order import Order
from generator.print.order.settings import Settings
from tests.conftest import Pack
from tests.print.conftest import print_school
from tests.print.documents import sets
from tests.print.reading import page_text

LONG = ("Standaardisering", "Flexibilisering")
LINES = """\
formulieren:
  - {soort: continuum, titel: Waar sta je?, links: Binnen, midden: Op de drempel, rechts: Buiten, getallen: false}
  - {soort: continuum, titel: Hoe ver ben je?, links: Begin, rechts: Eind}
categorieen: [{id: lijn, naam: Een lijn, teken: golf}]
kaarten:
  - {id: lijnen-01, titel: Kort, tekst: Kies een plek., polen: [Dag, Nacht], vraag: Waarom daar?}
  - {id: lijnen-02, titel: Lang, tekst: Kies een plek., polen: [Standaardisering, Flexibilisering], vraag: Waarom?}
"""


@pytest.fixture
def lined(pack: Pack) -> Pack:
    """A set with lines on its cards and its sheet."""
    pack.file("werkvormen").mkdir()
    pack.file("werkvormen/lijnen.yaml").write_text(sets.head("lijnen", "Lijnen") + LINES, "utf-8")
    return pack


@pytest.fixture
def folder(lined: Pack) -> Path:
    """A deck and a sheet with lines."""
    return print_school(lined.places, "beuk", Order(sets=("lijnen",), formats=("a7", "werkblad-a4"))).folder


def box(file: Path, text: str) -> tuple[float, float]:
    """Give how far from the left a text begins and ends on the first page."""
    with pypdfium2.PdfDocument(file) as pdf:
        page = pdf[0].get_textpage()
        found = page.search(text, match_case=True).get_next()
        assert found is not None, text
        boxes = [page.get_charbox(found[0] + at) for at in range(len(text))]
    return boxes[0][0], boxes[-1][2]


def test_poles_stand_whole_at_the_ends_of_their_line(folder: Path) -> None:
    cards = folder / "lijnen-a7.pdf"
    assert all(pole in page_text(cards, 0).split() for pole in ("Dag", "Nacht", *LONG))
    (_, left), (right, _) = (box(cards, pole) for pole in LONG)
    assert right - left > 5
    sheet = folder / "lijnen-werkblad-a4.pdf"
    _, after = box(sheet, "Binnen")
    before, end = box(sheet, "Op de drempel")
    assert after < before < end < box(sheet, "Buiten")[0]


def test_a_line_has_percentages_unless_it_is_to_do_without(folder: Path) -> None:
    text = page_text(folder / "lijnen-werkblad-a4.pdf", 0)
    assert text.count("0%") == 3
    assert "50%" in text.partition("Hoe ver ben je?")[2]


def test_a_card_with_a_line_and_a_question_saves_ink_too(lined: Pack) -> None:
    order = Order(sets=("lijnen",), formats=("a7",), settings=Settings(ink="less"))
    with pypdfium2.PdfDocument(print_school(lined.places, "beuk", order).folder / "lijnen-a7.pdf") as pdf:
        red, green, blue = pdf[0].render(scale=2).to_pil().convert("RGB").split()
    assert red.tobytes() == green.tobytes() == blue.tobytes()
    assert red.getextrema() == (0, 255)
