"""Editions on paper for a printer low on ink, and for eyes that need large letters."""

from ctypes import byref
from math import hypot
from pathlib import Path

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from PIL import Image, ImageChops, ImageStat

from generator.faults import ContentFaults
from generator.print.order.order import Order
from generator.print.order.settings import Settings
from tests.conftest import Pack

from .conftest import print_school
from .reading import page_count, tagged_sections, words


def drawn(file: Path) -> list[Image.Image]:
    with pypdfium2.PdfDocument(file) as pdf:
        return [page.render(scale=1.5).to_pil().convert("RGB") for page in pdf]


def ink(page: Image.Image) -> float:
    """Give how much of a page is covered, in per cent."""
    return 100 - ImageStat.Stat(page.convert("L")).mean[0] / 2.55


def letter(text: pypdfium2.PdfTextPage, number: int) -> bool:
    """Tell whether the character is a sign, not a space or the end of a line."""
    return bool(pdfium.FPDFText_GetUnicode(text.raw, number) > 32)


def letter_sizes(file: Path) -> set[float]:
    """Give the sizes of all letters in a PDF, in points."""
    sizes: set[float] = set()
    with pypdfium2.PdfDocument(file) as pdf:
        for page in pdf:
            text = page.get_textpage()
            for n in range(text.count_chars()):
                matrix = pdfium.FS_MATRIX()
                if (
                    pdfium.FPDFText_GetMatrix(text.raw, n, byref(matrix))
                    and pdfium.FPDFText_GetUnicode(text.raw, n) > 32
                ):
                    scale = hypot(matrix.c, matrix.d)
                    sizes.add(round(pdfium.FPDFText_GetFontSize(text.raw, n) * scale, 1))
    return sizes


def printed(pack: Pack, *sets: str, formats: tuple[str, ...] = (), settings: Settings) -> dict[str, Path]:
    report = print_school(pack.places, "beuk", Order(sets, formats, settings=settings))
    return {name: report.folder / name for name in report.made}


def test_saving_ink_leaves_black_lines_on_white(pack: Pack) -> None:
    [full] = printed(pack, "proef", formats=("95x68",), settings=Settings(marks="outer")).values()
    before = drawn(full)
    [less] = printed(pack, "proef", formats=("95x68",), settings=Settings(ink="less")).values()
    after = drawn(less)
    for page in after:
        red, green, blue = page.split()
        assert ImageChops.difference(red, green).getbbox() is None
        assert ImageChops.difference(green, blue).getbbox() is None
    assert ink(after[1]) < ink(before[1]) * 0.7
    assert sum(map(ink, after)) < sum(map(ink, before))
    assert tagged_sections(less) != []


def test_saving_ink_fills_nothing_and_keeps_the_signs_apart(pack: Pack) -> None:
    [less] = printed(pack, "proef", formats=("95x68",), settings=Settings(ink="less")).values()
    fills: set[str] = set()
    colours: set[str] = set()
    strokes = 0
    with pikepdf.open(less) as pdf:
        for page in pdf.pages:
            for name, form in page.Resources.XObject.items():
                for one in pikepdf.parse_content_stream(form):
                    operator = str(one.operator)
                    fills |= {operator} & {"f", "f*", "F", "b", "B", "b*", "B*", "sh"}
                    colours |= {" ".join(map(str, one.operands))} if operator == "rg" and name == "/grond" else set()
                    strokes += operator == "S"
                assert not any(x.get("/Subtype") == "/Image" for x in form.Resources.get("/XObject", {}).values())
    assert strokes
    assert fills <= {"f", "f*", "B"}
    assert colours == {"1.0000 1.0000 1.0000"}, "what is filled in a picture hides what lies beneath it"


@pytest.mark.parametrize(("name", "size"), [("proef", "a6"), ("steen", "a6"), ("rollen", "a6")])
def test_large_print_has_no_small_letters(pack: Pack, name: str, size: str) -> None:
    made = printed(pack, name, settings=Settings(large=True))
    assert [file for file in made if not file.endswith("-a3.pdf")] == [f"{name}-{size}.pdf"]
    sizes = letter_sizes(made[f"{name}-{size}.pdf"])
    assert len(sizes) > 1
    assert min(sizes) >= 18


def test_large_print_takes_a_larger_card_for_a_long_text(pack: Pack) -> None:
    long = " ".join(["Jullie werken hier al lang en jullie kennen iedereen."] * 12)
    pack.edit("rolbeschrijvingen/rollen.yaml", "tekst: Jullie werken hier al lang.", f"tekst: {long}")
    made = printed(pack, "rollen", settings=Settings(large=True))
    assert set(made) == {"rollen-a5.pdf", "rollen-speluitleg-a3.pdf"}
    file = made["rollen-a5.pdf"]
    assert min(letter_sizes(file)) >= 18
    told = [words(text) for section in tagged_sections(file) for kind, text in section if kind == "P"]
    assert long in told


def test_a_text_too_long_for_any_card_of_large_print_is_refused(pack: Pack) -> None:
    long = " ".join(["Jullie werken hier al lang en jullie kennen iedereen."] * 40)
    pack.edit("rolbeschrijvingen/rollen.yaml", "tekst: Jullie werken hier al lang.", f"tekst: {long}")
    with pytest.raises(ContentFaults) as caught:
        printed(pack, "rollen", settings=Settings(large=True))
    assert "past niet op a4-kaart" in caught.value.faults[0].wrong
    assert "bij de kleinste letter, 18 pt" in caught.value.faults[0].found


def test_large_print_of_everything_is_one_deck_for_each_set_and_sheets_of_a3(pack: Pack) -> None:
    made = printed(pack, settings=Settings(large=True))
    assert [file for file in sorted(made) if not file.endswith("-a3.pdf")] == [
        *("proef-a6.pdf", "rollen-a6.pdf", "steen-a6.pdf")
    ]
    assert len(made) > 3
    assert all(page_count(file) for file in made.values())


def test_the_text_of_a_role_on_a5_keeps_its_safe_zone(pack: Pack) -> None:
    [file] = printed(pack, "rollen", formats=("a5",), settings=Settings(paper="a4", marks="none")).values()
    with pypdfium2.PdfDocument(file) as pdf:
        text = pdf[0].get_textpage()
        lefts = [
            text.get_charbox(n)[0] for n in range(text.count_chars()) if pdfium.FPDFText_GetUnicode(text.raw, n) > 32
        ]
        left_of_card = (pdf[0].get_width() - 148 * 72 / 25.4) / 2
    assert (min(lefts) - left_of_card) / (72 / 25.4) == pytest.approx(12, abs=0.6)
