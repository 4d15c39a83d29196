"""Strips: the group's own themes as large as they fit, in as many sets as asked; and blank ones."""

from pathlib import Path

import pikepdf
import pytest

from generator.faults import ContentFaults
from generator.print.documents.strips import FIT, HEIGHT, ON_A_SHEET, TOP, strips, theme_faults
from generator.print.paper.grid import best_grid
from generator.print.paper.sizes import CardSize, Sheet
from tests import verapdf
from tests.conftest import ROOT, Pack

from ..conftest import Printed
from ..reading import letters, page_count, page_text, text_within

THEMES = [
    "+ We vragen elkaar om raad",
    "− Thee & <b>koek</b> {{ 7 * 7 }}",
    "Feedback geven aan een collega met veel ervaring voelt al snel als een aanval",
]
WIDTH = 190


def printed_strips(pack: Pack, tmp_path: Path, themes: list[str], sets: int = 1) -> Path:
    file = tmp_path / "stroken.pdf"
    file.write_bytes(strips(ROOT / "templates", pack.edition("beuk"), themes, sets))
    return file


def on_strip(file: Path, number: int) -> str:
    """Give the text inside the trim of a strip, counted from 0 through all sheets."""
    page, row = divmod(number, ON_A_SHEET)
    return text_within(file, page, 10, 297 - TOP - (row + 1) * HEIGHT, WIDTH, HEIGHT)


def size_of_letters(file: Path) -> float:
    """Give the largest size of letters on the first page, in points; WeasyPrint writes CSS pixels."""
    with pikepdf.open(file) as pdf:
        instructions = pikepdf.parse_content_stream(pdf.pages[0])
        return 0.75 * max(float(one.operands[1]) for one in instructions if str(one.operator) == "Tf")


def test_every_set_has_every_theme_on_a_strip_of_its_own(pack: Pack, tmp_path: Path) -> None:
    file = printed_strips(pack, tmp_path, THEMES, sets=4)
    assert page_count(file) == 2
    for number in range(12):
        theme, nth = THEMES[number % 3], number // 3 + 1
        assert letters(on_strip(file, number)) == letters(f"{theme} Basisschool De Beuk setje {nth}")


def test_signs_in_a_theme_are_just_letters(pack: Pack, tmp_path: Path) -> None:
    file = printed_strips(pack, tmp_path, THEMES)
    assert on_strip(file, 1).startswith(THEMES[1])
    assert "setje" not in page_text(file, 0)


def test_nothing_is_printed_outside_the_strips_but_marks(pack: Pack, tmp_path: Path) -> None:
    file = printed_strips(pack, tmp_path, THEMES * 4)
    inside = " ".join(on_strip(file, number) for number in range(ON_A_SHEET))
    assert sorted(letters(page_text(file, 0))) == sorted(letters(inside))


def test_the_letters_are_as_large_as_the_longest_theme_allows(pack: Pack, tmp_path: Path) -> None:
    short = size_of_letters(printed_strips(pack, tmp_path, ["Kort"]))
    mixed = size_of_letters(printed_strips(pack, tmp_path, ["Kort", THEMES[2]]))
    alone = size_of_letters(printed_strips(pack, tmp_path, [THEMES[2]]))
    assert short == pytest.approx(FIT.hoogstens, abs=0.01)
    assert FIT.minstens < mixed < short
    assert mixed == alone


def test_themes_that_are_too_long_are_faults_with_their_number_and_millimetres(pack: Pack) -> None:
    long = "een heel lang thema " * 20
    with pytest.raises(ContentFaults) as caught:
        strips(ROOT / "templates", pack.edition("beuk"), ["Kort", long, long * 2], 1)
    shown = [fault.as_line(pack.places.root) for fault in caught.value.faults]
    assert [line.split(":")[0] for line in shown] == ["--theme 2", "--theme 3"]
    assert all(
        "past niet op een strook; gevonden " in line and " mm te veel bij de kleinste letter" in line for line in shown
    )


def test_a_sign_that_the_font_lacks_is_a_fault(pack: Pack) -> None:
    with pytest.raises(ContentFaults) as caught:
        strips(ROOT / "templates", pack.edition("beuk"), ["Feest 😀"], 1)
    assert "«😀»" in caught.value.faults[0].found


def test_empty_themes_and_signs_that_can_not_be_seen() -> None:
    wrong = [(str(fault.place.file), fault.wrong) for fault in theme_faults(["Goed", "", "x\x07"])]
    assert wrong == [("--theme 2", "een leeg thema"), ("--theme 3", "een teken dat je niet kunt zien")]


def test_the_same_bytes_every_time(pack: Pack, tmp_path: Path) -> None:
    first = printed_strips(pack, tmp_path, THEMES, 2).read_bytes()
    assert printed_strips(pack, tmp_path, THEMES, 2).read_bytes() == first


def test_strips_are_pdf_ua(pack: Pack, tmp_path: Path) -> None:
    if lacking := verapdf.missing():
        pytest.skip(lacking)
    file = printed_strips(pack, tmp_path, THEMES, 4)
    assert verapdf.failures([file]) == ({}, 1)


def test_ten_strips_are_what_a_sheet_holds() -> None:
    strip = CardSize(naam="strook", breedte=WIDTH, hoogte=HEIGHT, veilig=3)
    assert best_grid(strip, Sheet(breedte=210, hoogte=297, marge=5)).count == ON_A_SHEET


def test_blank_strips_are_a_sheet_of_the_set(printed: Printed) -> None:
    file = printed.folder / "sorteeroefening-werkblad-a4.pdf"
    assert page_count(file) == 2
    first = page_text(file, 0)
    assert "Stroken voor jullie kernthema’s" in first
    assert first.count("+") == first.count("−") == 7
