"""Finds the project that a command works on."""

from pathlib import Path

import click

from generator.messages import DUTCH
from generator.places import Places, find_places


def places_of(output: Path | None, taal: str = DUTCH) -> Places:
    """Give the folders of the project, for a language; raises ``UsageError`` where there is none."""
    try:
        return find_places(output=output).in_language(taal)
    except FileNotFoundError as error:
        raise click.UsageError(str(error)) from error
