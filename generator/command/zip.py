"""The command ``zip``: packs what a school prints, or its site, after making what is not there or changed."""

from itertools import groupby
from pathlib import Path

import click

from generator.cli.builder import only_builder
from generator.cli.editions import make, printed_all
from generator.cli.options import jobs_option, project_options
from generator.cli.output import lay, short, show_prints
from generator.cli.project import Project, open_project, places_of
from generator.cli.unchanged import Lines
from generator.faults import decimal
from generator.output import OutputFolder
from generator.places import Places
from generator.print.archive import zipped
from generator.print.paper.formats import read_formats


def zip_schools(places: Places, schools: tuple[str, ...]) -> None:
    """Make a ZIP for each school, beside its folder; raises ``ContentFaults``."""
    project = open_project(places, schools)
    show_prints(printed_all(project), project)
    formats = read_formats(places.templates)
    for school, editions in groupby(project.published, lambda one: one[0].house.id):
        folders = [(edition, OutputFolder(where.print(school), where.output)) for edition, where in editions]
        raw = zipped(places.templates, formats, folders)
        click.echo(_laid(school, places.output / f"{school}-om-te-printen.zip", raw, project))


def zip_sites(places: Places, schools: tuple[str, ...]) -> Lines:
    """Make the sites and a ZIP of each; gives what to say when nothing changes.  Raises ``ContentFaults``."""
    from generator.site.packed import packed

    lines = make("site", places, schools)
    project = open_project(places, schools)
    made = []
    for edition in project.editions:
        school = edition.house.id
        file = places.made(school) / f"{school}-site.zip"
        made.append(_laid(school, file, packed(edition, places), project))
        click.echo(made[-1])
    return [*lines, *made]


def _laid(school: str, file: Path, raw: bytes, project: Project) -> str:
    """Put a ZIP in its place; gives what to say of it."""
    lay(file, raw, project.places)
    size = decimal(len(raw) / 2**20)
    return f"{school}: {short(file, project)}, {size} MB"


@click.command("zip")
@project_options
@jobs_option
def zip_(schools: tuple[str, ...], output: Path | None) -> None:
    """Pak alles om te printen in één ZIP per school, met een inhoudspagina."""
    places = places_of(output)
    with only_builder(places):
        zip_schools(places, schools)
