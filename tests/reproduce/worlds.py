"""Where, when and by whom a command is run: all that must not show in what it makes."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from tests.conftest import ROOT

LIMIT = 1800
"""So many seconds may one command take."""


@dataclass(frozen=True)
class World:
    """The surroundings of a command: its environment, the rights that new files get, and what runs it."""

    environment: Mapping[str, str] = field(default_factory=dict)
    umask: int = 0o022
    jobs: int = 1
    clock: str = ""
    """What is asked of ``faketime``; empty where the clock is right."""
    stranger: bool = False
    """Whether a user runs it who has no name on this machine."""

    def start(
        self, folder: Path, *words: str, program: Path = ROOT, module: str = "generator"
    ) -> subprocess.Popen[str]:
        """Start a command of the kijkwijzer, or another module, in a folder; its source lies in ``program``."""
        known = {"KIJKWIJZER_JOBS", "PYTHONHASHSEED", "TZ", "LC_ALL", "LANG", "SOURCE_DATE_EPOCH"}
        own = {"PYTHONPATH": str(program), "KIJKWIJZER_JOBS": str(self.jobs), **self.environment}
        env = {name: value for name, value in os.environ.items() if name not in known} | own
        command = [*self._wrapping(), sys.executable, "-m", module, *words]
        pipe = subprocess.PIPE
        return subprocess.Popen(command, cwd=folder, env=env, umask=self.umask, stdout=pipe, stderr=pipe, text=True)

    def run(self, folder: Path, *words: str, program: Path = ROOT) -> str:
        """Run a command, which must do well; return what it says."""
        return self.end(self.start(folder, *words, program=program))

    @staticmethod
    def end(process: subprocess.Popen[str]) -> str:
        """Wait for a command that must do well; return what it says."""
        try:
            out, err = process.communicate(timeout=LIMIT)
        finally:
            process.kill()
        assert (process.returncode, err) == (0, ""), out + err
        return out

    def _wrapping(self) -> list[str]:
        wrapping: list[str] = []
        if self.stranger and _can_be_a_stranger():
            wrapping += ["unshare", "--user", "--map-user=4711", "--map-group=4711"]
        if self.clock:
            assert shutil.which("faketime"), "faketime ontbreekt; apt-get install faketime"
            wrapping += ["faketime", "-f", self.clock]
        return wrapping

    @classmethod
    def elsewhere(cls, folder: Path) -> Self:
        """Return a world with all else: Turkish on an island, years ago, for a stranger who shares nothing."""
        home = folder / "thuis van een ander"
        home.mkdir(parents=True, exist_ok=True)
        docutils = folder / "docutils.conf"
        docutils.write_text("[general]\nsmart_quotes: yes\n[html writers]\ninitial_header_level: 4\n", "utf-8")
        environment = {
            **{"TZ": "Pacific/Chatham", "PYTHONHASHSEED": "4711", "SOURCE_DATE_EPOCH": "86400", "COLUMNS": "47"},
            **{"HOME": str(home), "USER": "stranger", "LOGNAME": "stranger", "USERNAME": "stranger"},
            "DOCUTILSCONFIG": str(docutils),
            # Times of files are as they are, so a cache that was made before is made in the future.
            **{"NO_FAKE_STAT": "1", "FAKETIME_DONT_FAKE_MONOTONIC": "1"},
            **turkish(folder),
        }
        return cls(environment, umask=0o077, jobs=2, clock="-4000d", stranger=True)


HERE = World({"TZ": "Europe/Amsterdam", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"})
"""A computer as most are."""


def turkish(folder: Path) -> dict[str, str]:
    """Return the environment of Turkish, where the small I is another letter; of plain C where nothing can make it."""
    locales = folder / "locales"
    locales.mkdir(exist_ok=True)
    command = ["localedef", "-i", "tr_TR", "-f", "UTF-8", str(locales / "tr_TR.UTF-8")]
    if shutil.which("localedef") and subprocess.run(command, capture_output=True, check=False).returncode == 0:
        return {"LOCPATH": str(locales), "LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr"}
    return {"LC_ALL": "C"}


def _can_be_a_stranger() -> bool:
    command = ["unshare", "--user", "--map-user=4711", "--map-group=4711", "true"]
    return bool(shutil.which("unshare")) and subprocess.run(command, capture_output=True, check=False).returncode == 0
