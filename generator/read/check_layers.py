"""Checks of layers: what they lie on, what they change, their logo, font and colours."""

from collections.abc import Iterable, Iterator

from generator.design.contrast import INK, WHITE, contrast
from generator.faults import Fault, Place, advice, quoted
from generator.read.assets import font_fault, logo_fault
from generator.records.base import Ref
from generator.records.laag import ORDER, Huisstijl, Laag
from generator.records.library import Library


def layer_faults(library: Library, ids: set[str]) -> Iterator[Fault]:
    """Find all that is wrong with the layers of a library."""
    for laag in library.layers.values():
        yield from _below(library, laag)
        yield from _choices(library, laag, ids)
        yield from _own_ids(library, laag)
        if laag.huisstijl:
            yield from _style(laag, laag.huisstijl)
        elif laag.soort in ("school", "locatie") and not _inherits_style(library, laag):
            found = f"gevonden {quoted(laag.naam)}"
            yield Fault(laag.place, "een school zonder huisstijl", found, "voeg «huisstijl:» toe")


def _below(library: Library, laag: Laag) -> Iterator[Fault]:
    if laag.basis is None:
        if laag.soort != "landelijk":
            found = f"gevonden {quoted(laag.soort)}"
            yield Fault(laag.place, "een laag die nergens op ligt", found, "voeg «basis:» toe, bijvoorbeeld vo")
        return
    under = library.layers.get(laag.basis)
    if under is None:
        found = f"gevonden {quoted(laag.basis)}"
        yield Fault(laag.basis.place, "onbekende laag", found, advice(laag.basis, library.layers))
    elif ORDER.index(under.soort) >= ORDER.index(laag.soort):
        found = f"gevonden een {laag.soort} op een {under.soort}"
        remedy = f"de volgorde is {', '.join(ORDER)}"
        yield Fault(laag.basis.place, "een laag ligt op een lagere soort", found, remedy)


def _inherits_style(library: Library, laag: Laag) -> bool:
    seen: set[str] = set()
    current: Laag | None = laag
    while current and current.id not in seen:
        if current.huisstijl:
            return True
        seen.add(current.id)
        current = library.layers.get(current.basis) if current.basis else None
    return False


def _choices(library: Library, laag: Laag, ids: set[str]) -> Iterator[Fault]:
    cards = {kaart.id for kaartset in library.sets.values() for kaart in kaartset.kaarten}
    cards |= {own.kaart.id for owned in library.own_cards.values() for own in owned}
    yield from _missing((*laag.sets.zonder, *laag.sets.met), library.sets, ids, "een set die niet bestaat")
    changed = (*laag.kaarten.zonder, *laag.kaarten.met, *laag.kaarten.tekst)
    yield from _missing(changed, cards, ids, "een kaart die niet bestaat")
    added = (own.set for own in laag.kaarten.erbij)
    yield from _missing(added, library.sets, ids, "een set die niet bestaat")


def _missing(refs: Iterable[Ref], known: Iterable[str], ids: set[str], wrong: str) -> Iterator[Fault]:
    known = set(known)
    for ref in refs:
        if ref not in known and ref not in ids - known:
            yield Fault(ref.place, wrong, f"gevonden {quoted(ref)}", advice(ref, known))


def _own_ids(library: Library, laag: Laag) -> Iterator[Fault]:
    for own in library.own_cards.get(laag.id, ()):
        if own.kaart.id.rpartition("-")[0] != laag.id:
            found = f"gevonden {quoted(own.kaart.id)}"
            remedy = f"noem de kaart {laag.id}-{own.kaart.nummer:02d}"
            yield Fault(own.kaart.place, "een eigen kaart draagt de naam van de school", found, remedy)


def _style(laag: Laag, stijl: Huisstijl) -> Iterator[Fault]:
    folder = laag.place.file.parent
    yield from logo_fault(folder, stijl)
    yield from font_fault(folder, stijl)
    yield from _too_faint(stijl.place, "hoofdkleur", stijl.hoofdkleur, WHITE, "wit", "donkerder")
    yield from _too_faint(stijl.place, "steunkleur", stijl.steunkleur, INK, "tekst", "lichter")


def _too_faint(place: Place, name: str, colour: str, other: str, what: str, more: str) -> Iterator[Fault]:
    ratio = contrast(colour, other)
    if ratio < 4.5:
        found = f"gevonden {colour} met contrast {ratio:.1f}:1"
        wrong = f"de {name} is niet te lezen bij {what} (WCAG AA vraagt 4.5:1)"
        yield Fault(place, wrong, found, f"kies een {more} kleur")
