"""Opens the project for a command: reads the library and makes the editions asked for."""

from dataclasses import dataclass
from pathlib import Path

import click

from generator.faults import advice, quoted
from generator.places import Places, find_places
from generator.read import read_library
from generator.records.library import Library
from generator.resolve import Edition, resolve_all


@dataclass(frozen=True)
class Project:
    """What a command works on."""

    places: Places
    library: Library
    editions: tuple[Edition, ...]


def open_project(schools: tuple[str, ...], output: Path | None) -> Project:
    """Read and resolve; raises ``ContentFaults``, or ``UsageError`` for a school that is not there."""
    try:
        places = find_places(output=output)
    except FileNotFoundError as error:
        raise click.UsageError(str(error)) from error
    library = read_library(places.content)
    for school in schools:
        if school not in library.schools:
            raise click.UsageError(f"onbekende school {quoted(school)}; {advice(school, library.schools)}")
    chosen = tuple(dict.fromkeys(schools)) or library.schools
    everyone = resolve_all(library, library.schools)
    return Project(places, library, tuple(e for e in everyone if e.house.id in chosen))
