"""How statements stand on their cards, read from the sheets of a real school."""

from itertools import groupby
from pathlib import Path

import pikepdf
import pytest

from generator.print.faces.spoken import SpokenText, with_last_words_together
from generator.print.order.order import Order
from generator.print.order.settings import Settings
from generator.print.paper.formats import read_formats
from generator.print.pdf.face import MM
from generator.print.pdf.graphics import Graphic, page_graphics

from ..conftest import ROOT, SCHOOL, Printed, print_school

TEMPLATES = ROOT / "templates"
FORMATS = read_formats(TEMPLATES)
SIZES = ("95x68", "a7", "a6", "poker", "mini")
SAID = "Met collega’s zoek ik steeds naar wat voor onze leerlingen werkt, ook als dat van mij iets vraagt."


@pytest.fixture(scope="module")
def sheets(printed: Printed) -> Path:
    """The folder with the Gespreksopener in sizes of all sorts."""
    return print_school(
        printed.places, SCHOOL, Order(("gespreksopener",), SIZES, settings=Settings(extras=False))
    ).folder


def cards(file: Path) -> list[list[Graphic]]:
    """Give what stands on each front that says something."""
    found = []
    with pikepdf.open(file) as pdf:
        for page in pdf.pages:
            things = [one for one in page_graphics(page) if one.form and one.inside[0] >= 0]
            for _, group in groupby(sorted(things, key=lambda one: one.form or ()), key=lambda one: one.form):
                found.append(list(group))
    return [card for card in found if lines(card)]


def lines(card: list[Graphic]) -> list[Graphic]:
    """Give the lines of a statement: the texts in letters that no other text of a front has."""
    texts = [one for one in card if one.kind == "text"]
    largest = max((one.detail for one in texts), default=0)
    return [one for one in texts if one.detail == largest] if largest > 10.9 and len(texts) > 2 else []


def text(size: str, said: str = SAID) -> SpokenText:
    return SpokenText(said, FORMATS.kaarten[size].front_zones(), TEMPLATES)


@pytest.mark.parametrize("size", SIZES)
def test_a_deck_has_three_sizes_of_letters_at_most(sheets: Path, size: str) -> None:
    fit = FORMATS.fit("stellingen", size)
    assert fit.maten
    found = {round(one.detail, 1) for card in cards(sheets / f"gespreksopener-{size}.pdf") for one in lines(card)}
    assert found <= {float(one) for one in (*fit.maten, fit.minstens)}


@pytest.mark.parametrize("size", FORMATS.kaarten)
def test_lines_are_even_and_the_last_has_two_words(size: str) -> None:
    one = text(size)
    for points in FORMATS.fit("stellingen", size).own_sizes:
        broken = [line.replace("\ue000", " ") for line in one._lines(points)]
        assert len(broken[-1].split()) >= 2
        widths = [one._width(line, points) for line in broken]
        assert all(width <= one.zones.width for width in widths) or "hyphens" not in one.css(points)


@pytest.mark.parametrize("size", ["95x68", "a7", "a6"])
def test_a_text_is_no_wider_than_its_lines_and_stands_above_the_middle(size: str) -> None:
    one = text(size, "Ruimte neem je samen.")
    zones, points = one.zones, FORMATS.fit("stellingen", size).own_sizes[0]
    rules = dict(rule.split(": ") for rule in one.css(points).split("; "))
    down = float(rules["--lucht"].removesuffix("mm"))
    middle = (zones.top + down + one._height(points) / 2) / zones.card
    assert 0.44 <= middle <= 0.5


def test_a_quotation_mark_hangs() -> None:
    assert "--haakje: 0.00mm" in text("a6").css(20).replace("-0.00", "0.00")
    hung = dict(rule.split(": ") for rule in text("a6", "‘Ga je gang’ is geen ruimte.").css(20).split("; "))["--haakje"]
    assert -2.2 <= float(hung.removesuffix("mm")) < -1


def test_only_a_word_that_no_line_holds_is_cut() -> None:
    assert "--afbreken: manual" in text("mini").css(10)
    assert "--afbreken: auto" in text("mini", "Verantwoordelijkheidsverdelingsafspraken maken we.").css(16)


@pytest.mark.parametrize("size", ["95x68", "a7", "a6"])
def test_no_statement_of_the_real_deck_is_hyphenated(sheets: Path, size: str) -> None:
    with pikepdf.open(sheets / f"gespreksopener-{size}.pdf") as pdf:
        assert len(pdf.pages) > 2
    for card in cards(sheets / f"gespreksopener-{size}.pdf"):
        said = lines(card)
        assert len({round(one.inside[0] / MM, 1) for one in said}) == 1, "all lines begin at one place"


def test_the_last_space_is_one_that_no_line_ends_at() -> None:
    assert with_last_words_together("een twee") == "een\xa0twee"
    assert with_last_words_together('a <em class="b">c</em>') == 'a\xa0<em class="b">c</em>'
    assert with_last_words_together("woord") == "woord"
