"""Documents on other sheets: a booklet to fold, larger posters, posters in tiles to glue."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from generator.places import Places
from generator.print.impose.booklet import saddle_stitch_order
from generator.print.impose.tiles import OVERLAP, Tiling, tiling
from generator.print.order.order import Order
from generator.print.order.settings import Settings
from generator.print.pdf.graphics import page_graphics
from generator.print.pdf.pages import STAMP
from generator.print.preflight import Requirements, preflight_faults
from tests import verapdf
from tests.conftest import Pack
from tests.print.conftest import print_school
from tests.print.reading import MM, page_count, page_text, text_within

from .readback import pages
from .tagtree import tag_tree

A3, A4 = (420.0, 297.0), (210.0, 297.0)
TOLD = ("H1", "H2", "H3", "P", "LI", "Figure")


def folded(order: list[tuple[int | None, int | None]]) -> list[int | None]:
    """Fold sheets into each other, and leaf through what comes of it."""
    fronts, backs = order[::2], order[1::2]
    first = [page for front, back in zip(fronts, backs, strict=True) for page in (front[1], back[0])]
    last = [page for front, back in zip(fronts, backs, strict=True) for page in (front[0], back[1])]
    return first + last[::-1]


@pytest.mark.parametrize("number", [4, 6, 8, 9, 24])
def test_a_folded_booklet_reads_on(number: int) -> None:
    read = folded(list(saddle_stitch_order(number)))
    assert len(read) % 4 == 0
    assert [page for page in read if page is not None] == list(range(number))
    assert read[-1] == number - 1


def test_a_booklet_lies_on_sheets_in_the_order_of_folding(folder: Path) -> None:
    whole, sheets = pages(folder / "steen-boekje-a5.pdf"), folder / "steen-boekje-a4.pdf"
    assert page_count(sheets) == len(whole) // 2
    for number, (left, right) in enumerate(saddle_stitch_order(len(whole))):
        assert left is not None
        assert right is not None
        assert text_within(sheets, number, 0, 0, 148.5, 210) == whole[left]
        assert text_within(sheets, number, 148.5, 0, 148.5, 210) == whole[right]


def test_a_booklet_on_sheets_is_read_from_first_page_to_last(folder: Path) -> None:
    plain, sheets = tag_tree(folder / "steen-boekje-a5.pdf"), tag_tree(folder / "steen-boekje-a4.pdf")
    assert [(one.kind, one.text) for one in sheets.all(*TOLD)] == [(one.kind, one.text) for one in plain.all(*TOLD)]
    assert not list(sheets.all("Link"))


def test_nothing_of_a_booklet_falls_in_the_margin_of_the_printer(folder: Path) -> None:
    file = folder / "steen-boekje-a4.pdf"
    assert preflight_faults(file, Requirements(5, None, "beuk.svg")) == []
    with pikepdf.open(file) as pdf:
        assert pdf.Root.ViewerPreferences.Duplex == "/DuplexFlipShortEdge"
        assert {tuple(round(float(n) / MM) for n in page.mediabox) for page in pdf.pages} == {(0, 0, 297, 210)}
        # The letterhead is that of the cover, which is a half of the first sheet.
        stamped = [page.obj.Contents.read_bytes().count(b"/%s Do" % STAMP.encode()) for page in pdf.pages]
        assert stamped == [1, *[0] * (len(pdf.pages) - 1)]


@pytest.mark.parametrize(("size", "width", "height"), [("a2", 594, 420), ("a1", 841, 594)])
def test_a_larger_poster_is_the_same_with_larger_letters(folder: Path, size: str, width: int, height: int) -> None:
    plain, larger = folder / "tuin-poster-a3.pdf", folder / f"tuin-poster-{size}.pdf"
    assert pages(larger) == pages(plain)
    assert [one.text for one in tag_tree(larger).all(*TOLD)] == [one.text for one in tag_tree(plain).all(*TOLD)]
    with pikepdf.open(larger) as pdf:
        assert [round(float(n) / MM) for n in pdf.pages[0].mediabox] == [0, 0, width, height]
    assert largest(larger) / largest(plain) == pytest.approx(height / 297, rel=0.01)


def largest(file: Path) -> float:
    """Give the size of the largest letters on the first page."""
    with pikepdf.open(file) as pdf:
        return max(one.detail for one in page_graphics(pdf.pages[0]) if one.kind == "text")


@pytest.mark.parametrize(("width", "height", "number"), [(420, 297, 4), (594, 420, 8), (841, 594, 12)])
def test_a_poster_takes_as_few_sheets_as_it_goes(width: float, height: float, number: int) -> None:
    plan = tiling(width, height, A4, 5)
    tiles = list(plan.tiles())
    assert len(tiles) == number == plan.columns * plan.rows
    assert [tiles[0].name, tiles[-1].name] == ["A1", f"{chr(64 + plan.rows)}{plan.columns}"]
    left, _, right, _ = plan.window
    for one, other in pairwise(tiles):
        if one.row == other.row:  # what lies at the cut edge of a sheet lies on the dashed line of the one before
            assert left - other.left == pytest.approx(right - OVERLAP - one.left)


@pytest.fixture
def tiles(own: Pack) -> Path:
    order = Order(("tuin",), ("poster-a3",), settings=Settings(tiles=True))
    return print_school(own.places, "beuk", order).folder / "tuin-poster-a3.pdf"


def letters(file: Path, page: int) -> Iterator[tuple[str, float, float]]:
    """Give the letters of a page, each with the middle of its box in mm."""
    with pypdfium2.PdfDocument(file) as pdf:
        text = pdf[page].get_textpage()
        for n, letter in enumerate(text.get_text_range()):
            left, bottom, right, top = text.get_charbox(n)
            if letter.isalnum():
                yield letter, (left + right) / 2 / MM, (bottom + top) / 2 / MM


def on_poster(file: Path, page: int, plan: Tiling, number: int) -> set[tuple[str, int, int]]:
    """Give the letters that a tile shows, by their place on the poster."""
    tile = list(plan.tiles())[number]
    left, bottom, right, top = plan.visible_box(tile)
    return {
        (letter, round(x - tile.left), round(y - tile.bottom))
        for letter, x, y in letters(file, page)
        if left < x < right and bottom < y < top
    }


def test_the_tiles_together_are_the_poster(folder: Path, tiles: Path) -> None:
    plan = tiling(*A3, A4, 5)
    assert page_count(tiles) == 3 * (1 + 4)
    whole = {(letter, round(x), round(y)) for letter, x, y in letters(folder / "tuin-poster-a3.pdf", 0)}
    parts = [on_poster(tiles, number + 1, plan, number) for number in range(4)]
    near = {(letter, x + i, y + j) for letter, x, y in set.union(*parts) for i in (-1, 0, 1) for j in (-1, 0, 1)}
    assert whole <= near
    assert len(parts[0] & parts[1]) + len(parts[0] & parts[2]) < len(whole)


def test_every_tile_tells_its_name_and_place(tiles: Path) -> None:
    feet = [text_within(tiles, page, 0, 0, 230, 13) for page in (1, 2, 3, 4)]
    for foot, name in zip(feet, ("A1 rij 1 van 2, vel 1", "A2 rij 1 van 2, vel 2", "B1", "B2"), strict=True):
        assert name in foot
    assert "B1 rij 2 van 2, vel 1 van 2 · De tuin, poster" in feet[2]
    assert "A1" in page_text(tiles, 0)


def test_a_poster_in_tiles_is_read_once(folder: Path, tiles: Path) -> None:
    told = [one.text for one in tag_tree(tiles).all(*TOLD)]
    plain = [one.text for one in tag_tree(folder / "tuin-poster-a3.pdf").all(*TOLD)]
    assert told[: len(plain)] == plain
    assert told[len(plain)].startswith("Zo plak je de poster. Print de 4 vellen die hierna komen")
    assert not any(" B2 " in f" {text} " for text in told)


def test_tiles_stay_off_the_margin_of_the_printer(tiles: Path) -> None:
    with pikepdf.open(tiles) as asked:
        assert asked.Root.ViewerPreferences.PrintScaling == "/None"
        assert asked.Root.ViewerPreferences.Duplex == "/Simplex"
    with pypdfium2.PdfDocument(tiles) as pdf:
        for number in range(1, 5):
            sheet = pdf[number].render(scale=1, grayscale=True).to_pil()
            edge = int(4.6 * MM)
            sheet.paste(255, (edge, edge, sheet.width - edge, sheet.height - edge))
            assert sheet.getextrema() == (255, 255)


def test_tiles_are_the_same_every_time(own: Pack, tiles: Path, tmp_path: Path) -> None:
    order = Order(("tuin",), ("poster-a3",), settings=Settings(tiles=True))
    elsewhere = Places(own.places.root, tmp_path / "elders")
    assert (print_school(elsewhere, "beuk", order).folder / tiles.name).read_bytes() == tiles.read_bytes()


def test_what_lies_on_other_sheets_is_pdf_ua(folder: Path, tiles: Path) -> None:
    if lacking := verapdf.missing():
        pytest.skip(lacking)
    names = ("steen-boekje-a4", "tuin-poster-a2", "tuin-poster-a1")
    broken, checked = verapdf.failures([tiles, *(folder / f"{name}.pdf" for name in names)])
    assert (broken, checked) == ({}, 4)
