"""Checks of layers: what they lie on, what they change, their font and colours."""

from collections.abc import Iterator
from math import floor

from generator.design.contrast import INK, WHITE, contrast
from generator.faults import Fault, Place, decimal, quotation
from generator.read.assets import font_faults
from generator.read.references import UnreadRecords, unknown_reference
from generator.records.base import is_regel
from generator.records.kaartset import Kaart
from generator.records.laag import ORDER, Huisstijl, Laag
from generator.records.library import Library
from generator.text.markdown import line_fault
from generator.text.source import source


def layer_faults(library: Library, unread: UnreadRecords) -> Iterator[Fault]:
    """Yield the faults of all layers of a library."""
    cards = {kaart.id: type(kaart) for kaartset in library.sets.values() for kaart in kaartset.kaarten}
    cards |= {own.kaart.id: type(own.kaart) for owned in library.own_cards.values() for own in owned}
    for laag in library.layers.values():
        yield from _basis_faults(library, laag, unread)
        yield from _choice_faults(library, laag, cards, unread)
        yield from _own_id_faults(library, laag)
        for taal in laag.talen:
            yield from unknown_reference(taal, library.talen, unread, "een taal waarin niets vertaald is")
        if laag.huisstijl:
            yield from _style_faults(laag, laag.huisstijl)
        elif laag.soort in ("school", "locatie") and not _inherits_style(library, laag, unread):
            found = f"gevonden {quotation(laag.naam)}"
            remedy = "voeg «huisstijl:» toe, met «logo:», «hoofdkleur:» en «steunkleur:»"
            yield Fault(laag.place, "een school zonder huisstijl", found, remedy)


def _basis_faults(library: Library, laag: Laag, unread: UnreadRecords) -> Iterator[Fault]:
    if laag.basis is None:
        if laag.soort != "landelijk":
            found = f"gevonden «soort: {laag.soort}» zonder «basis:»"
            under = "landelijk" if laag.soort == "sector" else "vo"
            yield Fault(
                laag.at("soort"), "een laag die nergens op ligt", found, f"voeg «basis:» toe, zoals «basis: {under}»"
            )
        return
    below = library.layers.get(laag.basis)
    if below is None:
        yield from unknown_reference(laag.basis, library.layers, unread, "onbekende laag")
    elif ORDER.index(below.soort) >= ORDER.index(laag.soort):
        found = f"gevonden «soort: {laag.soort}» op «soort: {below.soort}»"
        remedy = f"de volgorde is, van onder naar boven: {', '.join(ORDER)}"
        yield Fault(laag.basis.place, "een laag ligt op een laag die er niet onder hoort", found, remedy)


def _inherits_style(library: Library, laag: Laag, unread: UnreadRecords) -> bool:
    seen: set[str] = set()
    current: Laag | None = laag
    while current and current.id not in seen:
        if current.huisstijl or current.basis in unread.ids:
            return True
        seen.add(current.id)
        current = library.layers.get(current.basis) if current.basis else None
    return False


def _choice_faults(
    library: Library, laag: Laag, cards: dict[str, type[Kaart]], unread: UnreadRecords
) -> Iterator[Fault]:
    for ref in (*laag.sets.zonder, *laag.sets.met, *(own.set for own in laag.kaarten.erbij)):
        yield from unknown_reference(ref, library.sets, unread, "een set die niet bestaat")
    for ref in (*laag.kaarten.zonder, *laag.kaarten.met, *laag.kaarten.tekst):
        yield from unknown_reference(ref, cards, unread, "een kaart die niet bestaat")
    for ref, tekst in laag.kaarten.tekst.items():
        if ref in cards and is_regel(cards[ref], "tekst") and (fault := line_fault(tekst, source(tekst))):
            yield fault


def _own_id_faults(library: Library, laag: Laag) -> Iterator[Fault]:
    for own in library.own_cards.get(laag.id, ()):
        if own.kaart.id.rpartition("-")[0] != laag.id:
            found = f"gevonden {quotation(own.kaart.id)}"
            remedy = f"noem de kaart {laag.id}-{own.kaart.nummer:02d}, of verbeter de id van de school"
            yield Fault(own.kaart.at("id"), "de id van een eigen kaart begint met die van de school", found, remedy)


def _style_faults(laag: Laag, stijl: Huisstijl) -> Iterator[Fault]:
    folder = laag.place.file.parent
    yield from font_faults(folder, stijl)
    main, second = stijl.hoofdkleur, stijl.steunkleur
    wrong = "de hoofdkleur is op wit niet goed te lezen"
    yield from _contrast_faults(stijl.at("hoofdkleur"), wrong, main, WHITE, "donkerdere")
    wrong = "letters zijn op de steunkleur niet goed te lezen"
    yield from _contrast_faults(stijl.at("steunkleur"), wrong, second, INK, "lichtere")


def _contrast_faults(place: Place, wrong: str, colour: str, other: str, more: str) -> Iterator[Fault]:
    ratio = contrast(colour, other)
    if ratio < 4.5:
        shown = decimal(floor(ratio * 10) / 10)
        found = f"gevonden {quotation(colour)}, met een contrast van {shown} op 1"
        yield Fault(place, wrong, found, f"kies een {more} kleur, met een contrast van minstens 4,5 op 1")
