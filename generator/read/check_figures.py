"""Checks of figures: a type that exists, as many parts as it draws, and a page that shows it."""

from collections.abc import Iterator

from generator.faults import Fault, Place, advice, quoted
from generator.read.lost import Lost
from generator.read.references import named, unknown
from generator.records.figuren import VORMEN, Aantal, Deel, Figuur, Vorm
from generator.records.library import Library
from generator.records.walk import inside


def figure_faults(library: Library, lost: Lost) -> Iterator[Fault]:
    """Find all that is wrong with figures."""
    ids = {record.id for record in named(library)}
    shown = {figuur for kaartset in library.sets.values() for figuur in kaartset.figuren}
    for figuur in library.figuren.values():
        for deel in inside(figuur, Deel):
            yield from unknown(deel.zie, ids, lost)
        if figuur.id not in shown and not lost.ids:
            remedy = "noem haar bij «figuren:» van een set"
            yield Fault(figuur.at("id"), "een figuur die nergens staat", f"gevonden {quoted(figuur.id)}", remedy)
        if vorm := VORMEN.get(figuur.type):
            yield from _shape(figuur, vorm)
        else:
            found = f"gevonden {quoted(figuur.type)}"
            yield Fault(figuur.at("type"), "onbekend type figuur", found, advice(figuur.type, VORMEN))


def _shape(figuur: Figuur, vorm: Vorm) -> Iterator[Fault]:
    yield from _count(figuur.delen, vorm.delen, figuur.at("delen"), figuur.type)
    for nth, deel in enumerate(figuur.delen):
        yield from _count(deel.delen, _at(vorm.in_elk, nth), deel.at("delen"), figuur.type)
        for ander in deel.delen:
            yield from _count(ander.delen, _at(vorm.daarin, nth), ander.at("delen"), figuur.type)
            for diepste in ander.delen:
                yield from _count(diepste.delen, (0, 0), diepste.at("delen"), figuur.type)
    yield from _columns(figuur, vorm)
    if figuur.helt and figuur.type != "balans":
        found, remedy = f"gevonden {quoted(figuur.type)}", "laat «helt:» weg"
        yield Fault(figuur.at("helt"), "alleen een figuur «balans» kan hellen", found, remedy)


def _at(counts: tuple[Aantal, ...], nth: int) -> Aantal:
    return counts[min(nth, len(counts) - 1)]


def _columns(figuur: Figuur, vorm: Vorm) -> Iterator[Fault]:
    widest = max(len(deel.delen) for deel in figuur.delen)
    wanted = {"geen": 0, "delen": widest, "stappen": widest + 1, "cellen": vorm.daarin[0][1]}[vorm.kolommen]
    found = len(figuur.kolommen)
    if found != wanted and (found or vorm.kolommen in ("delen", "cellen")):
        wrong = f"een figuur «{figuur.type}» tekent een ander aantal kolommen"
        yield Fault(figuur.at("kolommen"), wrong, f"gevonden {found}", _wanted((wanted, wanted), "«kolommen:»"))
    if len(figuur.assen) != vorm.assen:
        wrong = f"een figuur «{figuur.type}» tekent een ander aantal assen"
        remedy = _wanted((vorm.assen, vorm.assen), "«assen:»")
        yield Fault(figuur.at("assen"), wrong, f"gevonden {len(figuur.assen)}", remedy)


def _count(delen: tuple[Deel, ...], asked: Aantal, place: Place, name: str) -> Iterator[Fault]:
    least, most = asked
    if not least <= len(delen) <= most:
        wrong = f"een figuur «{name}» tekent een ander aantal delen"
        yield Fault(place, wrong, f"gevonden {len(delen)}", _wanted(asked, "«delen:»"))


def _wanted(asked: Aantal, key: str) -> str:
    least, most = asked
    if not most:
        return f"laat {key} hier weg"
    return f"geef er {least}" if least == most else f"geef er {least} tot {most}"
