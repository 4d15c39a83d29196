"""Opens the project for a command: reads the library and makes the editions asked for."""

from dataclasses import dataclass

import click

from generator.faults import advice, quoted
from generator.places import Places
from generator.read import read_library
from generator.records.library import Library
from generator.resolve import Edition, resolve_all


@dataclass(frozen=True)
class Project:
    """What a command works on."""

    places: Places
    library: Library
    editions: tuple[Edition, ...]


def open_project(places: Places, schools: tuple[str, ...]) -> Project:
    """Read and resolve; raises ``ContentFaults``, or ``UsageError`` for a school that is not there."""
    library = read_library(places.content)
    for school in schools:
        if school not in library.schools:
            raise click.UsageError(f"onbekende school {quoted(school)}; {advice(school, library.schools)}")
    chosen = tuple(dict.fromkeys(schools)) or library.schools
    everyone = resolve_all(library, library.schools)
    return Project(places, library, tuple(edition for edition in everyone if edition.house.id in chosen))
