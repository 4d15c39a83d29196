"""How wide letters are: the metrics of the fonts that page and paper are set in."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.design.tokens import read_tokens

UNKNOWN = 1.0
"""The width in em of a letter that the font lacks: it comes from another font, hardly a wider one."""

_LETTERS = {"spreek": ("Kijk Serif", 600), "vet": ("Kijk Sans", 600), "lees": ("Kijk Sans", 400)}


@dataclass(frozen=True)
class Letter:
    """A family and weight, and the file with its metrics."""

    familie: str
    gewicht: int
    file: Path

    def width(self, text: str, corps: float) -> float:
        """Measure a text at a size; without kerning, as WeasyPrint sets text in a drawing."""
        widths = _widths(self.file)
        return corps * sum(widths.get(ord(sign), UNKNOWN) for sign in text)


@cache
def letter_of(templates: Path, name: str) -> Letter:
    """Give the letter that templates call ``spreek`` (serif), ``vet`` or ``lees`` (sans)."""
    familie, gewicht = _LETTERS[name]
    found = (one for one in read_tokens(templates).letters if (one.familie, one.gewicht) == (familie, gewicht))
    return Letter(familie, gewicht, next(one.file for one in found if one.stijl == "normal"))


@cache
def _widths(file: Path) -> Mapping[int, float]:
    """Give the widths of a font in em, by the number of the letter."""
    from fontTools.ttLib import TTFont

    with TTFont(file, lazy=True) as font:
        em, advances = font["head"].unitsPerEm, font["hmtx"].metrics
        return {code: advances[glyph][0] / em for code, glyph in font.getBestCmap().items()}
