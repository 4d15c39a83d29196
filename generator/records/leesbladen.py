"""Leesbladen: a page to read and talk about, beside the set that it belongs to."""

from pydantic import Field

from generator.records.base import Id, Record, Regel, Verwijzing
from generator.records.kaartset import Achtergrond, Bronverwijzing


class Leesblad(Record):
    """A file in ``content/leesbladen``; ``bij`` names the set on whose page it is listed.

    ``gespreksvragen`` are to talk about, ``meenemen`` is what a team can take from it.
    """

    id: Id
    titel: Regel
    ondertitel: Regel
    kort: Regel
    volgorde: int = Field(default=50, ge=1, le=99)
    bij: Verwijzing
    bron: Bronverwijzing
    stukken: tuple[Achtergrond, ...] = Field(min_length=1)
    meenemen: tuple[Regel, ...] = ()
    gespreksvragen: tuple[Regel, ...] = ()
