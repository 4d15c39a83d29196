"""The plan of a PDF: for every page, which sides of which cards lie where, and what is drawn around them.

A plan knows numbers only; ``impose`` paints it, whatever the faces are.  All in mm.
"""

from dataclasses import dataclass
from typing import Literal

from generator.print.grid import Spot
from generator.print.marks import Stroke

Side = Literal["front", "back"]


@dataclass(frozen=True)
class Placed:
    """A side of the ``card``-th card of the deck, on its spot."""

    card: int
    side: Side
    at: Spot


@dataclass(frozen=True)
class Page:
    """A side of a sheet: what lies on it and what is drawn on it."""

    sides: tuple[Placed, ...]
    strokes: tuple[Stroke, ...] = ()


@dataclass(frozen=True)
class Plan:
    """All pages of a PDF, ``width`` by ``height``, with cards of ``card_width`` by ``card_height``."""

    width: float
    height: float
    card_width: float
    card_height: float
    pages: tuple[Page, ...]
