"""Runs whole processes and measures them: seconds by the clock and of the processor, memory at its peak."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.bench.deck import ROOT

PYTHON = sys.executable
PRINT = (PYTHON, "-m", "tests.bench.decks")


@dataclass(frozen=True)
class Run:
    """A process that has ended: seconds, peak memory in MB, and what it wrote."""

    clock: float
    processor: float
    memory: float
    out: str
    errors: str


def run(command: Sequence[str | Path], folder: Path, code: Path = ROOT) -> Run:
    """Run a process to its end, with the program in ``code``; raises ``RuntimeError`` where it fails."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
        begin = time.perf_counter()
        started = subprocess.Popen(
            [str(part) for part in command],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(code)},
            stdout=out,
            stderr=errors,
        )
        _, status, used = os.wait4(started.pid, 0)
        clock = time.perf_counter() - begin
        started.returncode = os.waitstatus_to_exitcode(status)
        said = []
        for stream in (out, errors):
            stream.seek(0)
            said.append(stream.read().decode("utf-8", "replace"))
    if started.returncode:
        raise RuntimeError(f"{' '.join(map(str, command))}: {started.returncode}\n{said[1]}")
    return Run(clock, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, said[0], said[1])


def as_one(*runs: Run) -> Run:
    """Take processes that ran one after the other for one."""
    seconds = sum(one.clock for one in runs), sum(one.processor for one in runs)
    said = "".join(one.out for one in runs), "".join(one.errors for one in runs)
    return Run(*seconds, max(one.memory for one in runs), *said)


def in_turn(times: int, *things: Callable[[], Run]) -> list[list[Run]]:
    """Run things in turn, so that what else the machine does touches all alike."""
    rounds = [[thing() for thing in things] for _ in range(times)]
    return [[one[n] for one in rounds] for n in range(len(things))]


def processor(runs: Sequence[Run]) -> float:
    """Give the median of the processor's seconds."""
    return median(one.processor for one in runs)


def clock(runs: Sequence[Run]) -> float:
    """Give the median of the seconds by the clock."""
    return median(one.clock for one in runs)
