"""Prints the group's own themes on strips, typed on the command line."""

import click

from generator.command.counting import counted
from generator.command.project import open_project
from generator.command.showing import lay
from generator.faults import ContentFaults
from generator.places import Places
from generator.print.documents.strips import FILE, strips, unprintable


def print_strips(places: Places, schools: tuple[str, ...], themes: tuple[str, ...], sets: int) -> None:
    """Make the strips of each school and move them to its folder of choices; raises ``ContentFaults``."""
    written = tuple(" ".join(theme.split()) for theme in themes)
    if faults := list(unprintable(written)):
        raise ContentFaults(faults)
    project = open_project(places, schools)
    made = {e.house.id: strips(places.templates, e, written, sets) for e in project.editions}
    for school, pdf in made.items():
        file = places.print(school) / "keuze" / FILE
        lay(file, pdf, places)
        where = file.relative_to(places.root) if file.is_relative_to(places.root) else file
        count = len(written) * sets
        click.echo(f"{school}: {counted(count, 'strook', 'stroken')}, in {where.as_posix()}")
