"""Second stage: a school is laid over the library, and every text becomes final.

Comes in: a library and the id of a school.  Goes out: an
:class:`~generator.resolve.edition.Edition`, in which no word slot is open, every link has a
label and leads to something that is in the edition, and every card knows which layer it
comes from.  Faults of all schools together come from
:func:`~generator.resolve.editions.refuse_faults`.
"""

from generator.resolve.edition import Edition
from generator.resolve.editions import Editions, refuse_faults, resolve_edition, translated_editions
from generator.resolve.parts import SharedParts

__all__ = ["Edition", "Editions", "SharedParts", "refuse_faults", "resolve_edition", "translated_editions"]
