"""Values and files that know where they stand."""

import re
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from generator.faults import Place


@dataclass(frozen=True)
class Source:
    """A file and its text, in which every index has a place."""

    file: Path
    text: str

    def place(self, index: int) -> Place:
        """Return the place of the character at ``index``, which counts from 0."""
        start = self.text.rfind("\n", 0, index) + 1
        return Place(self.file, self.text.count("\n", 0, index) + 1, index - start + 1)


class Scalar(str):
    """A string value that knows where it stands: ``source.text[start:end]`` is its raw form.

    ``unquoted`` where it stands in a YAML file without quotes around it.
    """

    source: Source
    start: int
    end: int
    unquoted: bool = False

    @property
    def place(self) -> Place:
        """Where the value begins."""
        return self.source.place(self.start)

    def place_of(self, snippet: str, nth: int = 0) -> Place:
        """Where the ``nth`` occurrence of ``snippet`` stands, on one line or more; else where the value begins."""
        pattern = re.compile(r"\s+".join(map(re.escape, snippet.split())) or re.escape(snippet))
        found = islice(pattern.finditer(self.source.text, self.start, self.end), nth, None)
        return next((self.source.place(match.start()) for match in found), self.place)


class Mapping(dict[str, Any]):
    """A mapping that knows where it, its keys and its values stand, and how its scalars were written."""

    place: Place
    keys_at: dict[str, Place]
    values_at: dict[str, Place]
    raws: dict[str, str]


class Sequence(tuple[Any, ...]):
    """A list that knows where it and its items stand, and how its scalars were written."""

    place: Place
    items_at: tuple[Place, ...]
    raws: tuple[str, ...]
