"""Checks of what one kind has: figures, questionnaires, draaiboeken, texts."""

from collections.abc import Iterator

from generator.faults import Fault, Place, advice, quotation
from generator.read.references import NO_TARGET, UnreadRecords, all_records, duplicate_id, linkable, unknown_reference
from generator.records.draaiboeken import Bijeenkomst, Draaiboek, Werkdeel
from generator.records.figuren import VORMEN, Aantal, Deel, Figuur, Vorm
from generator.records.laag import FOR_ALL, FORMS, Laag
from generator.records.library import Library
from generator.records.vragenlijsten import Item, Vragenlijst
from generator.records.walk import find_all
from generator.text.nodes import Link, Slot, Text, walk


def figure_faults(library: Library, unread: UnreadRecords) -> Iterator[Fault]:
    """Yield the faults of all figures."""
    ids = {record.id for record in linkable(library)}
    shown = {figuur for kaartset in library.sets.values() for figuur in kaartset.figuren}
    for figuur in library.figuren.values():
        for deel in find_all(figuur, Deel):
            yield from unknown_reference(deel.zie, ids, unread)
        if figuur.id not in shown and not unread.ids:
            remedy = "noem haar bij «figuren:» van een set"
            yield Fault(figuur.at("id"), "een figuur die nergens staat", f"gevonden {quotation(figuur.id)}", remedy)
        if vorm := VORMEN.get(figuur.type):
            yield from _shape_faults(figuur, vorm)
        else:
            found = f"gevonden {quotation(figuur.type)}"
            yield Fault(figuur.at("type"), "onbekend type figuur", found, advice(figuur.type, VORMEN))


def _shape_faults(figuur: Figuur, vorm: Vorm) -> Iterator[Fault]:
    yield from _count_faults(figuur.delen, vorm.delen, figuur.at("delen"), figuur.type)
    for nth, deel in enumerate(figuur.delen):
        yield from _count_faults(deel.delen, _count_at(vorm.in_elk, nth), deel.at("delen"), figuur.type)
        for ander in deel.delen:
            yield from _count_faults(ander.delen, _count_at(vorm.daarin, nth), ander.at("delen"), figuur.type)
            for diepste in ander.delen:
                yield from _count_faults(diepste.delen, (0, 0), diepste.at("delen"), figuur.type)
    yield from _columns(figuur, vorm)
    if figuur.helt and figuur.type != "balans":
        found, remedy = f"gevonden {quotation(figuur.type)}", "laat «helt:» weg"
        yield Fault(figuur.at("helt"), "alleen een figuur «balans» kan hellen", found, remedy)


def _count_at(counts: tuple[Aantal, ...], nth: int) -> Aantal:
    return counts[min(nth, len(counts) - 1)]


def _columns(figuur: Figuur, vorm: Vorm) -> Iterator[Fault]:
    widest = max(len(deel.delen) for deel in figuur.delen)
    wanted = {"geen": 0, "delen": widest, "stappen": widest + 1, "cellen": vorm.daarin[0][1]}[vorm.kolommen]
    found = len(figuur.kolommen)
    if found != wanted and (found or vorm.kolommen in ("delen", "cellen")):
        wrong = f"een figuur «{figuur.type}» tekent een ander aantal kolommen"
        yield Fault(figuur.at("kolommen"), wrong, f"gevonden {found}", _count_remedy((wanted, wanted), "«kolommen:»"))
    if len(figuur.assen) != vorm.assen:
        wrong = f"een figuur «{figuur.type}» tekent een ander aantal assen"
        remedy = _count_remedy((vorm.assen, vorm.assen), "«assen:»")
        yield Fault(figuur.at("assen"), wrong, f"gevonden {len(figuur.assen)}", remedy)


def _count_faults(delen: tuple[Deel, ...], asked: Aantal, place: Place, name: str) -> Iterator[Fault]:
    least, most = asked
    if not least <= len(delen) <= most:
        wrong = f"een figuur «{name}» tekent een ander aantal delen"
        yield Fault(place, wrong, f"gevonden {len(delen)}", _count_remedy(asked, "«delen:»"))


def _count_remedy(asked: Aantal, key: str) -> str:
    least, most = asked
    if not most:
        return f"laat {key} hier weg"
    return f"geef er {least}" if least == most else f"geef er {least} tot {most}"


def vragenlijst_faults(library: Library) -> Iterator[Fault]:
    """Yield the faults within questionnaires."""
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
            yield duplicate_id(item.code, at, codes[item.code])
        codes.setdefault(item.code, at)
        if item.nummer != number:
            found = f"gevonden {item.nummer} op plaats {number}"
            yield Fault(item.at("nummer"), "de nummers lopen niet door", found, f"maak er {number} van")


def _groups(lijst: Vragenlijst) -> Iterator[Fault]:
    groups = [groep.id for groep in lijst.groepen]
    for item in lijst.items:
        if item.groep not in groups:
            found = f"gevonden {quotation(item.groep)}"
            yield Fault(item.at("groep"), "onbekende groep", found, advice(item.groep, groups))
    for groep in lijst.groepen:
        if not any(item.groep == groep.id for item in lijst.items):
            yield Fault(groep.at("id"), "een groep zonder vragen", f"gevonden {quotation(groep.id)}", "haal haar weg")
    if [item.code for item in lijst.items] != [item.code for item in _by_group(lijst)]:
        wrong, remedy = "de vragen van een groep staan niet bij elkaar", "zet ze in de volgorde van «groepen:»"
        yield Fault(lijst.at("items"), wrong, f"gevonden {', '.join(item.code for item in lijst.items)}", remedy)


