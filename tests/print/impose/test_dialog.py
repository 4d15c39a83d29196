"""A print dialog is asked for the size that cards have, and to turn sheets as backs were laid."""

import io
from pathlib import Path

import pikepdf
import pytest

from generator.print.documents.proofs import calibration, outline
from generator.print.documents.strips import strips
from generator.print.order.order import Order
from generator.print.order.settings import Settings
from generator.print.paper.formats import read_formats
from generator.print.paper.stock import own_stock
from tests import verapdf
from tests.conftest import ROOT, Pack
from tests.print.conftest import print_school

STOCK = own_stock(ROOT / "templates")["avery-c32011"]


def asked(pdf: Path | bytes) -> dict[str, str]:
    """Give what a PDF asks, without its title."""
    with pikepdf.open(io.BytesIO(pdf) if isinstance(pdf, bytes) else pdf) as opened:
        wanted = {key: str(value) for key, value in opened.Root.ViewerPreferences.items()}
    assert wanted.pop("/DisplayDocTitle") == "True"
    return wanted


@pytest.mark.parametrize(
    ("size", "settings", "turn"),
    [
        ("a6", Settings(), "/DuplexFlipLongEdge"),
        ("a7", Settings(duplex="short"), "/DuplexFlipShortEdge"),
        ("a7", Settings(duplex="manual"), "/Simplex"),
        ("a7", Settings(duplex="none"), "/Simplex"),
        ("a7", Settings(duplex="fold"), "/Simplex"),
        ("avery-c32011", Settings(stock=STOCK, stock_name="avery-c32011"), "/DuplexFlipLongEdge"),
    ],
)
def test_a_deck_is_printed_at_its_own_size(pack: Pack, size: str, settings: Settings, turn: str) -> None:
    report = print_school(pack.places, "beuk", Order(("proef",), (size,), settings=settings))
    (name,) = report.made
    assert asked(report.folder / name) == {"/PrintScaling": "/None", "/Duplex": turn}
    if not verapdf.missing() and settings.duplex == "short":
        assert verapdf.failures([report.folder / name]) == ({}, 1)


def test_so_is_what_is_glued_cut_or_measured(pack: Pack) -> None:
    sheet = read_formats(ROOT / "templates").vellen["a4"]
    alone = {"/PrintScaling": "/None", "/Duplex": "/Simplex"}
    assert asked(outline(ROOT / "templates", STOCK.grid(), "Avery")) == alone
    assert asked(strips(ROOT / "templates", pack.edition("beuk"), ["Een"], 1)) == alone
    assert asked(calibration(ROOT / "templates", sheet)) == alone | {"/Duplex": "/DuplexFlipLongEdge"}
