"""The school's stamp: its name fits or is a fault, its logo is drawn, its font stands in the stamp and nowhere else."""

import io
import shutil
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from generator.design.tokens import read_tokens
from generator.faults import ContentFaults
from generator.print.impose.layout import two_sided
from generator.print.order.order import Order
from generator.print.order.settings import Settings
from generator.print.paper.formats import read_formats
from generator.print.paper.grid import Position
from tests.conftest import Pack

from ..conftest import ROOT, print_school
from ..reading import MM, letters, text_within

FORMATS = read_formats(ROOT / "templates")
LAYOUT = two_sided(FORMATS.kaarten["95x68"], FORMATS.vellen["a4"], Settings())
GRID = LAYOUT.grid
DECK = Order(sets=("proef",), formats=("95x68",))
LONG = "Openbare Scholengemeenschap voor Praktijkonderwijs en Vmbo De Vijf Waterlanden"
WORD = "Scholengemeenschapsvoorbereidingscommissiesecretariaatsmedewerkersvergaderzaaltj"
WIDE = "W" * 80


def deck_of(pack: Pack) -> Path:
    """Print a small deck of the first school."""
    report = print_school(pack.places, "beuk", DECK)
    return report.folder / report.made[0]


def text_on(file: Path, page: int, at: Position) -> str:
    return text_within(file, page, at.x, at.y, GRID.card_width, GRID.card_height)


@pytest.mark.parametrize("name", ["School", LONG, WORD])
def test_a_name_stands_whole_on_every_front(pack: Pack, name: str) -> None:
    assert len(name) <= 80
    pack.edit("scholen/beuk.yaml", "naam: Basisschool De Beuk", f"naam: {name}")
    file = deck_of(pack)
    for index in range(GRID.count):
        assert letters(name) in letters(text_on(file, 0, GRID.position(index)))


def test_a_name_stays_clear_of_the_text_above_it(pack: Pack) -> None:
    pack.edit("scholen/beuk.yaml", "naam: Basisschool De Beuk", f"naam: {LONG}")
    file, at = deck_of(pack), GRID.position(0)
    limit = float(FORMATS.kaarten["95x68"].veilig) + 7.5
    above = text_within(file, 0, at.x, at.y + limit, GRID.card_width, GRID.card_height - limit)
    assert "Praktijkonderwijs" not in above
    assert "Waterlanden" not in above


def test_a_name_that_does_not_fit_is_a_fault_with_its_place(pack: Pack) -> None:
    pack.edit("scholen/beuk.yaml", "naam: Basisschool De Beuk", f"naam: {WIDE}")
    with pytest.raises(ContentFaults) as caught:
        print_school(pack.places, "beuk", Order(sets=("proef",), formats=("a7",)))
    [fault] = caught.value.faults
    assert fault.place.location(pack.places.content).startswith("scholen/beuk.yaml:")
    assert "past niet op a7" in fault.wrong
    assert "mm te veel bij de kleinste letter, 5.5 pt" in fault.found


def svg(file: Path) -> None:
    text = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 70"><path fill="#ff00ff" d="M0 0h300v70H0z"/></svg>'
    )
    file.write_text(text, "utf-8")


def png(file: Path) -> None:
    Image.new("RGB", (300, 70), "#ff00ff").save(file)


@pytest.mark.parametrize(("name", "draw"), [("merk.svg", svg), ("merk.png", png)])
def test_a_logo_is_drawn_on_every_back(pack: Pack, name: str, draw: Any) -> None:
    pack.edit("scholen/beuk.yaml", "logo: beuk.svg", f"logo: {name}")
    draw(pack.file(f"scholen/{name}"))
    with pypdfium2.PdfDocument(deck_of(pack)) as pdf:
        sheet = pdf[1].render(scale=1).to_pil().convert("RGB")
    for index in range(GRID.count):
        at = LAYOUT.back_position(GRID.position(index))
        middle = (at.x + GRID.card_width / 2) * MM, (GRID.height - at.y - 9.5) * MM
        assert sheet.getpixel((round(middle[0]), round(middle[1]))) == (255, 0, 255)


def test_a_font_of_the_school_stands_in_the_stamp_only(pack: Pack) -> None:
    serif = next(one.file for one in read_tokens(ROOT / "templates").letters if "Serif" in one.familie)
    own = pack.file("scholen/huis.ttf")
    shutil.copyfile(serif.with_name("SourceSerifPro-Black.ttf"), own)
    style = 'steunkleur: "#f2b134"\n  lettertype: {naam: Huisletter, bestand: huis.ttf}'
    pack.edit("scholen/beuk.yaml", 'steunkleur: "#f2b134"', style)
    with pikepdf.open(deck_of(pack)) as pdf:
        fronts = pdf.pages[0].Resources.XObject
        used = {name: _fonts_used(form) for name, form in fronts.items()}
        [(stamp, house)] = [(name, font) for name, fonts in used.items() for font in fonts if font.startswith("Huis-")]
        assert set(used[stamp]) == {house}
        assert pdf.pages[0].Contents.read_bytes().count(f"{stamp} Do".encode()) == GRID.count
        program = used[stamp][house].DescendantFonts[0].FontDescriptor.FontFile2.read_bytes()
    assert _drawings(io.BytesIO(program)) <= _drawings(own)


def _fonts_used(form: Any) -> dict[str, Any]:
    """Give the fonts that letters of a form are set in, by their own names."""
    names = {str(one.operands[0]) for one in pikepdf.parse_content_stream(form) if str(one.operator) == "Tf"}
    fonts = [form.Resources.Font[name] for name in sorted(names)]
    return {str(font.BaseFont).partition("+")[2]: font for font in fonts}


def _drawings(file: Path | io.BytesIO) -> set[tuple[int, bytes]]:
    """Give the glyphs that a font file draws, by number."""
    from fontTools.ttLib import TTFont

    font = TTFont(file)
    outlines = ((n, font["glyf"][font.getGlyphName(n)]) for n in range(font["maxp"].numGlyphs))
    return {(n, repr(list(one.coordinates)).encode()) for n, one in outlines if one.numberOfContours > 0}
