"""Rolbeschrijvingen: roles from which a subgroup speaks."""

from pydantic import Field

from generator.records.base import Regel, Verwijzing
from generator.records.kaartset import Kaart, Kaartset


class Rolbeschrijving(Kaart):
    """A role, told to a subgroup («jullie»); ``let_op`` is what to keep in mind while playing."""

    naam: Regel
    let_op: Regel


class Rolbeschrijvingen(Kaartset):
    """A set of roles, played with the statements of another set, or with a case that stands in its background."""

    speelt_met: Verwijzing | None = None
    kaarten: tuple[Rolbeschrijving, ...] = Field(alias="rollen", min_length=1)
