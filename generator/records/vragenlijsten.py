"""Vragenlijsten: a questionnaire as a definition, from which form, page and scores follow."""

from typing import Annotated, Literal

from pydantic import Field

from generator.records.base import SHAPES, Id, Opschrift, Record, Regel, Tekst
from generator.records.kaartset import Kaart, Kaartset

SHAPES[r"^[a-z][0-9]{2}$"] = "schrijf een kleine letter en twee cijfers, zoals m01"
Code = Annotated[str, Field(pattern=r"^[a-z][0-9]{2}$")]
"""The code of an item in a survey tool; stable for ever."""


class Schaal(Record):
    """A scale; the first anchor counts for ``laagste``, each next one for one more."""

    id: Id
    vraag: Regel
    laagste: int = Field(default=1, ge=0, le=1)
    ankers: tuple[Regel, ...] = Field(min_length=2, max_length=7)

    @property
    def hoogste(self) -> int:
        """What the last anchor counts for."""
        return self.laagste + len(self.ankers) - 1


class Vraaggroep(Record):
    """Items that belong together; ``deel`` names the part of the questionnaire that the group is in."""

    id: Id
    naam: Regel
    deel: Regel | None = None
    uitleg: Regel | None = None


class Item(Record):
    """A question: its number on paper, its code in a file; ``omgekeerd`` where a high answer is a bad sign."""

    nummer: int = Field(ge=1, le=200)
    code: Code
    groep: Id
    tekst: Regel
    omgekeerd: bool = False


class Score(Record):
    """How answers become figures, by group and for the whole.

    ``gemiddelde`` and ``som`` work on the one scale; ``urgentie`` is, for each item,
    ``belang × (hoogste van huidig − huidig)``, and names those two scales.
    """

    regel: Literal["gemiddelde", "som", "urgentie"]
    belang: Id | None = None
    huidig: Id | None = None


class Gespreksvraag(Kaart):
    """A question to talk about the results."""

    tekst: Regel


class Vragenlijst(Kaartset):
    """A questionnaire; ``versie`` changes with every word of an item or an anchor.

    ``zelf_rekenen`` is for paper alone: on a screen the page works the outcome out.
    """

    versie: Opschrift = Field(min_length=1, max_length=20)
    invullen: Tekst
    zelf_rekenen: Tekst | None = None
    schalen: tuple[Schaal, ...] = Field(min_length=1, max_length=2)
    groepen: tuple[Vraaggroep, ...] = Field(min_length=1)
    items: tuple[Item, ...] = Field(min_length=1)
    score: Score
    open_vragen: tuple[Regel, ...] = ()
    kaarten: tuple[Gespreksvraag, ...] = Field(alias="gespreksvragen", min_length=1)
