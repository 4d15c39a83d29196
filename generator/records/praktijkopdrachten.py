"""Praktijkopdrachten: assignments in one's own work, with a sheet to fill in."""

from typing import Annotated, Literal

from pydantic import Field

from generator.records.base import Record, Regel, Tekst
from generator.records.kaartset import Kaart, Kaartset


class Lijnen(Record):
    """Lines to write on."""

    soort: Literal["lijnen"]
    titel: Regel
    aantal: int = Field(ge=1, le=30)


class Continuum(Record):
    """A line from 0 to 100 % to put a cross on."""

    soort: Literal["continuum"]
    titel: Regel
    links: Regel
    rechts: Regel
    uitleg: Regel | None = None


class Matrix(Record):
    """A grid of two by two to write in."""

    soort: Literal["matrix"]
    titel: Regel
    kolommen: tuple[Regel, ...] = Field(min_length=2, max_length=2)
    rijen: tuple[Regel, ...] = Field(min_length=2, max_length=2)


Formulier = Annotated[Lijnen | Continuum | Matrix, Field(discriminator="soort")]


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
