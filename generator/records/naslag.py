"""Reference: the publications, the glossary, and the questions users come with."""

from typing import Literal

from pydantic import Field

from generator.records.base import Adres, Id, Opschrift, Record, Regel, Tekst, Verwijzing
from generator.records.kaartset import Bronverwijzing

Fase = Literal["orientatie", "diagnose", "verkenning", "interventie"]
Sector = Literal["po", "vo", "mbo"]


class Bron(Record):
    """A publication; ``sectoren`` are those it was written for (none: for every sector)."""

    id: Id
    titel: Opschrift
    ondertitel: Opschrift | None = None
    makers: Opschrift
    uitgever: Opschrift | None = None
    jaar: int | None = Field(default=None, ge=1900, le=2100)
    sectoren: tuple[Sector, ...] = ()
    over: Tekst
    adres: Adres | None = None


class Begrip(Record):
    """A term of the glossary; ``ook`` lists other names for it."""

    id: Id
    naam: Regel
    ook: tuple[Regel, ...] = ()
    uitleg: Tekst
    bron: Bronverwijzing | None = None
    zie: tuple[Verwijzing, ...] = ()


class Gebruikersvraag(Record):
    """A question that a user comes with; sets name the ones they help with."""

    id: Id
    fase: Fase
    vraag: Regel
    uitleg: Regel
    bron: Bronverwijzing | None = None
    eigen: bool = False


class Bronnen(Record):
    """``content/bronnen.yaml``."""

    bronnen: tuple[Bron, ...]


class Begrippen(Record):
    """``content/begrippen.yaml``."""

    begrippen: tuple[Begrip, ...]


class Gebruikersvragen(Record):
    """``content/vragen.yaml``."""

    vragen: tuple[Gebruikersvraag, ...]
