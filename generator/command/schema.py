"""The command ``schema``: writes down what each kind of file looks like, for an editor."""

from pathlib import Path

import click

from generator.cli.options import project_options
from generator.cli.output import show_delivery
from generator.cli.project import places_of
from generator.schema.json_schema import FILES, write_schemas


@click.command("schema")
@project_options
def schema_command(schools: tuple[str, ...], output: Path | None) -> None:  # noqa: ARG001
    """Schrijf op hoe elk soort bestand eruitziet, voor een editor die meehelpt."""
    places = places_of(output)
    delivery = write_schemas(places)
    show_delivery(delivery, places)
    click.echo(f"{len(FILES)} schema's in {places.short(delivery.folder)}")
