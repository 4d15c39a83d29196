"""Sheets rendered, turned over and laid on each other: every back lies behind its front, and upright.

Each front and back is filled with a colour of its own, with a dark bar along its top.
"""

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageOps

from generator.faults import NOWHERE
from generator.print.engine.engine import Face
from generator.print.faces.house_style import font_files
from generator.print.faces.press import Press
from generator.print.impose.layout import layout_of, two_sided
from generator.print.impose.sheets import Card, Job, impose_deck
from generator.print.impose.stamp import fill_stamps
from generator.print.order.order import Choice, Order
from generator.print.order.settings import Duplex, Settings
from generator.print.paper.formats import read_formats
from generator.print.paper.printer import PrinterProfile
from generator.print.store import Store
from generator.read import read_library
from generator.resolve import resolve_edition
from tests.conftest import Pack

from ..conftest import ROOT, SCHOOL, print_school
from ..reading import MM, tagged_sections

FORMATS = read_formats(ROOT / "templates")
CARDS = 5
SCALE = 2
Colour = tuple[int, int, int]
Box = tuple[int, int, int, int]
SIZES = ["a7", "bridge", "a6"]
"""Four to an upright sheet, ten and two to one on its side."""

FACE = """<section class="vlak f-{size}" style="background: rgb{colour}; padding: 0">
<div style="height: 8mm; background: rgb{bar}"></div><p style="margin: 10mm">Kaart {n}</p>
<div class="einde" id="einde-__N__"></div><div class="grens" style="bottom: 0" id="grens-__N__"></div></section>"""


def front(n: int) -> Colour:
    return 255, 40 * n, 100


def back(n: int) -> Colour:
    return 100, 40 * n, 255


def bar(colour: Colour) -> Colour:
    red, green, blue = colour
    return red - 60, green, blue - 60


