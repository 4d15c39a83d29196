"""Work that ends, or fails, at a step of its own: in a process of its own, at what it asks of the file system."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from errno import ENOSPC
from pathlib import Path

STEPS = {"os.rename", "os.remove", "os.link", "os.mkdir", "os.rmdir", "os.truncate", "ctypes.dlsym"}
"""What Python tells of to whoever listens, before it does it, beside that it opens a file to write in."""


def end_at(step: int, act: Callable[[], None]) -> None:
    """Let ``act`` happen once, before the step of this number that this process takes from here on."""
    count = 0

    def listen(event: str, details: tuple[object, ...]) -> None:
        nonlocal count
        if is_step(event, details):
            count += 1
            if count == step + 1:
                act()

    sys.addaudithook(listen)


def is_step(event: str, details: tuple[object, ...]) -> bool:
    """Whether a process is about to change something in the file system."""
    if event != "open":
        return event in STEPS
    _, mode, flags = details
    return set(mode) > {"r"} if isinstance(mode, str) else bool(isinstance(flags, int) and flags & 3)


@contextmanager
def steps_written(file: str) -> Iterator[None]:
    """Write to a file the steps that were taken by the end, a line each."""
    steps: list[str] = []

    def listen(event: str, details: tuple[object, ...]) -> None:
        if is_step(event, details):
            steps.append(event)

    sys.addaudithook(listen)
    try:
        yield
    finally:
        lines = "\n".join(steps)
        Path(file).write_text(lines)


def killed_at(step: int, work: Callable[[], object]) -> bool:
    """Do ``work`` in a process that is killed before a step; return whether it came that far."""
    return _in_child(step, work, lambda: os.kill(os.getpid(), signal.SIGKILL)) == -signal.SIGKILL


def full_at(step: int, work: Callable[[], object]) -> bool:
    """Do ``work`` in a process that finds the disk full at a step, once; return whether it came that far.

    A step may well go on without what it asked for.
    """

    def fail() -> None:
        failed.append(step)
        raise OSError(ENOSPC, "No space left on device")

    failed: list[int] = []
    return _in_child(step, lambda: (work(), failed and os._exit(1)), fail) == 1


def _in_child(step: int, work: Callable[[], object], act: Callable[[], None]) -> int:
    child = os.fork()
    if not child:
        status = 2
        try:
            end_at(step, act)
            work()
            status = 0
        except OSError as error:
            status = 1 if error.errno == ENOSPC else 2
        finally:
            os._exit(status)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert status != 2, "dit ging anders mis dan bedoeld"
    return status
