"""What every set has, whatever its kind: one YAML file, one page, one stack of cards."""

from typing import Literal

from pydantic import Field

from generator.records.base import Id, KaartId, Record, Regel, Tekst, Verwijzing
from generator.records.brief import Brief
from generator.records.formulieren import Formulier
from generator.records.speluitleg import Speluitleg

Teken = Literal["cirkel", "vierkant", "driehoek", "ruit", "zeshoek", "golf"]
Accent = Literal["petrol", "steen", "pruim", "olijf", "inkt", "oker"]


class Bronverwijzing(Record):
    """Where something comes from: a publication and the section in it."""

    publicatie: Verwijzing
    plek: str = Field(min_length=1)


class Categorie(Record):
    """A category of cards; a colour *and* a sign, so that a deck in grey still sorts."""

    id: Id
    naam: Regel
    teken: Teken
    kleur: Accent


class Kaart(Record):
    """What every card has; ``id`` is the set's id and a number that is never given again."""

    id: KaartId
    categorie: Verwijzing | None = None
    tekst: Tekst
    bron: Bronverwijzing | None = None
    eigen: bool = False
    zie: tuple[Verwijzing, ...] = ()

    @property
    def nummer(self) -> int:
        """The number that a facilitator calls out: «pak kaart 5»."""
        return int(self.id.rpartition("-")[2])


class Achtergrond(Record):
    """A section to read, by participants too; ``eigen`` is what is ours and not the source's."""

    titel: Regel
    tekst: Tekst
    eigen: bool = False


class Kaartset(Record):
    """A set: one YAML file with the page that tells how to lead a session, and what to hand out.

    ``volgorde`` is its place among the sets of its kind; sets of one place stand by id.
    The cards stand in YAML under the kind's own noun (``stellingen:``, ``rollen:`` ...); some
    kinds do without.  ``figuren`` names drawings, with ``losse_bladen`` each section of
    the background is a sheet of its own, ``formulieren`` are sheets to fill in, ``brief``
    is a letter to fill in and send, and ``bundelt`` names the sets whose background goes into one
    booklet with this one.
    """

    id: Id
    titel: Regel
    ondertitel: Regel
    kort: Regel
    volgorde: int = Field(default=50, ge=1, le=99)
    vragen: tuple[Verwijzing, ...] = Field(min_length=1)
    bron: Bronverwijzing
    inleiding: Tekst
    figuren: tuple[Verwijzing, ...] = ()
    achtergrond: tuple[Achtergrond, ...] = ()
    losse_bladen: bool = False
    formulieren: tuple[Formulier, ...] = ()
    brief: Brief | None = None
    bundelt: tuple[Verwijzing, ...] = ()
    speluitleg: Speluitleg
    categorieen: tuple[Categorie, ...] = Field(default=(), max_length=6)
    kaarten: tuple[Kaart, ...] = ()

    def categorie_van(self, kaart: Kaart) -> Categorie:
        """Give the category of a card; the only one where the card names none."""
        return next((c for c in self.categorieen if c.id == kaart.categorie), self.categorieen[0])
