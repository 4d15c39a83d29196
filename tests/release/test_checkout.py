"""The first hour of an engineer: a clone, ``make``, and what README says to open and to print then."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.folder.test_pipelines import network


def types(line: str, where: Path, home: Path) -> str:
    """Type a line in a home that has nothing yet; gives what is said."""
    environment = network() | {"HOME": str(home), "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8"}
    done = subprocess.run(
        ["/bin/sh", "-c", line], cwd=where, env=environment, capture_output=True, text=True, check=False, timeout=2400
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout


@pytest.mark.whole
def test_an_empty_clone_makes_all_that_readme_names(tmp_path: Path) -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("dit is geen checkout van git")
    readme = (ROOT / "README.md").read_text("utf-8")
    types(f"git clone --quiet {ROOT} kijkwijzer", tmp_path, tmp_path)
    clone = tmp_path / "kijkwijzer"
    said = types("make", clone, tmp_path)
    schools = sorted(file.stem for file in (clone / "content" / "scholen").glob("*.svg"))
    for school in schools:
        assert re.search(rf"build/{school}\b", said), said
        assert (clone / "build" / school / "site" / "index.html").is_file()
    assert len(said.splitlines()) < 60, said
    [page], [prints] = re.findall(r"open `(build/[^`]+)`", readme), re.findall(r"print `(build/[^`*]+)\*\.pdf`", readme)
    assert (clone / page).is_file()
    assert len(list((clone / prints).glob("*.pdf"))) > 100
    assert types("git status --short", clone, tmp_path) == ""
    types("make check", clone, tmp_path)
    types(f".venv/bin/kijkwijzer init {tmp_path / 'eigen'} --sector po --name Proef", clone, tmp_path)
    assert list((tmp_path / "eigen").glob("*.whl"))
