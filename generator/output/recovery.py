"""Finishes or throws away what a process left that ended before it was done, such as one that was killed.

What was being brought to its place is brought there, as its journal says; what was only laid ready is removed.
"""

import os
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from generator.files import CACHE, is_link, remove_cached, remove_folder
from generator.lock import NAME, lock_if_free
from generator.output.journal import read_journal
from generator.output.staging import JOURNAL, dead_areas, has_areas

STAGING = "staging"
"""The folder of the cache where a builder collects what is published together."""
_BESIDE = ".nieuw-"


def recover(output: Path, roots: Collection[Path]) -> None:
    """Finish what ended processes began in a folder of output, or in another of these ``roots``, and tidy its cache.

    Where nothing can be written, all stays as it is.
    """
    finish_journals(output, roots)
    with suppress(OSError):
        _tidy_after_builder(output)


def finish_journals(output: Path, roots: Collection[Path]) -> None:
    """Finish what ended processes had laid ready in the cache of a folder of output, as far as they wrote it down."""
    cache = output / CACHE
    if is_link(cache) or not has_areas(cache):
        return
    with suppress(OSError), dead_areas(cache) as areas:
        for area in areas:
            journal = read_journal(area, roots)
            with suppress(OSError):
                if journal:
                    journal.finish()
                else:
                    remove_cached(area.folder / JOURNAL)


def _tidy_after_builder(output: Path) -> None:
    """Remove what a builder left in the cache: its name still stands in the lock, which nobody holds."""
    lock = output / NAME
    if is_link(output / CACHE) or is_link(lock) or not lock.is_file() or not lock.stat().st_size:
        return
    with lock_if_free(lock) as free:
        if free:
            remove_folder(output / CACHE / STAGING, output)
            for path, _, files in os.walk(output / CACHE):
                for name in files:
                    if name.startswith(_BESIDE):
                        Path(path, name).unlink(missing_ok=True)
            os.truncate(lock, 0)
