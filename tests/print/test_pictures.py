"""Cards as pictures: a name per card, one size, the text with an SVG, a page that shows them all."""

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from PIL import Image

from generator.print.build import print_edition
from generator.print.deck_keys import DeckKeys
from generator.print.order.order import Choice, Order
from generator.print.order.settings import Destination, Settings
from generator.print.pictures import LONG, can_draw_svg, pictures
from tests.conftest import Pack

SVG = "{http://www.w3.org/2000/svg}"
NAMES = ["proef-01", "proef-03", "beuk-01", "proef-blanco", "proef-achterkant-vrij", "proef-achterkant-samen"]


def drawn(pack: Pack, to: Destination, choice: Choice | None = None) -> dict[str, bytes]:
    order = Order(("proef",), choice=choice or Choice(), settings=Settings(to=to))
    edition = pack.edition("beuk")
    report = print_edition(edition, pack.places, order)
    return dict(pictures(DeckKeys(pack.places.templates, edition, order), report.staged))


@pytest.fixture
def png(pack: Pack, tmp_path: Path) -> Path:
    folder = tmp_path / "beelden"
    for name, raw in drawn(pack, "png").items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(raw)
    return folder / "proef-95x68"


def test_every_card_has_a_picture_of_its_name(png: Path) -> None:
    names = {file.stem for file in png.glob("*.png")}
    assert names >= set(NAMES)
    assert [file.name for file in png.parent.iterdir()] == ["proef-95x68"]


def test_all_pictures_are_of_one_size_and_show_something(png: Path) -> None:
    files = [Image.open(file) for file in png.glob("*.png")]
    assert {file.size for file in files} == {(LONG, round(LONG * 68 / 95) + 1)}
    assert all(len(file.convert("L").getcolors() or []) > 8 for file in files)


def test_a_page_shows_all_pictures_with_their_text(png: Path) -> None:
    page = BeautifulSoup((png / "index.html").read_text("utf-8"), "html.parser")
    shown = {str(image["src"]): str(image["alt"]) for image in page.select("a > img")}
    assert set(shown) == {file.name for file in png.glob("*.png")}
    assert "Onze kinderen leren van elkaar, en wij ook." in shown["proef-03.png"]
    assert shown["proef-achterkant-vrij.png"] == "Proef, achterkant: Proef Vrijheid"
    assert page.html
    assert page.html["lang"] == "nl"


def test_a_choice_of_cards_has_their_pictures_alone(pack: Pack) -> None:
    files = drawn(pack, "png", Choice(("proef-03",)))
    assert {name.rpartition("/")[2] for name in files if name.endswith("png")} == {
        "proef-03.png",
        "proef-achterkant-samen.png",
    }


@pytest.mark.skipif(not can_draw_svg(), reason="pdftocairo is not installed")
def test_an_svg_has_the_title_and_text_of_its_card(pack: Pack) -> None:
    files = drawn(pack, "svg", Choice(("proef-03",)))
    root = ET.fromstring(files["proef-95x68/proef-03.svg"])
    title, text = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert text is not None
    assert title.text == "Proef, kaart 3"
    assert "Onze kinderen leren van elkaar, en wij ook." in str(text.text)
    assert not list(root.iter(f"{SVG}text"))
    assert len(list(root.iter(f"{SVG}use"))) > 40
    assert root.get("viewBox") == "0 0 269.2913 192.7559"


def test_pictures_are_the_same_every_time(pack: Pack) -> None:
    choice = Choice(("proef-03",))
    assert drawn(pack, "png", choice) == drawn(pack, "png", choice)
