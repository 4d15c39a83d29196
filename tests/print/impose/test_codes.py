"""QR codes on backs, read from pictures of the sheets as a phone does."""

from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import zxingcpp
from PIL import Image, ImageFilter, ImageOps

from generator.print.checks import code_faults
from generator.print.impose.codes import code_of
from generator.print.impose.layout import two_sided
from generator.print.order.order import Order
from generator.print.order.settings import Duplex, Settings
from generator.print.paper.code_room import room_for_code
from generator.print.paper.formats import read_formats
from generator.print.pdf.graphics import page_graphics
from generator.resolve.targets import web_address
from tests.conftest import Pack

from ..conftest import ROOT, print_school
from ..reading import MM

FORMATS = read_formats(ROOT / "templates")
CODES = Settings(codes=True, extras=False)
SCALE = 3.0
"""Points on the screen to one in print: what a phone sees is finer."""


def seen(file: Path, page: int) -> dict[str, tuple[float, float]]:
    """Give the addresses on a page, each with the middle of its code in mm from the lower left corner."""
    with pypdfium2.PdfDocument(file) as pdf:
        picture, high = pdf[page].render(scale=SCALE).to_pil(), pdf[page].get_height()
    found = {}
    for code in zxingcpp.read_barcodes(picture):
        one, other = code.position.top_left, code.position.bottom_right
        found[code.text] = (one.x + other.x) / 2 / SCALE / MM, (high - (one.y + other.y) / 2 / SCALE) / MM
    return found


@pytest.mark.parametrize("duplex", ["long", "short"])
def test_each_back_leads_to_the_page_of_its_own_card(pack: Pack, duplex: Duplex) -> None:
    settings = Settings(duplex=duplex, codes=True, extras=False)
    report = print_school(pack.places, "strand", Order(("proef",), ("95x68",), settings=settings))
    edition = pack.edition("strand")
    [laid] = [one for one in edition.sets if one.id == "proef"]
    codes = seen(report.folder / "proef-95x68.pdf", 1)
    assert len(codes) == len(laid.cards) == 5
    layout = two_sided(FORMATS.kaarten["95x68"], FORMATS.vellen["a4"], settings)
    for place, card in enumerate(laid.cards):
        address = web_address(edition, card.kaart.id)
        assert address == f"https://kijkwijzer.strand.example/stellingen/proef.html#kaart-{card.kaart.id}"
        at, (x, y) = layout.back_position(layout.grid.position(place)), codes[address]
        assert at.x < x < at.x + 95
        assert at.y < y < at.y + 68


def test_a_code_stands_on_a_back_where_it_is_asked_for(pack: Pack) -> None:
    report = print_school(pack.places, "strand", Order(("proef",), ("95x68",), settings=Settings(extras=False)))
    assert seen(report.folder / "proef-95x68.pdf", 1) == {}


def test_the_code_of_an_instruction_card_leads_to_the_page_of_its_set(pack: Pack) -> None:
    report = print_school(pack.places, "strand", Order(("proef",), ("95x68", "a7", "a6")))
    for size in ("95x68", "a7", "a6"):
        found = seen(report.folder / f"proef-{size}.pdf", 1)
        assert list(found) == ["https://kijkwijzer.strand.example/stellingen/proef.html"], size


def test_a_code_is_large_enough_and_has_white_around_it(pack: Pack) -> None:
    sizes = [name for name, size in FORMATS.kaarten.items() if room_for_code(size) and name != "a4-kaart"]
    report = print_school(pack.places, "strand", Order(("proef",), tuple(sizes), settings=CODES))
    assert {"95x68", "a7", "a6", "a5"} <= set(sizes)
    for size in sizes:
        square = room_for_code(FORMATS.kaarten[size])
        assert square
        assert square.side >= 15
        assert seen(report.folder / f"proef-{size}.pdf", 1), size
        _alone(report.folder / f"proef-{size}.pdf", square.side)


def _alone(file: Path, side: float) -> None:
    with pikepdf.open(file) as pdf:
        things = [one for one in page_graphics(pdf.pages[1]) if one.box[0] < one.box[2] and one.colour != (1, 1, 1)]
    codes = [one.box for one in things if abs(one.box[2] - one.box[0] - side * MM) < 0.01]
    assert codes
    quiet = side * MM * 4 / 25
    for left, bottom, right, top in codes:
        wide = left - quiet, bottom - quiet, right + quiet, top + quiet
        near = [one for one in things if one.box not in codes and _touch(one.box, wide)]
        assert near == [], file.name


