"""What every set has, whatever its kind: one YAML file, one page, one stack of cards."""

from typing import Literal

from pydantic import Field

from generator.records.base import Id, KaartId, Opschrift, Record, Regel, Tekst, Verwijzing
from generator.records.brief import Brief
from generator.records.formulieren import Formulier, Tabel
from generator.records.pagina import Pagina
from generator.records.speluitleg import Speluitleg

Teken = Literal["cirkel", "vierkant", "driehoek", "ruit", "zeshoek", "golf"]
Accent = Literal["petrol", "steen", "pruim", "olijf", "inkt", "oker"]


TINTS = ("", "-diep", "-licht")
"""What stands behind the name of an accent for its tints: itself, a darker and a lighter one."""


class Bronverwijzing(Record):
    """Where something comes from: a publication and the section in it."""

    publicatie: Verwijzing
    plek: Opschrift = Field(min_length=1)


class Categorie(Record):
    """A category of cards; its sign tells it from the others, so that a deck in grey sorts too."""

    id: Id
    naam: Regel
    teken: Teken


class KleurCategorie(Categorie):
    """A category as an edition has it: in the colour of the phase of its set.

    ``verf`` is what its sign is painted in: that colour, or a darker or lighter one.
    """

    kleur: Accent
    verf: str

    @classmethod
    def of(cls, categorie: Categorie, kleur: Accent, number: int) -> "KleurCategorie":
        """Return the ``number``-th category of a set, from 0, in a colour."""
        verf = f"{kleur}{TINTS[number % len(TINTS)]}"
        made = cls.model_construct(id=categorie.id, naam=categorie.naam, teken=categorie.teken, kleur=kleur, verf=verf)
        made._place, made._values_at = categorie._place, categorie._values_at
        return made


class Kaart(Record):
    """What every card has; ``id`` is the set's id and a number that is never given again.

    A kind whose face shows ``tekst`` as one line says so: there it is a *regel*.
    """

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


class Kaartset(Pagina):
    """A set: one YAML file with the page that tells how to lead a session, and what to hand out.

    The cards stand in YAML under the kind's own noun (``stellingen:``, ``rollen:`` ...); some
    kinds do without.  ``figuren`` names drawings, with ``losse_bladen`` each section of
    the background is a sheet of its own, ``formulieren`` are sheets to fill in, ``brief``
    is a letter to fill in and send, and ``bundelt`` names the sets whose background goes into one
    booklet with this one.  ``compositie`` names the picture of the set where that of its own id does not do.
    """

    vragen: tuple[Verwijzing, ...] = Field(min_length=1)
    bron: Bronverwijzing
    compositie: Id | None = None
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

    @property
    def poster_formulieren(self) -> tuple[Tabel, ...]:
        """The forms that hang on the wall, on A3."""
        return tuple(vorm for vorm in self.formulieren if isinstance(vorm, Tabel) and vorm.poster)

    @property
    def werkblad_formulieren(self) -> tuple[Formulier, ...]:
        """The forms that lie on the table, on A4."""
        return tuple(vorm for vorm in self.formulieren if vorm not in self.poster_formulieren)

    @property
    def op_posters(self) -> tuple[Verwijzing | Tabel, ...]:
        """What the posters show: the drawings, and forms for the wall."""
        return (*self.figuren, *self.poster_formulieren)

    def categorie_van(self, kaart: Kaart) -> Categorie:
        """Return the category of a card; the only one where the card names none."""
        return next((c for c in self.categorieen if c.id == kaart.categorie), self.categorieen[0])
