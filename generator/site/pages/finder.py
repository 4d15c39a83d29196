"""What there is to do, with what one can choose by: for the form of the finder, and for the scripts that search."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from gettext import NullTranslations
from typing import Any, get_args

from generator.messages import card_number, message, plural_message
from generator.records.draaiboeken import Draaiboek, Werkdeel
from generator.records.naslag import Sector
from generator.records.speluitleg import Groep
from generator.resolve.edition import Edition, EditionSet
from generator.resolve.targets import anchor_of
from generator.site.pages.addresses import LEVELS
from generator.site.pages.templates import plat
from generator.text.nodes import Text

OFTEN = 3
"""So many sets must have a variant of a name before one can choose by it."""


SETTINGS = {
    "plenair": message("hele groep"),
    "groepjes": message("groepjes"),
    "tweetallen": message("tweetallen"),
    "alleen": message("ieder apart"),
    "staand": message("staand"),
}
"""What the settings are called."""

SECTORS: tuple[str, ...] = get_args(Sector)


_MINUTES = plural_message("%(num)s minuut", "%(num)s minuten")
_PEOPLE = plural_message("%(num)s deelnemer", "%(num)s deelnemers")


@dataclass(frozen=True)
class Found:
    """Something to do: ``soort`` is its kind, ``paginas`` are those that are about it, ``kan`` names its variants.

    ``anders`` are the minutes that it takes in some of those; ``opstelling`` tells how people work there, in at least
    one step; ``sectoren`` which sectors it was written for.
    """

    id: str
    soort: str
    paginas: tuple[str, ...]
    vragen: tuple[str, ...]
    fasen: tuple[str, ...]
    van: int
    tot: int
    minuten: int
    anders: tuple[int, ...] = ()
    kan: tuple[str, ...] = ()
    opstelling: tuple[str, ...] = ()
    sectoren: tuple[str, ...] = SECTORS


def finder(edition: Edition, said: NullTranslations) -> dict[str, Any]:
    """Return what one can choose by that not every edition has: variants, ways to work; and the sectors."""
    names = _variant_names(edition)
    settings = {how for one in things_to_do(edition) for how in one.opstelling}
    return {
        "kan_ook": [names[name] for name in _variants(edition)],
        "opstellingen": [(how, said.gettext(name)) for how, name in SETTINGS.items() if how in settings],
        "sectoren": [(sector, said.gettext(LEVELS[sector])) for sector in SECTORS],
    }


def things_to_do(edition: Edition) -> list[Found]:
    """Return all that there is to do, in the order of the finder."""
    variants = _variants(edition)
    found = [_of_set(edition, laid, variants) for _, sets in edition.sets_by_kind() for laid in sets]
    return found + [_of_draaiboek(edition, draaiboek) for draaiboek in edition.draaiboeken_in_order()]


def page_facts(edition: Edition, said: NullTranslations) -> dict[str, dict[str, str]]:
    """Return what kind of thing a page is about, and for how many people and minutes that is, by docname."""
    facts = {}
    for laid in edition.sets:
        uitleg = laid.record.speluitleg
        told = _facts(said, laid.kind.title, uitleg.groep, uitleg.minuten)
        facts[laid.docname] = told
        facts |= {f"leesbladen/{blad.id}": {"soort": said.gettext(message("Leesblad"))} for blad in laid.leesbladen}
    for one in edition.draaiboeken.values():
        minutes = sum(meeting.minuten for meeting in one.bijeenkomsten)
        facts[f"draaiboeken/{one.id}"] = _facts(said, message("Draaiboek"), one.groep, minutes)
    return facts


def card_names(edition: Edition, said: NullTranslations) -> dict[tuple[str, str], str]:
    """Return what a card is called where its set is shown, such as «stelling 7», by its page and its place there."""
    return {
        (laid.docname, anchor_of(card.kaart.id)): f"{said.gettext(laid.kind.card)} {card_number(said, card.nummer)}"
        for laid in edition.sets
        for card in laid.cards
    }


def _facts(said: NullTranslations, kind: str, groep: Groep, minutes: int) -> dict[str, str]:
    people = (
        said.gettext(message("%(van)s tot %(tot)s deelnemers")) % {"van": groep.van, "tot": groep.tot}
        if groep.tot != groep.van
        else said.ngettext(*_PEOPLE, groep.van) % {"num": groep.van}
    )
    time = said.ngettext(*_MINUTES, minutes) % {"num": minutes}
    return {"soort": said.gettext(kind), "feiten": f"{people} · {time}"}


def _variants(edition: Edition) -> list[str]:
    """Name the variants that many sets have; one that begins like another is that other."""
    said = Counter(name for laid in edition.sets for name in _names(laid))
    often = sorted(name for name, times in said.items() if times >= OFTEN)
    return [name for name in often if not any(name != other and name.startswith(other) for other in often)]


def _variant_names(edition: Edition) -> dict[str, Text]:
    """Return the names of variants by their letters."""
    variants = (variant.naam for laid in edition.sets for variant in laid.record.speluitleg.varianten)
    return {plat(naam): naam for naam in variants}


def _names(laid: EditionSet) -> set[str]:
    return {plat(variant.naam) for variant in laid.record.speluitleg.varianten}


def _of_set(edition: Edition, laid: EditionSet, variants: list[str]) -> Found:
    record, uitleg = laid.record, laid.record.speluitleg
    return Found(
        id=laid.id,
        soort=laid.kind.folder,
        paginas=(laid.docname, *(f"leesbladen/{blad.id}" for blad in laid.leesbladen)),
        vragen=record.vragen,
        fasen=_phases(edition, record.vragen),
        van=uitleg.groep.van,
        tot=uitleg.groep.tot,
        minuten=uitleg.minuten,
        anders=tuple(sorted({variant.minuten for variant in uitleg.varianten if variant.minuten})),
        opstelling=uitleg.opstelling,
        kan=tuple(v for v in variants if any(name.startswith(v) for name in _names(laid))),
        sectoren=_sectors(edition, laid),
    )


def _of_draaiboek(edition: Edition, one: Draaiboek) -> Found:
    sets = _sets_of(edition, one)
    return Found(
        id=one.id,
        soort="draaiboeken",
        paginas=(f"draaiboeken/{one.id}",),
        vragen=one.vragen,
        fasen=_phases(edition, one.vragen),
        van=one.groep.van,
        tot=one.groep.tot,
        minuten=sum(meeting.minuten for meeting in one.bijeenkomsten),
        opstelling=_once(how for laid in sets for how in laid.record.speluitleg.opstelling),
        sectoren=_once(sector for laid in sets for sector in _sectors(edition, laid)),
    )


def _sets_of(edition: Edition, one: Draaiboek) -> list[EditionSet]:
    """Gather the sets that a draaiboek chains."""
    parts = (part for meeting in one.bijeenkomsten for part in meeting.onderdelen if isinstance(part, Werkdeel))
    return [laid for part in parts if (laid := edition.set(part.set))]


def _sectors(edition: Edition, laid: EditionSet) -> tuple[str, ...]:
    """Name the sectors that a set's publication was written for; one that names none serves them all."""
    return edition.bronnen[laid.record.bron.publicatie].sectoren or SECTORS


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _phases(edition: Edition, vragen: tuple[str, ...]) -> tuple[str, ...]:
    return _once(edition.vragen[vraag].fase for vraag in vragen if vraag in edition.vragen)
