"""Slijpsteen: a hefboom with its background, and the richtvragen to sharpen the talk on."""

from pydantic import Field

from generator.records.base import Regel
from generator.records.kaartset import Kaart, Kaartset


class Richtvraag(Kaart):
    """An open question; ``doorvragen`` helps the facilitator to ask on."""

    tekst: Regel
    doorvragen: Regel | None = None


class Slijpsteen(Kaartset):
    """The richtvragen of a hefboom, and what one should know of it; ``versterkt`` names the trust it strengthens."""

    versterkt: Regel | None = None
    kaarten: tuple[Richtvraag, ...] = Field(alias="richtvragen", min_length=1)
