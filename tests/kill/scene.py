"""A small folder in which a command is killed at a step of its own, and what is then seen there."""

import os
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from generator.output import LIST
from tests.conftest import ROOT

_RUN = """
import os, sys
from tests.interruption import steps_written, end_at
step, number, file = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
sys.argv = ["kijkwijzer", *sys.argv[4:]]
from generator.command.main import main
if number:
    end_at(step, lambda: os.kill(os.getpid(), number))
    main()
else:
    with steps_written(file):
        main()
"""

Files = dict[str, bytes]


@dataclass(frozen=True)
class Scene:
    """A folder with content and what was made of it; ``command`` is what will be killed there."""

    root: Path
    command: tuple[str, ...]

    @property
    def cache(self) -> Path:
        return self.root / "build" / ".cache"

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        return self._start(0, 0, *words)

    def steps(self) -> list[str]:
        """Run the command to its end; give the steps that it took."""
        done = self._start(0, 0, *self.command)
        assert done.returncode == 0, done.stderr
        return (self.root.parent / "steps").read_text().splitlines()

    def kill(self, step: int, number: int = signal.SIGKILL) -> int:
        """Run the command and end it before a step; give its status."""
        return self._start(step, number, *self.command).returncode

    def _start(self, step: int, number: int, *words: str) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8", "COLUMNS": "100"}
        environment |= {"PYTHONDONTWRITEBYTECODE": "1", "KIJKWIJZER_JOBS": "1"}
        told = [str(step), str(int(number)), str(self.root.parent / "steps")]
        command = [sys.executable, "-c", _RUN, *told, *words]
        return subprocess.run(command, cwd=self.root, env=environment, capture_output=True, text=True, check=False)

    def as_before(self, before: Path) -> None:
        """Make the folder what it was."""
        shutil.rmtree(self.root, ignore_errors=True)
        shutil.copytree(before, self.root, symlinks=True)

    def files(self) -> Files:
        """Give all that lies there, what is kept and the lists left out."""
        found = {}
        for path, folders, names in os.walk(self.root):
            folders[:] = [name for name in folders if name not in (".cache", "templates")]
            for file in (Path(path, name) for name in names if name not in (LIST, ".lock")):
                found[file.relative_to(self.root).as_posix()] = file.read_bytes()
        return found

    def left_behind(self) -> list[str]:
        """Give what is left in the cache of what was being done."""
        aside = [path for name in ("aside", "staging") for path in (self.cache / name).glob("*")]
        return [path.name for path in (*aside, *self.cache.rglob(".nieuw-*"))]


def within(files: Files, place: str) -> Files:
    """Give the files below a folder, an EPUB among its PDFs left out; or the one of a name."""
    below = {name: raw for name, raw in files.items() if name.startswith(f"{place}/")}
    epubs = {name for name in below if name.endswith(".epub") and name.rpartition("/")[0] == place}
    return {name: raw for name, raw in below.items() if name not in epubs} or {
        name: raw for name, raw in files.items() if name == place
    }


def moments(steps: list[str]) -> list[int]:
    """Return the steps just before and after a folder is exchanged, or the last files get their names."""
    exchanges = [one for one, event in enumerate(steps) if event == "ctypes.dlsym"]
    names = [one for one, event in enumerate(steps) if event == "os.rename"][-4:]
    near = {place + away for place in (*exchanges, *names) for away in (-1, 0, 1)}
    return sorted(near & set(range(len(steps))))


def spread(steps: list[str], number: int) -> list[int]:
    """Return so many steps of a command: those that matter most, and others all over it."""
    chosen = set(moments(steps)[-number // 2 :])
    rest = max(number - len(chosen), 1)
    return sorted(chosen | {len(steps) * one // rest for one in range(rest)})
