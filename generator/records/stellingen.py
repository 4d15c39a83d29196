"""Stellingen: statements to choose, to react to and to disagree with."""

from typing import Literal

from pydantic import Field

from generator.records.base import Regel
from generator.records.kaartset import Kaart, Kaartset


class Stelling(Kaart):
    """A statement; ``aard`` tells the facilitator which ones deny or provoke."""

    tekst: Regel
    aard: tuple[Literal["ontkennend", "prikkelend"], ...] = ()


class Stellingen(Kaartset):
    """A set of statements in categories."""

    kaarten: tuple[Stelling, ...] = Field(alias="stellingen", min_length=1)