class Drawn:
    """Five cards, imposed and rendered."""

    def __init__(self, store: Store, size: str, settings: Settings) -> None:
        press = Press(ROOT / "templates", store, [ROOT])
        fronts, backs = ([self._face(size, n, paint(n)) for n in range(CARDS)] for paint in (front, back))
        clear = Face("leeg", size, f'<section class="vlak f-{size}"><p>.</p>{FACE.splitlines()[-1]}')
        assert not press.lay_faces([*fronts, *backs, clear])
        cards = tuple(Card(press.laid_face(f), press.laid_face(b), b.html) for f, b in zip(fronts, backs, strict=True))
        layout = layout_of(FORMATS.kaarten[size], FORMATS.vellen[settings.paper], settings)
        fonts = font_files(ROOT / "templates", resolve_edition(read_library(ROOT / "content"), SCHOOL).house)
        sheets = impose_deck(Job(cards, layout.plan(CARDS), fonts, NOWHERE))
        stamps = {"voor": press.laid_face(clear), "achter": press.laid_face(clear)}
        raw = fill_stamps(sheets, stamps, fonts, "Proef", "Proef", NOWHERE)
        self.per_sheet = layout.per_sheet
        with pypdfium2.PdfDocument(raw) as pdf:
            self.pages = [page.render(scale=SCALE).to_pil().convert("RGB") for page in pdf]

    @staticmethod
    def _face(size: str, n: int, colour: Colour) -> Face:
        return Face(f"proef-{n}", size, FACE.format(size=size, n=n, colour=colour, bar=bar(colour)))

    def sheets(self) -> int:
        return -(-CARDS // self.per_sheet)


def find(page: Image.Image, colour: Colour) -> Box | None:
    """Give the box around a colour on a page."""
    red, green, blue = ImageChops.difference(page, Image.new("RGB", page.size, colour)).split()
    away = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return away.point([255 if value < 4 else 0 for value in range(256)]).getbbox()


def whole(page: Image.Image, colour: Colour) -> Box:
    """Give the box of a side and its bar."""
    one, other = find(page, colour), find(page, bar(colour))
    assert one, f"geen {colour}"
    assert other, f"geen balk van {colour}"
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


def top(page: Image.Image, colour: Colour) -> str:
    """Tell on which side of a card its bar lies."""
    inside, strip = find(page, colour), find(page, bar(colour))
    assert inside
    assert strip
    if strip[3] - strip[1] > strip[2] - strip[0]:
        return "left" if strip[0] < inside[0] else "right"
    return "above" if strip[1] < inside[1] else "below"


def behind(fronts: Image.Image, backs: Image.Image, cards: range, within: int = 1) -> None:
    """Check a sheet seen through from its front, to so many pixels: ``backs`` was turned over already."""
    assert fronts.size == backs.size
    for n in cards:
        here, there = whole(fronts, front(n)), whole(backs, back(n))
        assert all(abs(a - b) <= within for a, b in zip(here, there, strict=True)), (n, here, there)
        assert top(fronts, front(n)) == top(backs, back(n))


def turned(page: Image.Image, duplex: Duplex) -> Image.Image:
    """Turn a page over its long edge, or its short one."""
    like_a_page = (page.height >= page.width) != (duplex == "short")
    return ImageOps.mirror(page) if like_a_page else ImageOps.flip(page)


def of_sheet(drawn: Drawn, sheet: int) -> range:
    return range(sheet * drawn.per_sheet, min((sheet + 1) * drawn.per_sheet, CARDS))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("duplex", ["long", "short"])
def test_turned_over_an_edge(shared_faces: Store, size: str, duplex: Duplex) -> None:
    drawn = Drawn(shared_faces, size, Settings(duplex=duplex))
    assert len(drawn.pages) == 2 * drawn.sheets()
    for sheet in range(drawn.sheets()):
        fronts, backs = drawn.pages[2 * sheet : 2 * sheet + 2]
        behind(fronts, turned(backs, duplex), of_sheet(drawn, sheet))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("order", ["forward", "reversed"])
def test_put_back_by_hand(shared_faces: Store, size: str, order: str) -> None:
    drawn = Drawn(shared_faces, size, Settings(duplex="manual", backs=order))  # type: ignore[arg-type]
    sheets = drawn.sheets()
    fronts, backs = drawn.pages[:sheets], drawn.pages[sheets:]
    assert len(backs) == sheets
    for sheet in range(sheets):
        page = backs[sheet] if order == "forward" else backs[-1 - sheet]
        behind(fronts[sheet], turned(page, "manual"), of_sheet(drawn, sheet))


@pytest.mark.parametrize("size", [*SIZES, "95x68"])
def test_folded(shared_faces: Store, size: str) -> None:
    drawn = Drawn(shared_faces, size, Settings(duplex="fold"))
    assert len(drawn.pages) == drawn.sheets()
    for sheet, page in enumerate(drawn.pages):
        for n in of_sheet(drawn, sheet):
            here, there = whole(page, front(n)), whole(page, back(n))
            beside = abs(here[2] - there[0]) <= 1 and abs(here[1] - there[1]) <= 1
            above = abs(here[1] - there[3]) <= 1 and abs(here[0] - there[0]) <= 1
            assert beside or above, (here, there)
            assert top(page, front(n)) == "above"
            assert top(page, back(n)) == ("above" if beside else "below")


@pytest.mark.parametrize("size", SIZES)
def test_fronts_only(shared_faces: Store, size: str) -> None:
    drawn = Drawn(shared_faces, size, Settings(duplex="none"))
    assert len(drawn.pages) == drawn.sheets()
    for sheet, page in enumerate(drawn.pages):
        assert all(find(page, front(n)) for n in of_sheet(drawn, sheet))
        assert not any(find(page, back(n)) for n in range(CARDS))


ASKEW = PrinterProfile(dx=1.5, dy=-2.5, rotate=0.6)


def misprinted(seen: Image.Image, profile: PrinterProfile) -> Image.Image:
    """Give a back, seen from the front, where this printer puts it: dx to the right, dy up, turned to the left."""
    right, down = round(profile.dx * MM * SCALE), round(-profile.dy * MM * SCALE)
    return seen.rotate(profile.rotate, Image.Resampling.NEAREST, translate=(right, down), fillcolor="white")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("duplex", ["long", "short", "manual"])
def test_a_printer_that_is_askew_is_put_right(shared_faces: Store, size: str, duplex: Duplex) -> None:
    drawn = Drawn(shared_faces, size, Settings(duplex=duplex, printer=ASKEW))
    fronts, backs = drawn.pages[0], drawn.pages[drawn.sheets() if duplex == "manual" else 1]
    assert fronts.height > fronts.width
    seen = turned(backs, duplex)
    behind(fronts, misprinted(seen, ASKEW), of_sheet(drawn, 0), within=3)
    with pytest.raises(AssertionError):
        behind(fronts, seen, of_sheet(drawn, 0), within=3)


def test_a_wide_margin_takes_the_cards_inside_it() -> None:
    profile = PrinterProfile(margin=18)
    sheets = FORMATS.vellen["a4"], Settings(printer=profile)
    grid = two_sided(FORMATS.kaarten["poker"], *sheets).grid
    assert grid.count < two_sided(FORMATS.kaarten["poker"], FORMATS.vellen["a4"], Settings()).grid.count
    assert min(grid.left, grid.bottom, grid.width - grid.right, grid.height - grid.top) >= 18


def test_the_test_sees_a_back_in_the_wrong_place(shared_faces: Store) -> None:
    drawn = Drawn(shared_faces, "a7", Settings(duplex="long"))
    with pytest.raises(AssertionError):
        behind(drawn.pages[0], turned(drawn.pages[1], "short"), of_sheet(drawn, 0))


@pytest.mark.parametrize(
    "settings", [Settings(duplex="short"), Settings(duplex="manual", backs="reversed"), Settings(duplex="fold")]
)
def test_the_tags_tell_the_same_however_it_is_turned(pack: Pack, settings: Settings) -> None:
    def told(how: Settings) -> list[list[tuple[str, str]]]:
        report = print_school(pack.places, "beuk", Order(("proef",), ("a7",), Choice(("proef-01", "proef-03")), how))
        return tagged_sections(report.folder / "proef-a7.pdf")

    plain = told(Settings())
    assert len(plain) == 2
    assert told(settings) == plain
