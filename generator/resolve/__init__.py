"""Second stage: a school is laid over the library, and every text becomes final.

Comes in: a library and the id of a school.  Goes out: an
:class:`~generator.resolve.edition.Edition`, in which no word slot is open, every link has a
label and leads to something that is in the edition, and every card knows which layer it
comes from.  Faults of all schools together come from :func:`refuse_faults`.
"""

from collections.abc import Callable, Iterable, Iterator

from generator.faults import ContentFaults, Fault
from generator.messages import DUTCH
from generator.records.library import Library
from generator.resolve.edition import Edition
from generator.resolve.lay import lay_layers
from generator.resolve.parts import SharedParts

__all__ = ["Edition", "SharedParts", "refuse_faults", "resolve_edition", "translated_editions"]


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
