"""A cache that is damaged, removed, or came along with someone's folder, changes nothing of what is made."""

import marshal
import os
import pickle
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.files import read_files
from tests.command.conftest import Run
from tests.conftest import Pack


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


def pipe(file: Path) -> None:
    """Put a pipe in the place of a file, that keeps whoever reads it waiting."""
    file.unlink()
    os.mkfifo(file)


def mix(file: Path) -> None:
    """Damage each file in one of these ways."""
    (flip, cut, swap, pipe, Path.unlink)[sum(map(ord, file.name)) % 5](file)


whole = pytest.mark.whole


@pytest.mark.cold
@pytest.mark.parametrize(
    ("command", "damage"),
    [("site", mix), *(pytest.param("build", one, marks=whole) for one in (mix, flip, cut, swap, pipe))],
)
def test_a_damaged_cache_is_repaired(
    pack: Pack, run_process: Run, command: str, damage: Callable[[Path], None]
) -> None:
    words = (command, "--school", "beuk")
    output, cache = pack.places.output, pack.places.cache
    assert run_process(*words).returncode == 0
    pack.edit("stellingen/proef.yaml", "titel: Proef", "titel: Andere proef")
    damaged = [file for file in sorted(cache.rglob("*")) if file.is_file()]
    for file in damaged:
        damage(file)
    done = run_process(*words)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    made = {name: raw for name, raw in read_files(output).items() if not name.startswith(".")}
    output.rename(output.with_name("eerst"))
    assert run_process(*words).returncode == 0
    assert {name: raw for name, raw in read_files(output).items() if not name.startswith(".")} == made
    assert len(damaged) > 100


class Touch:
    """Pickled, what makes a file when it is read."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def __reduce__(self) -> tuple[object, ...]:
        return Path.touch, (self.file,)


@pytest.mark.cold
def test_what_someone_put_in_a_cache_is_not_run(pack: Pack, run_process: Run, tmp_path: Path) -> None:
    words, trace = ("site", "--school", "beuk"), tmp_path / "spoor"
    assert run_process(*words).returncode == 0
    made = read_files(pack.places.site("beuk"))
    pickles = [file for file in pack.places.cache.rglob("*") if file.suffix in (".pickle", ".doctree")]
    assert len(pickles) > 20
    for file in pickles:
        file.write_bytes(pickle.dumps(Touch(trace)))
    for file in [file for file in pack.places.cache.rglob("*.cache") if file.is_file()]:
        code = compile(f"open({str(trace)!r}, 'w')", "sjabloon", "exec")
        file.write_bytes(b"j2" + pickle.dumps(5, 2) + pickle.dumps(sys.hexversion, 2) + b"0" * 40 + marshal.dumps(code))
    pack.edit("stellingen/proef.yaml", "titel: Proef", "titel: Andere proef")
    assert run_process(*words).returncode == 0
    pack.edit("stellingen/proef.yaml", "titel: Andere proef", "titel: Proef")
    assert run_process(*words).returncode == 0
    assert read_files(pack.places.site("beuk")) == made
    assert not trace.exists()
