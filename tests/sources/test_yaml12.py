"""YAML 1.2: what editors write is what comes out, and every value knows its place."""

from pathlib import Path
from typing import Any

import pytest

from generator.sources.yaml12 import read_yaml


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "proef.yaml"


def read(file: Path, text: str | bytes) -> Any:
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    value, faults = read_yaml(file)
    assert faults == []
    return value


TEXTS = [
    *("no", "yes", "on", "off", "y", "n", "<<", "="),
    *("12:30", "190:20:30", "2026-11-22", "1_000", "0b11", "0o8", "0x", "1e", "1.2.3", "+.inf", ".nan"),
]
OTHERS: dict[str, Any] = {
    "0106": 106,
    "1.10": 1.1,
    "~": None,
    "null": None,
    "": None,
    "true": True,
    "False": False,
    "0o14": 12,
    "0x1F": 31,
    "-7": -7,
    "1e3": 1000.0,
    ".5": 0.5,
    "-2.": -2.0,
}


@pytest.mark.parametrize("written", TEXTS)
def test_what_is_no_number_in_yaml_1_2_is_text(file: Path, written: str) -> None:
    assert read(file, f"a: {written}\n") == {"a": written}


@pytest.mark.parametrize("written", OTHERS)
def test_scalars_of_the_core_schema(file: Path, written: str) -> None:
    value = read(file, f"a: {written}\n")["a"]
    assert (value, type(value)) == (OTHERS[written], type(OTHERS[written]))


@pytest.mark.parametrize("written", ["no", "0106", "1.10", "true", "~", ""])
@pytest.mark.parametrize("quote", ["'", '"'])
def test_quotes_make_text_of_anything(file: Path, written: str, quote: str) -> None:
    assert read(file, f"a: {quote}{written}{quote}\n") == {"a": written}


def test_a_number_keeps_how_it_was_written(file: Path) -> None:
    value = read(file, "a: 0106\nb: [1.10, x]\n")
    assert value.raws["a"] == "0106"
    assert value["b"].raws == ("1.10", "x")


def places(value: Any) -> list[tuple[int, int]]:
    return [(place.line, place.column) for place in value.values_at.values()]


@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_places_hold_with_a_mark_at_the_start_and_any_line_ends(file: Path, bom: bytes, end: bytes) -> None:
    value = read(file, bom + end.join([b"a: x", b"bb:   y", b"c: [1, z]", b""]))
    assert places(value) == [(1, 4), (2, 7), (3, 4)]
    assert [(p.line, p.column) for p in value["c"].items_at] == [(3, 5), (3, 8)]


def test_places_count_letters_not_bytes(file: Path) -> None:
    value = read(file, "{é: één, 🌊: golf, e: x}\n")
    assert places(value) == [(1, 5), (1, 13), (1, 22)]
    assert [place.column for place in value.keys_at.values()] == [2, 10, 19]


def test_a_text_tells_where_a_part_of_it_stands(file: Path) -> None:
    text = read(file, "a: |\n  Één 🌊 met {{ x }}\n  en nog {{ x }} of\n  een [[verre\n  verwijzing]].\n")["a"]
    found = [text.place_of("{{ x }}"), text.place_of("{{ x }}", 1), text.place_of("[[verre verwijzing]]")]
    assert [(p.line, p.column) for p in found] == [(2, 13), (3, 10), (4, 7)]
    assert text.place_of("staat er niet") == text.place


def test_an_alias_is_the_value_that_it_names(file: Path) -> None:
    assert read(file, "a: &x [1, b]\nc: *x\n") == {"a": (1, "b"), "c": (1, "b")}


def test_nesting_that_would_crash_libyaml_is_a_fault(file: Path) -> None:
    file.write_text("a: " + "[" * 300_000)
    value, faults = read_yaml(file)
    assert value is None
    assert [fault.wrong for fault in faults] == ["het bestand is te diep genest"]


def test_utf_16_is_a_fault_at_its_first_byte(file: Path) -> None:
    file.write_text("id: x", "utf-16")
    (fault,) = read_yaml(file)[1]
    assert (fault.place.line, fault.place.column, fault.found) == (1, 1, "gevonden byte 0xff")
