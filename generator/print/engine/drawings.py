"""Figures on paper: drawn without a school, whose colours are filled in when a PDF gets one."""

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

from markupsafe import Markup

from generator.design.tokens import read_tokens
from generator.figures.draw import drawing
from generator.print.pdf.colour_slots import STAND_INS

Draw = Callable[..., Markup]
"""A function from a figure, and its width in units, to its drawing."""


@cache
def paper_drawing(templates: Path) -> Draw:
    """Return what draws figures in the colours of paper, with a stand-in for each colour of a school."""
    tokens = read_tokens(templates)
    return partial(drawing, templates, colours=tokens.kleuren | tokens.accenten | STAND_INS)
