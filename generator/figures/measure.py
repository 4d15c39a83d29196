"""Measures letters, and breaks a label into lines: as few as fit, of about the same length."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from generator.design.tokens import read_tokens

Measure = Callable[[str], float]
Piece = tuple[str, str]
"""What stands before a piece of text on its line (a space or nothing), and the piece."""

_SIGNS = re.compile(r"(?<=..[-/–])(?=\w)")
"""Where a word may be cut without a hyphen: behind a sign in it."""

FINE = 0.5
"""How closely lines are evened out, in units of the drawing."""

UNKNOWN = 1.0
"""The width in em of a letter that the font lacks: it comes from another font, hardly a wider one."""

_LETTERS = {"spreek": ("Kijk Serif", 600), "vet": ("Kijk Sans", 600), "lees": ("Kijk Sans", 400)}


def lines_of(text: str, width: float, measure: Measure) -> tuple[str, ...]:
    """Return the lines of a text, none wider than ``width``: as few as fit, of about the same length."""
    pieces = [piece for word in text.split() for piece in _pieces(word, width, measure)]
    lines = _fill_lines(pieces, width, measure)
    least = max((measure(piece) for _, piece in pieces), default=0)
    while width - least > FINE:
        middle = (width + least) / 2
        if len(narrower := _fill_lines(pieces, middle, measure)) == len(lines):
            lines, width = narrower, middle
        else:
            least = middle
    return lines


def _fill_lines(pieces: Sequence[Piece], width: float, measure: Measure) -> tuple[str, ...]:
    lines: list[str] = []
    for before, piece in pieces:
        if lines and measure(lines[-1] + before + piece) <= width:
            lines[-1] += before + piece
        else:
            lines.append(piece)
    return tuple(lines)


def _pieces(word: str, width: float, measure: Measure) -> Iterator[Piece]:
    before = " "
    for part in _SIGNS.split(word):
        for piece in _hyphenate(part, width, measure):
            yield before, piece
            before = ""


def _hyphenate(word: str, width: float, measure: Measure) -> Iterator[str]:
    """Yield the parts of a word that is too wide: cut at a syllable, and where no syllable fits, at a letter."""
    while measure(word) > width and len(word) > 3:
        cuts = (*_dutch().iterate(word), *((word[:at], word[at:]) for at in range(len(word) - 2, 1, -1)))
        first, word = next((pair for pair in cuts if measure(pair[0] + "-") <= width), cuts[-1])
        yield first + "-"
    yield word


@cache
def _dutch() -> Any:
    from pyphen import Pyphen

    return Pyphen(lang="nl_NL", left=3, right=3)


@dataclass(frozen=True)
class Letter:
    """A family and weight, and the file with its metrics."""

    familie: str
    gewicht: int
    file: Path

    def width(self, text: str, corps: float) -> float:
        """Return the width of a text at a size; without kerning, as WeasyPrint sets text in a drawing."""
        widths = _widths(self.file)
        return corps * sum(widths.get(ord(sign), UNKNOWN) for sign in text)


@cache
def letter_of(templates: Path, name: str) -> Letter:
    """Return the letter that templates call ``spreek`` (serif), ``vet`` or ``lees`` (sans)."""
    familie, gewicht = _LETTERS[name]
    found = (one for one in read_tokens(templates).letters if (one.familie, one.gewicht) == (familie, gewicht))
    return Letter(familie, gewicht, next(one.file for one in found if one.stijl == "normal"))


@cache
def _widths(file: Path) -> Mapping[int, float]:
    """Return the widths of a font in em, by the number of the letter."""
    from fontTools.ttLib import TTFont

    with TTFont(file, lazy=True) as font:
        em, advances = font["head"].unitsPerEm, font["hmtx"].metrics
        return {code: advances[glyph][0] / em for code, glyph in font.getBestCmap().items()}
