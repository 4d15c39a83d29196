"""Faults in content: where, what is wrong, what was found, what to do.

A fault is data, not an exception: a stage collects all it can find and raises them
together, as one :class:`ContentFaults`, so that an author mends them in one round.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import islice
from pathlib import Path
from unicodedata import category

from generator.bounds import MOST_FAULTS


@dataclass(frozen=True, order=True)
class Place:
    """A place in a text file; ``line`` and ``column`` count from 1, 0 is the whole file."""

    file: Path
    line: int = 0
    column: int = 0

    @property
    def order(self) -> tuple[Path, str, int, int]:
        """The key that places of any sort are sorted by."""
        return self.file, "", self.line, self.column

    def location(self, root: Path) -> str:
        """Write the place as ``file:line:col``, with the file relative to ``root`` where it lies in it."""
        file = self.file.relative_to(root) if self.file.is_relative_to(root) else self.file
        return ":".join([printable(file.as_posix()), *(str(n) for n in (self.line, self.column) if n)])


_MOST_QUOTED = 1_000
"""So much of a value is looked at, to show the beginning of it."""

NOWHERE = Place(Path())


@dataclass(frozen=True, order=True)
class Fault:
    """One fault: ``wrong`` says what is wrong, ``found`` what stood there, ``remedy`` what to do."""

    place: Place
    wrong: str
    found: str
    remedy: str

    @property
    def text(self) -> str:
        """The fault without its place: ``wrong; found; remedy``."""
        return printable(f"{self.wrong}; {self.found}; {self.remedy}")

    def as_line(self, root: Path) -> str:
        """Write the fault as one line: ``file:line:col: wrong; found; remedy``."""
        return f"{self.place.location(root)}: {self.text}"


class ContentFaults(Exception):  # noqa: N818 -- the domain's word; it carries faults, it is none
    """All faults of one run, in the order of their places."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(set(faults), key=_order))
        super().__init__(f"{len(self.faults)} faults")

    def __reduce__(self) -> tuple[type["ContentFaults"], tuple[tuple[Fault, ...]]]:
        """Return how to make the same ones in another process."""
        return type(self), (self.faults,)


def _order(fault: Fault) -> tuple[tuple[Path, str, int, int], str, str, str]:
    return fault.place.order, fault.wrong, fault.found, fault.remedy


def first_faults(faults: Iterable[Fault], place: Place) -> list[Fault]:
    """Return the first of the faults of a place, as many as are told, and then one that says that there are more."""
    found = list(islice(faults, MOST_FAULTS + 1))
    if len(found) > MOST_FAULTS:
        wrong = f"hier zijn meer dan {MOST_FAULTS} fouten"
        found[MOST_FAULTS:] = [Fault(place, wrong, "gevonden nog meer", "herstel eerst de andere")]
    return found


def decimal(value: float) -> str:
    """Write a number with one decimal, after a comma."""
    return f"{value:.1f}".replace(".", ",")


def printable(text: str) -> str:
    """Return a text on one line, as a terminal may show it: signs that steer it, or can't be seen, are named."""
    if text.isprintable():
        return text
    return "".join(sign if sign.isprintable() else _named_sign(sign) for sign in text)


def _named_sign(sign: str) -> str:
    return " " if category(sign) == "Zs" else f"<U+{ord(sign):04X}>"


def quotation(value: object) -> str:
    """Write what was found between quotes, shortened to a line that can be read at a glance."""
    text = printable(" ".join(str(value)[:_MOST_QUOTED].split()))
    return f"«{text if len(text) <= 60 else text[:57] + '...'}»"


def _plain_name(name: object) -> str:
    """Return a name without capitals, and with its numbers as one says them: ``Proef-3`` and ``proef-03`` are alike."""
    return re.sub(r"0*(\d+)", r"\1", str(name)[:_MOST_QUOTED].casefold())


def nearest(name: object, known: Iterable[str]) -> str | None:
    """Return the name that is most like an unknown ``name``; None where none is."""
    options = sorted(known)
    same = [one for one in options if _plain_name(one) == _plain_name(name)]
    return next(iter(same or get_close_matches(str(name), options, n=1, cutoff=0.6)), None)


def advice(name: object, known: Iterable[str], otherwise: str = "") -> str:
    """Return what to do about an unknown ``name``: take the nearest known one, or one of those there are."""
    options = sorted(known)
    if near := nearest(name, options):
        return f"bedoelde je «{near}»?"
    if otherwise or not options:
        return otherwise or "haal het weg"
    return f"kies uit: {', '.join(options)}" if len(options) <= 12 else "er is niets wat erop lijkt"
