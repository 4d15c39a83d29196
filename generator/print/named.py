"""Finds materials that name a PDF which their set does not have."""

from collections.abc import Iterator

from generator.faults import Fault, advice, quoted
from generator.print.paper.formats import Formats, prints_of
from generator.resolve.edition import Edition


def format_faults(formats: Formats, edition: Edition) -> Iterator[Fault]:
    """Give a fault for each ``formaat`` that is not the end of the name of a PDF of its set."""
    made = {laid.id: [one.format for one in prints_of(formats, laid)] for laid in edition.sets}
    for laid in edition.sets:
        for asked in laid.record.speluitleg.materiaal:
            if asked.formaat and asked.set in made and asked.formaat not in made[asked.set]:
                wrong, found = f"«{asked.set}» heeft geen PDF in dat formaat", f"gevonden {quoted(asked.formaat)}"
                yield Fault(asked.at("formaat"), wrong, found, advice(asked.formaat, made[asked.set]))
