"""Checks of figures: a type that exists, as many parts as it draws, and a page that shows it."""

from collections.abc import Iterator

from generator.faults import Fault, Place, advice, quoted
from generator.read.lost import Lost
from generator.read.references import named, unknown
from generator.records.figuren import VORMEN, Deel, Figuur, Vorm
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
    for deel in figuur.delen:
        yield from _count(deel.delen, vorm.in_elk, deel.place, figuur.type)
    if vorm.kolommen and len(figuur.kolommen) != vorm.kolommen:
        found, remedy = f"gevonden {len(figuur.kolommen)}", f"geef er {vorm.kolommen} bij «kolommen:»"
        yield Fault(figuur.at("kolommen"), f"een figuur «{figuur.type}» heeft andere kolommen", found, remedy)


def _count(delen: tuple[Deel, ...], asked: tuple[int, int], place: Place, name: str) -> Iterator[Fault]:
    least, most = asked
    if not least <= len(delen) <= most:
        wanted = f"{least}" if least == most else f"{least} tot {most}"
        wrong = f"een figuur «{name}» tekent een ander aantal delen"
        yield Fault(place, wrong, f"gevonden {len(delen)}", f"geef er {wanted}")
