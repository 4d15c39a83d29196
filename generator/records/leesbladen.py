"""Leesbladen: a page to read and talk about, beside the set that it belongs to."""

from pydantic import Field

from generator.records.base import Regel, Verwijzing
from generator.records.kaartset import Achtergrond, Bronverwijzing
from generator.records.pagina import Pagina


class Leesblad(Pagina):
    """A file in ``content/leesbladen``; ``bij`` names the set on whose page it is listed.

    ``gespreksvragen`` are to talk about, ``meenemen`` is what a team can take from it.
    """

    bij: Verwijzing
    bron: Bronverwijzing
    stukken: tuple[Achtergrond, ...] = Field(min_length=1)
    meenemen: tuple[Regel, ...] = ()
    gespreksvragen: tuple[Regel, ...] = ()
