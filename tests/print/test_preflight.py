"""What the preflight finds: each fault is planted in a PDF that is otherwise in order."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from generator.print.order.order import Order
from generator.print.order.settings import Settings
from generator.print.paper.formats import read_formats
from generator.print.pdf.graphics import page_graphics
from generator.print.preflight import Requirements, preflight_faults
from tests.conftest import Pack

from .conftest import ROOT, print_school
from .reading import MM

FORMATS = read_formats(ROOT / "templates")
CARD = FORMATS.kaarten["95x68"]
WANTED = Requirements(5, CARD, "beuk.svg")


@pytest.fixture
def deck(pack: Pack) -> Path:
    report = print_school(pack.places, "beuk", Order(("proef",), ("95x68",)))
    return report.folder / report.made[0]


def found(file: Path, wanted: Requirements = WANTED) -> list[str]:
    return [f"{fault.wrong}; {fault.found}; {fault.remedy}" for fault in preflight_faults(file, wanted)]


def changed(file: Path, change: Callable[[pikepdf.Pdf], None]) -> Path:
    with pikepdf.open(file, allow_overwriting_input=True) as pdf:
        change(pdf)
        pdf.save(file)
    return file


def in_first_front(pdf: pikepdf.Pdf, change: Callable[[bytes], bytes]) -> None:
    """Change the content of the first front of a deck."""
    forms = [form for form in pdf.pages[0].Resources.XObject.values() if "/StructParents" in form]
    forms[0].write(change(forms[0].read_bytes()))


def thin(pdf: pikepdf.Pdf, cover: float) -> None:
    """Give the first front a look ``/dun`` that lets its ground through."""
    forms = [form for form in pdf.pages[0].Resources.XObject.values() if "/StructParents" in form]
    looks = dict(forms[0].Resources.get("/ExtGState", {}).items())
    forms[0].Resources.ExtGState = pikepdf.Dictionary({**looks, "/dun": pikepdf.Dictionary(ca=cover)})


def test_a_deck_that_is_in_order(deck: Path) -> None:
    assert found(deck) == []


WAYS = [Settings(), Settings(ink="less", marks="corners"), Settings(duplex="fold")]
CASES = [(size, way) for size in ("mini", "visitekaart", "poker", "a6") for way in WAYS] + [
    ("a5", Settings(large=True))
]


@pytest.mark.parametrize(("size", "settings"), CASES)
def test_every_size_and_edition_is_in_order(pack: Pack, size: str, settings: Settings) -> None:
    report = print_school(pack.places, "beuk", Order(("proef",), (size,), settings=settings))
    assert found(report.folder / report.made[0], Requirements(5, FORMATS.kaarten[size], "beuk.svg")) == []


def test_a_font_that_is_not_embedded(deck: Path) -> None:
    def strip(pdf: pikepdf.Pdf) -> None:
        for one in pdf.objects:
            if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor":
                del one["/FontFile2"]

    assert any("een lettertype zit er niet in; gevonden" in one for one in found(changed(deck, strip)))


def test_a_coarse_picture(pack: Pack) -> None:
    pack.edit("scholen/beuk.yaml", "logo: beuk.svg", "logo: grof.png")
    Image.new("RGB", (60, 14), "#0b5d4b").save(pack.file("scholen/grof.png"))
    report = print_school(pack.places, "beuk", Order(("proef",), ("95x68",)))
    said = found(report.folder / report.made[0], Requirements(5, CARD, "grof.png"))
    assert said == [
        "een beeld is te grof, op bladzijde 2; gevonden 51 dpi, nodig is 300; "
        "lever grof.png als SVG, of met 5.9 keer zoveel beeldpunten"
    ]


def test_a_text_that_is_too_light(deck: Path) -> None:
    def lighten(pdf: pikepdf.Pdf) -> None:
        in_first_front(pdf, lambda raw: raw.replace(b"0.117647 0.164706 0.196078 rg", b"0.7 0.7 0.7 rg"))

    said = found(changed(deck, lighten))
    start = "een tekst in #b2b2b2 is te licht, op bladzijde 1; gevonden een contrast van 2.1, nodig is 3"
    assert [one.startswith(start) for one in said] == [True]


DARK, FRAME = b"q 0 0.38 0.42 rg %s Q\n", b"18 18 233.3 157.3 re 18.3 18.3 232.7 156.7 re "
CORNER = b"18 18 m 251.3 18 l 251.3 175 l 251 175 l 251 18.3 l 18 18.3 l h f"
BENT = b"18 18 m 251 18 251 18 251 175 c 251.3 175 l 251.3 18 251.3 18 18 17.7 c h f"


@pytest.mark.parametrize(
    ("painted", "light"),
    [
        (b"20 20 230 150 re f", True),
        (FRAME + b"f", True),
        (FRAME + b"f*", False),
        (CORNER, False),
        (BENT, False),
        (b"/dun gs 20 20 230 150 re f", False),
        (b"/dun gs 20 20 230 150 re f " * 24, True),
    ],
    ids=["area", "area of two", "frame", "corner", "bent", "tint", "many tints"],
)
def test_a_text_is_held_against_what_lies_beneath_it(deck: Path, painted: bytes, light: bool) -> None:
    def paint(pdf: pikepdf.Pdf) -> None:
        in_first_front(pdf, lambda raw: DARK % painted + raw)
        thin(pdf, 0.08)

    said = [one for one in found(changed(deck, paint)) if "een tekst in #1e2a32 is te licht, op bladzijde 1" in one]
    assert bool(said) is light


def test_a_text_that_lets_its_ground_through_is_lighter(deck: Path) -> None:
    def fade(pdf: pikepdf.Pdf) -> None:
        in_first_front(pdf, lambda raw: raw.replace(b" Tf\n", b" Tf /dun gs\n"))
        thin(pdf, 0.3)

    assert any("is te licht, op bladzijde 1" in one for one in found(changed(deck, fade)))


def test_colour_up_to_the_edge(deck: Path) -> None:
    def fill(pdf: pikepdf.Pdf) -> None:
        area = b"q 1 0.9 0.9 rg 0 0 %.2f 40 re f Q\n" % (95 * MM)
        in_first_front(pdf, lambda raw: area + raw)

    assert any("kleur tot aan de rand zonder afloop, op bladzijde 1" in one for one in found(changed(deck, fill)))


def test_what_stands_outside_the_safe_zone(deck: Path) -> None:
    [front, *_] = found(deck, Requirements(5, CARD.with_fields(veilig=9), "beuk.svg"))
    assert front.startswith("iets staat buiten de veilige zone, op bladzijde 1; gevonden 6.")
    assert "mm van de rand, nodig is 9.0 mm" in front


def test_what_falls_in_the_margin_of_the_printer(deck: Path) -> None:
    said = found(deck, Requirements(14, CARD, "beuk.svg"))
    assert any("iets valt in de rand die de printer wit laat, op bladzijde 1" in one for one in said)


def test_cards_that_overlap(deck: Path) -> None:
    def push(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0]
        raw, left = page.Contents.read_bytes(), b"1 0 0 1 %.4f" % (10 * MM)
        page.Contents = pdf.make_stream(raw.replace(left, b"1 0 0 1 %.4f" % (12 * MM), 2))

    said = found(changed(deck, push))
    assert any("kaarten liggen over elkaar, op bladzijde 1; gevonden 2.0 mm" in one for one in said)


def test_what_is_shown_is_what_the_page_holds(deck: Path) -> None:
    with pikepdf.open(deck) as pdf:
        things = list(page_graphics(pdf.pages[0]))
    texts = [one for one in things if one.kind == "text"]
    assert len({one.form for one in texts}) == 8
    assert sum(one.kind == "line" for one in things) >= 16
    for one in texts:
        assert one.form is not None
        assert one.form[0] - 0.01 <= one.box[0] < one.box[2] <= one.form[2] + 0.01
