"""Which signs a text may hold: what is drawn, and of the rest what is listed."""

import sys
from unicodedata import category

import pytest

from generator.text.signs import unprintable_at
from tests.text.reading import faults_in

SEEN = {*map(chr, (0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD))}
"""Signs of format that are drawn: they stand around numbers and verses of Arabic, Syriac and Kaithi."""


def test_of_what_steers_or_is_not_drawn_only_what_is_listed_may_stand_alone() -> None:
    hidden = (sign for sign in map(chr, range(sys.maxunicode + 1)) if category(sign) in ("Cc", "Cf", "Cs", "Zl", "Zp"))
    assert {sign for sign in hidden if unprintable_at(sign) is None} == {"\t", "\n", "\xad", *SEEN}


def test_all_that_is_drawn_may_stand_in_a_text() -> None:
    every = (sign for sign in map(chr, range(sys.maxunicode + 1)) if category(sign)[0] in "LMNPS")
    assert [sign for sign in every if unprintable_at(sign) is not None] == []


@pytest.mark.parametrize(
    "text",
    [
        "\U0001f468\u200d\U0001f469\u200d\U0001f467",
        "\u2764\ufe0f\u200d\U0001f525",
        "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "\u0915\u094d\u200d\u0937",
    ],
)
def test_letters_and_emoji_may_be_joined_and_kept_apart(text: str) -> None:
    assert faults_in(text + " a") == []


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("a\u202eb", 1),
        ("a\u2067b\u2069", 1),
        ("a\u200bb", 1),
        ("a\u2060b", 1),
        ("a \u200db", 2),
        ("a\u200d\u200db", 1),
        ("a\u200db\u200c", 3),
        ("\U0001f3f4\U000e0041", 1),
        ("a\U000e0067\U000e0062\U000e0073\U000e007f", 1),
    ],
)
def test_what_turns_letters_around_or_hides_is_told_where_it_stands(text: str, at: int) -> None:
    assert unprintable_at(text) == at
    (fault,) = faults_in(text)
    assert fault.wrong == "een onzichtbaar teken dat hier niet mag"
    assert (fault.place.column, fault.found) == (at + 1, f"gevonden «U+{ord(text[at]):04X}»")
