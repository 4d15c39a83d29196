"""What every table is made of, and how it is told what must happen."""

import signal
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

import pytest

TYPED = "zoals getypt"
"""Nothing is wrong, and what was written is shown as letters."""

MOST_SECONDS = 5.0
"""Of CPU for one input, and in the clock for one that waits."""


@dataclass(frozen=True)
class Input:
    """An input; ``tries`` tells what it tries, ``must`` how a line begins that is then told, or ``TYPED``."""

    tries: str
    must: str


Row = TypeVar("Row", bound=Input)


def rows(table: Iterable[Row]) -> list[Any]:
    """Return the rows of a table as cases of a test."""
    return [pytest.param(one, id=one.tries) for one in table]


@contextmanager
def patience() -> Iterator[None]:
    """Break off what takes too long, also what waits for something that never comes."""

    def stop(*_: object) -> None:
        raise AssertionError(f"langer dan {MOST_SECONDS} s")

    before = {signal.SIGALRM: signal.signal(signal.SIGALRM, stop), signal.SIGPROF: signal.signal(signal.SIGPROF, stop)}
    signal.setitimer(signal.ITIMER_REAL, 3 * MOST_SECONDS, 1.0)
    signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS, 1.0)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        for number, handler in before.items():
            signal.signal(number, handler)


def assert_lines(lines: Sequence[str], must: str) -> None:
    """Hold what was told to what must be: a line that begins so, all on one line, none with signs that steer."""
    assert any(line.startswith(must) for line in lines), "\n".join(lines) or "niets gezegd"
    for line in lines:
        assert "Traceback" not in line
        assert len(line) < 2000, line[:200]
        steering = [
            sign for sign in line if sign < " " or "\x7f" <= sign < "\xa0" or sign in "\u202d\u202e\u2028\u2066"
        ]
        assert steering == [], repr(line)
