"""The calibration sheet, rendered: scales and crosses where they are said to be, to a tenth of a millimetre."""

from math import radians, tan
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from generator.print.documents.proofs import APART, calibration
from generator.print.paper.formats import read_formats

from ..conftest import ROOT
from ..reading import MM, page_text

TEMPLATES = ROOT / "templates"
SHEETS = read_formats(TEMPLATES).vellen
SCALE = 6


def drawn(pdf: bytes) -> list[Image.Image]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.render(scale=SCALE).to_pil().convert("L") for page in document]


def dark(page: Image.Image, x: float, y: float) -> bool:
    """Tell whether something is drawn within 0.1 mm of a point, in mm from the upper left corner."""
    left, top, right, bottom = (n * MM * SCALE for n in (x - 0.1, y - 0.1, x + 0.1, y + 0.1))
    lightest = page.crop((round(left), round(top), round(right) + 1, round(bottom) + 1)).getextrema()[0]
    return lightest < 200  # type: ignore[operator]


@pytest.mark.parametrize("paper", ["a4", "a3", "letter"])
def test_scales_and_crosses_are_where_they_are_read(paper: str) -> None:
    width, height = float(SHEETS[paper].breedte), float(SHEETS[paper].hoogte)
    front, back = drawn(calibration(TEMPLATES, SHEETS[paper]))
    for side in (-1, 0, 1):
        x, y = width / 2 + side * APART / 2, height / 2
        for half in range(-10, 11):
            assert dark(front, x + half / 2, y + 9.5)
            assert dark(front, x + 9.5, y + half / 2)
        assert not dark(front, x + 5.5, y + 9.5)
        behind = width - x
        assert dark(back, behind + 12, y)
        assert dark(back, behind, y - 12)
        assert not dark(back, behind + 12, y + 0.5)
    for mm in range(1, 13):
        along = (mm - 6.5) * 6
        assert dark(front, width / 2 + along, mm)
        assert dark(front, width / 2 + along, height - mm)
        assert dark(front, mm, height / 2 + 65 + along)
        assert dark(front, width - mm, height / 2 + 65 + along)


def test_three_millimetres_between_left_and_right_are_a_degree() -> None:
    assert pytest.approx(3) == APART * tan(radians(1))


def test_the_sheet_says_what_to_type_and_is_the_same_every_time(tmp_path: Path) -> None:
    file = tmp_path / "kalibratie.pdf"
    file.write_bytes(calibration(TEMPLATES, SHEETS["a4"]))
    assert "kijkwijzer printer set lerarenkamer --dx 0.5 --dy -1 --rotate 0.3 --margin 5" in page_text(file, 0)
    assert calibration(TEMPLATES, SHEETS["a4"]) == file.read_bytes()
