"""The editions of a library: one school's, in one language, or the faults of all."""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any

from generator.faults import ContentFaults, Fault
from generator.messages import DUTCH
from generator.records.library import Library
from generator.resolve.edition import Edition
from generator.resolve.lay import lay_layers
from generator.resolve.parts import SharedParts

KEPT = 8
"""So many editions are kept, which share most of what they hold: of a hundred schools 10 MB would be theirs alone."""


class Editions:
    """The editions of a library, each resolved when it is asked for; they share what they have in common.

    Another process is given the library, and resolves by itself.
    """

    def __init__(self, library: Library) -> None:
        self.library = library
        shared = SharedParts()

        @lru_cache(KEPT)
        def edition(school: str, taal: str) -> Edition:
            return resolve_edition(library, school, taal, shared)

        self._edition = edition

    def __call__(self, school: str, taal: str = DUTCH) -> Edition:
        """Return the edition of a school in a language; raises ``ContentFaults``."""
        return self._edition(school, taal)

    def __reduce__(self) -> tuple[Any, ...]:
        """Tell how another process makes these editions."""
        return Editions, (self.library,)


def resolve_edition(library: Library, school: str, taal: str = DUTCH, shared: SharedParts | None = None) -> Edition:
    """Return the edition of a school in a language; raises ``ContentFaults``.

    ``shared`` is what it may have in common with other editions of this library.
    """
    edition, faults = lay_layers(library, school, taal, shared or SharedParts())
    if faults or edition is None:
        raise ContentFaults(faults)
    return edition


def translated_editions(library: Library, edition: Edition) -> Iterator[Edition]:
    """Yield a Dutch edition in each other language that its school publishes; raises ``ContentFaults``."""
    for taal in edition.other_languages:
        yield resolve_edition(library, edition.house.id, taal)


def refuse_faults(schools: Iterable[str], edition: Callable[[str], Edition]) -> None:
    """Raise ``ContentFaults`` with those of all these schools together; ``edition`` resolves one of them."""
    faults: list[Fault] = []
    for school in schools:
        try:
            edition(school)
        except ContentFaults as error:
            faults += error.faults
    if faults:
        raise ContentFaults(faults)
