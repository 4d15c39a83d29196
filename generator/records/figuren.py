"""Figuren: a drawing as data; the same on page, handout and poster, and as a list or table."""

from typing import Literal, NamedTuple

from pydantic import Field

from generator.records.base import Id, Record, Regel, Verwijzing
from generator.records.kaartset import Bronverwijzing


class Deel(Record):
    """A part of a figure: its label, a line beneath it, what it leads to, and its own parts.

    ``poster`` is what its label says on a poster, which is read from afar, where ``naam`` is too long for that.
    """

    naam: Regel
    poster: Regel | None = None
    tekst: Regel | None = None
    zie: Verwijzing | None = None
    delen: tuple["Deel", ...] = ()


Aantal = tuple[int, int]
"""At least and at most so many."""


class Vorm(NamedTuple):
    """What a type of figure draws: how many parts, how many in each part, and in each of those.

    ``in_elk`` and ``daarin`` go by part of the figure, the last one for all that follow.  ``kolommen``
    are none, one for each part of a row, one for each step of a row (then they may be left out), or one
    for each cell of a table, where each part is a table.  ``assen`` is how many axes have a name.
    """

    delen: Aantal
    in_elk: tuple[Aantal, ...]
    daarin: tuple[Aantal, ...] = ((0, 0),)
    kolommen: Literal["geen", "delen", "stappen", "cellen"] = "geen"
    assen: int = 0


VORMEN: dict[str, Vorm] = {
    "overzicht": Vorm((3, 3), ((2, 2), (5, 5), (4, 4)), ((0, 0), (0, 0), (1, 3))),
    "route": Vorm((2, 6), ((1, 3),)),
    "mindmap": Vorm((3, 6), ((0, 5),)),
    "tweeluik": Vorm((2, 2), ((2, 6),), ((0, 6),)),
    "balans": Vorm((2, 2), ((1, 5),)),
    "matrix": Vorm((2, 2), ((2, 2),), kolommen="delen"),
    "ketens": Vorm((1, 4), ((2, 4),), kolommen="stappen"),
    "lussen": Vorm((2, 3), ((4, 9), (4, 9), (0, 0))),
    "ring": Vorm((3, 3), ((3, 3), (4, 8), (0, 0))),
    "tijdlijn": Vorm((3, 7), ((0, 4),)),
    "ladder": Vorm((2, 5), ((0, 5),)),
    "driehoek": Vorm((4, 4), ((0, 5), (0, 5), (0, 5), (3, 3))),
    "kubus": Vorm((3, 3), ((3, 3),), ((3, 3),), kolommen="cellen", assen=3),
    "klaver": Vorm((3, 3), ((0, 4),)),
    "tetraeder": Vorm((4, 4), ((0, 0),)),
    "wiggen": Vorm((2, 2), ((0, 5),)),
    "trap": Vorm((3, 5), ((0, 5),)),
    "polen": Vorm((2, 8), ((2, 2),)),
}
"""The types of figures; each has a template ``templates/figures/<type>.svg``."""


class Figuur(Record):
    """A figure; with ``kolommen`` its other form is a table (or one for each part), and without a list in lists.

    ``beschrijving`` tells what there is to see to who can't see it; ``helt`` on which side a balance
    hangs lower, when that is not the side with most on it; ``assen`` names the axes of a cube: that of
    its layers, of its columns and of its rows; ``poster`` is the title on a poster, where ``titel`` is long.
    """

    id: Id
    type: Id
    titel: Regel
    poster: Regel | None = None
    beschrijving: Regel
    bron: Bronverwijzing | None = None
    eigen: bool = False
    kolommen: tuple[Regel, ...] = Field(default=(), max_length=5)
    helt: Literal["links", "rechts"] | None = None
    assen: tuple[Regel, ...] = Field(default=(), max_length=3)
    delen: tuple[Deel, ...] = Field(min_length=1)
