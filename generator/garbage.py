"""When Python looks for garbage: between documents, not while one is laid out."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

MANY = 200_000
"""So many objects may await the collector of garbage: those of some hundred faces."""


@contextmanager
def collecting_seldom() -> Iterator[None]:
    """Keep Python from looking for garbage among the boxes of a batch, which all live until it ends.

    A fifth of the time of a layout goes there.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def collect_if_much() -> None:
    """Collect what earlier documents left over, once it is much; not among what has lived since before them."""
    if gc.get_count()[0] > MANY:
        gc.collect(1)
