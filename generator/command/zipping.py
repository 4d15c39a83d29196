"""Packs all that a school prints in a ZIP, after making what is not there or changed."""

import click

from generator.command.making import printed
from generator.command.project import open_project
from generator.command.showing import short, show_prints
from generator.files import replace_file
from generator.places import Places
from generator.print.formats import read_formats
from generator.print.order import Order
from generator.print.zipped import zipped


def zip_schools(places: Places, schools: tuple[str, ...]) -> None:
    """Make a ZIP for each school, beside its folder; raises ``ContentFaults``."""
    project = open_project(places, schools)
    show_prints(printed(project, Order(book=True)), project)
    formats = read_formats(places.templates)
    for edition in project.editions:
        school = edition.house.id
        raw = zipped(places.templates, edition, formats, places.print(school))
        file = places.output / f"{school}-om-te-printen.zip"
        replace_file(file, raw)
        size = f"{len(raw) / 2**20:.1f}".replace(".", ",")
        click.echo(f"{school}: {short(file, project)}, {size} MB")
