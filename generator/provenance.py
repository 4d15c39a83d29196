"""Values and files that know where they stand."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
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
        starts = _line_starts(self.text)
        line = bisect_right(starts, index)
        return Place(self.file, line, index - starts[line - 1] + 1)


@lru_cache(maxsize=16)
def _line_starts(text: str) -> tuple[int, ...]:
    """Return the index at which each line of a text begins."""
    return (0, *(match.end() for match in re.finditer("\n", text)))


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
        return next(islice(self.places_of(snippet), nth, None), self.place)

    def places_of(self, snippet: str) -> Iterator[Place]:
        """Yield where ``snippet`` stands, on one line or more, once for each time, found as it is asked for."""
        first, *others = snippet.split() or [snippet]
        if others:  # a pattern takes longer to make than to look for a word
            pattern = re.compile(r"\s+".join(map(re.escape, (first, *others))))
            for match in pattern.finditer(self.source.text, self.start, self.end):
                yield self.source.place(match.start())
            return
        at = self.source.text.find(first, self.start, self.end)
        while at >= 0:
            yield self.source.place(at)
            at = self.source.text.find(first, at + len(first), self.end)


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


def with_renamed_keys(value: Any, names: Callable[[Mapping], dict[str, str]]) -> Any:
    """Return a located value in which each mapping calls its keys as ``names`` has it; all stands where it stood."""
    if isinstance(value, Sequence):
        items = Sequence(with_renamed_keys(item, names) for item in value)
        items.place, items.items_at, items.raws = value.place, value.items_at, value.raws
        return items
    if not isinstance(value, Mapping):
        return value
    new = names(value)
    out = Mapping({new.get(key, key): with_renamed_keys(item, names) for key, item in value.items()})
    out.place = value.place
    for part in ("keys_at", "values_at", "raws"):
        setattr(out, part, {new.get(key, key): its for key, its in getattr(value, part).items()})
    return out
