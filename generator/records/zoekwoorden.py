"""Search words: what people type, beside what the texts say."""

from typing import Annotated

from pydantic import Field

from generator.bounds import MOST_SEARCH_TERMS, MOST_SEARCH_WORDS
from generator.messages import DUTCH
from generator.records.base import Id, Opschrift, Record, Taalcode, Verwijzing

Zoekterm = Annotated[Opschrift, Field(min_length=1, max_length=60)]
"""A word or a few that someone types."""


class Zoekwoord(Record):
    """Words that are one to who searches: each finds the others.

    ``vindt`` are words that they find too, and that do not find them; ``zie`` is what they lead to first.  They count
    for editions in the language ``taal``.
    """

    id: Id
    woorden: tuple[Zoekterm, ...] = Field(min_length=1, max_length=MOST_SEARCH_TERMS)
    vindt: tuple[Zoekterm, ...] = Field(default=(), max_length=MOST_SEARCH_TERMS)
    zie: tuple[Verwijzing, ...] = Field(default=(), max_length=MOST_SEARCH_TERMS)
    taal: Taalcode = DUTCH


class Zoekwoorden(Record):
    """``content/zoekwoorden.yaml``."""

    zoekwoorden: tuple[Zoekwoord, ...] = Field(max_length=MOST_SEARCH_WORDS)
