"""Does work on several editions, and tells the faults of all of them together."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from generator.faults import ContentFaults

T = TypeVar("T")
Task = tuple[Any, ...]
"""What a piece of work is given."""


def in_turn(work: Callable[..., T], tasks: Iterable[Task]) -> list[T]:
    """Do ``work`` with one task after the other; raises the ``ContentFaults`` of all."""
    return sound([tried(work, task) for task in tasks])


def tried(work: Callable[..., T], task: Task) -> T | ContentFaults:
    """Do ``work`` with a task; gives its result, or its faults."""
    try:
        return work(*task)
    except ContentFaults as faults:
        return faults


def sound(results: list[T | ContentFaults]) -> list[T]:
    """Give the results where none has faults; raises the ``ContentFaults`` of all."""
    if faults := [fault for one in results if isinstance(one, ContentFaults) for fault in one.faults]:
        raise ContentFaults(faults)
    return [one for one in results if not isinstance(one, ContentFaults)]
