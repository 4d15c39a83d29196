"""Finds the project that a command works on, and tells of faults where they lie in it."""

from pathlib import Path

import click

from generator.faults import Fault
from generator.messages import DUTCH
from generator.places import Places, find_places


def places_of(output: Path | None, taal: str = DUTCH) -> Places:
    """Give the folders of the project, for a language; raises ``UsageError`` where there is none."""
    try:
        return find_places(output=output).in_language(taal)
    except FileNotFoundError as error:
        raise click.UsageError(str(error)) from error


def told(fault: Fault) -> str:
    """Write a fault as one line, its file as seen from the project."""
    try:
        return find_places().told(fault)
    except FileNotFoundError:
        return fault.shown(Path.cwd())
