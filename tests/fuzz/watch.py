"""Runs inputs one by one within bounds, and writes whole whatever broke."""

import contextlib
import faulthandler
import hashlib
import resource
import signal
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.fuzz.target import BrokenPromise, Outcome

MOST_SECONDS = 5.0
"""Of CPU, for one input."""
MOST_MEGABYTES = 500
"""For a worker, with all that it has imported."""
_FUSE_MEGABYTES = 4000
"""Of addresses, so that a runaway ends before the machine does."""
CURRENT = "nu.bin"
"""The file with the input that is read now: what it holds when a worker is gone is what ended it."""


@dataclass
class Tally:
    """What came of the inputs of one worker."""

    accepted: int = 0
    refused: int = 0
    broken: int = 0
    slowest: float = 0.0
    megabytes: int = 0
    findings: dict[str, str] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many inputs there were."""
        return self.accepted + self.refused + self.broken

    def add(self, other: "Tally") -> None:
        """Add what another worker counted."""
        self.accepted, self.refused = self.accepted + other.accepted, self.refused + other.refused
        self.broken += other.broken
        self.slowest, self.megabytes = max(self.slowest, other.slowest), max(self.megabytes, other.megabytes)
        self.findings |= other.findings


@dataclass
class Watch:
    """Reads inputs of a target; findings go to ``folder``. ``deadly`` where the process may end by an input."""

    name: str
    read: Callable[[bytes], Outcome]
    folder: Path
    deadly: bool = False
    tally: Tally = field(default_factory=Tally)

    def __post_init__(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        if self.deadly:
            bound_process()
        else:
            signal.signal(signal.SIGPROF, stop)

    def run(self, raw: bytes) -> None:
        """Read one input; whatever breaks is a finding, and the next input has its turn."""
        if self.deadly:
            (self.folder / CURRENT).write_bytes(raw)
        signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS, 1.0)
        began = time.process_time()
        try:
            outcome = self.read(raw)
        except Exception as error:
            self.tally.broken += 1
            self.note(raw, where(error), "".join(traceback.format_exception(error)))
            return
        finally:
            seconds = time.process_time() - began
            signal.setitimer(signal.ITIMER_PROF, 0)
            self.tally.slowest = max(self.tally.slowest, seconds)
        self.tally.accepted += outcome.accepted
        self.tally.refused += not outcome.accepted
        before = self.tally.megabytes
        self.tally.megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        if self.deadly and before <= MOST_MEGABYTES < self.tally.megabytes:
            self.note(raw, "te veel geheugen", f"{self.tally.megabytes} MB")

    def note(self, raw: bytes, kind: str, text: str) -> None:
        """Write an input that broke something, with how to read it again; of one kind the smallest stays."""
        name = f"{self.name}-{hashlib.sha256(kind.encode()).hexdigest()[:8]}"
        file = self.folder / f"{name}.bin"
        if name in self.tally.findings and file.stat().st_size <= len(raw):
            return
        self.tally.findings[name] = kind
        file.write_bytes(raw)
        again = f"{Path(sys.executable).name} -m tests.fuzz --again {file}"
        file.with_suffix(".txt").write_text(f"{kind}\n\n{again}\n\n{text}", "utf-8", "backslashreplace")


def stop(*_: object) -> None:
    """Break off an input that takes too long."""
    raise BrokenPromise("te traag")


def bound_process() -> None:
    """Let the process end, with a traceback, by an input that takes too long, and by memory that has no end."""
    resource.setrlimit(resource.RLIMIT_AS, (_FUSE_MEGABYTES * 2**20, resource.RLIM_INFINITY))
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    with contextlib.suppress(ValueError, AttributeError):
        faulthandler.register(signal.SIGPROF, chain=True)


def where(error: Exception) -> str:
    """Return what was raised, and where in this project: findings of one kind are alike in that."""
    if isinstance(error, BrokenPromise):
        return str(error).partition(":")[0]
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "/generator/" in frame.filename and "/site-packages/" not in frame.filename]
    last = ours[-1] if ours else frames[-1]
    return f"{type(error).__name__} in {Path(last.filename).name}:{last.lineno}"
