"""Finds the project that a command works on."""

from pathlib import Path

import click

from generator.places import Places, find_places
from generator.records.vertaling import SOURCE


def places_of(output: Path | None, taal: str = SOURCE) -> Places:
    """Give the folders of the project, for a language; raises ``UsageError`` where there is none."""
    try:
        return find_places(output=output).in_language(taal)
    except FileNotFoundError as error:
        raise click.UsageError(str(error)) from error
