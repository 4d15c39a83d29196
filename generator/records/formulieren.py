"""Forms to fill in with a pen: what stands on a sheet, whatever it belongs to."""

from typing import Annotated, Literal

from pydantic import Field

from generator.records.base import Record, Regel


class Lijnen(Record):
    """Lines to write on."""

    soort: Literal["lijnen"]
    titel: Regel
    aantal: int = Field(ge=1, le=30)


class Continuum(Record):
    """A line to put a cross on, from 0 to 100 % or without numbers; ``midden`` is what the middle of it means."""

    soort: Literal["continuum"]
    titel: Regel
    links: Regel
    midden: Regel | None = None
    rechts: Regel
    uitleg: Regel | None = None
    getallen: bool = True


class Matrix(Record):
    """A grid of two by two to write in."""

    soort: Literal["matrix"]
    titel: Regel
    kolommen: tuple[Regel, ...] = Field(min_length=2, max_length=2)
    rijen: tuple[Regel, ...] = Field(min_length=2, max_length=2)


class Tabel(Record):
    """Columns to write in: rows with a name, or else ``aantal`` rows without one.

    ``hoogte`` is a row's, in mm; as a ``poster`` the table fills a sheet of A3 instead.
    """

    soort: Literal["tabel"]
    titel: Regel
    uitleg: Regel | None = None
    kolommen: tuple[Regel, ...] = Field(min_length=1, max_length=5)
    rijen: tuple[Regel, ...] = Field(default=(), max_length=12)
    aantal: int = Field(default=0, ge=0, le=30)
    hoogte: int = Field(default=14, ge=8, le=220)
    poster: bool = False


class Stroken(Record):
    """Strips of paper to write a theme on and cut out; a sheet holds seven."""

    soort: Literal["stroken"]
    titel: Regel
    uitleg: Regel | None = None
    aantal: int = Field(ge=1, le=7)


Formulier = Annotated[Lijnen | Continuum | Matrix | Tabel | Stroken, Field(discriminator="soort")]
