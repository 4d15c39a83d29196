"""Brieven: a letter that a school fills in and sends; what is still open stays visible."""

from pydantic import Field

from generator.records.base import Record, Regel, Tekst


class Invulveld(Record):
    """A row of a table to fill in: its name, a line about it, and what the school writes there."""

    naam: Regel
    tekst: Regel | None = None
    open: Regel


class Invultabel(Record):
    """Rows to fill in, under the heading of the names and that of what is open."""

    kolommen: tuple[Regel, ...] = Field(min_length=2, max_length=2)
    velden: tuple[Invulveld, ...] = Field(min_length=1, max_length=12)


class Briefdeel(Record):
    """A part of a letter; ``open`` is something that the school adds in its own words."""

    titel: Regel
    tekst: Tekst
    open: Regel | None = None
    tabel: Invultabel | None = None


class Brief(Record):
    """A letter; the name of the school, its town, the date and who signs are the template's."""

    onderwerp: Regel
    aanhef: Regel
    delen: tuple[Briefdeel, ...] = Field(min_length=1)
    slot: Tekst
    groet: Regel
    ondertekening: Regel
