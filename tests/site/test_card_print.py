"""Cards printed from the page, measured on paper in Chromium and in Firefox: sizes, texts, and the back of each."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import pytest
from playwright.sync_api import Page
from pypdfium2 import PdfDocument, PdfPage

from tests.firefox import print_to_pdf
from tests.site.tools import Tools

pytestmark = pytest.mark.browser
OPENER = "stellingen/gespreksopener.html"
OWN = "Een kaart van mij alleen, die nergens anders staat."
MM = 72 / 25.4
SHEET = (210, 297)
GRIDS = {4: (2, 2), 8: (2, 4), 12: (3, 4)}
LEFT, TOP, WIDE, HIGH = 10.0, 12.5, 190.0, 272.0
"""Where cards lie on a sheet, and how much of it they take together, in mm."""


@dataclass(frozen=True)
class Card:
    """A card on the page: what it says, and the category that its back tells."""

    text: str
    category: str


@pytest.fixture
def deck(tools_of_each: Tools) -> Page:
    """The page of a set, with a card of one's own, ready to print."""
    page = tools_of_each.open(OPENER)
    page.get_by_text("Een kaart erbij").click()
    page.get_by_label("Bij", exact=True).select_option(index=1)
    page.get_by_label("Wat er op de kaart staat").fill(OWN)
    page.get_by_role("button", name="Voeg de kaart toe").click()
    page.get_by_text("Printen, delen en bewaren").click()
    return page


def cards_on(page: Page) -> list[Card]:
    script = """[...document.querySelectorAll(".categorie .kaart:not([hidden])")].map((card) =>
      [".kaart-tekst", ".kaart-soort"].map((part) => card.querySelector(part).innerText))"""
    return [Card(*map(flat, parts)) for parts in page.evaluate(script)]


def printed(page: Page, per_sheet: int, turn: str) -> list[PdfPage]:
    page.get_by_label(str(per_sheet), exact=True).check()
    page.get_by_label(turn, exact=True).check()
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print deze kaarten").click()
    pdf = PdfDocument(BytesIO(print_to_pdf(page)))
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".kaartvellen").count() == 0
    return list(pdf)


def flat(text: str) -> str:
    """Give the letters alone: a PDF that a browser makes does not tell all of its spaces."""
    return "".join(text.replace("\ufffe", "").split())


def back_of(card: Card | None) -> str:
    """Give the letters on the back of a card, in the order of the alphabet, as some lie upside down."""
    return "".join(sorted(f"Gespreksopener{card.category}")) if card else ""


def cell(page: PdfPage, row: int, column: int, grid: tuple[int, int], within: float = 3.0) -> str:
    """Give what stands on a place of a sheet, at least so many mm from its edges."""
    columns, rows = grid
    wide, high = WIDE / columns, HIGH / rows
    left, top = LEFT + column * wide, SHEET[1] - TOP - row * high
    box = (left + within, top - high + within, left + wide - within, top - within)
    return flat(page.get_textpage().get_text_bounded(*(edge * MM for edge in box)))


def strokes(page: PdfPage) -> tuple[list[float], list[float]]:
    """Give where the marks stand along the top of a sheet and along its left side, in mm."""
    found = [[edge / MM for edge in drawn.get_bounds()] for drawn in page.get_objects() if drawn.type == 2]
    upright = [(left + right) / 2 for left, bottom, right, _ in found if right - left < 1 and bottom > SHEET[1] - TOP]
    level = [SHEET[1] - (bottom + top) / 2 for _, bottom, right, top in found if top - bottom < 1 and right < LEFT]
    return sorted(set(upright)), sorted(set(level))


def assert_sheet(page: PdfPage, grid: tuple[int, int]) -> None:
    """Hold a sheet of fronts against the ruler: half a millimetre is as sharp as anyone cuts."""
    assert [round(edge / MM) for edge in page.get_size()] == list(SHEET)
    columns, rows = grid
    xs, ys = strokes(page)
    assert xs == pytest.approx([LEFT + n * WIDE / columns for n in range(columns + 1)], abs=0.5)
    assert ys == pytest.approx([TOP + n * HIGH / rows for n in range(rows + 1)], abs=0.5)


def places(grid: tuple[int, int]) -> Iterator[tuple[int, int]]:
    columns, rows = grid
    return ((row, column) for row in range(rows) for column in range(columns))


def assert_matching(deck: Page, per_sheet: int, turn: str) -> None:
    """Print, and hold every sheet against the light: behind each card lies its own back."""
    cards, grid = cards_on(deck), GRIDS[per_sheet]
    columns, rows = grid
    pages = printed(deck, per_sheet, turn)
    sheets = -(-len(cards) // per_sheet)
    assert len(pages) == (sheets if turn == "Alleen voorkanten" else 2 * sheets)
    for sheet in range(sheets):
        front, *behind = pages[sheet * len(pages) // sheets : (sheet + 1) * len(pages) // sheets]
        assert_sheet(front, grid)
        for number, (row, column) in enumerate(places(grid), sheet * per_sheet):
            card = cards[number] if number < len(cards) else None
            assert (card.text if card else "") in cell(front, row, column, grid)
            if turn == "Omslaan langs de lange kant":
                back = cell(behind[0], row, columns - 1 - column, grid)
            elif turn == "Omslaan langs de korte kant":
                back = cell(behind[0], rows - 1 - row, column, grid)
            else:
                continue
            assert "".join(sorted(back)) == back_of(card)


def assert_folding(deck: Page, per_sheet: int) -> None:
    """Print cards to fold, and fold each: the back lies beside its front, or upside down above it."""
    cards, grid = cards_on(deck), GRIDS[per_sheet]
    columns, rows = grid
    pages = printed(deck, per_sheet, "Om te vouwen")
    assert len(pages) == -(-len(cards) // (per_sheet // 2))
    beside = columns % 2 == 0
    for sheet, page in enumerate(pages):
        assert_sheet(page, grid)
        cells = (columns // 2, rows) if beside else (columns, rows // 2)
        for number, (row, column) in enumerate(places(cells), sheet * per_sheet // 2):
            card = cards[number] if number < len(cards) else None
            front, back = (
                ((row, 2 * column), (row, 2 * column + 1)) if beside else ((2 * row + 1, column), (2 * row, column))
            )
            assert (card.text if card else "") in cell(page, *front, grid)
            assert "".join(sorted(cell(page, *back, grid))) == back_of(card)


def test_cards_have_their_size_and_the_back_that_is_theirs(deck: Page) -> None:
    assert_matching(deck, 8, "Omslaan langs de lange kant")


def test_cards_can_be_folded(deck: Page) -> None:
    assert_folding(deck, 12)


@pytest.mark.whole
@pytest.mark.parametrize("per_sheet", GRIDS)
def test_every_way_to_lay_cards(deck: Page, per_sheet: int) -> None:
    for turn in ("Omslaan langs de lange kant", "Omslaan langs de korte kant", "Alleen voorkanten"):
        assert_matching(deck, per_sheet, turn)
    assert_folding(deck, per_sheet)
