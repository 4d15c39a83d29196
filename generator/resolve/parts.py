"""What the editions of one library share: a part that comes out the same for two schools is the same object.

A school differs from the next in a few cards and words.  All else is made once, takes memory once, and whoever
remembers something of it by what object it is (``generator.digest``) need not look at it again.
"""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")

FEW = 4
"""After so many editions what none of them was made of is forgotten: a school with words of its own fills most anew."""


class SharedParts:
    """The parts of the editions of a library that were made last, by what they were made from."""

    def __init__(self) -> None:
        self._editions = 0
        self._recent: dict[tuple[Hashable, ...], tuple[tuple[object, ...], Any]] = {}
        self._older = self._recent

    def begin_edition(self) -> None:
        """Count an edition, and forget what was not used for some time."""
        if self._editions % FEW == 0:
            self._older, self._recent = self._recent, {}
        self._editions += 1

    def of(self, make: Callable[..., T], *things: object) -> T:
        """Return what ``make`` makes of these very objects, as it made it before or anew."""
        return self.part(make, things, (), lambda: make(*things))

    def part(self, what: Hashable, things: tuple[object, ...], given: Hashable, make: Callable[[], T]) -> T:
        """Return ``what`` follows from these very objects and from values equal to ``given``: made before or anew.

        ``make`` may use nothing else that differs from one school to the next.
        """
        key = (what, given, *map(id, things))
        if (known := self._recent.get(key)) is None:
            known = self._older.get(key) or (things, make())  # things are held, so that nothing else gets their id
            self._recent[key] = known
        return known[1]
