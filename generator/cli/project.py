"""Finds and opens the project for a command: reads the library and makes the editions asked for."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.faults import Fault, advice, quoted
from generator.messages import DUTCH
from generator.places import Places, find_places

if TYPE_CHECKING:
    from generator.records.library import Library
    from generator.resolve import Edition


@dataclass(frozen=True)
class Project:
    """What a command works on; ``schools`` are those asked for."""

    places: Places
    library: "Library"
    schools: tuple[str, ...]

    @property
    def editions(self) -> "Iterator[Edition]":
        """The editions of the schools, each made when its turn comes and kept by nobody."""
        from generator.resolve import resolve

        return (resolve(self.library, school, self.places.taal) for school in self.schools)

    @property
    def published(self) -> "Iterator[tuple[Edition, Places]]":
        """The editions with their places; behind each Dutch one the same in the languages that its school publishes."""
        from generator.resolve import translated

        for edition in self.editions:
            yield edition, self.places
            for other in translated(self.library, edition):
                yield other, self.places.in_language(other.taal)


def open_project(places: Places, schools: tuple[str, ...]) -> Project:
    """Read and resolve; raises ``ContentFaults``, or ``UsageError`` for a school or language that is not there."""
    from generator.read import read_library
    from generator.resolve import refuse_faults

    library = read_library(*places.contents)
    if places.taal not in (DUTCH, *library.talen):
        wrong = f"in {quoted(places.taal)} is nog niets vertaald"
        begin = f"begin met kijkwijzer translate export --language {places.taal}"
        raise click.UsageError(f"{wrong}; {advice(places.taal, (DUTCH, *library.talen), begin)}")
    for school in schools:
        if school not in library.schools:
            raise click.UsageError(f"onbekende school {quoted(school)}; {advice(school, library.schools)}")
    refuse_faults(library, places.taal)  # a fault in any school stops all
    chosen = tuple(school for school in library.schools if not schools or school in schools)
    return Project(places, library, chosen)


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
