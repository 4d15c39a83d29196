"""What is asked of a target, and what comes of one input."""

import re
from abc import ABC, abstractmethod
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from hypothesis.strategies import SearchStrategy

from generator.faults import Fault

PLACE = re.compile(r"[^\s:][^:]*(:[0-9]+){0,2}: \S")
"""How a fault begins on a terminal: its file, and where there is one its line and column."""

STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Signs that do something to a terminal, or to the order in which letters stand on it."""


class BrokenPromise(AssertionError):  # noqa: N818 -- it tells what was promised, and not what went wrong
    """An input did what none may do, though nothing was raised."""


@dataclass(frozen=True)
class Outcome:
    """What came of one input: it was accepted, or lines tell what is wrong with it."""

    lines: tuple[str, ...] = ()

    @property
    def accepted(self) -> bool:
        """Whether nothing was wrong."""
        return not self.lines


ACCEPTED = Outcome()


class Target(ABC):
    """Something that reads inputs; ``folder`` is its own, to work in."""

    most_bytes: ClassVar[int] = 4096
    """The most bytes of an input that atheris makes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    @abstractmethod
    def seeds(self) -> list[bytes]:
        """Return inputs that are right, to begin with."""

    @abstractmethod
    def inputs(self) -> SearchStrategy[bytes]:
        """Return inputs made by their structure."""

    @abstractmethod
    def read(self, raw: bytes) -> Outcome:
        """Read an input as the program does; raises whatever escapes it."""


def fault_line(fault: Fault, root: Path) -> str:
    """Return a fault as it is told; raises ``BrokenPromise`` where it is not one line with a place and a remedy."""
    line = fault.as_line(root)
    if not PLACE.match(line):
        raise BrokenPromise(f"geen plaats: {line!r}")
    if steering := STEERING.search(line):
        raise BrokenPromise(f"een teken dat een terminal iets laat doen: {steering[0]!r} in {line!r}")
    if not (fault.wrong.strip() and fault.found.strip() and fault.remedy.strip()):
        raise BrokenPromise(f"een fout zonder uitleg: {line!r}")
    if len(line) > 2000:
        raise BrokenPromise(f"een fout van {len(line)} tekens: {line[:200]!r}")
    return line
