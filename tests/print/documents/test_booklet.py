"""A booklet of A5: as many pages as fold, numbered, with only what the school has."""

from pathlib import Path

import pytest

from generator.print.order.order import Order
from tests.conftest import Pack
from tests.print.conftest import print_school
from tests.print.reading import page_count

from . import sets
from .readback import pages
from .tagtree import tag_tree

SECTION = "achtergrond:\n  - {titel: Over bomen, tekst: Een boom staat stil.}\n"


@pytest.mark.parametrize("sections", [1, 2, 3, 4])
def test_a_booklet_is_folded_from_whole_sheets(own: Pack, sections: int) -> None:
    own.edit("werkvormen/tuin.yaml", SECTION, sets.background(sections))
    file = booklet(own, "beuk")
    assert page_count(file) % 4 == 0
    assert sum("Aantekeningen" in page for page in pages(file)) < 4
    assert "Waar dit vandaan komt" in pages(file)[-1]


def test_a_booklet_says_which_part_is_ours(folder: Path) -> None:
    [page] = [page for page in pages(folder / "steen-boekje-a5.pdf") if "Gras staat nooit stil." in page]
    assert "Gras staat nooit stil. Van ons, niet uit de bron." in page


def test_a_booklet_tells_where_each_part_begins(folder: Path) -> None:
    file = folder / "steen-boekje-a5.pdf"
    contents = [item.text for item in tag_tree(file).all("LI")]
    for title, begin in (
        ("Waar het om gaat", "Waar het om gaat De richtvragen"),
        ("Peiling", "Peiling Om"),
        ("De tuin", "De tuin Om"),
    ):
        [number] = [number for number, page in enumerate(pages(file), 1) if begin in page]
        assert f"{title} {number}" in contents


def test_the_pages_of_a_booklet_are_numbered_without_a_gap(folder: Path) -> None:
    *inside, _back = pages(folder / "steen-boekje-a5.pdf")[1:]
    for number, page in enumerate(inside, 2):
        assert f"{number} · Steen" in page if number % 2 == 0 else f" · {number}" in page


def test_a_booklet_skips_what_the_school_leaves_out(own: Pack) -> None:
    own.edit("scholen/strand.yaml", "zonder: [opdrachten]", "zonder: [opdrachten, tuin]")
    text = " ".join(pages(booklet(own, "strand")))
    assert "Peiling" in text
    assert "tuin" not in text


def booklet(own: Pack, school: str) -> Path:
    order = Order(sets=("steen",), formats=("boekje-a5",))
    return print_school(own.places, school, order).folder / "steen-boekje-a5.pdf"
