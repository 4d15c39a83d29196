"""The commands ``strips``, ``zip`` and ``schema``."""

from pathlib import Path

import click

from generator.command.builder import only_builder
from generator.command.jobs import jobs_option
from generator.command.options import project_options
from generator.command.where import places_of


@click.command()
@project_options
@click.option("--theme", "themes", multiple=True, required=True, metavar="TEKST", help="Een thema; mag vaker.")
@click.option("--sets", type=click.IntRange(1, 50), default=1, help="Zo veel setjes: één voor elk groepje.")
def strips(schools: tuple[str, ...], output: Path | None, themes: tuple[str, ...], sets: int) -> None:
    """Zet thema's van een groep op stroken om te sorteren, in de map print/keuze."""
    from generator.command.strips import print_strips

    print_strips(places_of(output), schools, themes, sets)


@click.command("zip")
@project_options
@jobs_option
def zip_(schools: tuple[str, ...], output: Path | None) -> None:
    """Pak alles om te printen in één ZIP per school, met een inhoudspagina."""
    from generator.command.zipping import zip_schools

    places = places_of(output)
    with only_builder(places):
        zip_schools(places, schools)


@click.command("schema")
@project_options
def schema_(schools: tuple[str, ...], output: Path | None) -> None:  # noqa: ARG001
    """Schrijf op hoe elk soort bestand eruitziet, voor een editor die meehelpt."""
    from generator.command.showing import show_delivery
    from generator.schema.write import FILES, write_schemas

    places = places_of(output)
    delivery = write_schemas(places)
    show_delivery(delivery, places)
    click.echo(f"{len(FILES)} schema's in {delivery.folder}")
