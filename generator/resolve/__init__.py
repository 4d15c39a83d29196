"""Second stage: a school is laid over the library, and every text becomes final.

Comes in: a library and the id of a school.  Goes out: an
:class:`~generator.resolve.edition.Edition`, in which no word slot is open, every link has a
label and leads to something that is in the edition, and every card knows which layer it
comes from.  Faults of all schools together come from :func:`resolve_all`.
"""

from generator.faults import ContentFaults, Fault
from generator.records.library import Library
from generator.resolve.edition import Edition
from generator.resolve.lay import lay

__all__ = ["Edition", "resolve", "resolve_all"]


def resolve(library: Library, school: str) -> Edition:
    """Make the edition of one school; raises ``ContentFaults``."""
    edition, faults = lay(library, school)
    if faults or edition is None:
        raise ContentFaults(faults)
    return edition


def resolve_all(library: Library, schools: tuple[str, ...]) -> tuple[Edition, ...]:
    """Make the editions of several schools; raises the faults of all of them together."""
    results = [lay(library, school) for school in schools]
    faults: list[Fault] = [fault for _, found in results for fault in found]
    if faults:
        raise ContentFaults(faults)
    return tuple(edition for edition, _ in results if edition is not None)
