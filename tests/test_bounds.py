"""What is over a bound is a fault that names it, and what was made to take for ever is read at once."""

import re
from pathlib import Path

import pytest

from generator import bounds
from generator.bounds import (
    MOST_CONTENT_BYTES,
    MOST_FAULTS,
    MOST_FILES,
    MOST_LANGUAGES,
    MOST_LINE,
    MOST_PO_ENTRIES,
    MOST_TEXT,
    MOST_WORD,
    MOST_YAML_BYTES,
)
from generator.provenance import Scalar, Source
from generator.sources.po import read_po
from generator.text.markdown import parse_text
from generator.text.nodes import Link, Slot, walk
from tests.conftest import ROOT, Pack

MANY = 18_000


def text_of(written: str) -> Scalar:
    text = Scalar(written)
    text.source, text.start, text.end = Source(Path("x.yaml"), written), 0, len(written)
    return text


ENDLESS = {
    "half links": "[[ " * (MANY // 3),
    "half slots": "{{ " * (MANY // 3),
    "ends": "]] }} " * (MANY // 6),
    "slots in a link that stays open": "[[a|" + "{{ a }} " * (MANY // 8),
    "half slots in links": "[[a|{{a} " * (MANY // 9),
    "spaces in a link": "[[a" + " " * MANY,
    "the same link": "[[a]] " * (MANY // 6),
    "as many links": " ".join(f"[[a{number}]]" for number in range(MANY // 10)),
    "stress": "*a **b " * (MANY // 7),
    "points": "- a\n" * (MANY // 4),
    "lists": "1. x\n5. y\n\n" * (MANY // 11),
}


@pytest.mark.parametrize("written", ENDLESS.values(), ids=ENDLESS)
def test_a_text_is_read_in_time_that_grows_with_it(written: str) -> None:
    """A link of thirty slots that stayed open took an hour; each of these takes a part of a second."""
    parse_text(text_of(written))


def test_links_and_slots_alike_have_each_their_own_place() -> None:
    text, faults = parse_text(text_of("[[a]] [[a]]\n[[ a | {{ b }} ]] {{b}}"))
    assert faults == []
    found = [one.place for one in walk(text) if isinstance(one, Link | Slot)]
    assert [(place.line, place.column) for place in found] == [(1, 1), (1, 7), (2, 1), (2, 8), (2, 19)]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("x " * (MOST_TEXT // 2 + 1), "deze tekst is te lang; gevonden 20002 tekens; schrijf hoogstens 20000 tekens"),
        ("Een " + "a" * (MOST_WORD + 1), "een woord is te lang voor een regel; gevonden «" + "a" * 57 + "...»; zet er"),
    ],
)
def test_how_long_a_text_and_a_word_are_is_bounded(written: str, said: str) -> None:
    [fault] = parse_text(text_of(written))[1]
    assert fault.text.startswith(said)


@pytest.mark.parametrize(
    "written", ["a" * MOST_WORD, "a-" * 200, "学校" * 200, "โรงเรียน" * 100, "x " * (MOST_TEXT // 2)]
)
def test_what_can_be_broken_into_lines_is_no_long_word(written: str) -> None:
    assert parse_text(text_of(written))[1] == []


def test_a_file_of_content_is_bounded(pack: Pack) -> None:
    file = pack.file("stellingen/proef.yaml")
    file.write_text(file.read_text("utf-8") + "#" * MOST_YAML_BYTES, "utf-8")
    [line] = [line for line in pack.shown() if "groter" in line]
    assert line.startswith("stellingen/proef.yaml: dit bestand is groter dan 0,5 MB; gevonden 0,5 MB; ")


def test_all_texts_together_are_bounded(pack: Pack) -> None:
    for number in range(MOST_CONTENT_BYTES // MOST_YAML_BYTES + 1):
        pack.file(f"stellingen/x{number}.yaml").write_text("#" * MOST_YAML_BYTES)
    [line] = pack.shown()
    assert line.startswith(".: hier staat meer dan 6 MB aan teksten; gevonden 6 MB in ")


def test_a_file_larger_than_all_texts_together_is_told_alone(pack: Pack) -> None:
    pack.file("stellingen/x.yaml").write_text("#" * (MOST_CONTENT_BYTES + 1))
    [line] = pack.shown()
    assert line.startswith("stellingen/x.yaml: dit bestand is groter dan 0,5 MB; gevonden 6 MB; ")


def test_of_more_files_than_are_read_nothing_else_is_told(pack: Pack) -> None:
    for number in range(MOST_FILES + 1):
        pack.file(f"stellingen/{number}.yaml").touch()
    [line] = pack.shown()
    assert line.startswith(f"stellingen: er is hier meer dan {MOST_FILES} bestanden; ")


def test_a_value_is_bounded_whatever_it_is_of(pack: Pack) -> None:
    pack.edit("scholen/beuk.yaml", "plaats: Tiel\n", f"plaats: {'x' * (MOST_LINE + 1)}\n")
    [line] = pack.shown()
    assert line.endswith("«plaats» is te lang; gevonden 301 tekens; schrijf hoogstens 300 tekens")


def test_languages_are_counted(pack: Pack) -> None:
    for number in range(MOST_LANGUAGES + 1):
        pack.file(f"talen/t{number}").mkdir(parents=True)
    [line] = pack.shown()
    assert line == "talen: er zijn meer dan 20 talen; gevonden 21; haal de talen weg die jullie niet nodig hebben"


def test_of_faults_without_end_the_first_are_told(pack: Pack) -> None:
    wrong = "".join(f"onbekend{number}: x\n" for number in range(3 * MOST_FAULTS))
    file = pack.file("scholen/beuk.yaml")
    file.write_text(file.read_text("utf-8") + wrong, "utf-8")
    lines = pack.shown()
    assert len(lines) == MOST_FAULTS + 1
    assert lines[0].endswith("hier zijn meer dan 500 fouten; gevonden nog meer; herstel eerst de andere")


def test_references_to_nothing_are_told_as_far_as_anyone_reads(pack: Pack) -> None:
    links = "\n".join(f"      [[x{number}]]" for number in range(3 * MOST_FAULTS))
    pack.edit("stellingen/proef.yaml", '"Niemand hoeft te weten wat ik in mijn lokaal doe."', f"|\n{links}")
    lines = pack.shown()
    assert MOST_FAULTS <= len(lines) <= MOST_FAULTS + 2
    assert any("hier zijn meer dan 500 fouten" in line for line in lines)


PO = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Plural-Forms: nplurals={}; plural=0;\\n"\n\n'


def test_a_language_has_so_many_plurals_and_no_more() -> None:
    raw = PO.format(999_999_999) + 'msgctxt "x"\nmsgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\n'
    [fault] = read_po(Path("x.po"), raw.encode()).faults
    assert fault.as_line(Path()).startswith(
        "x.po:4:1: een taal heeft hoogstens 10 vormen; gevonden nplurals=999999999; "
    )


def test_a_translation_has_so_many_texts_and_no_more() -> None:
    entries = (f'msgctxt "x/{number}"\nmsgid "a"\nmsgstr "b"\n' for number in range(MOST_PO_ENTRIES + 1))
    [fault] = read_po(Path("x.po"), (PO.format(2) + "\n".join(entries)).encode()).faults
    assert fault.text.startswith("dit bestand heeft meer dan 20000 teksten; gevonden 20001; ")


@pytest.mark.parametrize("charset", ["punycode", "idna", "utf-7", "rot13", "bestaat-niet"])
def test_a_translation_stands_in_an_encoding_that_is_read_in_one_way(charset: str) -> None:
    [fault] = read_po(Path("x.po"), PO.format(2).replace("UTF-8", charset).encode()).faults
    assert fault.remedy == "bewaar het als UTF-8"


def test_every_bound_is_used_and_stands_in_one_place() -> None:
    code = {file: file.read_text("utf-8") for file in (ROOT / "generator").rglob("*.py") if file.name != "bounds.py"}
    names = [name for name in vars(bounds) if name.startswith("MOST_")]
    assert [name for name in names if not any(re.search(rf"\b{name}\b", text) for text in code.values())] == []
