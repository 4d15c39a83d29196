"""What shows that work goes on: a bar on a terminal, and elsewhere, as in a log of CI, a line for each school.

Long work tells now and then what it is at, also where nobody sees a bar.
"""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread

import click

from generator.faults import printable
from generator.messages import DUTCH, language_name
from generator.resolve import Edition

Step = Callable[[Edition], Callable[[str], None]]
"""Tells that the work on an edition begins; returns what tells which file of it is made."""

QUIET_SECONDS = 20
"""After so long without a line it is said that work goes on."""


@contextmanager
def progress(what: str, total: int, *, is_short: bool = False) -> Iterator[Step]:
    """Show which school of so many is worked on; rich is imported for a terminal only.

    Work that ``is_short`` for a school, such as some cards, is not announced for one alone.
    """
    announces = total > 1 or not is_short
    with _bar(what, total) if sys.stderr.isatty() else _lines(what, total, announces) as step:
        yield step


def _name(edition: Edition) -> str:
    """Return what an edition is called where one follows the work: its school, and a language other than Dutch."""
    school = printable(edition.house.naam)
    return school if edition.taal == DUTCH else f"{school}, {language_name(edition.taal, within=DUTCH)}"


@contextmanager
def _bar(what: str, total: int) -> Iterator[Step]:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    text = TextColumn("{task.completed}/{task.total} {task.description}", markup=False)
    with Progress(
        TextColumn(what), BarColumn(), TimeElapsedColumn(), text, console=Console(stderr=True), transient=True
    ) as bar:
        task = bar.add_task("", total=total)
        begun: set[str] = set()

        def step(edition: Edition) -> Callable[[str], None]:
            bar.update(task, completed=len(begun - {edition.house.id}))  # a school may come in more languages
            begun.add(edition.house.id)
            name = _name(edition)
            bar.update(task, description=name)
            return lambda file: bar.update(task, description=f"{name} {file}")

        yield step


@contextmanager
def _lines(what: str, total: int, announces: bool) -> Iterator[Step]:
    lines = _Lines(what, total, announces)
    Thread(target=lines.tell_now_and_then, daemon=True).start()
    try:
        yield lines.step
    finally:
        lines.ended.set()


class _Lines:
    """Lines for a log: one where the work on a school begins, and one where nothing was said for long."""

    def __init__(self, what: str, total: int, announces: bool) -> None:
        self.what, self.total, self.announces = what, total, announces
        self.begun: dict[str, None] = {}
        self.at, self.told, self.ended = "", time.monotonic(), Event()

    def step(self, edition: Edition) -> Callable[[str], None]:
        name = _name(edition)
        if edition.house.id not in self.begun:
            self.begun[edition.house.id] = None
            if self.announces:
                self.tell(f"{self.what} {len(self.begun)}/{self.total}: {name}")
        self.at = name
        return lambda file: setattr(self, "at", f"{name}, {file}")

    def tell(self, line: str) -> None:
        self.told = time.monotonic()
        click.echo(line)
        sys.stdout.flush()

    def tell_now_and_then(self) -> None:
        """Tell that work goes on, whenever nothing was said for long, until it ended."""
        while not self.ended.wait(QUIET_SECONDS / 4):
            if self.at and time.monotonic() - self.told >= QUIET_SECONDS:
                self.tell(f"{self.what} {len(self.begun)}/{self.total}: nog bezig met {self.at}")
