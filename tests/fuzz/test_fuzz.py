"""Some hundreds of the inputs of ``make fuzz``, the same ones every time."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.fuzz.targets import ALL, LEAST, SHARES, Share
from tests.fuzz.watch import MOST_SECONDS, Watch
from tests.fuzz.worker import read_changed_bytes, read_structured

FEW = 30
"""How many inputs of a target a change waits for, and a third of that of bytes; those of tables cost most."""


@pytest.mark.parametrize("share", SHARES, ids=lambda share: share.name)
def test_what_nobody_wrote_is_read_or_refused_in_a_sentence(share: Share, tmp_path: Path) -> None:
    target = share.target(tmp_path / share.name)
    count = FEW if share.name != "csv" else FEW // 10
    watch = Watch(share.name, target.read, tmp_path)
    for raw in target.seeds()[:3]:
        watch.run(raw)
    read_structured(target, watch.run, None, count)
    structured = watch.tally.accepted, watch.tally.refused
    read_changed_bytes(target, watch.run, None, count // 3)
    assert list(watch.tally.findings.values()) == []
    assert watch.tally.slowest < MOST_SECONDS
    if share.name != "csv":
        assert min(structured) >= LEAST * count


def test_there_are_ten_thousand() -> None:
    assert ALL >= 10_000


@pytest.mark.whole
@pytest.mark.parametrize("name", ["etiketten"])
def test_a_run_tells_its_seed_what_it_did_and_what_broke(name: str, tmp_path: Path) -> None:
    words = ["--seed", "7", "--share", "10", "--folder", str(tmp_path), name]
    done = subprocess.run(
        [sys.executable, "-m", "tests.fuzz", *words], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "zaad 7" in done.stdout
    assert len(re.findall(rf"{name} +(structuur|bytes) +zaad", done.stdout)) == 2
    assert re.search(r"^50 invoeren in ", done.stdout, re.MULTILINE)
