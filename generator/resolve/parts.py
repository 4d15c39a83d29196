"""What the editions of one library share: a part that comes out the same for two schools is the same object.

A school differs from the next in a few cards and words.  All else is made once, takes memory once, and whoever
remembers something of it by what object it is (``generator.digest``) need not look at it again.
"""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")


class SharedParts:
    """The parts of editions by what they were made from; they live as long as this does, with its library."""

    def __init__(self) -> None:
        self._parts: dict[tuple[Hashable, ...], tuple[tuple[object, ...], Any]] = {}

    def of(self, make: Callable[..., T], *things: object) -> T:
        """Return what ``make`` makes of these very objects, as it made it before or anew."""
        return self.part(make, things, (), lambda: make(*things))

    def part(self, what: Hashable, things: tuple[object, ...], given: Hashable, make: Callable[[], T]) -> T:
        """Return ``what`` follows from these very objects and from values equal to ``given``: made before or anew.

        ``make`` may use nothing else that differs from one school to the next.
        """
        key = (what, given, *map(id, things))
        if (known := self._parts.get(key)) is None:
            known = self._parts[key] = things, make()  # things are held, so that nothing else gets their id
        return known[1]
