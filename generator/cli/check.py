"""What is wrong with a project before anything of it is laid out."""

from collections.abc import Iterator

from generator.cli.project import Project, read_project
from generator.faults import ContentFaults, Fault
from generator.output import OutputFolder
from generator.places import Places
from generator.print.checks import code_faults, format_faults, missing_glyph_faults
from generator.print.paper.formats import Formats, read_formats
from generator.resolve import Edition
from generator.site.host_map import host_map


def check_project(places: Places, schools: tuple[str, ...]) -> Project:
    """Read a project and all that it would print, and where its sites stand; raises ``ContentFaults``."""
    project = read_project(places, schools)
    faults = [fault for school in project.all_schools for fault in _school_faults(project, school)]
    try:
        host_map(project.library)
    except ContentFaults as error:
        faults += error.faults
    if faults:
        raise ContentFaults(faults)
    return project


def _school_faults(project: Project, school: str) -> Iterator[Fault]:
    """Yield the faults of a school: of the whole of what it publishes where it was asked for."""
    formats = read_formats(project.places.templates)
    try:
        if school not in project.schools:
            project.edition(school, project.places.taal)
            return
        for edition, _ in project.publications_of(school):
            yield from _edition_faults(project.places, formats, edition)
    except ContentFaults as error:
        yield from error.faults


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
