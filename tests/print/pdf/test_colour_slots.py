"""Colours of a school in a drawing: open when it is laid out, filled in later, the same on paper."""

import io

import pikepdf
import pypdfium2
import pytest

from generator.design.tokens import HOUSE_COLOURS, read_tokens
from generator.faults import NOWHERE
from generator.print.engine.engine import engine_for
from generator.print.engine.styles import Style
from generator.print.pdf.colour_slots import STAND_INS, fill_colours, open_colour_slots
from tests.conftest import ROOT

COLOURS = dict(zip(HOUSE_COLOURS, ("#0b5d4b", "#a5122a", "#e7efed", "#f2b134", "#073f33", "#7da99f"), strict=True))
DRAWING = """
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30" width="400" height="300" style="display: block">
<rect width="40" height="30" fill="{huis-zacht}"/><g opacity="0.5"><rect width="20" height="20" fill="{huis}"/></g>
<path d="M5 5L35 25" stroke="{huis-steun}" stroke-width="4"/>
<circle cx="30" cy="10" r="6" fill="{huis-vlak}" fill-opacity="0.3"/>
<rect x="1" y="22" width="8" height="6" fill="#010000"/>
<path d="M30 20h8v8z" fill="{huis-diep}"/><path d="M20 20h8v8z" fill="{huis-midden}"/></svg>
"""


def drawn(colours: dict[str, str]) -> bytes:
    svg = DRAWING
    for name, colour in colours.items():
        svg = svg.replace(f"{{{name}}}", colour)
    engine = engine_for(Style("@page { size: 120mm 90mm; margin: 5mm }", ""), frozenset((ROOT,)))
    html = f'<html lang="nl"><head><title>x</title></head><body>{svg}</body></html>'
    return engine.write_pdf(engine.lay_out(html, "", NOWHERE), NOWHERE)


def pixels(raw: bytes) -> bytes:
    with pypdfium2.PdfDocument(raw) as pdf:
        return bytes(pdf[0].render(scale=2).to_pil().convert("RGB").tobytes())


def filled(raw: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        open_colour_slots(pdf)
        fill_colours(pdf, COLOURS)
        stream = io.BytesIO()
        pdf.save(stream)
    return stream.getvalue()


def test_a_colour_that_is_filled_in_looks_as_one_that_was_drawn() -> None:
    later = filled(drawn(STAND_INS))
    assert pixels(later) == pixels(drawn(COLOURS))
    assert pixels(later) != pixels(drawn(COLOURS | {"huis": "#a05d4b"}))


def test_a_document_without_drawings_has_no_slots() -> None:
    with pikepdf.open(io.BytesIO(drawn(COLOURS))) as pdf:
        before = list(pdf.Root.keys())
        open_colour_slots(pdf)
        assert list(pdf.Root.keys()) == before


@pytest.mark.parametrize("name", HOUSE_COLOURS)
def test_no_colour_of_ours_is_taken_for_a_stand_in(name: str) -> None:
    tokens = read_tokens(ROOT / "templates")
    red = float(STAND_INS[name].split()[1])
    assert 0 < red < 1 / 255
    assert STAND_INS[name] not in (tokens.kleuren | tokens.accenten).values()
