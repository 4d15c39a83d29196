"""Where every set stands on the way that a group goes: its phase follows from the questions that it helps with."""

from dataclasses import dataclass

from generator.messages import message
from generator.records.kaartset import Accent, Teken
from generator.records.naslag import Fase
from generator.resolve.edition import Edition, EditionSet


@dataclass(frozen=True)
class Phase:
    """A phase: its name, what a group asks in it, and the sign and colour that it has on the map."""

    id: Fase
    naam: str
    zin: str
    teken: Teken
    kleur: Accent


_QUESTIONS = (
    message("Wat is het, en waarom praten we erover?"),
    message("Hoe staan we ervoor?"),
    message("Wat gebeurt er al, en wat leert ons dat?"),
    message("Wat gaan we doen?"),
)

PHASES = (
    Phase("orientatie", message("Oriëntatie"), _QUESTIONS[0], "cirkel", "petrol"),
    Phase("diagnose", message("Diagnose"), _QUESTIONS[1], "zeshoek", "oker"),
    Phase("verkenning", message("Verkenning"), _QUESTIONS[2], "driehoek", "olijf"),
    Phase("interventie", message("Interventie"), _QUESTIONS[3], "ruit", "pruim"),
)


@dataclass(frozen=True)
class Stop:
    """A set on the map, once; ``also`` are the other phases in which it helps."""

    laid: EditionSet
    also: tuple[Phase, ...]


def stops_by_phase(edition: Edition) -> list[tuple[Phase, list[Stop]]]:
    """Return every set, as a stop in the phase of its first question; phases without sets are left out."""
    stops = [(phases_of(laid), laid) for laid in edition.sets]
    found = [(phase, [Stop(laid, phases[1:]) for phases, laid in stops if phases[:1] == (phase,)]) for phase in PHASES]
    return [(phase, sets) for phase, sets in found if sets]


def phases_of(laid: EditionSet) -> tuple[Phase, ...]:
    """Return the phases in which a set helps, with that of its first question first."""
    known = {phase.id: phase for phase in PHASES}
    return tuple(known[fase] for fase in laid.fasen)
