"""Checks of translations: each of a text that is there, with the same words and links, and with its end mark."""

import re
from collections.abc import Iterator

from generator.faults import NOWHERE, Fault, advice, quoted
from generator.located import Scalar, Source
from generator.records.paths import file_of
from generator.records.vertaling import FORMS
from generator.sources.po import Entry
from generator.text.markdown import parse_text
from generator.text.nodes import Link, Paragraph, Slot, Text, walk

_ENDS = re.compile(r"([.!?…:])[’”\"')*]*$")


def source_of(written: str) -> Text:
    """Read a text that was translated, as it was written then."""
    return parse_text(_scalar(written))[0]


def translation(entry: Entry) -> tuple[Text, list[Fault]]:
    """Read the translation of an entry; gives all that is wrong in it."""
    before = source_of(entry.source)
    line = len(before.blocks) == 1 and isinstance(before.blocks[0], Paragraph)
    text, faults = parse_text(entry.said, one_line=line)
    return text, faults or [*_words(before, text, entry), *_links(before, text, entry), *_signs(entry)]


def entry_faults(entry: Entry, file: str, taal: str, *, done: bool = True) -> Iterator[Fault]:
    """Find what is wrong with an entry of a file, whatever its translation says; ``done``: none may be fuzzy."""
    at = entry.place
    if not entry.context:
        remedy = "maak het bestand met kijkwijzer translate export"
        yield Fault(at, "een vertaling zonder msgctxt", f"gevonden {quoted(entry.source)}", remedy)
    elif file_of(entry.context) != file:
        remedy = f"zet het in {taal}/{file_of(entry.context)}.po"
        yield Fault(at, "een vertaling in het verkeerde bestand", f"gevonden {quoted(entry.context)}", remedy)
    if entry.fuzzy and done:
        remedy = "kijk de vertaling na en haal «fuzzy» weg"
        yield Fault(at, "een vertaling die nog niet is nagekeken", f"gevonden {quoted(entry.said)}", remedy)


def unknown_fault(entry: Entry, known: set[str]) -> Fault:
    """Tell of an entry of a text that is not there."""
    near = {path for path in known if file_of(path) == file_of(entry.context)}
    remedy = advice(entry.context, near, "haal het weg")
    return Fault(
        entry.place, "een vertaling van een tekst die niet bestaat", f"gevonden {quoted(entry.context)}", remedy
    )


def _words(before: Text, after: Text, entry: Entry) -> Iterator[Fault]:
    wanted, slots = {slot.word for slot in _slots(before)}, _slots(after)
    for word in sorted(wanted - {slot.word for slot in slots}):
        yield _fault(entry, "een woord van de school ontbreekt", f"schrijf {{{{ {word} }}}}")
    for slot in slots:
        if slot.word not in wanted:
            wrong = "een woord van de school dat niet in de tekst staat"
            yield Fault(slot.place, wrong, f"gevonden {quoted(slot.word)}", advice(slot.word, wanted, "haal het weg"))
        elif slot.form not in FORMS:
            wrong, remedy = "een vorm die een vertaald woord niet heeft", advice(slot.form, FORMS)
            yield Fault(slot.place, wrong, f"gevonden {quoted(slot.form)}", remedy)


def _links(before: Text, after: Text, entry: Entry) -> Iterator[Fault]:
    wanted, links = {link.target for link in _all_links(before)}, _all_links(after)
    for target in sorted(wanted - {link.target for link in links}):
        yield _fault(entry, "een verwijzing ontbreekt", f"schrijf [[{target}|...]]")
    for link in links:
        if link.target not in wanted:
            wrong = "een verwijzing die niet in de tekst staat"
            yield Fault(
                link.place, wrong, f"gevonden {quoted(link.target)}", advice(link.target, wanted, "haal het weg")
            )


def _signs(entry: Entry) -> Iterator[Fault]:
    said = str(entry.said)
    if said != said.strip():
        yield _fault(entry, "een spatie of lege regel aan het begin of eind", "haal die weg")
    for found in re.finditer(r"(\S+)  +(?=\S)", said):
        yield Fault(entry.said.place, "een spatie te veel", f"gevonden na {quoted(found[1])}", "haal de spatie weg")
    was, ends = (_ENDS.search(text.strip()) for text in (entry.source, said))
    if (was is None) != (ends is None) or (was and ends and (was[1] == ":") != (ends[1] == ":")):
        remedy = f"eindig met {was[1]}" if was else "laat het leesteken aan het eind weg"
        yield _fault(entry, "een ander leesteken aan het eind", remedy)


def _slots(text: Text) -> list[Slot]:
    return [inline for inline in walk(text) if isinstance(inline, Slot)]


def _all_links(text: Text) -> list[Link]:
    return [inline for inline in walk(text) if isinstance(inline, Link)]


def _fault(entry: Entry, wrong: str, remedy: str) -> Fault:
    return Fault(entry.said.place, wrong, f"gevonden {quoted(entry.said)}", remedy)


def _scalar(written: str) -> Scalar:
    made = Scalar(written)
    made.source, made.start, made.end = Source(NOWHERE.file, written), 0, len(written)
    return made
