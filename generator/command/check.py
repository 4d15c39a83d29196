"""The command ``check``: reads everything and lays out nothing."""

from collections.abc import Iterator

from generator.cli.output import counted
from generator.cli.project import open_project
from generator.faults import ContentFaults, Fault
from generator.places import Places
from generator.print.checks import code_faults, format_faults, sign_faults
from generator.print.paper.formats import Formats, read_formats
from generator.resolve import Edition


def checked(places: Places, schools: tuple[str, ...]) -> str:
    """Read everything and lay out nothing; raises ``ContentFaults``."""
    project = open_project(places, schools)
    formats = read_formats(places.templates)
    faults = [fault for one, _ in project.published for fault in _faults(places, formats, one)]
    if faults:
        raise ContentFaults(faults)
    sets = counted(len(project.library.sets), "set", "sets")
    schools_too = counted(len(project.schools), "school", "scholen")
    return f"In orde: {sets}, {schools_too}. Of elke tekst past, zie je bij print."


def _faults(places: Places, formats: Formats, edition: Edition) -> Iterator[Fault]:
    records = (*(laid.record for laid in edition.sets), *edition.draaiboeken.values())
    yield from sign_faults(places.templates, edition, records)
    yield from format_faults(formats, edition)
    yield from code_faults(edition)
