"""Every label has its room, however long it is."""

import pytest

from tests.figures.examples import TYPES, changed, drawn, example
from tests.figures.reading import read_drawing

LENGTHS = {
    "as it is": lambda text: text,
    "twice": lambda text: f"{text} {text}",
    "twice in one word": lambda text: (text + text).replace(" ", ""),
    "in the widest letters": lambda text: "W" * 2 * len(text),
}


@pytest.mark.parametrize("width", [480, 600])
@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize("name", TYPES)
def test_no_text_runs_over_another_or_out_of_its_box(name: str, length: str, width: float) -> None:
    read = read_drawing(drawn(changed(example(name), LENGTHS[length]), width=width))
    assert [text for text in read.texts if not read.sheet.holds(text, 0)] == []
    pairs = [(one, other) for n, one in enumerate(read.texts) for other in read.texts[n + 1 :]]
    assert [(one.text, other.text) for one, other in pairs if one.meets(other)] == []
    assert [text for text, boxes in read.boxed if boxes and not any(box.holds(text) for box in boxes)] == []


@pytest.mark.parametrize("name", TYPES)
def test_a_drawing_lies_and_grows_with_its_texts(name: str) -> None:
    sheet = read_drawing(drawn(example(name))).sheet
    longer = read_drawing(drawn(changed(example(name), LENGTHS["in the widest letters"]))).sheet
    assert sheet.right == longer.right == 480
    assert sheet.bottom < min(longer.bottom, sheet.right)


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
