"""What WeasyPrint only logs is a fault of the build."""

from pathlib import Path

import pytest

from generator.faults import NOWHERE, ContentFaults
from generator.print.engine.engine import Engine, Face
from generator.print.engine.styles import Style, card_style
from generator.print.pdf.fonts import refuse_strange_fonts

from ..conftest import ROOT

STYLE = card_style(ROOT / "templates")
MARKS = '<div id="einde-__N__"></div><div id="grens-__N__"></div>'


def engine(style: Style = STYLE) -> Engine:
    from generator.design.tokens import read_tokens

    fonts = {one.file.parent for one in read_tokens(ROOT / "templates").letters}
    return Engine(style, [ROOT, *fonts])


def face(inside: str) -> Face:
    return Face("proef", "95x68", f'<section class="vlak f-95x68">{inside}{MARKS}</section>')


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ('<img src="https://voorbeeld.example/logo.svg" alt="x">', "Failed to load image"),
        ('<img src="file:///etc/passwd" alt="x">', "Failed to load image"),
        ('<p style="kleur: rood">x</p>', "Ignored"),
        ("<p>漢</p>", "gevonden «漢»"),
    ],
)
def test_a_complaint_is_a_fault(inside: str, said: str) -> None:
    one = engine()
    with pytest.raises(ContentFaults) as caught:
        one.write_pdf(one.lay_out_faces([face(inside)]).document, NOWHERE)
    assert said in caught.value.faults[0].found


def test_an_image_without_alt_is_a_fault() -> None:
    pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    laid = engine().lay_out_faces([face(f'<img src="data:image/png;base64,{pixel}">')])
    with pytest.raises(ContentFaults) as caught:
        engine().write_pdf(laid.document, NOWHERE)
    assert "alt" in caught.value.faults[0].found


def test_a_sign_of_a_font_that_is_not_ours_is_a_fault() -> None:
    used = {"ABC": ("Kijk-Sans", {3: (500.0, "a")}), "DEF": ("DejaVu-Sans", {7: (600.0, "◦")})}
    with pytest.raises(ContentFaults) as caught:
        refuse_strange_fonts(used, {"Kijk-Sans": Path("x.ttf")}, NOWHERE)
    assert caught.value.faults[0].found == "gevonden «◦»"


def test_nothing_outside_the_project_is_read(tmp_path: Path) -> None:
    secret = tmp_path / "geheim.css"
    secret.write_text("p { color: red }")
    with pytest.raises(ContentFaults):
        engine(Style(f'@import url("{secret.as_uri()}");', "x")).lay_out_faces([face("<p>x</p>")])
