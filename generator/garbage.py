"""When Python looks for garbage: between documents and editions, not while one is read, laid out or written.

A command and its processes look seldom; an edition that is being made not at all, but for what earlier documents left
once that is much; ``serve`` after each thing that it made; a command that ends leaves all to the system.
"""

import atexit
import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

LIVING = 50_000
"""So many objects more before Python looks for garbage: what a command imports and reads lives until it ends."""

MANY = 200_000
"""So many objects may await the collector of garbage: those of some hundred faces."""


def collect_seldom() -> None:
    """Let this process, of a command or begun by one, look for garbage less often."""
    gc.set_threshold(LIVING)


@contextmanager
def pause_collection() -> Iterator[None]:
    """Keep Python from looking for garbage among the records, boxes or nodes of a batch, which all live until it ends.

    A fifth of the time of a layout goes there.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def collect_leftovers() -> None:
    """Collect what earlier documents left over, once it is much; not among what has lived since before them."""
    if gc.get_count()[0] > MANY:
        gc.collect(1)


def collect_between_builds() -> None:
    """Collect all that a build left over, in a process that builds again and again."""
    gc.collect()
    if not gc.get_freeze_count():
        gc.freeze()  # what was imported and read by now need not be looked through each time


def leave_to_the_system() -> None:
    """Keep Python from looking through all that there is once more when this process ends: a second, for nothing.

    Only what WeasyPrint leaves has something to do at its end, while the modules that it needs are there.
    """
    atexit.unregister(_leave)
    atexit.register(_leave)


def _leave() -> None:
    if "weasyprint" in sys.modules:
        gc.collect()
    gc.freeze()
