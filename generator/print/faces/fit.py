"""The size of the text of a deck: the largest at which every card fits.

The longest text is tried first, at a few sizes at a time; the next longest only at the size
that it allows.  All cards are then laid out once; a card that still runs over is tried too,
and the deck laid out again.  The answer does not depend on what happens to be in the cache.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.print.engine.engine import Face
from generator.print.paper.formats import Fit

STEP = 0.5
PROBES = 3
"""How many of the longest texts are tried before all cards are laid out."""

AT_ONCE = 3
"""How many sizes are tried in one document."""

Measure = Callable[[Sequence[Face]], Sequence[float]]
"""Gives for faces (at a size) by how many mm each runs over; at most 0 fits."""


@dataclass(frozen=True)
class Over:
    """A face whose text does not fit at a size, and by how many mm."""

    face: Face
    millimetres: float


def ladder(fit: Fit) -> list[float]:
    """List the sizes from the largest to the smallest, in points; the smallest is a shorter step away where it must."""
    steps = int((fit.hoogstens - fit.minstens) / STEP)
    sizes = [fit.hoogstens - i * STEP for i in range(steps + 1)]
    return sizes if sizes[-1] == fit.minstens else [*sizes, fit.minstens]


def longest(faces: Sequence[Face]) -> list[Face]:
    """Give the faces that are tried first."""
    return sorted(faces, key=lambda face: (-face.weight, face.name))[:PROBES]


@dataclass(frozen=True)
class Try:
    """A face to find the size of, and the sizes to find it among."""

    face: Face
    fit: Fit


def largest(tries: Sequence[Try], measure: Measure) -> tuple[list[float], list[Over]]:
    """Find for each face the largest size at which it fits; and those that fit at none."""
    searches = [_Search(one, ladder(one.fit)) for one in tries]
    while still := [search for search in searches if search.open]:
        asked = [(search, step) for search in still for step in search.steps()]
        over = measure([search.wanted.face.in_size(search.sizes[step]) for search, step in asked])
        for (search, step), millimetres in zip(asked, over, strict=True):
            search.learn(step, millimetres)
    failed = [Over(search.wanted.face, search.least) for search in searches if search.least > 0]
    return [search.found for search in searches], failed


@dataclass
class _Search:
    """What is known of a face: it runs over at the sizes up to ``large``, it fits from ``small`` on."""

    wanted: Try
    sizes: list[float]
    large: int = -1
    small: int = 0
    least: float = 0.0

    def __post_init__(self) -> None:
        self.small = len(self.sizes)

    @property
    def open(self) -> bool:
        return self.small - self.large > 1

    @property
    def found(self) -> float:
        return self.sizes[min(self.small, len(self.sizes) - 1)]

    def steps(self) -> list[int]:
        """Give the sizes to try next, evenly among what is open."""
        count = self.small - self.large
        return sorted({self.large + max(1, n * count // (AT_ONCE + 1)) for n in range(1, AT_ONCE + 1)})

    def learn(self, step: int, millimetres: float) -> None:
        if millimetres <= 0:
            self.small = min(self.small, step)
            return
        self.large = max(self.large, step)
        if step == len(self.sizes) - 1:
            self.least = millimetres
