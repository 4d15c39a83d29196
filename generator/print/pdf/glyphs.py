"""Glyphs of fonts, by their number in the font file: as a PDF has them, and the fault where a font has none."""

import re
from typing import Any

from generator.faults import Fault, Place

Glyphs = dict[int, tuple[float, str]]
"""Glyph number to its width (in thousandths of the size) and the letters it stands for."""

_STRING = re.compile(rb"<([0-9a-f]+)>")


def glyph_widths(font: Any) -> dict[int, float]:
    """Return the widths of a composite font's glyphs, in thousandths of its size."""
    widths: dict[int, float] = {}
    array = list(font.DescendantFonts[0].W)
    for first, run in zip(array[::2], array[1::2], strict=True):
        widths |= {int(first) + n: float(width) for n, width in enumerate(run)}
    return widths


def glyph_numbers(text: bytes) -> list[int]:
    """Return the numbers of the glyphs in the operand of ``TJ``, as WeasyPrint writes it."""
    codes = b"".join(_STRING.findall(text))
    return [int(codes[i : i + 4], 16) for i in range(0, len(codes), 4)]


def missing_glyph_fault(place: Place, characters: str) -> Fault:
    """Return the fault of characters that the fonts lack."""
    found, remedy = f"gevonden {characters}", "schrijf het met gewone letters"
    return Fault(place, "een teken dat het lettertype niet kent", found, remedy)
