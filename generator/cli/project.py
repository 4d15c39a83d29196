"""Finds and opens the project for a command: reads the library and makes the editions asked for."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.chosen_school import school_ids, unknown_school
from generator.cli.usage import WrongUse
from generator.faults import ContentFaults, Fault, advice, quotation
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

    @property
    def all_schools(self) -> list[str]:
        """All schools, those that were asked for last: so their editions are still kept afterwards."""
        return sorted(self.library.schools, key=lambda school: school in self.schools)

    def editions(self) -> "Iterator[Edition]":
        """Yield the editions of the schools, each made in its turn: a hundredth of a second for one not kept."""
        return (self.edition(school, self.places.taal) for school in self.schools)

    def publications(self) -> "Iterator[tuple[Edition, Places]]":
        """Yield the editions with their places; behind each Dutch one those in the languages its school publishes."""
        for school in self.schools:
            yield from self.publications_of(school)

    def publications_of(self, school: str) -> "Iterator[tuple[Edition, Places]]":
        """Yield the edition of a school, and then those in the other languages that it publishes."""
        edition = self.edition(school, self.places.taal)
        yield edition, self.places
        for language in edition.other_languages:
            yield self.edition(school, language), self.places.in_language(language)


def open_project(
    places: Places, schools: tuple[str, ...], wrongs: Iterable[str] = (), faults: Iterable[Fault] = ()
) -> Project:
    """Read and resolve; raises ``ContentFaults``, or ``WrongUse`` for a school or language that is not there.

    ``wrongs`` and ``faults`` are what else is wrong in what was typed: all is told together, with faults in content.
    """
    from generator.resolve import refuse_faults

    project = read_project(places, schools, wrongs, faults)
    refuse_faults(project.all_schools, lambda school: project.edition(school, places.taal))
    return project


def read_project(
    places: Places, schools: tuple[str, ...], wrongs: Iterable[str] = (), faults: Iterable[Fault] = ()
) -> Project:
    """Read all and resolve nothing yet; raises ``ContentFaults``, or ``WrongUse`` as ``open_project`` does."""
    from generator.read import read_library
    from generator.read.kept_readings import KeptReadings
    from generator.resolve import Editions

    readings = KeptReadings(places.cache / READINGS)
    try:
        with pause_collection():
            library = read_library(*places.contents, readings=readings)
    except ContentFaults as error:
        _refuse([*_unknown_schools(schools, school_ids(places)), *wrongs], [*error.faults, *faults])
        raise
    unknown = *_unknown_languages(places.taal, library), *_unknown_schools(schools, library.schools)
    _refuse([*unknown, *wrongs], list(faults))
    chosen = tuple(school for school in library.schools if not schools or school in schools)
    return Project(places, library, chosen, Editions(library), readings)


def _refuse(wrongs: list[str], faults: list[Fault]) -> None:
    """Raise ``WrongUse`` where something is wrong in what was typed, else ``ContentFaults`` where there are faults."""
    if wrongs:
        raise WrongUse(wrongs, faults)
    if faults:
        raise ContentFaults(faults)


def _unknown_schools(asked: Iterable[str], known: Collection[str]) -> Iterator[str]:
    return (unknown_school(school, known) for school in asked if school not in known)


def _unknown_languages(taal: str, library: "Library") -> Iterator[str]:
    if taal not in (DUTCH, *library.talen):
        begin = f"begin met kijkwijzer translate export --language {taal}"
        remedy = advice(taal, (DUTCH, *library.talen), begin)
        yield f"in {quotation(taal)} is nog niets vertaald; {remedy}"


def places_of(output: Path | None, language: str = DUTCH, folders: tuple[Path, ...] = ()) -> Places:
    """Return the folders of the project, for a language; raises ``UsageError`` where there is none.

    What a command that broke off left there, or in one of these other ``folders``, is finished or thrown away first.
    """
    # The file by which a project is known may be among them.
    finish_journals(Path.cwd() / BUILD, (Path.cwd(), *folders))
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
