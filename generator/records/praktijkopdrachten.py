"""Praktijkopdrachten: assignments in one's own work, with a sheet to fill in."""

from pydantic import Field

from generator.records.base import Regel, Tekst
from generator.records.formulieren import Formulier
from generator.records.kaartset import Kaart, Kaartset


class Praktijkopdracht(Kaart):
    """An assignment for participants; ``nabespreking`` is for the facilitator alone."""

    titel: Regel
    wanneer: Regel
    vragen: tuple[Regel, ...] = Field(min_length=1)
    formulieren: tuple[Formulier, ...] = Field(min_length=1)
    nabespreking: tuple[Tekst, ...] = Field(min_length=1)


class Praktijkopdrachten(Kaartset):
    """A set of assignments."""

    kaarten: tuple[Praktijkopdracht, ...] = Field(alias="opdrachten", min_length=1)
