"""All targets, and how many inputs each has in a whole run."""

from dataclasses import dataclass

from tests.fuzz.content import ContentTarget
from tests.fuzz.drawings import DrawingTarget, PictureTarget
from tests.fuzz.fonts import FontTarget
from tests.fuzz.links import LinkTarget
from tests.fuzz.lists import ReleaseTarget, StockListTarget, TableTarget
from tests.fuzz.target import Target
from tests.fuzz.translations import TranslationTarget
from tests.fuzz.workbooks import WorkbookTarget


@dataclass(frozen=True)
class Share:
    """How many inputs a target has in a whole run: by structure, and of bytes."""

    target: type[Target]
    structured: int
    raw: int


SHARES = (
    Share(ContentTarget, 2400, 1200),
    Share(TranslationTarget, 600, 600),
    Share(WorkbookTarget, 400, 300),
    Share(DrawingTarget, 700, 700),
    Share(PictureTarget, 400, 500),
    Share(FontTarget, 300, 300),
    Share(StockListTarget, 250, 250),
    Share(ReleaseTarget, 200, 150),
    Share(TableTarget, 50, 50),
    Share(LinkTarget, 250, 100),
)
TOOLS = 400
"""How many files the tools of the site are given, in a browser."""
ALL = sum(share.structured + share.raw for share in SHARES) + TOOLS
TARGETS = {share.target.name: share.target for share in SHARES}
WAITS = (
    "een teken dat een terminal iets laat doen",
    "een adres dat geen adres is",
    "DataOverflowError in codes.py",
)
"""Findings that are known and wait to be mended."""


def is_new(kind: str) -> bool:
    """Whether a finding is none that waits."""
    return not kind.startswith(WAITS)
