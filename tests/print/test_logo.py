"""Whatever logo is taken can be drawn on paper: nothing that draws it complains."""

from pathlib import Path

import pytest

from generator.faults import NOWHERE
from generator.logo.logo import clean_logo
from generator.print.engine.engine import complaints_as_faults
from generator.print.engine.libraries import import_weasyprint
from tests.conftest import ROOT

PROGRAMS = sorted((ROOT / "tests" / "logo" / "uit_programmas").glob("*.svg"))
GRADIENT = '<linearGradient id="l"><stop/><stop offset="1" stop-color="#fff"/></linearGradient>'
ODD = {
    "hoeken zonder hoek": f'{GRADIENT}<polygon fill="url(#l)" points=""/><polyline opacity=".5" points=""/>',
    "boog naar zichzelf": f'{GRADIENT}<path fill="url(#l)" d="M1 1a3 3 0 0 1 0 0a0 3 0 0 1 2 2"/>',
    "beeld zonder beeld": '<image width="9" height="9"/>',
    "verloop zonder kleuren": '<linearGradient id="l"/><rect width="9" height="9" fill="url(#l)"/>',
    "uitsnede zonder vorm": '<clipPath id="c"/><rect width="9" height="9" clip-path="url(#c)"/>',
    "masker zonder maat": '<mask id="m" width="0" maskUnits="userSpaceOnUse"/><g mask="url(#m)"><rect/></g>',
    "patroon zonder maat": '<pattern id="p" width="0"/><rect width="9" height="9" fill="url(#p)"/>',
    "vormen zonder maat": '<rect/><circle/><ellipse/><line/><use/><svg/><symbol id="s"/><use href="#s"/>',
    "heel groot en heel klein": '<rect x="-1000000" width="0.001" height="1000000" stroke="red" stroke-dasharray="0"/>',
}


def assert_drawn(file: Path, raw: bytes) -> None:
    import_weasyprint()
    from weasyprint import HTML

    made, faults = clean_logo(file, raw)
    assert made is not None, faults
    with complaints_as_faults(NOWHERE):
        pdf = HTML(string=f'<img style="width: 30mm; height: 7mm" src="{made.data_uri}">').write_pdf()
    assert pdf


@pytest.mark.parametrize("file", PROGRAMS, ids=lambda file: file.name)
def test_a_logo_of_a_drawing_program_is_drawn(file: Path) -> None:
    assert_drawn(file, file.read_bytes())


@pytest.mark.parametrize("body", ODD.values(), ids=ODD)
def test_an_odd_logo_is_drawn(body: str) -> None:
    raw = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 0.001">{body}</svg>'.encode()
    assert_drawn(Path("logo.svg"), raw)
