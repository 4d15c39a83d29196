"""The command ``print``: makes the PDFs of every school, or a choice of them."""

from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from generator.cli.builder import only_builder
from generator.cli.last_run import make_unless_unchanged
from generator.cli.options import WholeNumber, jobs_option, language_option, project_options, verbose_option
from generator.cli.project import places_of
from generator.command.print_options import bundle_options, paper_options


@click.command("print")
@project_options
@language_option
@jobs_option
@verbose_option
@click.option("--set", "sets", multiple=True, metavar="SET", help="Alleen deze set; mag vaker.")
@click.option(
    "--format",
    "formats",
    multiple=True,
    metavar="FORMAAT",
    help="Alleen dit formaat: 95x68, a6, poker, meer; mag vaker.",
)
@click.option("--cards", metavar="KAARTEN", help="Alleen deze kaarten: 1,3,5-8 (met --set) of hun id's.")
@click.option("--category", metavar="ID", help="Alleen deze categorie.")
@click.option("--copies", type=WholeNumber(1, 100), default=1, metavar="AANTAL", help="Zo vaak elke kaart.")
@paper_options
@bundle_options
def print_command(
    schools: tuple[str, ...],
    output: Path | None,
    language: str,
    outline: bool,
    look_over: bool,
    changed_since: Path | None,
    draaiboek: str | None,
    participants: int | None,
    **asked: Any,
) -> None:
    """Maak de PDF's om te printen; een keuze komt in de map print/keuze.

    Met --draaiboek maak je alles wat een bijeenkomst nodig heeft, in het goede aantal.
    """
    places = places_of(output, language)
    given = click.get_current_context().get_parameter_source
    plain = not outline and not look_over and not changed_since
    plain = plain and all(given(name) is ParameterSource.DEFAULT for name in asked)
    if plain and not draaiboek and not participants:
        make_unless_unchanged("print", places, schools)
        return

    from generator.command.print_choice import print_bundle, print_changes, print_choice, print_outlines

    if draaiboek or participants:
        if not draaiboek or not plain:
            raise click.UsageError("gebruik --draaiboek alleen met --participants, --school en --output")
        with only_builder(places):
            print_bundle(places, schools, draaiboek, participants)
    elif changed_since:
        if outline or asked["cards"] or asked["category"]:
            raise click.UsageError("gebruik --changed-since zonder --cards, --category en --outline")
        with only_builder(places):
            print_changes(places, schools, look_over, changed_since, **asked)
    elif outline:
        print_outlines(places, schools, **asked)
    else:
        with only_builder(places):
            print_choice(places, schools, look_over, **asked)
