"""Checks of questionnaires: numbers and codes are given once, groups and scales exist."""

from collections.abc import Iterator

from generator.faults import Fault, Place, advice, quoted
from generator.read.references import twice
from generator.records.library import Library
from generator.records.vragenlijsten import Item, Vragenlijst


def vragenlijst_faults(library: Library) -> Iterator[Fault]:
    """Find all that is wrong within questionnaires."""
    for record in library.sets.values():
        if isinstance(record, Vragenlijst):
            yield from _items(record)
            yield from _groups(record)
            yield from _score(record)


def _items(lijst: Vragenlijst) -> Iterator[Fault]:
    codes: dict[str, Place] = {}
    for number, item in enumerate(lijst.items, 1):
        at = item.at("code")
        if item.code in codes:
            yield twice(item.code, at, codes[item.code])
        codes.setdefault(item.code, at)
        if item.nummer != number:
            found = f"gevonden {item.nummer} op plaats {number}"
            yield Fault(item.at("nummer"), "de nummers lopen niet door", found, f"maak er {number} van")


def _groups(lijst: Vragenlijst) -> Iterator[Fault]:
    groups = [groep.id for groep in lijst.groepen]
    for item in lijst.items:
        if item.groep not in groups:
            found = f"gevonden {quoted(item.groep)}"
            yield Fault(item.at("groep"), "onbekende groep", found, advice(item.groep, groups))
    for groep in lijst.groepen:
        if not any(item.groep == groep.id for item in lijst.items):
            yield Fault(groep.at("id"), "een groep zonder vragen", f"gevonden {quoted(groep.id)}", "haal haar weg")
    if [item.code for item in lijst.items] != [item.code for item in _by_group(lijst)]:
        wrong, remedy = "de vragen van een groep staan niet bij elkaar", "zet ze in de volgorde van «groepen:»"
        yield Fault(lijst.at("items"), wrong, f"gevonden {', '.join(item.code for item in lijst.items)}", remedy)


def _by_group(lijst: Vragenlijst) -> list[Item]:
    return [item for groep in lijst.groepen for item in lijst.items if item.groep == groep.id]


def _score(lijst: Vragenlijst) -> Iterator[Fault]:
    scales = [schaal.id for schaal in lijst.schalen]
    urgent = lijst.score.regel == "urgentie"
    for key in ("belang", "huidig"):
        named = getattr(lijst.score, key)
        if urgent and named not in scales:
            found = f"gevonden {quoted(named or 'niets')} bij «{key}»"
            yield Fault(lijst.score.at(key), "urgentie noemt een onbekende schaal", found, advice(named or "", scales))
    if not urgent and len(scales) != 1:
        found = f"gevonden {len(scales)} schalen"
        wrong = f"«{lijst.score.regel}» rekent met één schaal"
        yield Fault(lijst.score.place, wrong, found, "houd één schaal, of kies «urgentie»")
