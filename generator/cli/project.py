"""Finds and opens the project for a command: reads the library and makes the editions asked for."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.faults import Fault, advice, quotation
from generator.files import own_folder
from generator.garbage import pause_collection
from generator.messages import DUTCH
from generator.output.recovery import finish_journals, recover
from generator.places import BUILD, Places, find_places

if TYPE_CHECKING:
    from generator.read.kept_readings import KeptReadings
    from generator.records.library import Library
    from generator.resolve import Edition, Editions

READINGS = "readings"
"""The folder of the cache with what files were read as."""


@dataclass(frozen=True)
class Project:
    """What a command works on; ``schools`` are those asked for, ``edition`` makes one by its school and language."""

    places: Places
    library: "Library"
    schools: tuple[str, ...]
    edition: "Editions"
    readings: "KeptReadings"

    def keep_readings(self) -> None:
        """Keep in the cache what files were read as; for who builds, since who looks writes nothing."""
        own_folder(self.places.cache / READINGS, self.places.output)
        self.readings.save()

    def editions(self) -> "Iterator[Edition]":
        """Yield the editions of the schools, each made in its turn: a hundredth of a second for one not kept."""
        return (self.edition(school, self.places.taal) for school in self.schools)

    def publications(self) -> "Iterator[tuple[Edition, Places]]":
        """Yield the editions with their places; behind each Dutch one those in the languages its school publishes."""
        for edition in self.editions():
            yield edition, self.places
            for language in edition.other_languages:
                yield self.edition(edition.house.id, language), self.places.in_language(language)


def open_project(places: Places, schools: tuple[str, ...]) -> Project:
    """Read and resolve; raises ``ContentFaults``, or ``UsageError`` for a school or language that is not there."""
    from generator.read import read_library
    from generator.read.kept_readings import KeptReadings
    from generator.resolve import Editions, refuse_faults

    readings = KeptReadings(places.cache / READINGS)
    with pause_collection():
        library = read_library(*places.contents, readings=readings)
    if places.taal not in (DUTCH, *library.talen):
        wrong = f"in {quotation(places.taal)} is nog niets vertaald"
        begin = f"begin met kijkwijzer translate export --language {places.taal}"
        raise click.UsageError(f"{wrong}; {advice(places.taal, (DUTCH, *library.talen), begin)}")
    for school in schools:
        if school not in library.schools:
            raise click.UsageError(f"onbekende school {quotation(school)}; {advice(school, library.schools)}")

    editions = Editions(library)
    chosen = tuple(school for school in library.schools if not schools or school in schools)
    # A fault in any school stops all. Those that were asked for come last, so that they are still kept afterwards.
    chosen_last = sorted(library.schools, key=lambda school: school in chosen)
    refuse_faults(chosen_last, lambda school: editions(school, places.taal))
    return Project(places, library, chosen, editions, readings)


def places_of(output: Path | None, language: str = DUTCH, folders: tuple[Path, ...] = ()) -> Places:
    """Return the folders of the project, for a language; raises ``UsageError`` where there is none.

    What a command that broke off left there, or in one of these other ``folders``, is finished or thrown away first.
    """
    finish_journals(
        Path.cwd() / BUILD, (Path.cwd(), *folders)
    )  # the file by which a project is known may be among them
    try:
        places = find_places(output=output).in_language(language)
    except FileNotFoundError as error:
        raise click.UsageError(str(error)) from error
    for folder in {places.output, places.root / BUILD}:
        recover(folder, (places.root, places.output, *folders))
    return places


def fault_line(fault: Fault) -> str:
    """Return a fault as one line, its file as seen from the project."""
    try:
        return find_places().fault_text(fault)
    except FileNotFoundError:
        return fault.as_line(Path.cwd())
