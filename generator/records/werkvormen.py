"""Werkvormen: a session around figures, texts or sheets; with cards where it has any."""

from pydantic import Field

from generator.records.base import Regel
from generator.records.kaartset import Kaart, Kaartset


class Gesprekskaart(Kaart):
    """Something to talk about: a case, a trait, a lesson; ``vraag`` opens the talk.

    ``polen`` are the two ends of a line on which one takes a place.
    """

    titel: Regel | None = None
    vraag: Regel | None = None
    polen: tuple[Regel, ...] = Field(default=(), min_length=2, max_length=2)


class Werkvorm(Kaartset):
    """A way of working that is no deck of its own."""

    kaarten: tuple[Gesprekskaart, ...] = Field(default=(), alias="kaarten")
