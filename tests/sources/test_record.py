"""A YAML file of our own is a record, or a list of faults: each at its place, all of them at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.faults import ContentFaults, Fault
from generator.records.base import Record
from generator.sources.record import read_record


class Box(Record):
    """A record with a number and a list."""

    hoog: int
    namen: tuple[str, ...] = ()


def too_high(box: Box) -> Iterator[Fault]:
    """Find a box that is too high."""
    if box.hoog > 10:
        yield Fault(box.at("hoog"), "te hoog", f"gevonden {box.hoog}", "maak hem lager")


def faults(file: Path, text: str) -> list[str]:
    """Read a file with this text; return what is wrong with it."""
    file.write_text(text, "utf-8")
    with pytest.raises(ContentFaults) as raised:
        read_record(file, Box, too_high)
    return [fault.as_line(file.parent) for fault in raised.value.faults]


def test_a_file_of_our_own_is_read_as_a_record(tmp_path: Path) -> None:
    file = tmp_path / "doos.yaml"
    file.write_text("hoog: 7\nnamen: [een, twee]\nnieuw: ja\n", "utf-8")
    box = read_record(file, Box, too_high)
    assert (box.hoog, box.namen, box.at("namen").line) == (7, ("een", "twee"), 2)


def test_what_is_wrong_with_it_is_told_at_once_with_its_place(tmp_path: Path) -> None:
    assert faults(tmp_path / "doos.yaml", "hoog: laag\nnamen: een\n") == [
        "doos.yaml:1:7: «hoog» moet een geheel getal zijn; gevonden «laag»; maak er een geheel getal van",
        "doos.yaml:2:8: «namen» moet een lijst zijn; gevonden «een»; "
        "zet elk punt op een eigen regel met een streepje ervoor",
    ]


def test_what_is_wrong_with_its_yaml_and_with_its_values_is_told_together(tmp_path: Path) -> None:
    assert faults(tmp_path / "doos.yaml", "hoog: 12\nhoog: 11\n") == [
        "doos.yaml:1:7: te hoog; gevonden 12; maak hem lager",
        "doos.yaml:2:1: dubbele sleutel; gevonden «hoog»; laat er één staan; de eerste staat op regel 1",
    ]


def test_a_file_that_begins_with_no_key_is_told_what_to_begin_with(tmp_path: Path) -> None:
    assert faults(tmp_path / "doos.yaml", "- hoog\n") == [
        "doos.yaml:1:1: het bestand begint niet met een sleutel; gevonden een lijst; begin met «hoog:»"
    ]


def test_an_empty_file_is_told_once(tmp_path: Path) -> None:
    assert faults(tmp_path / "doos.yaml", "") == [
        "doos.yaml:1:1: het bestand is leeg; gevonden niets; schrijf de inhoud of haal het bestand weg"
    ]
