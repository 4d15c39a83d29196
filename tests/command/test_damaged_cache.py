"""A cache that is damaged, removed, or came along with someone's folder, changes nothing of what is made."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.files import read_files
from tests.command.conftest import Run
from tests.conftest import Pack

BUILD = ("build", "--school", "beuk")


def flip(file: Path) -> None:
    """Change a letter in the middle of a file."""
    raw = bytearray(file.read_bytes())
    if raw:
        raw[len(raw) // 2] ^= 4
        file.write_bytes(raw)


def cut(file: Path) -> None:
    """Keep only the first half of a file."""
    os.truncate(file, file.stat().st_size // 2)


def swap(file: Path) -> None:
    """Put a folder in the place of a file."""
    file.unlink()
    file.mkdir()


def mix(file: Path) -> None:
    """Damage each file in one of these ways."""
    (flip, cut, swap, Path.unlink)[sum(map(ord, file.name)) % 4](file)


whole = pytest.mark.whole


@pytest.mark.cold
@pytest.mark.parametrize("damage", [mix, *(pytest.param(one, marks=whole) for one in (flip, cut, swap))])
def test_a_damaged_cache_is_repaired(pack: Pack, run_process: Run, damage: Callable[[Path], None]) -> None:
    output, cache = pack.places.output, pack.places.cache
    assert run_process(*BUILD).returncode == 0
    pack.edit("stellingen/proef.yaml", "titel: Proef", "titel: Andere proef")
    damaged = [file for file in sorted(cache.rglob("*")) if file.is_file()]
    for file in damaged:
        damage(file)
    done = run_process(*BUILD)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    made = {name: raw for name, raw in read_files(output).items() if not name.startswith(".")}
    output.rename(output.with_name("eerst"))
    assert run_process(*BUILD).returncode == 0
    assert {name: raw for name, raw in read_files(output).items() if not name.startswith(".")} == made
    assert len(damaged) > 100
