"""The command ``release``: writes down what stands on every card."""

import click

from generator.command.where import places_of


@click.command()
@click.argument("name", metavar="NAAM")
@click.option("--school", "schools", multiple=True, metavar="ID", help="Alleen deze school; mag vaker.")
def release(name: str, schools: tuple[str, ...]) -> None:
    """Leg vast wat er nu op elke kaart staat, om later alleen te printen wat veranderde.

    Schrijft uitgaven/NAAM.yaml. Geef elke uitgave een eigen naam, zoals herfst-2026.
    """
    from generator.command.changes import write_release

    write_release(places_of(None), schools, name)
