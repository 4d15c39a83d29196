"""What the finder knows: everything there is to do, with what one can choose by, and every card."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from gettext import NullTranslations
from typing import Any, get_args

from generator.messages import card_number, message
from generator.records.draaiboeken import Draaiboek, Werkdeel
from generator.records.naslag import Sector
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


@dataclass(frozen=True)
class Found:
    """Something to do: ``soort`` is its kind, ``tekst`` all that it is found by, ``kan`` names its variants.

    ``anders`` are the minutes that it takes in some of those; ``opstelling`` tells how people work there, in at least
    one step; ``sectoren`` which sectors it was written for.
    """

    id: str
    soort: str
    tekst: str
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
    """Return what the finder's page and script need: what there is, its cards, and the variants to choose by."""
    names = _variant_names(edition)
    variants = _variants(edition)
    found = [_of_set(edition, laid, variants) for _, sets in edition.sets_by_kind() for laid in sets]
    found += [_of_draaiboek(edition, draaiboek) for draaiboek in edition.draaiboeken_in_order()]
    settings = {how for one in found for how in one.opstelling}
    return {
        "kan_ook": [names[name] for name in variants],
        "opstellingen": [(how, said.gettext(name)) for how, name in SETTINGS.items() if how in settings],
        "sectoren": [(sector, said.gettext(LEVELS[sector])) for sector in SECTORS],
        "gegevens": {"vondsten": [asdict(one) for one in found], "kaarten": list(_cards(edition, said))},
    }


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
        tekst=_letters(edition, record.vragen, record.titel, record.ondertitel, record.kort, uitleg.voor_wie),
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
        tekst=_letters(edition, one.vragen, one.titel, one.ondertitel, one.kort, one.voor_wie),
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


def _letters(edition: Edition, vragen: tuple[str, ...], *texts: Text) -> str:
    asked = [edition.vragen[vraag].vraag for vraag in vragen if vraag in edition.vragen]
    return " ".join(plat(text) for text in (*texts, *asked))


def _phases(edition: Edition, vragen: tuple[str, ...]) -> tuple[str, ...]:
    return _once(edition.vragen[vraag].fase for vraag in vragen if vraag in edition.vragen)


def _cards(edition: Edition, said: NullTranslations) -> Iterator[dict[str, Any]]:
    for laid in edition.sets:
        for card in laid.cards:
            name = getattr(card.kaart, "naam", None) or getattr(card.kaart, "titel", None)
            yield {
                "set": laid.id,
                "titel": laid.record.titel,
                "soort": said.gettext(laid.kind.card),
                "nummer": card_number(said, card.nummer),
                "adres": f"{laid.docname}.html#{anchor_of(card.kaart.id)}",
                "naam": name or "",
                "tekst": card.kaart.tekst,
            }