def _by_group(lijst: Vragenlijst) -> list[Item]:
    return [item for groep in lijst.groepen for item in lijst.items if item.groep == groep.id]


def _score(lijst: Vragenlijst) -> Iterator[Fault]:
    scales = [schaal.id for schaal in lijst.schalen]
    urgent = lijst.score.regel == "urgentie"
    for key in ("belang", "huidig"):
        scale = getattr(lijst.score, key)
        if urgent and scale not in scales:
            found = f"gevonden {quotation(scale or 'niets')} bij «{key}»"
            yield Fault(lijst.score.at(key), "urgentie noemt een onbekende schaal", found, advice(scale or "", scales))
    if not urgent and len(scales) != 1:
        found = f"gevonden {len(scales)} schalen"
        wrong = f"«{lijst.score.regel}» rekent met één schaal"
        yield Fault(lijst.score.place, wrong, found, "houd één schaal, of kies «urgentie»")


def draaiboek_faults(library: Library, unread: UnreadRecords) -> Iterator[Fault]:
    """Yield the faults of all draaiboeken."""
    for draaiboek in library.draaiboeken.values():
        yield from _draaiboek(draaiboek, library, unread)


def _draaiboek(draaiboek: Draaiboek, library: Library, unread: UnreadRecords) -> Iterator[Fault]:
    for vraag in draaiboek.vragen:
        yield from unknown_reference(vraag, library.vragen, unread, "onbekende gebruikersvraag")
    if not draaiboek.bron and not draaiboek.eigen:
        remedy = "voeg «bron:» toe, of «eigen: true»"
        yield Fault(draaiboek.place, "een draaiboek zonder herkomst", f"gevonden {quotation(draaiboek.id)}", remedy)
    for meeting in draaiboek.bijeenkomsten:
        faults = list(_parts(meeting, library, unread))
        yield from faults
        if not faults and not unread.ids:
            yield from _time(meeting, library)


def _parts(meeting: Bijeenkomst, library: Library, unread: UnreadRecords) -> Iterator[Fault]:
    for part in meeting.onderdelen:
        if not isinstance(part, Werkdeel):
            continue
        yield from unknown_reference(part.set, library.sets, unread, "onbekende set")
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
    return sum(stap.minuten for stap in library.sets[part.set].speluitleg.select_steps(part.stappen))


def text_faults(library: Library, unread: UnreadRecords) -> Iterator[Fault]:
    """Yield the faults in the links and word slots of all texts."""
    ids = {record.id for record in linkable(library)}
    words = {word for laag in library.layers.values() for word in laag.woorden}
    used = set(unread.slots)
    for text in find_all(tuple(all_records(library)), Text):
        for inline in walk(text):
            if isinstance(inline, Link) and inline.target not in ids and inline.target not in unread.ids:
                found = f"gevonden {quotation(inline.target)}"
                yield Fault(inline.place, NO_TARGET, found, advice(inline.target, ids))
            elif isinstance(inline, Slot):
                used.add(inline.word)
                yield from _slot(inline, words, unread)
    yield from _unused_words(library, used)
    yield from _titles(library)


def _slot(slot: Slot, words: set[str], unread: UnreadRecords) -> Iterator[Fault]:
    if slot.word not in words:
        if slot.word not in unread.words:
            yield Fault(slot.place, "onbekend woord", f"gevonden {quotation(slot.word)}", advice(slot.word, words))
    elif slot.form not in FORMS:
        found = f"gevonden {quotation(slot.form)}"
        yield Fault(slot.place, "onbekende vorm van een woord", found, advice(slot.form, FORMS))


def _unused_words(library: Library, used: set[str]) -> Iterator[Fault]:
    """Yield a fault for each word that a school is the first to say, and that stands in no text: a slip, mostly."""
    for laag in (one for one in library.layers.values() if one.soort not in FOR_ALL):
        for name, word in laag.woorden.items():
            if name not in used and not _says_below(library, laag, name):
                wrong, remedy = "een woord dat in geen tekst staat", f"schrijf ergens {{{{ {name} }}}}, of haal het weg"
                yield Fault(word.place, wrong, f"gevonden {quotation(name)}", advice(name, used, remedy))


def _says_below(library: Library, laag: Laag, word: str) -> bool:
    """Whether a layer that another lies on has a word."""
    seen = {laag.id}
    below = library.layers.get(laag.basis) if laag.basis else None
    while below and below.id not in seen:
        if word in below.woorden:
            return True
        seen.add(below.id)
        below = library.layers.get(below.basis) if below.basis else None
    return False


def _titles(library: Library) -> Iterator[Fault]:
    """Yield a fault for each link in a title: a title is what a link is called, so it can hold none itself."""
    titles = [
        *(kaartset.titel for kaartset in library.sets.values()),
        *(figuur.titel for figuur in library.figuren.values()),
        *(begrip.naam for begrip in library.begrippen.values()),
    ]
    for link in (inline for title in titles for inline in walk(title) if isinstance(inline, Link)):
        yield Fault(
            link.place, "een verwijzing in een titel", f"gevonden {quotation(link.target)}", "schrijf gewone woorden"
        )
