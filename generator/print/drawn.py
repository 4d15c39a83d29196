"""Marks on a sheet as content of a page."""

from collections.abc import Iterable

from generator.print.marks import Stroke
from generator.print.pdf.face import MM


def drawn(strokes: Iterable[Stroke]) -> bytes:
    """Draw marks, for the eye only."""
    lines = b"".join(map(_stroke, strokes))
    return b"/Artifact BMC\nq 0.25 w 0.45 G\n%sQ\nEMC\n" % lines if lines else b""


def _stroke(stroke: Stroke) -> bytes:
    first, *others = (b"%.3f %.3f" % (x * MM, y * MM) for x, y in stroke.points)
    line = b"%s m %s %s S\n" % (first, b" ".join(others), b"c" if len(others) == 3 else b"l")
    return b"q [3 2] 0 d %sQ\n" % line if stroke.dashed else line
