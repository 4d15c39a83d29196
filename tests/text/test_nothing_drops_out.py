"""Whatever is typed is read, in the order in which it was typed, or there is a fault."""

import random
import re
from xml.etree import ElementTree

import pytest

from generator.text.html import html
from generator.text.nodes import Letters, walk
from generator.text.plain import plain
from generator.text.source import source
from tests.text.reading import drawn, faults_in, parsed, scalar

PIECES = [
    *("Kop", "2016.", "3.", "1.", "2.", "1)", "12", "-", "+", "*", "**", "***", "_", "\\", "#", "##", ">", "`", "```"),
    *("~~~", "---", "===", "|", "[a]: b", "[a](b)", "![a]", "<b>", "<!-- c -->", "&amp;", "&nbsp;", "https://x.nl"),
    *("(c)", "(tm)", "+-", "...", "--", "'", '"', "’", ":", "::", "..", "é", "🌊", "\xa0", "\u200b", "a", "een", "[ ]"),
    *(r"\[\[", r"\]\]", r"\{\{", r"\}\}", "[", "{"),
]
GAPS = ["", " ", " ", " ", "  ", "    ", "\n", "\n", "\n\n", "\n   ", "  \n", "\\\n"]
MARKS = re.compile(r"[\\*_+\u200b-]")
"""What may be markup: of emphasis, of a point, a sign that takes the meaning from the next; and what nobody sees."""
NUMBER = re.compile(r"(?<!\S)\d+[.)](?!\S)")
"""What may be the number of a point."""


def typed(chance: random.Random) -> str:
    return "".join(chance.choice(PIECES) + chance.choice(GAPS) for _ in range(chance.randint(1, 9)))


def signs(text: str) -> str:
    """Keep all that is no markup, and no space."""
    return re.sub(r"\s", "", NUMBER.sub("", MARKS.sub("", text)))


@pytest.mark.parametrize("seed", range(8))
def test_every_sign_is_read_or_there_is_a_fault(seed: int) -> None:
    chance = random.Random(seed)
    sound = 0
    for _ in range(400):
        text = typed(chance)
        if faults_in(text):
            continue
        sound += 1
        read = parsed(text)
        assert signs(plain(read)) == signs(text), repr(text)
        assert drawn(parsed(source(read))).split() == drawn(read).split(), repr(text)
        page = ElementTree.fromstring(f"<page>{html(read)}</page>")
        bare = "".join(one.text for one in walk(read) if isinstance(one, Letters))
        assert "".join("".join(page.itertext()).split()) == "".join(bare.split()), repr(text)
    assert sound > 150


@pytest.mark.parametrize("seed", range(4))
def test_a_line_is_read_as_it_is_typed(seed: int) -> None:
    """Where no sign of emphasis stands, a line loses nothing but spaces at its ends."""
    chance = random.Random(seed)
    for _ in range(400):
        text = re.sub(r"[\n\\*_]", " ", typed(chance))
        if not faults_in(text, one_line=True):
            assert plain(parsed(text)) == text.strip(), repr(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("\xa0", "de tekst is leeg"),
        ("\u200b", "een onzichtbaar teken dat hier niet mag"),
        ("\u3000 \n\u3164", "de tekst is leeg"),
        ("…", "een tekst zonder letters of cijfers"),
        ("?!", "een tekst zonder letters of cijfers"),
        ("-", "een tekst zonder letters of cijfers"),
        ("* * *", "een tekst zonder letters of cijfers"),
        ("****", "een tekst zonder letters of cijfers"),
        ("- a\n-\n- b", "een leeg punt in een lijst"),
        ("- a\n- \xa0\n- b", "een leeg punt in een lijst"),
        ("a\n\n-", "een leeg punt in een lijst"),
        ("2016. a\n2018. b", "de nummers van een lijst tellen niet door"),
        ("1. a\n1. b\n3. c", "de nummers van een lijst tellen niet door"),
        ("a\n" + "- " * 12 + "b", "lijsten of nadruk te diep in elkaar"),
        ("*" * 50 + "a" + "*" * 50, "lijsten of nadruk te diep in elkaar"),
        ("[[a|\xa0]]", "een verwijzing zonder tekst"),
        ("a\x07b", "een onzichtbaar teken dat hier niet mag"),
        ("a\u2028b", "een onzichtbaar teken dat hier niet mag"),
        ("a\n\n\u200b", "een onzichtbaar teken dat hier niet mag"),
    ],
)
def test_what_would_drop_out_is_a_fault(text: str, wrong: str) -> None:
    assert [fault.wrong for fault in faults_in(text)] == [wrong]


@pytest.mark.parametrize("text", ["5", "½", "{{ docent }}", "[[a]]", "é", "*a*", "1. a\n1. b", "a\n\n\xa0\n\nb"])
def test_what_says_something_is_no_fault(text: str) -> None:
    assert faults_in(text) == []


def test_a_number_that_does_not_go_on_is_told_where_it_stands() -> None:
    (fault,) = faults_in("2016. een\n2017. twee\n2019. drie")
    assert (fault.place.line, fault.place.column) == (3, 1)
    assert fault.remedy == "tel door, of zet voor elk punt een streepje: «- 2019. ...»"


def test_an_empty_line_of_another_program_is_no_paragraph() -> None:
    assert drawn(parsed("a\n\n\xa0\n\nb\n\n\u3000")) == "(alinea 'a') (alinea 'b')"
    assert faults_in("a\n\n\xa0", one_line=True) == []


def test_the_place_of_a_text_is_where_it_begins() -> None:
    assert parsed("2016. a").place == scalar("2016. a").place
