"""Which draaiboeken a school has: without the parts whose set it leaves out."""

from generator.records.draaiboeken import Bijeenkomst, Draaiboek, Werkdeel
from generator.records.library import Library


def remaining(library: Library, sets: set[str]) -> dict[str, Draaiboek]:
    """Give the draaiboeken of which at least one werkvorm is left."""
    left = {i: _without(draaiboek, sets) for i, draaiboek in library.draaiboeken.items()}
    return {i: draaiboek for i, draaiboek in left.items() if draaiboek.bijeenkomsten}


def _without(draaiboek: Draaiboek, sets: set[str]) -> Draaiboek:
    meetings = tuple(_meeting(one, sets) for one in draaiboek.bijeenkomsten)
    return draaiboek.changed(bijeenkomsten=tuple(one for one in meetings if _works(one)))


def _meeting(meeting: Bijeenkomst, sets: set[str]) -> Bijeenkomst:
    kept = (part for part in meeting.onderdelen if not isinstance(part, Werkdeel) or part.set in sets)
    return meeting.changed(onderdelen=tuple(kept))


def _works(meeting: Bijeenkomst) -> bool:
    return any(isinstance(part, Werkdeel) for part in meeting.onderdelen)
