"""Draaiboeken: instruments in a row, with times, that carry a group through an afternoon or longer."""

from typing import Annotated, Literal

from pydantic import Field

from generator.records.base import SHAPES, Record, Regel, Tekst, Verwijzing
from generator.records.kaartset import Bronverwijzing
from generator.records.pagina import Pagina
from generator.records.speluitleg import Groep

SHAPES[r"^([01][0-9]|2[0-3]):[0-5][0-9]$"] = "schrijf uren en minuten, zoals 13:30"
Tijd = Annotated[str, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
"""A time of day, ``HH:MM``."""


class Werkdeel(Record):
    """A session of a set; ``stappen`` names the steps that are done, by number (all when left out)."""

    soort: Literal["werkvorm"]
    set: Verwijzing
    stappen: tuple[int, ...] = ()
    let_op: Regel | None = None
    wie: Regel | None = None


class Pauze(Record):
    """A break."""

    soort: Literal["pauze"]
    minuten: int = Field(ge=1, le=120)


class Tussendeel(Record):
    """Something of its own: a welcome, a closing."""

    soort: Literal["eigen"]
    titel: Regel
    minuten: int = Field(ge=1, le=300)
    tekst: Tekst
    wie: Regel | None = None


Onderdeel = Annotated[Werkdeel | Pauze | Tussendeel, Field(discriminator="soort")]


class Bijeenkomst(Record):
    """A meeting: its begin, how long it may take, its parts; ``daarna`` tells what happens until the next."""

    titel: Regel
    begin: Tijd
    minuten: int = Field(ge=5, le=600)
    onderdelen: tuple[Onderdeel, ...] = Field(min_length=1)
    daarna: Tekst | None = None


class Taak(Record):
    """Something to prepare: who does it, what, and when."""

    wie: Regel
    wat: Regel
    wanneer: Regel


class Draaiboek(Pagina):
    """A file in ``content/draaiboeken``: one or more meetings in a row."""

    vragen: tuple[Verwijzing, ...] = Field(min_length=1)
    bron: Bronverwijzing | None = None
    eigen: bool = False
    inleiding: Tekst
    voor_wie: Regel
    groep: Groep
    taken: tuple[Taak, ...] = Field(min_length=1)
    bijeenkomsten: tuple[Bijeenkomst, ...] = Field(min_length=1, max_length=12)
