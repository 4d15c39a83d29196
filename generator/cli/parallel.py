"""Works on editions at once, each in a process of its own, and tells the faults of all together."""

import os
import signal
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from itertools import chain, islice
from multiprocessing import active_children, get_context, parent_process
from threading import Thread
from typing import Any, TypeVar

import click

from generator.cli.builder import lock_held
from generator.cli.options import jobs
from generator.ending import end_in_order
from generator.faults import ContentFaults
from generator.garbage import collect_seldom

T = TypeVar("T")

Task = tuple[Any, ...]
"""What a piece of work is given."""

_given: Task = ()
"""What all tasks of this process are given."""


def in_sequence(work: Callable[..., T], tasks: Iterable[Task]) -> list[T]:
    """Do ``work`` with one task after the other; raise the ``ContentFaults`` of all."""
    return raise_faults([run_or_faults(work, task) for task in tasks])


def run_or_faults(work: Callable[..., T], task: Task) -> T | ContentFaults:
    """Do ``work`` with a task; return its result, or its faults."""
    try:
        return work(*task)
    except ContentFaults as faults:
        return faults


def raise_faults(results: list[T | ContentFaults]) -> list[T]:
    """Return the results where none has faults; raise the ``ContentFaults`` of all."""
    if faults := [fault for one in results if isinstance(one, ContentFaults) for fault in one.faults]:
        raise ContentFaults(faults)
    return [one for one in results if not isinstance(one, ContentFaults)]


def in_parallel(
    work: Callable[..., T], tasks: Iterable[Task], given: Task = (), here: Callable[..., T] | None = None
) -> list[T]:
    """Do ``work`` with each of these tasks, at once where there are more; return the results in their order.

    ``work`` stands at the top of a module, where another process finds it; ``here`` does the same in
    this one.  What all tasks are ``given`` comes before what is a task's own; a process gets it once.  A task is
    asked for when its turn comes.  Raises the faults of all together, as ``ContentFaults``; what else one of them
    raises ends all, and a process that was killed raises ``ClickException``.
    """
    coming = iter(tasks)
    first = list(islice(coming, 2))
    if len(first) < 2 or jobs() == 1:
        return in_sequence(partial(here or work, *given), chain(first, coming))
    with _processes(given) as pool:
        return raise_faults(_results(pool, work, chain(first, coming)))


def _results(pool: ProcessPoolExecutor, work: Callable[..., T], tasks: Iterable[Task]) -> list[T | ContentFaults]:
    results: dict[int, T | ContentFaults] = {}
    running: dict[Future[T | ContentFaults], int] = {}

    def gather() -> None:
        for one in wait(running, return_when=FIRST_COMPLETED).done:
            results[running.pop(one)] = one.result()

    for number, task in enumerate(tasks):
        if len(running) == jobs():
            gather()
        running[pool.submit(_run_given, work, task)] = number
    while running:
        gather()
    return [results[number] for number in sorted(results)]


def _run_given(work: Callable[..., T], task: Task) -> T | ContentFaults:
    return run_or_faults(work, (*_given, *task))


@contextmanager
def _processes(given: Task) -> Iterator[ProcessPoolExecutor]:
    # Spawned, not forked: Pango is not safe to fork on macOS.
    pool = ProcessPoolExecutor(
        jobs(), mp_context=get_context("spawn"), initializer=_begin_process, initargs=(lock_held(), given)
    )
    try:
        yield pool
    except BrokenProcessPool as error:
        said = "een proces is gestopt, misschien was er te weinig geheugen; probeer het met --jobs 1"
        raise click.ClickException(said) from error
    except BaseException:
        for child in active_children():
            child.terminate()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def _begin_process(_lock: object, given: Task) -> None:
    """Begin a process: it looks for garbage as seldom as this one, and breaks off without a word, or when this ends.

    It holds the lock of this one as well, so that nobody else builds until it broke off, and what all tasks are given.
    """
    global _given
    _given = given
    collect_seldom()
    end_in_order()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    Thread(target=_end_with_the_first, daemon=True).start()


def _end_with_the_first() -> None:
    first = parent_process()
    assert first
    first.join()
    os._exit(1)
