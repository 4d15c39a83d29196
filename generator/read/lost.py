"""What could not be read: it may not make false faults elsewhere."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from generator.records.base import Record
from generator.records.laag import Laag

_ID = re.compile(r"""\bid:\s*["']?([a-z0-9][a-z0-9-]*)""")


@dataclass
class Lost:
    """The ids in files with faults: other files that name them are not at fault.

    ``words`` tells that a layer is among those files, so that no word can be called unknown.
    """

    ids: set[str] = field(default_factory=set)
    words: bool = False

    def add(self, kind: type[Record], file: Path) -> None:
        """Note every id in a file, whatever else is wrong with it: of its set, and of its cards."""
        found = _ID.findall(file.read_text(encoding="utf-8", errors="replace") if file.is_file() else "")
        self.ids.update((file.stem, *found, *(name.rpartition("-")[0] for name in found)))
        self.words |= kind is Laag
