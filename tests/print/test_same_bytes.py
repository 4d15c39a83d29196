"""The same bytes from another folder, on another day, elsewhere in the world, with half a cache."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from generator.places import Places

from .conftest import ROOT, SCHOOL
from .test_freshness import sums

ELSEWHERE = {
    "TZ": "Pacific/Chatham",
    "LC_ALL": "C",
    "LANG": "C",
    "PYTHONHASHSEED": "4711",
    "SOURCE_DATE_EPOCH": "86400",
}


def test_the_same_bytes_elsewhere(few: Places, tmp_path: Path) -> None:
    project = tmp_path / "een andere map" / "kijkwijzer"
    for folder in (few.content, few.templates, ROOT / "generator"):
        shutil.copytree(folder, project / folder.name, ignore=shutil.ignore_patterns("__pycache__"))
    cache = few.cache / "faces"
    for number, entry in enumerate(sorted(cache.rglob("*"))):
        if entry.is_file() and number % 2:
            target = project / "build" / ".cache" / "faces" / entry.relative_to(cache)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(entry, target)
    command = [sys.executable, "-m", "generator", "print", "--school", SCHOOL]
    done = subprocess.run(command, cwd=project, env={**os.environ, **ELSEWHERE}, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert sums(project / "build" / SCHOOL / "print") == sums(few.print(SCHOOL))