def _touch(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@pytest.mark.parametrize(("school", "codes"), [("strand", 4), ("beuk", 0)])
def test_a_code_on_a_coloured_back_lies_on_white(pack: Pack, school: str, codes: int) -> None:
    order = Order(("proef",), ("a7",), settings=Settings(full_backs=True, codes=True, extras=False))
    file = print_school(pack.places, school, order).folder / "proef-a7.pdf"
    with pikepdf.open(file) as pdf:
        white = [one.box for one in page_graphics(pdf.pages[1]) if one.kind == "fill" and one.colour == (1, 1, 1)]
    square = room_for_code(FORMATS.kaarten["a7"])
    assert square
    side = square.side * (1 + 4 / 25) * MM  # painted with a brush as wide as the quiet zone, half of which lies outside
    around = [box for box in white if abs(box[2] - box[0] - side) < 0.1 and abs(box[3] - box[1] - side) < 0.1]
    assert len(around) == len(seen(file, 1)) == codes


@pytest.mark.parametrize("host", ["strand", "a" * 60, "0" * 60, "0a" * 30, "x--" * 20])
@pytest.mark.parametrize("number", [1, 17, 88])
def test_a_code_is_read_at_an_angle_and_out_of_focus_whatever_its_address(host: str, number: int) -> None:
    address = f"https://{host}.example/stellingen/proef.html#kaart-proef-{number:02d}"
    code = code_of(address)
    picture = Image.frombytes("1", (code.modules, code.modules), code.bits).convert("L")
    large = ImageOps.expand(picture, 4, 255).resize([8 * (code.modules + 8)] * 2, Image.Resampling.NEAREST)
    blurred = large.rotate(17, expand=True, fillcolor=255).filter(ImageFilter.GaussianBlur(2))
    assert [one.text for one in zxingcpp.read_barcodes(blurred)] == [address]


def test_a_small_card_has_no_code_and_the_report_says_so(pack: Pack) -> None:
    report = print_school(pack.places, "strand", Order(("proef",), ("mini", "a6"), settings=CODES))
    assert report.codeless == ("proef-mini.pdf",)
    assert seen(report.folder / "proef-mini.pdf", 1) == {}


def test_a_school_without_an_address_has_none_and_misses_none(pack: Pack) -> None:
    report = print_school(pack.places, "beuk", Order(("proef",), ("95x68", "mini"), settings=CODES))
    assert report.codeless == ()
    assert seen(report.folder / "proef-95x68.pdf", 1) == {}


@pytest.mark.cold
def test_schools_share_sheets_whatever_their_address(pack: Pack) -> None:
    order = Order(("steen",), ("95x68",), settings=CODES)
    print_school(pack.places, "strand", order)
    pack.edit("scholen/strand.yaml", "https://kijkwijzer.strand.example", "https://elders.example/zee/")
    again = print_school(pack.places, "strand", order)
    assert (again.made, again.faces) == (("steen-95x68.pdf",), ())
    codes = seen(again.folder / again.made[0], 1)
    assert codes
    assert all(code.startswith("https://elders.example/zee/slijpsteen/") for code in codes)


def test_cards_of_two_schools_that_look_the_same_lead_to_each_its_own(pack: Pack) -> None:
    beuk = pack.file("scholen/beuk.yaml")
    own = '    - {id: beuk-01, set: steen, tekst: "Waar waait de wind vandaan?"}\n'
    text = beuk.read_text("utf-8").replace("plaats: Tiel", "plaats: Tiel\nadres: https://beuk.example")
    before, _, after = text.partition("    - id: beuk-01\n")
    beuk.write_text(before + own + after[after.index("toelichting:") :], "utf-8")
    order = Order(("steen",), ("95x68",), settings=CODES)
    for school in ("strand", "beuk"):
        report = print_school(pack.places, school, order)
        assert any(address.endswith(f"#kaart-{school}-01") for address in seen(report.folder / "steen-95x68.pdf", 1))


def test_a_card_that_the_site_does_not_show_is_a_fault_with_its_line(pack: Pack) -> None:
    edition = pack.edition("strand")
    without = {name: target for name, target in edition.targets.items() if name != "proef-02"}
    [fault] = code_faults(replace(edition, targets=without))
    assert fault.as_line(pack.places.content).startswith("stellingen/proef.yaml:")
    assert "proef-02" in fault.found


def test_an_address_that_makes_codes_too_fine_is_a_fault_with_its_line(pack: Pack) -> None:
    pack.edit("scholen/strand.yaml", "https://kijkwijzer.strand.example", f"https://strand.example/{'zee' * 50}")
    [fault] = code_faults(pack.edition("strand"))
    assert fault.as_line(pack.places.content).startswith("scholen/strand.yaml:5:")


def test_the_same_code_every_time() -> None:
    code_of.cache_clear()
    first = code_of("https://strand.example/a.html#b")
    code_of.cache_clear()
    assert code_of("https://strand.example/a.html#b") == first
