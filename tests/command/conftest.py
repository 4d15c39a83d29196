"""The command, run as a user does."""

import gc
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import chdir
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.command import main
from tests.conftest import ROOT, Pack

Done = subprocess.CompletedProcess[str]
Run = Callable[..., Done]
ENVIRONMENT = {"COLUMNS": "100", "LANG": "C.UTF-8"}


@pytest.fixture
def run(pack: Pack, monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    """Run the command in the small project, in the process of the test: a tenth of what a process costs."""
    thresholds = gc.get_threshold()

    def command(*words: str, where: Path = pack.places.root) -> Done:
        monkeypatch.setattr(sys, "argv", ["kijkwijzer", *words])
        status = 0
        with CliRunner(env=ENVIRONMENT).isolation() as (out, err, _), chdir(where):
            try:
                main()
            except SystemExit as ended:
                status = int(ended.code or 0)
            said, complained = out.getvalue().decode(), err.getvalue().decode()
        return subprocess.CompletedProcess(words, status, said, complained)

    yield command
    gc.set_threshold(*thresholds)


@pytest.fixture
def run_process(pack: Pack) -> Run:
    """Run the command in the small project, in a process of its own."""

    def command(*words: str, where: Path = pack.places.root) -> Done:
        return subprocess.run(
            [sys.executable, "-m", "generator", *words],
            cwd=where,
            env={**os.environ, **ENVIRONMENT, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )

    return command
