"""The search for the size of the text of a deck: the largest at which every card fits.

The longest text is tried first, at a few sizes at a time; the next longest only at the size
that it allows.  All cards are then laid out once; a card that still runs over is tried too,
and the deck laid out again.  The answer does not depend on what happens to be in the cache.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.print.engine.engine import Face, Setting
from generator.print.paper.formats import Fit

STEP = 0.5
PROBES = 3
"""How many of the longest texts are tried before all cards are laid out."""

AT_ONCE = 3
"""How many sizes are tried in one document."""

MeasureOverflow = Callable[[Sequence[Face]], Sequence[float]]
"""Returns the overflow of each face (at a size) in mm; it fits where that is at most 0."""


@dataclass(frozen=True)
class Overflow:
    """A face whose text does not fit at a size, and by how many mm."""

    face: Face
    millimetres: float


def ladder(fit: Fit, setting: Setting | None = None) -> list[float]:
    """Return the sizes in points, from the largest to the smallest, whose step may be a shorter one.

    Where a card has a size of its own they are those that the text can fit at by its ``setting``.
    """
    if fit.maten:
        return list(setting.fitting_sizes(fit.own_sizes) if setting else fit.own_sizes)
    steps = int((fit.hoogstens - fit.minstens) / STEP)
    sizes = [fit.hoogstens - i * STEP for i in range(steps + 1)]
    return sizes if sizes[-1] == fit.minstens else [*sizes, fit.minstens]


def longest_faces(faces: Sequence[Face]) -> list[Face]:
    """Return the faces with the longest texts, which are tried first."""
    return sorted(faces, key=lambda face: (-face.weight, face.name))[:PROBES]


@dataclass(frozen=True)
class SizeSearch:
    """A face to find the size of, and the sizes to find it among."""

    face: Face
    fit: Fit


def largest_sizes(searches: Sequence[SizeSearch], measure: MeasureOverflow) -> tuple[list[float], list[Overflow]]:
    """Return for each face the largest size in points at which it fits, and the overflow of those that fit at none."""
    states = [_SearchState(search, ladder(search.fit, search.face.setting)) for search in searches]
    while still := [state for state in states if state.is_open]:
        asked = [(state, step) for state in still for step in state.steps()]
        over = measure([state.search.face.in_size(state.sizes[step]) for state, step in asked])
        for (state, step), millimetres in zip(asked, over, strict=True):
            state.record_overflow(step, millimetres)
    failed = [Overflow(state.search.face, state.least) for state in states if state.least > 0]
    return [state.size for state in states], failed


@dataclass
class _SearchState:
    """What is known of a face: it runs over at the sizes up to ``large``, it fits from ``small`` on."""

    search: SizeSearch
    sizes: list[float]
    large: int = -1
    small: int = 0
    least: float = 0.0

    def __post_init__(self) -> None:
        self.small = len(self.sizes)

    @property
    def is_open(self) -> bool:
        return self.small - self.large > 1

    @property
    def size(self) -> float:
        return self.sizes[min(self.small, len(self.sizes) - 1)]

    def steps(self) -> list[int]:
        """Return the numbers of the sizes to try next, evenly among those that are open."""
        count = self.small - self.large
        return sorted({self.large + max(1, n * count // (AT_ONCE + 1)) for n in range(1, AT_ONCE + 1)})

    def record_overflow(self, step: int, millimetres: float) -> None:
        if millimetres <= 0:
            self.small = min(self.small, step)
            return
        self.large = max(self.large, step)
        if step == len(self.sizes) - 1:
            self.least = millimetres
