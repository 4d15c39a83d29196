"""Figures on posters: as large as the sheet allows."""

import re
from collections.abc import Callable

from markupsafe import Markup

from generator.records.figuren import Figuur

WIDTHS = (480, 520, 560, 600)
"""The widths to try, in units of a drawing: a wider one has longer lines, and so is lower."""

_SIZE = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')


def largest(draw: Callable[..., Markup], figuur: Figuur, width: float, height: float) -> Markup:
    """Draw a figure at the width that gives the largest letters in a frame of this size."""
    return max((draw(figuur, breedte=units) for units in WIDTHS), key=lambda svg: _scale(svg, width, height))


def _scale(svg: str, width: float, height: float) -> float:
    size = _SIZE.search(svg)
    assert size is not None  # every drawing tells its size
    return min(width / float(size[1]), height / float(size[2]))
