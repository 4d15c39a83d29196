"""The command ``zip``: packs all that a school prints, after making what is not there or changed."""

from itertools import groupby
from pathlib import Path

import click

from generator.cli.builder import only_builder
from generator.cli.editions import print_all
from generator.cli.options import is_verbose, jobs_option, project_options, verbose_option
from generator.cli.output import deliver_zip, show_prints
from generator.cli.project import open_project, places_of
from generator.output import OutputFolder
from generator.print.archive import archive_prints
from generator.print.paper.formats import read_formats


@click.command("zip")
@project_options
@jobs_option
@verbose_option
def zip_command(schools: tuple[str, ...], output: Path | None) -> None:
    """Pak alles om te printen in één ZIP per school, met een inhoudspagina."""
    places = places_of(output)
    with only_builder(places):
        project = open_project(places, schools)
        show_prints(print_all(project), project, names=is_verbose())
        formats = read_formats(places.templates)
        for school, editions in groupby(project.publications(), lambda one: one[0].house.id):
            folders = [(edition, OutputFolder(where.print(school), where.output)) for edition, where in editions]
            raw = archive_prints(places.templates, formats, folders)
            click.echo(deliver_zip(school, places.output / f"{school}-om-te-printen.zip", raw, places))
