"""Replaces files of a project together: all of them, or none."""

import os
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.output.inventory import file_digest
from generator.output.journal import planned_steps
from generator.output.staging import staging_area


def replace_files(files: Mapping[Path, bytes], cache: Path, stale: Iterable[Path] = ()) -> None:
    """Write files whole, all or none; a link is followed, and who may read a file stays.  Raises ``OSError``.

    Those that are ``stale`` are removed, together with that.
    """
    with staging_area(cache) as area, planned_steps(area) as journal:
        for name, raw in files.items():
            file = Path(os.path.realpath(name))
            there = file.exists()
            mode = stat.S_IMODE(file.stat().st_mode) if there else None
            journal.write(file, raw, file_digest(file) if there else "", mode=mode)
        for file in stale:
            journal.remove(file, file_digest(file))
