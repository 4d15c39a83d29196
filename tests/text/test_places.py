"""Links and slots know where they stand; what is broken is told where it breaks."""

import pytest

from generator.text.nodes import Link, Slot, walk
from generator.text.plain import plain
from tests.text.reading import faults_in, parsed, scalar


def places(text: str) -> list[tuple[str, int, int]]:
    return [
        (inline.target if isinstance(inline, Link) else inline.word, inline.place.line, inline.place.column)
        for inline in walk(parsed(text))
        if isinstance(inline, Link | Slot)
    ]


def test_links_and_slots_know_their_place() -> None:
    assert places("{{ x }} en [[a]]\nen *[[a|b]]* en {{x}}") == [("x", 1, 1), ("a", 1, 12), ("a", 2, 5), ("x", 2, 17)]


def test_the_same_link_twice_has_two_places() -> None:
    assert places("[[a]] [[a-01]] [[a]] [[a|b\nc]] [[a|d]]") == [
        ("a", 1, 1),
        ("a-01", 1, 7),
        ("a", 1, 16),
        ("a", 1, 22),
        ("a", 2, 5),
    ]


def test_a_slot_in_a_label_has_its_own_place() -> None:
    assert places("[[a|de {{ x }}]] {{ x }}") == [("a", 1, 1), ("x", 1, 8), ("x", 1, 18)]


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("{{ x }} {{ y }", 9),
        ("{{ x }} y }}", 11),
        ("{{ x.y.z }}", 1),
        ("{{ x | y }}", 1),
        ("{{ }}", 1),
        ("[[a]] [[b]", 7),
        ("[[a]] b]]", 8),
        ("[[ ]]", 1),
        ("[[a|]]", 1),
        ("[[a|b|c]]", 1),
        ("[[a|[[b]]]]", 1),
    ],
)
def test_what_is_broken_is_one_fault_at_its_place(text: str, column: int) -> None:
    (fault,) = faults_in(text)
    assert fault.place.column == column


def test_every_broken_slot_is_told() -> None:
    assert [fault.place.column for fault in faults_in("{{ x en {{ y en [[z")] == [1, 9, 17]


@pytest.mark.parametrize("text", ["", "   ", "a\n\nb", "- a\n- b", "1. a\n2. b", "- a\n\nb", "a\n- b"])
def test_a_line_is_one_paragraph(text: str) -> None:
    assert len(faults_in(text, one_line=True)) == 1


@pytest.mark.parametrize(
    "text", ["- a", "+ a", "* a", "2016. a", "1) a", "- - a", "3.", "- 3.", "# a", "> a", "- a\nb"]
)
def test_one_line_is_a_line_whatever_it_begins_with(text: str) -> None:
    assert faults_in(text, one_line=True) == []
    assert plain(parsed(text)) == text.replace("\n", " ")


def test_a_text_begins_where_its_value_begins() -> None:
    assert parsed("a").place == scalar("a").place
