"""Choices lie apart: the folder of each tells what was chosen."""

from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from generator.print.order.order import Choice, Order
from generator.print.order.settings import Settings
from generator.print.paper.printer import PrinterProfile
from generator.print.paper.shops import read_shops
from generator.print.paper.stock import own_stock
from tests.conftest import Pack

from ..conftest import ROOT, print_school

TEMPLATES = ROOT / "templates"
WAYS: dict[str, dict[str, Any]] = {
    "keuze": {},
    "keuze/a3": {"paper": "a3"},
    "keuze/a3-vouwen": {"paper": "a3", "duplex": "fold"},
    "keuze/eerst-voorkanten-achterkanten-omgekeerd": {"duplex": "manual", "backs": "reversed"},
    "keuze/avery-c32011-vanaf-4": {
        "stock": own_stock(TEMPLATES)["avery-c32011"],
        "stock_name": "avery-c32011",
        "start_at": 4,
    },
    "keuze/printer-aula": {"printer": PrinterProfile(dx=1), "printer_name": "aula"},
    "keuze/snijtekens-hoeken-snijtekens-achter": {"marks": "corners", "marks_behind": True},
    "keuze/hoeken-3-mm-ruimte-2.5-mm": {"corners": 3.0, "gap": 2.5},
    "keuze/weinig-inkt-grote-letters": {"ink": "less", "large": True},
    "keuze/tegels": {"tiles": True},
    "keuze/codes-zonder-rand": {"codes": True, "borderless": True},
    "keuze/met-titelkaart-300-gram": {"extras": True, "paper_weight": 300},
    "keuze/zonder-titelkaart": {"extras": False},
    "keuze/png": {"to": "png"},
    "keuze/drukkerij-inch-gekleurde-achterkanten": {
        "to": "shop",
        "shop": read_shops(TEMPLATES)["inch"],
        "shop_name": "inch",
        "full_backs": True,
    },
}


@pytest.mark.parametrize("folder", WAYS)
def test_a_folder_tells_the_way(folder: str) -> None:
    assert (Order(("proef",), settings=Settings(**WAYS[folder])).folder) == folder


def test_every_way_is_told() -> None:
    assert {name for way in WAYS.values() for name in way} >= {one.name for one in fields(Settings)}


@pytest.mark.parametrize(
    ("choice", "folder"),
    [
        (Choice(("proef-02",)), "keuze/proef-02"),
        (Choice(category="ruimte", copies=3), "keuze/ruimte-3x"),
    ],
)
def test_a_folder_tells_the_cards(choice: Choice, folder: str) -> None:
    assert Order(("proef",), choice=choice).folder == folder


def test_other_cards_have_another_folder() -> None:
    ends = [("proef-01", "proef-02"), ("proef-01", "proef-03")]
    first, second = (Order(("proef",), choice=Choice(cards)).folder for cards in ends)
    assert str(first).startswith("keuze/proef-01-en-1-meer-")
    assert first != second


def test_a_second_choice_leaves_the_first_alone(pack: Pack) -> None:
    def made(**way: Any) -> Path:
        report = print_school(pack.places, "beuk", Order(("proef",), ("a7",), settings=Settings(**way)))
        return report.folder / "proef-a7.pdf"

    first = made(paper="a3")
    before = first.read_bytes()
    assert made(duplex="fold").read_bytes() != before
    assert first.read_bytes() == before
    order = Order(("proef",), ("a7",), settings=Settings(paper="a3"))
    assert print_school(pack.places, "beuk", order).kept == ("proef-a7.pdf",)
