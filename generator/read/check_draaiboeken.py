"""Checks of draaiboeken: sets and steps exist, and every meeting fits its time."""

from collections.abc import Iterator

from generator.faults import Fault, quoted
from generator.read.lost import Lost
from generator.read.references import unknown
from generator.records.draaiboeken import Bijeenkomst, Draaiboek, Werkdeel
from generator.records.library import Library


def draaiboek_faults(library: Library, lost: Lost) -> Iterator[Fault]:
    """Find all that is wrong with draaiboeken."""
    for draaiboek in library.draaiboeken.values():
        yield from _draaiboek(draaiboek, library, lost)


def _draaiboek(draaiboek: Draaiboek, library: Library, lost: Lost) -> Iterator[Fault]:
    for vraag in draaiboek.vragen:
        yield from unknown(vraag, library.vragen, lost, "onbekende gebruikersvraag")
    if not draaiboek.bron and not draaiboek.eigen:
        remedy = "voeg «bron:» toe, of «eigen: true»"
        yield Fault(draaiboek.place, "een draaiboek zonder herkomst", f"gevonden {quoted(draaiboek.id)}", remedy)
    for meeting in draaiboek.bijeenkomsten:
        faults = list(_parts(meeting, library, lost))
        yield from faults
        if not faults and not lost.ids:
            yield from _time(meeting, library)


def _parts(meeting: Bijeenkomst, library: Library, lost: Lost) -> Iterator[Fault]:
    for part in meeting.onderdelen:
        if not isinstance(part, Werkdeel):
            continue
        yield from unknown(part.set, library.sets, lost, "onbekende set")
        steps = len(library.sets[part.set].speluitleg.stappen) if part.set in library.sets else 0
        for number in part.stappen:
            if steps and not 1 <= number <= steps:
                found, remedy = f"gevonden stap {number}", f"kies uit 1 tot en met {steps}"
                yield Fault(part.at("stappen"), f"«{part.set}» heeft die stap niet", found, remedy)


def _time(meeting: Bijeenkomst, library: Library) -> Iterator[Fault]:
    total = sum(_minutes(part, library) if isinstance(part, Werkdeel) else part.minuten for part in meeting.onderdelen)
    if total > meeting.minuten:
        found = f"gevonden {total} minuten in de onderdelen en {meeting.minuten} hier"
        remedy = f"maak hier {total} van, of laat {total - meeting.minuten} minuten aan stappen weg"
        yield Fault(meeting.at("minuten"), "de onderdelen passen niet in de tijd", found, remedy)


def _minutes(part: Werkdeel, library: Library) -> int:
    return sum(stap.minuten for stap in library.sets[part.set].speluitleg.chosen(part.stappen))
