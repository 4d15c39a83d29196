"""Works on editions at once, each in a process of its own, and tells the faults of all together."""

import os
import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from itertools import chain, islice
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from multiprocessing.reduction import ForkingPickler
from threading import Thread
from traceback import format_exception
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
    with _workers() as workers:
        results = _results(workers, given, work, chain(first, coming))
    return raise_faults(results)


class _Worker:
    """A process that does one task after the other, and the one pipe that both ends know.

    Nothing is shared between workers, neither a queue nor its locks: so one that ends in the midst of a word, as it
    does when it is asked to, keeps none of the others waiting.
    """

    def __init__(self, given: Task) -> None:
        # Spawned, not forked: Pango is not safe to fork on macOS.
        context = get_context("spawn")
        self.pipe, end = context.Pipe()
        self.process = context.Process(target=_work, args=(end, lock_held(), given))
        self.process.start()
        end.close()

    def begin(self, work: Callable[..., Any], task: Task) -> None:
        """Give it a task."""
        try:
            self.pipe.send((work, task))
        except (BrokenPipeError, ConnectionResetError) as error:
            raise _broken_process() from error

    def result(self) -> Any:
        """Wait for what came of its task; raise what that raised."""
        try:
            done, outcome = self.pipe.recv()
        except (EOFError, ConnectionResetError) as error:
            raise _broken_process() from error
        if not done:
            raise outcome
        return outcome

    def end(self) -> None:
        """Wait for its end; what it is doing, it does to the end."""
        self.pipe.close()
        self.process.join()


@contextmanager
def _workers() -> Iterator[list[_Worker]]:
    """Give a list for workers, which all have ended when this ends: in order, or as soon as anything goes wrong."""
    workers: list[_Worker] = []
    try:
        yield workers
    except BaseException:
        for worker in workers:
            worker.process.terminate()
        raise
    finally:
        for worker in workers:
            worker.end()


def _results(
    workers: list[_Worker], given: Task, work: Callable[..., T], tasks: Iterable[Task]
) -> list[T | ContentFaults]:
    """Return what came of each task, in their order; a worker begins when there is a task for it."""
    results: dict[int, T | ContentFaults] = {}
    running: dict[Any, tuple[int, _Worker]] = {}

    def wait_for_one() -> _Worker:
        number, worker = running.pop(wait(list(running))[0])
        results[number] = worker.result()
        return worker

    for number, task in enumerate(tasks):
        if len(running) == jobs():
            worker = wait_for_one()
        else:
            workers.append(worker := _Worker(given))
        worker.begin(work, task)
        running[worker.pipe] = number, worker
    while running:
        wait_for_one()
    return [results[number] for number in sorted(results)]


def _broken_process() -> click.ClickException:
    return click.ClickException("een proces is gestopt, misschien was er te weinig geheugen; probeer het met --jobs 1")


def _work(pipe: Any, _lock: object, given: Task) -> None:
    """Do the tasks of a process: it breaks off when it is asked to, and ends with the process that began it.

    It holds the lock of that one as well, so that nobody else builds until it broke off.
    """
    collect_seldom()
    end_in_order()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    Thread(target=_end_with_the_first, daemon=True).start()
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while True:
            work, task = pipe.recv()
            pipe.send(_outcome(work, (*given, *task)))


def _outcome(work: Callable[..., Any], task: Task) -> tuple[bool, Any]:
    """Return whether a task was done, and what came of it; what it raised, where the other process can raise that."""
    try:
        return True, run_or_faults(work, task)
    except Exception as error:
        error.add_note("".join(format_exception(error)))
        ForkingPickler.loads(ForkingPickler.dumps(error))  # who can't be told of it, hears that this process stopped
        return False, error


def _end_with_the_first() -> None:
    first = parent_process()
    assert first
    first.join()
    os._exit(1)
