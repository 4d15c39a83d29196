"""Checks that need the whole library: ids, references, texts, minutes, layers, assets."""

from collections.abc import Iterator

from generator.faults import Fault, Place, advice, quoted
from generator.read.check_layers import layer_faults
from generator.records.base import Record, Ref
from generator.records.kaartset import Bronverwijzing, Kaart, Kaartset
from generator.records.laag import FORMS
from generator.records.library import Library
from generator.records.naslag import Begrip, Bron
from generator.records.rolbeschrijvingen import Rolbeschrijvingen
from generator.records.walk import inside
from generator.text.nodes import Link, Slot, Text, walk


def check_library(library: Library, ids: set[str]) -> Iterator[Fault]:
    """Find all that is wrong between the records; ``ids`` are all ids written anywhere."""
    for kaartset in library.sets.values():
        yield from _set_faults(kaartset)
        yield from _set_references(library, kaartset, ids)
    yield from _twice(library)
    yield from layer_faults(library, ids)
    words = {word for laag in library.layers.values() for word in laag.woorden}
    for text in inside(tuple(_everything(library)), Text):
        yield from _text_faults(text, ids, words)
    for bron in inside(tuple(_everything(library)), Bronverwijzing):
        yield from unknown(bron.publicatie, {*library.bronnen, *ids}, "onbekende bron", library.bronnen)


def unknown(ref: Ref | None, known: set[str], wrong: str, options: object = None) -> Iterator[Fault]:
    """Give a fault when ``ref`` names nothing that is known."""
    if ref is not None and ref not in known:
        names = options if isinstance(options, set | dict) else known
        yield Fault(ref.place, wrong, f"gevonden {quoted(ref)}", advice(ref, names))


def _everything(library: Library) -> Iterator[Record]:
    for group in (library.sets, library.layers, library.bronnen, library.begrippen, library.vragen):
        yield from group.values()
    for cards in library.own_cards.values():
        yield from (own.kaart for own in cards)


def _set_faults(kaartset: Kaartset) -> Iterator[Fault]:
    for kaart in kaartset.kaarten:
        if kaart.id.rpartition("-")[0] != kaartset.id:
            found = f"gevonden {quoted(kaart.id)}"
            remedy = f"noem de kaart {kaartset.id}-{kaart.nummer:02d}"
            yield Fault(kaart.place, "de id van een kaart begint met die van de set", found, remedy)
    uitleg = kaartset.speluitleg
    total = sum(stap.minuten for stap in uitleg.stappen)
    if total != uitleg.minuten:
        wrong = "de minuten van de stappen zijn samen niet de minuten van de sessie"
        found = f"gevonden {total} en {uitleg.minuten}"
        yield Fault(uitleg.place, wrong, found, f"maak er twee keer {total} van, of pas een stap aan")
    if uitleg.groep.van > uitleg.groep.tot:
        found = f"gevonden van {uitleg.groep.van} tot {uitleg.groep.tot}"
        yield Fault(uitleg.groep.place, "de groep is kleiner dan hij begint", found, "draai de getallen om")


def _set_references(library: Library, kaartset: Kaartset, ids: set[str]) -> Iterator[Fault]:
    for vraag in kaartset.vragen:
        yield from unknown(vraag, {*library.vragen, *ids}, "onbekende gebruikersvraag", library.vragen)
    for materiaal in kaartset.speluitleg.materiaal:
        yield from unknown(materiaal.set, {*library.sets, *ids}, "onbekende set", library.sets)
    if isinstance(kaartset, Rolbeschrijvingen):
        yield from unknown(kaartset.speelt_met, {*library.sets, *ids}, "onbekende set", library.sets)
    categories = {categorie.id for categorie in kaartset.categorieen}
    own = (o.kaart for cards in library.own_cards.values() for o in cards if o.set == kaartset.id)
    for kaart in (*kaartset.kaarten, *own):
        yield from unknown(kaart.categorie, categories, "onbekende categorie")
        if kaart.categorie is None and len(categories) > 1:
            remedy = f"voeg «categorie:» toe: {', '.join(sorted(categories))}"
            yield Fault(kaart.place, "een kaart zonder categorie", f"gevonden {quoted(kaart.id)}", remedy)
        for ref in kaart.zie:
            yield from unknown(ref, ids, "een verwijzing naar iets dat niet bestaat")


def _twice(library: Library) -> Iterator[Fault]:
    """Every id that a link can name is given once, over all files."""
    first: dict[str, Place] = {}
    cards = (kaart for kaartset in library.sets.values() for kaart in kaartset.kaarten)
    own = (o.kaart for cards in library.own_cards.values() for o in cards)
    named: list[Kaartset | Bron | Begrip | Kaart] = [*library.sets.values(), *library.bronnen.values()]
    for record in (*named, *library.begrippen.values(), *cards, *own):
        if record.id in first:
            yield twice(record.id, record.place, first[record.id])
        first.setdefault(record.id, record.place)


def twice(name: str, place: Place, first: Place) -> Fault:
    """Give the fault of an id that was given before."""
    found = f"gevonden {quoted(name)}, ook in {first.file.name} op regel {first.line}"
    return Fault(place, "dubbele id", found, "geef een van de twee een andere id")


def _text_faults(text: Text, ids: set[str], words: set[str]) -> Iterator[Fault]:
    for inline in walk(text):
        if isinstance(inline, Link) and inline.target not in ids:
            found = f"gevonden {quoted(inline.target)}"
            yield Fault(inline.place, "een verwijzing naar iets dat niet bestaat", found, advice(inline.target, ids))
        elif isinstance(inline, Slot) and inline.word not in words:
            found = f"gevonden {quoted(inline.word)}"
            yield Fault(inline.place, "onbekend woord", found, advice(inline.word, words))
        elif isinstance(inline, Slot) and inline.form not in FORMS:
            found = f"gevonden {quoted(inline.form)}"
            yield Fault(inline.place, "onbekende vorm van een woord", found, advice(inline.form, FORMS))
