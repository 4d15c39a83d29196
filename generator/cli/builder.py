"""Lets a command be the only one that builds: it waits for another, and tells for whom."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from generator.files import remove_folder
from generator.lock import OutputLock
from generator.output.recovery import STAGING
from generator.places import Places


@contextmanager
def only_builder(places: Places) -> Iterator[None]:
    """Build when no other process does; ``lock_held`` tells the processes that this one begins.

    An editor, CI and someone at a terminal each get their turn: to wait is what all of them would do themselves.
    """
    meta = click.get_current_context().meta
    with OutputLock(places.output, lambda said: click.echo(f"let op: {said}", err=True)) as lock:
        meta[__name__] = lock
        try:
            yield
        except BaseException:
            remove_folder(places.cache / STAGING, places.output)
            raise
        finally:
            del meta[__name__]


def lock_held() -> OutputLock | None:
    """Return the lock that this command holds; None where it holds none."""
    context = click.get_current_context(silent=True)
    return context.meta.get(__name__) if context else None
