"""Boxes on a page: left, bottom, right and top."""

from collections.abc import Iterable

from pikepdf import Matrix

Box = tuple[float, float, float, float]


def around(points: Iterable[tuple[float, float]]) -> Box:
    """Give the smallest box around some points."""
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def turned(box: Box, by: Matrix) -> Box:
    """Give the box around a box that was moved and turned."""
    left, bottom, right, top = box
    return around(by.transform(one) for one in ((left, bottom), (right, bottom), (left, top), (right, top)))


def common(one: Box, other: Box) -> Box:
    """Give what two boxes share; a box without area where they share nothing."""
    left, bottom = max(one[0], other[0]), max(one[1], other[1])
    return left, bottom, max(left, min(one[2], other[2])), max(bottom, min(one[3], other[3]))


def within(one: Box, other: Box) -> bool:
    """Tell whether a box lies in another."""
    return one[0] >= other[0] and one[1] >= other[1] and one[2] <= other[2] and one[3] <= other[3]
