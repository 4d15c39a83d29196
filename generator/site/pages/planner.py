"""What the planner knows: every session with its steps and materials, and the ready-made draaiboeken."""

from collections.abc import Callable
from math import ceil
from typing import Any

from generator.records.draaiboeken import Bijeenkomst, Draaiboek, Onderdeel, Pauze, Werkdeel
from generator.records.speluitleg import Materiaal
from generator.resolve.edition import Edition, EditionSet
from generator.site.pages.downloads import PrintList
from generator.site.pages.templates import plat
from generator.site.publication import PRINTS
from generator.text.nodes import Letters, Paragraph, Text

Printen = Callable[[EditionSet], PrintList]


def planner(edition: Edition, printen: Printen) -> dict[str, Any]:
    """Return the sessions, and the meetings of the draaiboeken as parts of a plan."""
    sets = [laid for _, sets in edition.sets_by_kind() for laid in sets]
    return {
        "werkvormen": [_session(edition, laid, printen) for laid in sets],
        "draaiboeken": [
            {
                "id": one.id,
                "titel": _meeting_title(one, meeting),
                "mensen": one.groep.tot,
                **_meeting(meeting),
            }
            for one in edition.draaiboeken_in_order()
            for meeting in one.bijeenkomsten
        ],
    }


def _meeting_title(one: Draaiboek, meeting: Bijeenkomst) -> Text:
    """Return what a meeting is called among all: as its draaiboek, which it can be one of several of."""
    if len(one.bijeenkomsten) == 1:
        return one.titel
    letters = Letters(f"{plat(one.titel)}: {plat(meeting.titel)}")
    return Text((Paragraph((letters,)),), taal=one.titel.taal or meeting.titel.taal)


def _session(edition: Edition, laid: EditionSet, printen: Printen) -> dict[str, Any]:
    uitleg = laid.record.speluitleg
    return {
        "id": laid.id,
        "titel": laid.record.titel,
        "adres": f"{laid.docname}.html",
        "van": uitleg.groep.van,
        "tot": uitleg.groep.tot,
        "stappen": [{"titel": stap.titel, "minuten": stap.minuten} for stap in uitleg.stappen],
        "materiaal": [_material(edition, materiaal, printen) for materiaal in uitleg.materiaal],
    }


def _material(edition: Edition, materiaal: Materiaal, printen: Printen) -> dict[str, Any]:
    """Return what to lay ready; ``vellen`` is how many sheets of A4 hold its cards once, 0 where it has none."""
    laid = edition.set(materiaal.set) if materiaal.set else None
    pdfs = printen(laid).in_formaat(materiaal.formaat) if laid and materiaal.formaat else ()
    return {
        "wat": materiaal.wat,
        "set": materiaal.set or "",
        "formaat": materiaal.formaat if laid else None,
        "per": materiaal.per,
        "aantal": materiaal.aantal,
        "pdf": [{"naam": pdf.label, "adres": f"{PRINTS}{pdf.file}"} for pdf in pdfs],
        "vellen": max((ceil(len(laid.cards) / pdf.per_vel) for pdf in pdfs if laid and pdf.per_vel), default=0),
    }


def _meeting(meeting: Bijeenkomst) -> dict[str, Any]:
    return {
        "begin": meeting.begin,
        "minuten": meeting.minuten,
        "delen": [_part(part) for part in meeting.onderdelen],
    }


def _part(part: Onderdeel) -> dict[str, Any]:
    if isinstance(part, Werkdeel):
        return {"set": part.set, "stappen": list(part.stappen), "noot": _note(part.wie, part.let_op)}
    if isinstance(part, Pauze):
        return {"pauze": part.minuten}
    return {"titel": part.titel, "minuten": part.minuten, "noot": _note(part.wie, part.tekst)}


def _note(*texts: Text | None) -> str:
    return "\n".join(plat(text) for text in texts if text)
