"""A file that is open elsewhere, as in Excel or Acrobat on Windows: a sentence names it, and all stays as it was.

What is mounted can't be replaced or renamed here either, and the system says that it is busy.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.files import read_files
from generator.output import LIST, OutputFolder
from tests.conftest import ROOT, Pack

_HOLD = 'mount --bind "$0" "$0" && exec "$@"'
_APART = ["unshare", "--mount", *(() if os.geteuid() == 0 else ("--map-root-user",))]

HELD = {
    "sheet export --school beuk": "beuk/beuk.xlsx",
    "print --school beuk --set proef --format a6": "beuk/print/keuze/proef-a6.pdf",
    "print --school beuk": "beuk/print/proef-a6.pdf",
    "site --school beuk": "beuk/site/stellingen/proef.html",
    "zip --school beuk": "beuk-om-te-printen.zip",
    "build --school beuk": "beuk/print/proef-a6.pdf",
}
QUICK = tuple(HELD)[:2]
SLOW = tuple(HELD)[2:]
ADVICE = "een ander programma heeft dit bestand open; sluit het in Excel, Acrobat of waar het open is, en probeer"


def held(pack: Pack, file: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run a command while a file is held; skips where this system lets nobody mount."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8", "COLUMNS": "100"}
    command = [*_APART, "sh", "-c", _HOLD, str(file), sys.executable, "-m", "generator", *words]
    return subprocess.run(command, cwd=pack.places.root, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(autouse=True)
def mounts(tmp_path: Path) -> None:
    """Skip where nothing can be mounted."""
    file = tmp_path / "iets"
    file.touch()
    command = [*_APART, "sh", "-c", _HOLD, str(file), "true"]
    if not shutil.which("unshare") or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("hier mag niemand iets koppelen (unshare, mount)")


def outputs(pack: Pack, name: str) -> dict[str, bytes]:
    """Give what was made in the folder of a file; of one that lies above all folders, the file alone."""
    folder = name.rpartition("/")[0].removesuffix("/stellingen")
    return read_files(pack.places.output / folder) if folder else {name: (pack.places.output / name).read_bytes()}


@pytest.mark.parametrize("commands", [QUICK, pytest.param(SLOW, marks=pytest.mark.whole)], ids=["quick", "slow"])
def test_a_file_that_is_open_elsewhere_is_named_and_all_stays(
    pack: Pack, run: Callable[..., object], commands: tuple[str, ...]
) -> None:
    for words in commands:
        run(*words.split())
    for folder in ("print", "site"):  # so that files come one by one, as on Windows
        (pack.places.output / "beuk" / folder).mkdir(parents=True, exist_ok=True)
        (pack.places.output / "beuk" / folder / "eigen.txt").write_text("Van ons.\n", "utf-8")
    pack.edit("stellingen/proef.yaml", "titel: Proef\n", "titel: Proefje\n")
    for words in commands:
        name = HELD[words]
        if words.startswith("build"):
            pack.edit("stellingen/proef.yaml", "titel: Proefje\n", "titel: Proefjes\n")
        before = outputs(pack, name)
        done = held(pack, pack.places.output / name, *words.split())
        assert done.returncode == 1, words
        assert f"build/{name}: {ADVICE}" in " ".join(done.stderr.split()), words
        assert "Traceback" not in done.stderr
        assert outputs(pack, name) == before, words
        assert not list((pack.places.cache / "aside").glob("*/journal.json"))
        run(*words.split())
        assert outputs(pack, name) != before, words


def test_a_form_that_was_filled_in_and_is_open_is_named_by_its_own_name(pack: Pack, run: Callable[..., object]) -> None:
    words = ["print", "--school", "beuk", "--set", "proef", "--format", "a6"]
    run(*words)
    form = pack.places.output / HELD[" ".join(words)]
    form.write_bytes(form.read_bytes() + b"% ingevuld\n")
    before = outputs(pack, HELD[" ".join(words)])
    done = held(pack, form, *words)
    assert done.returncode == 1
    assert f"build/{HELD[' '.join(words)]}: {ADVICE}" in " ".join(done.stderr.split())
    assert outputs(pack, HELD[" ".join(words)]) == before


def test_windows_exchanges_no_folders_and_brings_files_one_by_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = OutputFolder(tmp_path / "build" / "site", tmp_path / "build")
    site.bring({"een.html": b"1", "twee.html": b"1"})
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setattr("ctypes.CDLL", lambda *_, **__: "/" in None)  # type: ignore[operator]  # what it does there
    site.bring({"een.html": b"2", "twee.html": b"2"})
    assert {name: raw for name, raw in read_files(site.folder).items() if name != LIST} == {
        "een.html": b"2",
        "twee.html": b"2",
    }
