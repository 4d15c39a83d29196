"""Checks that need the whole library: ids, references, minutes, groups; and all other checks."""

from collections.abc import Iterator

from generator.faults import Fault, Place, quotation
from generator.read.check_kinds import draaiboek_faults, figure_faults, text_faults, vragenlijst_faults
from generator.read.check_layers import layer_faults
from generator.read.references import UnreadRecords, all_records, duplicate_id, linkable, unknown_reference
from generator.records.formulieren import Tabel
from generator.records.kaartset import Bronverwijzing, Kaartset
from generator.records.library import Library
from generator.records.rolbeschrijvingen import Rolbeschrijvingen
from generator.records.walk import find_all


def check_library(library: Library, unread: UnreadRecords) -> Iterator[Fault]:
    """Yield all faults that show only in the whole library."""
    for kaartset in library.sets.values():
        yield from _card_ids(kaartset)
        yield from _categories(library, kaartset)
        yield from _session(kaartset)
        yield from _set_references(library, kaartset, unread)
    yield from _duplicate_ids(library)
    yield from _tables(library)
    yield from figure_faults(library, unread)
    yield from vragenlijst_faults(library)
    yield from draaiboek_faults(library, unread)
    yield from _references(library, unread)
    yield from layer_faults(library, unread)
    yield from text_faults(library, unread)


def _card_ids(kaartset: Kaartset) -> Iterator[Fault]:
    for kaart in kaartset.kaarten:
        if kaart.id.rpartition("-")[0] != kaartset.id:
            found = f"gevonden {quotation(kaart.id)}"
            remedy = f"noem de kaart {kaartset.id}-{kaart.nummer:02d}"
            yield Fault(kaart.at("id"), "de id van een kaart begint met die van de set", found, remedy)


def _categories(library: Library, kaartset: Kaartset) -> Iterator[Fault]:
    first: dict[str, Place] = {}
    for categorie in kaartset.categorieen:
        at = categorie.at("id")
        if categorie.id in first:
            yield duplicate_id(categorie.id, at, first[categorie.id])
        first.setdefault(categorie.id, at)
    own = (o.kaart for cards in library.own_cards.values() for o in cards if o.set == kaartset.id)
    cards = (*kaartset.kaarten, *own)
    if cards and not first:
        remedy = "voeg «categorieen:» toe met minstens één punt"
        yield Fault(cards[0].place, "kaarten zonder categorieën", f"gevonden {quotation(cards[0].id)}", remedy)
        return
    for kaart in cards:
        yield from unknown_reference(kaart.categorie, first, UnreadRecords(), "onbekende categorie")
        if kaart.categorie is None and len(first) > 1:
            remedy = f"voeg «categorie:» toe: {' of '.join(sorted(first))}"
            yield Fault(kaart.place, "een kaart zonder categorie", f"gevonden {quotation(kaart.id)}", remedy)


def _session(kaartset: Kaartset) -> Iterator[Fault]:
    uitleg = kaartset.speluitleg
    total = sum(stap.minuten for stap in uitleg.stappen)
    if total != uitleg.minuten:
        wrong = "de minuten van de stappen zijn samen niet de minuten van de hele sessie"
        found = f"gevonden {total} in de stappen en {uitleg.minuten} hier"
        yield Fault(uitleg.at("minuten"), wrong, found, f"maak hier {total} van, of pas een stap aan")
    if uitleg.groep.van > uitleg.groep.tot:
        found = f"gevonden van {uitleg.groep.van} tot {uitleg.groep.tot}"
        wrong = "de kleinste groep is groter dan de grootste"
        yield Fault(uitleg.groep.at("van"), wrong, found, "draai de getallen om")


def _set_references(library: Library, kaartset: Kaartset, unread: UnreadRecords) -> Iterator[Fault]:
    for vraag in kaartset.vragen:
        yield from unknown_reference(vraag, library.vragen, unread, "onbekende gebruikersvraag")
    for bundled in kaartset.bundelt:
        yield from unknown_reference(bundled, library.sets, unread, "onbekende set")
    for figuur in kaartset.figuren:
        yield from unknown_reference(figuur, library.figuren, unread, "onbekende figuur")
    for materiaal in kaartset.speluitleg.materiaal:
        yield from unknown_reference(materiaal.set, library.sets, unread, "onbekende set")
    if isinstance(kaartset, Rolbeschrijvingen):
        yield from unknown_reference(kaartset.speelt_met, library.sets, unread, "onbekende set")


def _references(library: Library, unread: UnreadRecords) -> Iterator[Fault]:
    known = {record.id for record in linkable(library)}
    cards = (kaart for kaartset in library.sets.values() for kaart in kaartset.kaarten)
    own = (o.kaart for owned in library.own_cards.values() for o in owned)
    words = (*library.zoekwoorden.values(), *(word for laag in library.layers.values() for word in laag.zoekwoorden))
    refs = [kaart.zie for kaart in (*cards, *own)]
    refs += [begrip.zie for begrip in library.begrippen.values()]
    refs += [word.zie for word in words]
    for zie in refs:
        for ref in zie:
            yield from unknown_reference(ref, known, unread)
    for leesblad in library.leesbladen.values():
        yield from unknown_reference(leesblad.bij, library.sets, unread, "onbekende set")
    remedy = f"kies uit: {', '.join(sorted(library.bronnen))}; een eigen bron zet je in content/bronnen.yaml"
    for bron in find_all(tuple(all_records(library)), Bronverwijzing):
        yield from unknown_reference(bron.publicatie, library.bronnen, unread, "onbekende bron", remedy)


def _tables(library: Library) -> Iterator[Fault]:
    for table in find_all(tuple(library.sets.values()), Tabel):
        if bool(table.rijen) == bool(table.aantal):
            found = f"gevonden {len(table.rijen)} namen bij «rijen» en {table.aantal} bij «aantal»"
            yield Fault(
                table.place, "een tabel heeft rijen met namen, of een aantal rijen", found, "geef één van de twee"
            )


def _duplicate_ids(library: Library) -> Iterator[Fault]:
    """Yield a fault for every id that a link can name and that was given before, in whatever file."""
    first: dict[str, Place] = {}
    for record in linkable(library):
        if record.id in first:
            yield duplicate_id(record.id, record.at("id"), first[record.id])
        first.setdefault(record.id, record.at("id"))
