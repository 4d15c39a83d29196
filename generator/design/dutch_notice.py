"""The notice on pages and sheets in another language that some of their texts are still in Dutch."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml

from generator.messages import DUTCH
from generator.records.walk import find_all
from generator.text.nodes import Text

DutchShare = Literal["", "deel", "heel"]
"""How much is in Dutch: nothing, a part, all of it."""


@dataclass(frozen=True)
class DutchNotice:
    """How much of a page or sheet is in Dutch, and what it says of that; false where there is nothing to say."""

    part: DutchShare
    zin: str

    def __bool__(self) -> bool:
        """Whether anything is in Dutch."""
        return bool(self.part)


def dutch_notice(templates: Path, taal: str, shown: Any, part: DutchShare = "") -> DutchNotice:
    """Return how much of ``shown`` (records) is still in Dutch, in an edition in a language; ``part`` is the least."""
    if taal == DUTCH:
        return DutchNotice("", "")
    texts = [bool(text.taal) for text in find_all(shown, Text)]
    found: DutchShare = "heel" if texts and all(texts) else "deel" if any(texts) else part
    return DutchNotice(found, _sentences(templates, taal).get(found, ""))


@cache
def _sentences(templates: Path, taal: str) -> dict[str, str]:
    every = yaml.safe_load((templates / "design" / "onvertaald.yaml").read_text(encoding="utf-8"))
    return dict(every.get(taal, every["en"]))
