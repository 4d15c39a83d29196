"""What files were read as is kept: the same records, faults and places, whatever becomes of the cache."""

import os
import pickle
from pathlib import Path

import pytest

from generator.faults import ContentFaults
from generator.read import read_library
from generator.read.kept_readings import KeptReadings
from generator.records.library import Library
from generator.seal import with_seal
from tests.conftest import Pack


def read(content: Path, kept: Path) -> Library:
    readings = KeptReadings(kept)
    library = read_library(content, readings=readings)
    readings.save()
    return library


def times(folder: Path) -> dict[str, int]:
    return {file.name: file.stat().st_mtime_ns for file in folder.iterdir()}


def test_what_is_kept_is_what_was_read(pack: Pack, tmp_path: Path) -> None:
    content, kept = pack.places.content, tmp_path / "kept"
    plain = read_library(content)
    assert read(content, kept) == plain
    before = times(kept)
    again = read(content, kept)
    assert again == plain
    assert times(kept) == before
    name = next(iter(plain.sets))
    assert again.sets[name].place == plain.sets[name].place
    assert again.sets[name].at("titel") == plain.sets[name].at("titel")


def test_only_what_changed_is_read_anew(pack: Pack, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    read(pack.places.content, kept)
    before = times(kept)
    pack.edit("bronnen.yaml", "Het proefboekje", "Het boekje")
    library = read(pack.places.content, kept)
    assert library.bronnen["boekje"].titel == "Het boekje"
    after = times(kept)
    assert len(after.items() - before.items()) == len(before.items() - after.items()) == 1


def test_folders_in_the_place_of_what_is_kept_go(pack: Pack, tmp_path: Path) -> None:
    kept = tmp_path / ".cache" / "kept"
    plain = read(pack.places.content, kept)
    for file in list(kept.iterdir()):
        file.unlink()
        file.mkdir()
    (kept / "van-niemand.pickle").mkdir()
    assert read(pack.places.content, kept) == plain
    assert all(file.is_file() for file in kept.iterdir())


def test_a_fault_is_told_each_time_where_it_stands(pack: Pack, tmp_path: Path) -> None:
    pack.edit("bronnen.yaml", "    jaar: 2020", "    jar: 2020")
    told = []
    for _ in range(2):
        readings = KeptReadings(tmp_path)
        with pytest.raises(ContentFaults) as caught:
            read_library(pack.places.content, readings=readings)
        readings.save()
        told.append(caught.value.faults)
    with pytest.raises(ContentFaults) as caught:
        read_library(pack.places.content)
    told.append(caught.value.faults)
    assert told[0] == told[1] == told[2]


@pytest.mark.parametrize("raw", [b"", b"niets", pickle.dumps(None)[:3]], ids=["empty", "letters", "half"])
def test_a_damaged_file_of_the_cache_is_read_anew(pack: Pack, tmp_path: Path, raw: bytes) -> None:
    kept = tmp_path / "kept"
    first = read(pack.places.content, kept)
    for file in kept.iterdir():
        file.write_bytes(raw)
    assert read(pack.places.content, kept) == first


class Call:
    """Pickled, what calls a function when it is read."""

    def __init__(self, function: object, *arguments: object) -> None:
        self.function, self.arguments = function, arguments

    def __reduce__(self) -> tuple[object, ...]:
        return self.function, self.arguments


def test_a_file_of_the_cache_calls_nothing(pack: Pack, tmp_path: Path) -> None:
    kept, traces = tmp_path / "kept", tmp_path / "traces"
    traces.mkdir()
    first = read(pack.places.content, kept)
    by_name = b"\x80\x04\x8c\x16generator.records.base\x8c\x08os.mkdir\x93\x8c" + bytes([len(str(traces / "b"))])
    evil = [
        pickle.dumps(Call(os.mkdir, str(traces / "a"))),
        by_name + str(traces / "b").encode() + b"\x85R.",
        pickle.dumps(Call(eval, f"__import__('os').mkdir({str(traces / 'c')!r})")),
    ]
    for n, file in enumerate(sorted(kept.iterdir())):
        file.write_bytes(with_seal(evil[n % len(evil)]))
    assert read(pack.places.content, kept) == first
    assert list(traces.iterdir()) == []


def test_what_is_read_by_another_rule_or_from_another_file_is_another_reading(tmp_path: Path) -> None:
    readings = KeptReadings(tmp_path)
    assert readings.call(len, "een") == 3
    assert readings.call(len, "twee") == 4
    assert readings.call(str, "een") == "een"
    assert len(readings.used) == 3
    assert list(tmp_path.iterdir()) == []
