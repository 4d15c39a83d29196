"""Figuren: a drawing as data; the same on page, handout and poster, and as a list or table."""

from typing import NamedTuple

from pydantic import Field

from generator.records.base import Id, Record, Regel, Verwijzing
from generator.records.kaartset import Bronverwijzing


class Deel(Record):
    """A part of a figure: its label, a line beneath it, what it leads to, and its own parts."""

    naam: Regel
    tekst: Regel | None = None
    zie: Verwijzing | None = None
    delen: tuple["Deel", ...] = ()


class Vorm(NamedTuple):
    """What a type of figure asks for: how many parts, how many in each part, and how many columns."""

    delen: tuple[int, int]
    in_elk: tuple[int, int] = (0, 0)
    kolommen: int = 0


VORMEN: dict[str, Vorm] = {
    "overzicht": Vorm((3, 3), (2, 5)),
    "route": Vorm((2, 6), (1, 3)),
    "mindmap": Vorm((3, 6), (0, 5)),
    "tweeluik": Vorm((2, 2), (2, 6)),
    "balans": Vorm((2, 2), (1, 5)),
    "matrix": Vorm((2, 2), (2, 2), 2),
    "ketens": Vorm((1, 4), (2, 4)),
}
"""The types of figures; each has a template ``templates/figures/<type>.svg``."""


class Figuur(Record):
    """A figure; with ``kolommen`` its other form is a table, and without a list in lists.

    ``beschrijving`` tells what there is to see to who can't see it.
    """

    id: Id
    type: Id
    titel: Regel
    beschrijving: Regel
    bron: Bronverwijzing | None = None
    eigen: bool = False
    kolommen: tuple[Regel, ...] = Field(default=(), max_length=5)
    delen: tuple[Deel, ...] = Field(min_length=1)
