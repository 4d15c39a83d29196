"""Every school of a board gets the bytes that it gets alone, whatever was made before it, beside it or of it."""

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.places import Places
from tests.conftest import PACK, ROOT, Pack
from tests.schools import school_id, write_school

from .conftest import Run

Sums = dict[str, str]
Board = Callable[[int], tuple[str, ...]]

CARDS = ("proef-01", "proef-02", "proef-03")


def sums(places: Places, school: str) -> Sums:
    """Return the digest of each file of a school's output."""
    folder = places.output / school
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def add_school(pack: Pack, number: int) -> str:
    """Add a school of the board to the project; no two change the same two cards."""
    card = number % len(CARDS)
    write_school(pack.places.content, number, (CARDS[card], CARDS[card - 1]))
    return school_id(number)


@pytest.fixture
def alone(tmp_path: Path, run: Run) -> Callable[[int], Sums]:
    """Build a school in a project of its own, from nothing."""

    def build(number: int) -> Sums:
        root = tmp_path / f"alone-{number}"
        shutil.copytree(PACK, root)
        (root / "templates").symlink_to(ROOT / "templates")
        pack = Pack(Places(root, root / "build"))
        school = add_school(pack, number)
        done = run("build", "--school", school, where=root)
        assert done.returncode == 0, done.stderr
        return sums(pack.places, school)

    return build


def build(pack: Pack, run: Run, *schools: str) -> dict[str, Sums]:
    """Build these schools in one command; return the digests of their files."""
    done = run("build", *(word for school in schools for word in ("--school", school)))
    assert done.returncode == 0, done.stderr
    return {school: sums(pack.places, school) for school in schools}


def build_in_many_ways(pack: Pack, run: Run, numbers: tuple[int, ...], alone: Callable[[int], Sums]) -> dict[str, Sums]:
    """Build schools at once, then one by one in another order, from what is kept; hold all against each alone."""
    wanted = {school_id(number): alone(number) for number in numbers}
    for number in numbers:
        add_school(pack, number)
    assert build(pack, run, *wanted) == wanted
    for school in wanted:
        shutil.rmtree(pack.places.output / school)
    for school in reversed(wanted):
        assert build(pack, run, school) == {school: wanted[school]}
    return wanted


@pytest.mark.whole
@pytest.mark.cold
def test_a_school_gets_what_it_gets_alone(pack: Pack, run: Run, alone: Callable[[int], Sums]) -> None:
    build_in_many_ways(pack, run, (2, 3), alone)


@pytest.mark.whole
@pytest.mark.cold
def test_ten_schools_get_what_each_gets_alone(
    pack: Pack, run: Run, alone: Callable[[int], Sums], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIJKWIJZER_JOBS", "2")
    wanted = build_in_many_ways(pack, run, tuple(range(4, 14)), alone)
    # A text that all have changes, and changes back.
    before = pack.file("stellingen/proef.yaml").read_text("utf-8")
    pack.file("stellingen/proef.yaml").write_text(before.replace("titel: Proef", "titel: Anders"), "utf-8")
    other = build(pack, run, *wanted)
    assert all(other[school] != sums for school, sums in wanted.items())
    pack.file("stellingen/proef.yaml").write_text(before, "utf-8")
    assert build(pack, run, *wanted) == wanted
    # What pages are kept in goes: they are made anew, in the other order.
    for part in ("sphinx", "site", "pages"):
        shutil.rmtree(pack.places.cache / part, ignore_errors=True)
    for school in reversed(wanted):
        shutil.rmtree(pack.places.output / school)
        assert build(pack, run, school) == {school: wanted[school]}
