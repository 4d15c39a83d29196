"""Slijpsteen: a hefboom with its background, and the richtvragen to sharpen the talk on."""

from pydantic import Field

from generator.records.base import Record, Regel, Tekst
from generator.records.kaartset import Kaart, Kaartset


class Achtergrond(Record):
    """A section of the background text."""

    titel: Regel
    tekst: Tekst


class Richtvraag(Kaart):
    """An open question; ``doorvragen`` helps the facilitator to ask on."""

    doorvragen: Regel | None = None


class Slijpsteen(Kaartset):
    """The richtvragen of a hefboom, and what one should know of it; ``versterkt`` names the trust it strengthens."""

    versterkt: Regel | None = None
    achtergrond: tuple[Achtergrond, ...] = ()
    kaarten: tuple[Richtvraag, ...] = Field(alias="richtvragen", min_length=1)
