"""The findings of rules, and where in its file each stands; only files with a fault are read again."""

import re
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from generator.faults import Fault, Place, quotation
from generator.provenance import Mapping, Scalar, Sequence
from generator.sources.yaml12 import read_yaml
from generator.text.nodes import Text


@dataclass(frozen=True)
class Finding:
    """A fault in ``text``: ``snippet`` is how it stands there, ``nth`` which one of those it is.

    Without a snippet it is the text as a whole; ``found`` says so where the snippet doesn't.
    """

    text: Text
    snippet: str
    wrong: str
    remedy: str
    found: str = ""
    nth: int = 0

    @property
    def found_text(self) -> str:
        """What was found, in words."""
        return f"gevonden {self.found or quotation(self.snippet)}"


class FindingPlaces:
    """The places of findings in their files, each file read once."""

    def __init__(self) -> None:
        self._files: dict[Path, dict[Place, Scalar]] = {}

    def fault(self, finding: Finding) -> Fault:
        """Return a finding as a fault at its place."""
        return Fault(self._place(finding), finding.wrong, finding.found_text, finding.remedy)

    def _place(self, finding: Finding) -> Place:
        """Return where the snippet was typed; what a word slot brought stands where its text begins."""
        place = finding.text.place
        scalar = self._scalar(place)
        if scalar is None or not finding.snippet.strip():
            return place
        matches = _snippet_pattern(finding.snippet).finditer(scalar.source.text, scalar.start, scalar.end)
        found = next(islice(matches, finding.nth, None), None)
        return scalar.source.place(found.start()) if found else place

    def _scalar(self, place: Place) -> Scalar | None:
        if place.file not in self._files:
            data, _ = read_yaml(place.file)
            self._files[place.file] = {scalar.place: scalar for scalar in _scalars(data)}
        return self._files[place.file].get(place)


def _snippet_pattern(snippet: str) -> re.Pattern[str]:
    """Return a pattern for a snippet as it may stand in YAML, over lines."""
    words = map(re.escape, snippet.split())
    before = r"(?<![\w’-])(?<!\w')" if snippet[0].isalnum() else ""
    after = r"(?![’'-]?\w)" if snippet[-1].isalnum() else ""
    return re.compile(before + r"\s+".join(words) + after)


def _scalars(value: Any) -> list[Scalar]:
    if isinstance(value, Scalar):
        return [value]
    items = value.values() if isinstance(value, Mapping) else value if isinstance(value, Sequence) else ()
    return [scalar for item in items for scalar in _scalars(item)]
