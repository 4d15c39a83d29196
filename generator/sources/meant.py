"""What an author meant: a slip in a key is one fault, and hides no other that can be known with it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from generator.faults import Fault, Place
from generator.provenance import Mapping, with_renamed_keys
from generator.records.base import Record
from generator.sources.record import UNKNOWN_KEY, KeySlip, as_record, key_slips

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Meant(Generic[R]):
    """The record that was meant, or None where there is none; ``is_whole`` where it holds all that was meant."""

    record: R | None
    faults: tuple[Fault, ...]
    is_whole: bool


def as_meant(kind: type[R], data: Any, at: Place) -> Meant[R]:
    """Return the record of a located value in which an unknown key, like one that is not there, is read as that one.

    Where that makes a value wrong, only the keys are read so that nothing can do without.
    """
    record, faults = as_record(kind, data, at)
    slips = _first_of_each(list(key_slips(kind, data, at))) if faults else []
    for some in (slips, [slip for slip in slips if slip.is_needed]):
        read, others = as_record(kind, with_renamed_keys(data, _names(some)), at) if some else (None, faults)
        if some and (all(slip.is_needed for slip in some) or all(fault in faults for fault in others)):
            at_slips = {slip.holder.keys_at[slip.key] for slip in some}
            slipped = (fault for fault in faults if fault.wrong == UNKNOWN_KEY and fault.place in at_slips)
            return Meant(read, (*slipped, *others), not others)
    return Meant(record, tuple(faults), not faults)


def _first_of_each(slips: Sequence[KeySlip]) -> list[KeySlip]:
    """Return the slips without those for a key that another was meant for too."""
    return list({(id(slip.holder), slip.meant): slip for slip in reversed(slips)}.values())[::-1]


def _names(slips: Sequence[KeySlip]) -> Callable[[Mapping], dict[str, str]]:
    return lambda mapping: {slip.key: slip.meant for slip in slips if slip.holder is mapping}
