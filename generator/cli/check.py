"""What is wrong with a project before anything of it is laid out."""

from collections.abc import Iterator

from generator.cli.project import Project, open_project
from generator.faults import ContentFaults, Fault
from generator.output import OutputFolder
from generator.places import Places
from generator.print.checks import code_faults, format_faults, missing_glyph_faults
from generator.print.paper.formats import Formats, read_formats
from generator.resolve import Edition
from generator.site.host_map import host_map


def check_project(places: Places, schools: tuple[str, ...]) -> Project:
    """Open a project and read all that it would print, and where its sites stand; raises ``ContentFaults``."""
    project = open_project(places, schools)
    host_map(project.library)
    formats = read_formats(places.templates)
    faults = [fault for edition, _ in project.publications() for fault in _edition_faults(places, formats, edition)]
    if faults:
        raise ContentFaults(faults)
    return project


def refuse_half_output(project: Project) -> None:
    """Raise ``ContentFaults`` where something that was made is of two editions, and can't be finished from here."""
    made = [
        OutputFolder(folder, places.output)
        for edition, places in project.publications()
        for folder in (places.print(edition.house.id), places.site(edition.house.id, edition.house.talen))
    ]
    if faults := [fault for folder in made for fault in folder.half_faults()]:
        raise ContentFaults(faults)


def _edition_faults(places: Places, formats: Formats, edition: Edition) -> Iterator[Fault]:
    records = (*(one.record for one in edition.sets), *edition.draaiboeken.values())
    yield from missing_glyph_faults(places.templates, edition, records)
    yield from format_faults(formats, edition)
    yield from code_faults(edition)
