"""How to lead the session: what someone who never read the publication needs tomorrow."""

from itertools import accumulate
from typing import Literal

from pydantic import Field

from generator.records.base import Record, Regel, Tekst, Verwijzing

Opstelling = Literal["alleen", "tweetallen", "groepjes", "plenair", "staand"]
"""How people work: each for themselves, in twos, in small groups, all together, or on their feet."""


class Groep(Record):
    """How many people take part."""

    van: int = Field(ge=1, le=500)
    tot: int = Field(ge=1, le=500)


class Materiaal(Record):
    """Something to lay ready; ``set`` names the set whose PDFs it is printed from.

    ``formaat`` is the one of those PDFs to take, ``per`` the number of participants that share
    one (none: one for all), ``aantal`` how many each time.
    """

    wat: Regel
    set: Verwijzing | None = None
    formaat: str | None = None
    per: int | None = Field(default=None, ge=1, le=100)
    aantal: int = Field(default=1, ge=1, le=100)


class Stap(Record):
    """A step of the session; ``zeg`` holds words that the facilitator can say as they are."""

    titel: Regel
    minuten: int = Field(ge=1, le=600)
    tekst: Tekst
    zeg: Regel | None = None


class Misgaat(Record):
    """What often goes wrong, and what to do then."""

    wat: Regel
    doe: Regel


class Variant(Record):
    """Another way to do it: online, with a large group, in less time.

    ``minuten`` is how long a meeting then takes, where that is another time than usual.
    """

    naam: Regel
    minuten: int | None = Field(default=None, ge=1, le=600)
    tekst: Tekst


class Speluitleg(Record):
    """The whole explanation; the steps' minutes add up to ``minuten`` (checked in ``read``).

    ``opstelling`` names how people work in at least one of the steps.
    """

    doel: Tekst
    voor_wie: Regel
    groep: Groep
    minuten: int = Field(ge=1, le=600)
    opstelling: tuple[Opstelling, ...] = ()
    materiaal: tuple[Materiaal, ...] = Field(min_length=1)
    voorbereiding: tuple[Tekst, ...] = Field(min_length=1)
    stappen: tuple[Stap, ...] = Field(min_length=1)
    nabespreking: tuple[Tekst, ...] = Field(min_length=1)
    misgaat: tuple[Misgaat, ...] = Field(min_length=1)
    varianten: tuple[Variant, ...] = ()

    def select_steps(self, numbers: tuple[int, ...]) -> tuple[Stap, ...]:
        """Return the steps with these numbers, counted from 1; without numbers, all."""
        return tuple(stap for number, stap in enumerate(self.stappen, 1) if not numbers or number in numbers)

    def start_minutes(self, numbers: tuple[int, ...] = ()) -> tuple[int, ...]:
        """Return the minute at which each of the :meth:`select_steps` steps starts, the first at 0."""
        return tuple(accumulate((stap.minuten for stap in self.select_steps(numbers)[:-1]), initial=0))
