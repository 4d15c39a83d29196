"""Opens the project for a command: reads the library and makes the editions asked for."""

from collections.abc import Iterator
from dataclasses import dataclass

import click

from generator.faults import advice, quoted
from generator.messages import DUTCH
from generator.places import Places
from generator.read import read_library
from generator.records.library import Library
from generator.resolve import Edition, refuse_faults, resolve, translated


@dataclass(frozen=True)
class Project:
    """What a command works on; ``schools`` are those asked for."""

    places: Places
    library: Library
    schools: tuple[str, ...]

    @property
    def editions(self) -> Iterator[Edition]:
        """The editions of the schools, each made when its turn comes and kept by nobody."""
        return (resolve(self.library, school, self.places.taal) for school in self.schools)

    @property
    def published(self) -> Iterator[tuple[Edition, Places]]:
        """The editions with their places; behind each Dutch one the same in the languages that its school publishes."""
        for edition in self.editions:
            yield edition, self.places
            for other in translated(self.library, edition):
                yield other, self.places.in_language(other.taal)


def open_project(places: Places, schools: tuple[str, ...]) -> Project:
    """Read and resolve; raises ``ContentFaults``, or ``UsageError`` for a school or language that is not there."""
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
