"""The command ``check``: reads everything and lays out nothing."""

from pathlib import Path

import click

from generator.cli.check import check_project, refuse_half_output
from generator.cli.options import language_option, project_options
from generator.cli.output import count_of
from generator.cli.project import places_of
from generator.command.upgrade import upgrade_reminder


@click.command("check")
@project_options
@language_option
def check_command(schools: tuple[str, ...], output: Path | None, language: str) -> None:
    """Lees alles na en meld elke fout; maak niets.

    Of een tekst op zijn kaart past, meet pas kijkwijzer print.
    """
    places = places_of(output, language)
    project = check_project(places, schools)
    refuse_half_output(project)
    sets = count_of(len(project.library.sets), "set", "sets")
    checked_schools = count_of(len(project.schools), "school", "scholen")
    click.echo(f"In orde: {sets}, {checked_schools}. Of elke tekst past, zie je bij print.")
    if reminder := upgrade_reminder(places):
        click.echo(reminder, err=True)
