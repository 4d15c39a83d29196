"""Sheets that save ink, and sheets in large print."""

from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from generator.print.order.order import LARGE, Order
from generator.print.order.settings import Settings
from generator.print.pdf.graphics import page_graphics
from tests import verapdf
from tests.conftest import Pack
from tests.print.conftest import print_school
from tests.print.reading import MM, letters

from .readback import pages
from .tagtree import tag_tree

SETS = ("tuin", "peiling", "opdrachten")
CARDS = """\
categorieen: [{id: praat, naam: Praten, teken: golf}]
kaarten:
  - {id: tuin-01, titel: De tuin, tekst: Een tuin is nooit af., vraag: Wat groeit hier?}
"""


def ink(file: Path) -> tuple[float, bool]:
    """Give how much of the first page is dark, and whether all of it is black, white or grey."""
    with pypdfium2.PdfDocument(file) as pdf:
        page = pdf[0].render(scale=0.5).to_pil().convert("RGB")
    grey = all(red == green == blue for _, (red, green, blue) in page.getcolors(1_000_000))
    dark = page.convert("L").histogram()
    return sum((255 - level) * number for level, number in enumerate(dark)) / sum(dark), grey


@pytest.fixture
def saving(own: Pack) -> Path:
    formats = ("handout-a4", "poster-a3", "speluitleg-a4", "a4", "vragenlijst-a4")
    return print_school(own.places, "beuk", Order(SETS, formats, settings=Settings(ink="less"))).folder


def test_sheets_that_save_ink_are_grey_and_light(folder: Path, saving: Path) -> None:
    files = sorted(saving.glob("*.pdf"))
    assert {file.name for file in files} >= {"tuin-poster-a3.pdf", "peiling-vragenlijst-a4.pdf", "opdrachten-a4.pdf"}
    for file in files:
        (less, grey), (full, _) = ink(file), ink(folder / file.name)
        assert grey, file.name
        assert less < full * (0.75 if "poster" in file.name else 1.1), file.name


def test_sheets_that_save_ink_say_the_same(folder: Path, saving: Path) -> None:
    for file in sorted(saving.glob("*.pdf")):
        assert [letters(page) for page in pages(file)] == [letters(page) for page in pages(folder / file.name)]
        with pikepdf.open(file) as pdf:
            assert not any(one.kind == "picture" for page in pdf.pages for one in page_graphics(page))


@pytest.fixture
def large(own: Pack) -> Path:
    return print_school(own.places, "beuk", Order(SETS, settings=Settings(large=True))).folder


def test_no_letter_of_a_large_sheet_is_smaller_than_18_points(large: Path) -> None:
    files = [file for file in sorted(large.glob("*.pdf")) if "a3" in file.stem]
    assert {"peiling-vragenlijst-a3", "tuin-werkblad-a3", "opdrachten-a3"} <= {file.stem for file in files}
    for file in files:
        with pikepdf.open(file) as pdf:
            sizes = {round(one.detail, 1) for page in pdf.pages for one in page_graphics(page) if one.kind == "text"}
            boxes = {tuple(round(float(n) / MM) for n in page.mediabox) for page in pdf.pages}
        assert min(sizes) >= LARGE, file.name
        assert boxes == {(0, 0, 297, 420)}


def test_large_sheets_say_the_same(folder: Path, large: Path) -> None:
    for name in ("peiling-vragenlijst", "tuin-werkblad", "tuin-speluitleg", "opdrachten"):
        plain, larger = tag_tree(folder / f"{name}-a4.pdf"), tag_tree(large / f"{name}-a3.pdf")
        assert letters(larger.text) == letters(plain.text), name


def test_one_sheet_can_be_asked_for_in_large_print(own: Pack) -> None:
    order = Order(("peiling",), ("vragenlijst-a4", "handout-a4"), settings=Settings(large=True))
    assert print_school(own.places, "beuk", order).made == ("peiling-vragenlijst-a3.pdf",)


def test_sheets_with_another_look_are_pdf_ua(saving: Path, large: Path) -> None:
    if lacking := verapdf.missing():
        pytest.skip(lacking)
    names = [saving / "tuin-poster-a3.pdf", saving / "opdrachten-a4.pdf", large / "peiling-vragenlijst-a3.pdf"]
    broken, checked = verapdf.failures(names)
    assert (broken, checked) == ({}, 3)


def test_cards_with_a_question_save_ink_too(own: Pack) -> None:
    own.edit("werkvormen/tuin.yaml", "losse_bladen: true\n", "losse_bladen: true\n" + CARDS)
    order = Order(("tuin",), ("a7",), settings=Settings(ink="less"))
    file = print_school(own.places, "beuk", order).folder / "tuin-a7.pdf"
    assert "Wat groeit hier?" in pages(file)[0]
    assert ink(file)[1]
