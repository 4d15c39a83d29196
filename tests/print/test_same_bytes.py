"""The same bytes from another folder, on another day, elsewhere in the world, with half a cache."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.places import Places
from generator.print.order.order import Order

from .conftest import ROOT, SCHOOL, Printed, print_school
from .test_freshness import sums

SETS = ("gespreksopener", "slijpsteen", "scan")
ELSEWHERE = {
    "TZ": "Pacific/Chatham",
    "LC_ALL": "C",
    "LANG": "C",
    "PYTHONHASHSEED": "4711",
    "SOURCE_DATE_EPOCH": "86400",
}


def printed_elsewhere(places: Places, folder: Path, *words: str) -> dict[str, str]:
    """Print a project in another folder, by a process in another world that finds half of the cache."""
    project = folder / "een andere map" / "kijkwijzer"
    for part in (places.content, places.templates, ROOT / "generator"):
        shutil.copytree(part, project / part.name, ignore=shutil.ignore_patterns("__pycache__"))
    cache = places.cache / "faces"
    for number, entry in enumerate(sorted(cache.rglob("*"))):
        if entry.is_file() and number % 2:
            target = project / "build" / ".cache" / "faces" / entry.relative_to(cache)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(entry, target)
    command = [sys.executable, "-m", "generator", "print", "--school", SCHOOL, *words]
    done = subprocess.run(command, cwd=project, env={**os.environ, **ELSEWHERE}, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    made = project / "build" / SCHOOL / "print"
    return sums(made / "keuze" if words else made)


def test_decks_and_sheets_have_the_same_bytes_elsewhere(printed: Printed, tmp_path: Path) -> None:
    elsewhere = printed_elsewhere(printed.places, tmp_path, *(f"--set={name}" for name in SETS))
    assert len(elsewhere) > 10
    assert elsewhere.items() <= sums(printed.folder).items()


@pytest.mark.whole
def test_a_whole_school_has_the_same_bytes_elsewhere(printed: Printed, tmp_path: Path) -> None:
    here = print_school(printed.places, SCHOOL, Order(book=True)).folder
    assert printed_elsewhere(printed.places, tmp_path) == sums(here)
