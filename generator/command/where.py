"""Finds the project that a command works on."""

from pathlib import Path

import click

from generator.places import Places, find_places


def places_of(output: Path | None) -> Places:
    """Give the folders of the project; raises ``UsageError`` where there is none."""
    try:
        return find_places(output=output)
    except FileNotFoundError as error:
        raise click.UsageError(str(error)) from error
