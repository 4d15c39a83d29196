"""PDF/UA-1 by veraPDF: every PDF of a school, and of the others what differs in more than the stamp."""

import os
from pathlib import Path

import pikepdf
import pytest

from generator.print.documents.proofs import calibration, outline
from generator.print.order.order import Order
from generator.print.order.settings import Settings
from generator.print.paper.formats import read_formats
from generator.print.paper.printer import PrinterProfile
from generator.print.paper.stock import own_stock
from generator.read import read_library
from tests import verapdf
from tests.conftest import Pack

from .conftest import ROOT, Printed, print_school
from .reading import page_count, page_text

OTHER = "roc-waterstad"


@pytest.fixture(autouse=True)
def _needs_verapdf() -> None:
    if lacking := verapdf.missing():
        assert "CI" not in os.environ, lacking
        pytest.skip(lacking)


def without_stamp(pdf: Path, name: str) -> str:
    """Give the text of a PDF without the school's name."""
    return " ".join(page_text(pdf, page) for page in range(page_count(pdf))).replace(name, "")


def test_every_pdf_of_a_school_is_pdf_ua(printed: Printed) -> None:
    pdfs = sorted(printed.folder.glob("*.pdf"))
    assert len(pdfs) > 40
    assert verapdf.failures(pdfs) == ({}, len(pdfs))


@pytest.mark.whole
def test_what_another_school_has_of_its_own_is_pdf_ua(printed: Printed) -> None:
    known = {pdf.name: without_stamp(pdf, printed.edition.house.naam) for pdf in printed.folder.glob("*.pdf")}
    other = print_school(printed.places, OTHER).folder
    name = read_library(printed.places.content).layers[OTHER].naam
    own = [pdf for pdf in sorted(other.glob("*.pdf")) if without_stamp(pdf, name) != known[pdf.name]]
    assert len(own) > 20
    assert verapdf.failures(own) == ({}, len(own))


def test_the_validator_finds_a_pdf_without_tags(printed: Printed, tmp_path: Path) -> None:
    bare = tmp_path / "zonder.pdf"
    with pikepdf.open(printed.folder / "slijpsteen-95x68.pdf") as pdf:
        del pdf.Root.StructTreeRoot
        pdf.save(bare)
    broken, checked = verapdf.failures([bare])
    assert checked == 1
    assert "zonder.pdf" in broken


def test_cards_on_any_paper_and_the_sheets_to_try_it_are_pdf_ua(pack: Pack, tmp_path: Path) -> None:
    stock = own_stock(ROOT / "templates")["avery-c32011"]
    ways = {
        "poker": Settings(paper="letter", duplex="manual", backs="reversed"),
        "a6": Settings(paper="a3", duplex="fold"),
        "mini": Settings(duplex="none", start_at=5),
        "bridge": Settings(printer=PrinterProfile(dx=1, rotate=0.5)),
        "visitekaart": Settings(ink="less", marks="full", marks_behind=True, corners=3.0),
        "a5": Settings(large=True, marks="corners"),
        "avery-c32011": Settings(stock=stock, stock_name="avery-c32011"),
    }
    made = []
    for size, settings in ways.items():
        report = print_school(pack.places, "beuk", Order(("proef",), (size,), settings=settings))
        made += [report.folder / name for name in report.made]
    sheet = read_formats(ROOT / "templates").vellen["a4"]
    (tmp_path / "omtrek.pdf").write_bytes(outline(ROOT / "templates", stock.grid(), "Avery C32011"))
    (tmp_path / "kalibratie.pdf").write_bytes(calibration(ROOT / "templates", sheet))
    broken, checked = verapdf.failures([*made, tmp_path / "omtrek.pdf", tmp_path / "kalibratie.pdf"])
    assert broken == {}
    assert checked == len(ways) + 2
