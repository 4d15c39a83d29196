"""Werkvormen: a session around figures, texts or sheets; with cards where it has any."""

from pydantic import Field

from generator.records.base import Regel
from generator.records.kaartset import Kaart, Kaartset


class Gesprekskaart(Kaart):
    """Something to talk about: a case, a trait, a lesson; ``vraag`` opens the talk."""

    titel: Regel | None = None
    vraag: Regel | None = None


class Werkvorm(Kaartset):
    """A way of working that is no deck of its own."""

    kaarten: tuple[Gesprekskaart, ...] = Field(default=(), alias="kaarten")
