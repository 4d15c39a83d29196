"""The size of the text of a deck: the largest at which every card fits.

The longest texts are tried first, by halving; all cards are then laid out once at the largest
size that these allow.  A card that still runs over is tried too, and the deck laid out again.
The answer does not depend on what happens to be in the cache.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.print.faces import Face
from generator.print.formats import Fit

STEP = 0.5
PROBES = 3

Measure = Callable[[Sequence[Face]], Sequence[float]]
"""Gives for faces (at a size) by how many mm each runs over; at most 0 fits."""


@dataclass(frozen=True)
class Over:
    """A face whose text does not fit at a size, and by how many mm."""

    face: Face
    millimetres: float


def ladder(fit: Fit) -> list[float]:
    """List the sizes from the largest to the smallest, in points."""
    steps = int((fit.hoogstens - fit.minstens) / STEP)
    return [fit.hoogstens - i * STEP for i in range(steps + 1)]


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
    sizes = [ladder(one.fit) for one in tries]
    found = [own[0] for own in sizes]
    tight = _over(tries, found, range(len(tries)), measure)
    floor = {n: sizes[n][-1] for n in tight}
    failed = _over(tries, floor, tight, measure)
    large, small = dict.fromkeys(tight, 0), {n: len(sizes[n]) - 1 for n in tight}
    while between := [n for n in tight if small[n] - large[n] > 1]:
        middle = {n: (large[n] + small[n]) // 2 for n in between}
        over = _over(tries, {n: sizes[n][m] for n, m in middle.items()}, between, measure)
        for n, m in middle.items():
            (large if n in over else small)[n] = m
    for n in tight:
        found[n] = sizes[n][small[n]]
    return found, [Over(tries[n].face, mm) for n, mm in failed.items()]


def _over(
    tries: Sequence[Try], sizes: Mapping[int, float] | Sequence[float], which: Iterable[int], measure: Measure
) -> dict[int, float]:
    """Measure some faces at their sizes; gives those that run over, and by how many mm."""
    numbers = list(which)
    if not numbers:
        return {}
    over = measure([tries[n].face.at(sizes[n]) for n in numbers])
    return {n: mm for n, mm in zip(numbers, over, strict=True) if mm > 0}
