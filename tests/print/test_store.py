"""The cache of faces: whole, checked, bounded."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from generator.files import replace_file
from generator.print.store import Store


def test_gives_back_what_was_kept(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put("abcd", b"een\nzijde")
    assert store.get("abcd") == b"een\nzijde"
    assert store.get("abce") is None


def test_a_damaged_entry_is_as_good_as_none(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put("abcd", b"een zijde")
    file = tmp_path / "ab" / "cd"
    file.write_bytes(file.read_bytes()[:-1])
    assert store.get("abcd") is None


def test_pruning_removes_what_was_used_longest_ago(tmp_path: Path) -> None:
    import os

    store = Store(tmp_path)
    for age, key in enumerate(("aa1", "bb2", "cc3")):
        store.put(key, b"x" * 100)
        os.utime(tmp_path / key[:2] / key[2:], (age, age))
    store.get("aa1")
    store.prune(most=400)
    assert [key for key in ("aa1", "bb2", "cc3") if store.get(key)] == ["aa1", "cc3"]
    (tmp_path / "dd" / "een map").mkdir(parents=True)
    store.prune(most=0)
    assert list(tmp_path.glob("*/*")) == []


def test_many_writers_leave_one_whole_file(tmp_path: Path) -> None:
    file = tmp_path / "zijde"
    contents = [bytes([n]) * 50_000 for n in range(40)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda raw: replace_file(file, raw), contents))
    assert file.read_bytes() in contents
    assert [one.name for one in tmp_path.iterdir()] == ["zijde"]
