"""Labels break between words, and in a word only where it would not fit on a line of its own."""

import pytest

from generator.figures.labels import blok
from generator.figures.measure import letter_of
from tests.figures.examples import TEMPLATES


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("ruimte", 100, ("ruimte",)),
        ("", 100, ()),
        ("een rij van kleine woorden", 70, ("een rij van", "kleine woorden")),
        ("een lang woord: arbeidsmarktcommunicatie", 70, ("een lang woord:", "arbeidsmarktcom-", "municatie")),
        ("school-/bestuursplan", 60, ("school-/", "bestuursplan")),
        ("wie/wat", 200, ("wie/wat",)),
        ("xxxxxxxxxxxxxxxxxxxx", 50, ("xxxxxxxxxxx-", "xxxxxxxxx")),
        ("omaatje", 30, ("omaat-", "je")),
    ],
)
def test_where_a_label_breaks(text: str, width: float, lines: tuple[str, ...]) -> None:
    assert blok(TEMPLATES, 0, text, width, 9).regels == lines


def test_lines_are_of_about_the_same_length() -> None:
    text = "deze woorden staan op twee regels en geen ervan is kort"
    letter = letter_of(TEMPLATES, "lees")
    first, second = (letter.width(line, 9) for line in blok(TEMPLATES, 0, text, 180, 9).regels)
    assert abs(first - second) < 30


@pytest.mark.parametrize("name", ["spreek", "vet", "lees"])
def test_a_letter_is_as_wide_as_its_font_says(name: str) -> None:
    from PIL import ImageFont

    letter = letter_of(TEMPLATES, name)
    font = ImageFont.truetype(str(letter.file), 1000)
    text = "Régeling: «ja», 12 €"
    assert letter.width(text, 1000) == pytest.approx(sum(font.getlength(sign) for sign in text), abs=20)


def test_a_letter_that_the_font_lacks_takes_room_too() -> None:
    assert letter_of(TEMPLATES, "lees").width("字", 10) == 10
