"""Every label has its room, however long it is."""

from functools import cache

import pytest

from tests.figures.examples import TYPES, changed, drawn, example
from tests.figures.reading import Drawn, read_drawing

LENGTHS = {
    "as it is": lambda text: text,
    "twice": lambda text: f"{text} {text}",
    "twice in one word": lambda text: (text + text).replace(" ", ""),
    "in the widest letters": lambda text: "W" * 2 * len(text),
}


@cache
def drawing_of(name: str, length: str, width: float = 480) -> Drawn:
    """Read the drawing of a type back, with labels of some length."""
    return read_drawing(drawn(changed(example(name), LENGTHS[length]), width=width))


def misplaced(drawing: Drawn) -> list[str]:
    """Return the texts that run over another, out of the sheet or out of their box."""
    pairs = [(one, other) for n, one in enumerate(drawing.texts) for other in drawing.texts[n + 1 :]]
    return [
        *(text.text for text in drawing.texts if not drawing.sheet.holds(text, 0)),
        *(f"{one.text} / {other.text}" for one, other in pairs if one.meets(other)),
        *(text.text for text, boxes in drawing.boxed if boxes and not any(box.holds(text) for box in boxes)),
    ]


@pytest.mark.parametrize("length", LENGTHS)
def test_no_text_runs_over_another_or_out_of_its_box(length: str) -> None:
    wrong = {(name, width): misplaced(drawing_of(name, length, width)) for name in TYPES for width in (480, 600)}
    assert {which: texts for which, texts in wrong.items() if texts} == {}


def test_a_drawing_lies_and_grows_with_its_texts() -> None:
    for name in TYPES:
        sheet, longer = drawing_of(name, "as it is").sheet, drawing_of(name, "in the widest letters").sheet
        assert sheet.right == longer.right == 480, name
        assert sheet.bottom < min(longer.bottom, sheet.right), name


def test_the_reader_finds_texts_that_run_over_each_other_or_out() -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 40"><g font-family="Kijk Sans,sans-serif" '
        'font-weight="400" font-size="10" text-anchor="start"><rect x="0" y="0" width="30" height="40"/>'
        '<text x="2" y="20">Lange regel</text><text x="20" y="22">nog een regel</text></g></svg>'
    )
    read = read_drawing(svg)
    one, other = read.texts
    assert one.meets(other)
    assert not read.boxed[0][1][0].holds(one)
    assert read.sheet.holds(one)
