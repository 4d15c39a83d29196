"""All texts in one PO file, for a translator: what is translated filled in, what is stale marked so."""

from generator.records.library import Library, kind_of
from generator.text.source import source
from generator.translate.texts import ToSay, to_say
from generator.translate.written import Line, written


def exported(library: Library, taal: str, school: str | None = None) -> bytes:
    """Write the texts of everything, or of a school's edition, with what is there in a language."""
    titles = _titles(library)
    return written((_line(one, titles.get(one.file, one.file)) for one in to_say(library, taal, school)), taal)


def _line(one: ToSay, over: str) -> Line:
    found = one.said or one.was
    said, notes = (found.gezegd, found.noten) if found else ("", ())
    return Line(one.path, one.source, said, notes, over, one.was.bron if one.was else None)


def _titles(library: Library) -> dict[str, str]:
    """Tell for each file of a set what it holds: its kind, and its title."""
    sets = ((kind_of(one), one) for one in library.sets.values())
    return {f"{kind.folder}/{one.id}": f"{kind.title}: {source(one.titel)}" for kind, one in sets}
