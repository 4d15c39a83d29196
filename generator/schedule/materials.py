"""What to lay ready for a draaiboek, in which numbers, for so many participants."""

from dataclasses import dataclass

from generator.records.draaiboeken import Draaiboek, Werkdeel
from generator.records.speluitleg import Materiaal
from generator.resolve.edition import Edition, EditionSet
from generator.text.nodes import Text


@dataclass(frozen=True)
class MaterialNeed:
    """Something to lay ready, so many times; ``laid`` and ``format`` name the PDF where there is one to print."""

    what: Text
    copies: int
    laid: EditionSet | None = None
    format: str | None = None


def materials(edition: Edition, draaiboek: Draaiboek, participants: int) -> tuple[MaterialNeed, ...]:
    """Return what a draaiboek needs: what several parts use stands there once, in the largest number."""
    found: dict[tuple[Text, str | None, str | None], MaterialNeed] = {}
    for materiaal in _materials_of(edition, draaiboek):
        laid = edition.set(materiaal.set) if materiaal.set else None
        count, format = copies_needed(materiaal, participants), materiaal.formaat if laid else None
        needed = MaterialNeed(materiaal.wat, count, laid, format)
        key = (needed.what, materiaal.set, needed.format)
        if key not in found or found[key].copies < needed.copies:
            found[key] = needed
    return tuple(found.values())


def copies_needed(materiaal: Materiaal, participants: int) -> int:
    """Return how many of something so many participants need: «per» of them share one, or all do."""
    shares = -(-participants // materiaal.per) if materiaal.per else 1
    return shares * materiaal.aantal


def _materials_of(edition: Edition, draaiboek: Draaiboek) -> list[Materiaal]:
    parts = [part for meeting in draaiboek.bijeenkomsten for part in meeting.onderdelen]
    sets = [edition.set(part.set) for part in parts if isinstance(part, Werkdeel)]
    return [materiaal for laid in sets if laid for materiaal in laid.record.speluitleg.materiaal]
