"""Layers: what a country, sector, board, school or location changes to what lies below it."""

from typing import Annotated, Any, Literal, Self

from pydantic import ConfigDict, Field, ModelWrapValidatorHandler, PrivateAttr, model_validator

from generator.bounds import MOST_SEARCH_WORDS
from generator.provenance import Mapping
from generator.records.base import (
    TALIG,
    Contact,
    Id,
    KaartId,
    Kleur,
    Lettertypenaam,
    Opschrift,
    Record,
    Regel,
    Siteadres,
    Tekst,
    Verwijzing,
    Vestigingscode,
    Woordnaam,
)
from generator.records.zoekwoorden import Zoekwoord

Soort = Literal["landelijk", "sector", "bestuur", "school", "locatie"]
ORDER: tuple[Soort, ...] = ("landelijk", "sector", "bestuur", "school", "locatie")

FOR_ALL = ORDER[:2]
"""The layers of a base that a school's own folder lies on."""


Vorm = Annotated[Opschrift, Field(min_length=1, max_length=40), TALIG]


class Woord(Record):
    """A word with its forms; ``deze``, ``die`` and the like follow from ``lidwoord``."""

    ev: Vorm
    mv: Vorm
    lidwoord: Literal["de", "het"]
    hij: Literal["hij", "zij", "het", "die"] | None = None
    hem: Literal["hem", "haar", "het", "die"] | None = None
    zijn: Literal["zijn", "haar", "hun"] = "zijn"

    def form(self, name: str) -> str | None:
        """Return a form of the word by name; None where there is no such form."""
        said = getattr(self, name, None) if name in type(self).model_fields else None
        if said is None and name in BY_ARTICLE:
            return BY_ARTICLE[name][self.lidwoord == "het"]
        return said

    @property
    def forms(self) -> tuple[str | None, ...]:
        """All forms of the word, in the order of ``FORMS``; words that read alike everywhere are equal in it."""
        return tuple(map(self.form, FORMS))


BY_ARTICLE: dict[str, tuple[str, str]] = {
    "deze": ("deze", "dit"),
    "die": ("die", "dat"),
    "onze": ("onze", "ons"),
    "elke": ("elke", "elk"),
    "iedere": ("iedere", "ieder"),
    "welke": ("welke", "welk"),
    "hij": ("hij", "het"),
    "hem": ("hem", "het"),
}
"""Words that agree with the article: the form with *de*, the form with *het*, unless a word says otherwise."""

FORMS: tuple[str, ...] = tuple(dict.fromkeys((*Woord.model_fields, *BY_ARTICLE)))


class Lettertype(Record):
    """A font file of the school, for its name and headings."""

    naam: Lettertypenaam
    bestand: str


Patroon = Literal["bladeren", "golven", "stralen", "stippen", "strepen", "ruiten"]
"""Small figures all over a coloured ground, by which a school is known beside its colours."""


class Huisstijl(Record):
    """Logo and colours; ``hoofdkleur`` can be read on white, text can be read on ``steunkleur``."""

    logo: str
    hoofdkleur: Kleur
    steunkleur: Kleur
    patroon: Patroon | None = None
    lettertype: Lettertype | None = None


class Keuze(Record):
    """Sets that are left out, or taken in again after a lower layer left them out."""

    zonder: tuple[Verwijzing, ...] = ()
    met: tuple[Verwijzing, ...] = ()


class EigenKaart(Record):
    """A card of the layer's own; its id carries the layer's name (``de-wilg-01``).

    It takes the keys of a card of its set's kind (``naam``, ``vragen`` ...), which are
    checked when it is laid over that set.
    """

    model_config = ConfigDict(extra="allow")

    id: KaartId
    set: Verwijzing

    _data: Any = PrivateAttr(default=None)

    @model_validator(mode="wrap")
    @classmethod
    def _keep_data(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        record = handler(data)
        record._data = data
        return record

    @property
    def card_data(self) -> Any:
        """The located data of the card, without ``set``: to be read as a card of its set's kind."""
        card = Mapping({key: value for key, value in self._data.items() if key != "set"})
        for name in ("place", "keys_at", "values_at", "raws"):
            setattr(card, name, getattr(self._data, name))
        return card


class Kaarten(Keuze):
    """Cards that are left out, taken in again, changed or added."""

    tekst: dict[Verwijzing, Tekst] = Field(default_factory=dict)
    erbij: tuple[EigenKaart, ...] = ()


class Laag(Record):
    """A file in ``content/scholen``; ``basis`` names the layer that it lies on.

    ``adres`` is where the site of a school stands, or those of all schools on a board, each in a folder by its id.
    ``talen`` are the languages beside Dutch in which its site is published.
    """

    id: Id
    soort: Soort = "school"
    basis: Verwijzing | None = None
    naam: Opschrift = Field(min_length=1, max_length=80)
    plaats: Opschrift | None = None
    vestigingscode: Vestigingscode | None = None
    adres: Siteadres | None = None
    contact: Contact | None = None
    talen: tuple[Verwijzing, ...] = ()
    huisstijl: Huisstijl | None = None
    woorden: dict[Woordnaam, Woord] = Field(default_factory=dict)
    zoekwoorden: tuple[Zoekwoord, ...] = Field(default=(), max_length=MOST_SEARCH_WORDS)
    sets: Keuze = Keuze()
    kaarten: Kaarten = Kaarten()
    toelichting: Regel | None = None
