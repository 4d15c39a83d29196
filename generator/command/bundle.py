"""Prints all that a draaiboek needs, in the right numbers, in a folder of its own."""

from dataclasses import replace

import click

from generator.command.making import printed_each
from generator.command.paper import known_or_wrong
from generator.command.project import open_project
from generator.command.showing import show_prints
from generator.places import Places
from generator.print.order.order import Bundle, Order
from generator.records.draaiboeken import Draaiboek


def print_bundle(places: Places, schools: tuple[str, ...], asked: str, participants: int | None) -> None:
    """Print a draaiboek for so many participants, or for its largest group; raises ``UsageError``."""
    project = open_project(places, schools)
    known_or_wrong("draaiboek", [asked], set(project.library.draaiboeken))
    having = {edition.house.id: edition.draaiboeken.get(asked) for edition in project.editions}
    for school, draaiboek in having.items():
        if draaiboek is None:
            click.echo(f"let op: {school} heeft geen van de werkvormen van «{asked}»", err=True)
    own = tuple(school for school, draaiboek in having.items() if draaiboek)
    if not own:
        raise click.UsageError(f"van draaiboek «{asked}» is hier niets te printen; kies een andere school")
    draaiboek = project.library.draaiboeken[asked]
    number = participants or draaiboek.groep.tot
    _warn(draaiboek, number)
    project = replace(project, schools=own)
    show_prints(printed_each(project, dict.fromkeys(own, Order(bundle=Bundle(asked, number)))), project)


def _warn(draaiboek: Draaiboek, participants: int) -> None:
    meant = draaiboek.groep
    if not meant.van <= participants <= meant.tot:
        said = f"dit draaiboek is gemaakt voor {meant.van} tot {meant.tot} deelnemers; je print het voor {participants}"
        click.echo(f"let op: {said}", err=True)
