"""The command, run as a user does."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT, Pack

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(pack: Pack) -> Run:
    """Run the command in the small project."""

    def command(*words: str, where: Path = pack.places.root) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "100", "LANG": "C.UTF-8"}
        return subprocess.run(
            [sys.executable, "-m", "generator", *words],
            cwd=where,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )

    return command
