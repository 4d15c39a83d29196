"""All targets, and how many inputs each has in a whole run."""

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from tests.fuzz.target import Target


@dataclass(frozen=True)
class Share:
    """How many inputs a target has in a whole run: by structure, and of bytes; ``where`` it stands in this folder."""

    name: str
    where: str
    structured: int
    raw: int

    def target(self, folder: Path) -> Target:
        """Return the target; it is imported now, for an import that is watched takes long."""
        module, _, kind = self.where.partition(":")
        target: Target = getattr(import_module(f"tests.fuzz.{module}"), kind)(folder)
        return target


SHARES = (
    Share("inhoud", "content:ContentTarget", 2400, 1200),
    Share("vertaling", "translations:TranslationTarget", 600, 600),
    Share("rekenblad", "workbooks:WorkbookTarget", 400, 300),
    Share("svg", "drawings:DrawingTarget", 700, 700),
    Share("png", "drawings:PictureTarget", 400, 500),
    Share("lettertype", "fonts:FontTarget", 300, 300),
    Share("etiketten", "lists:StockListTarget", 250, 250),
    Share("uitgave", "lists:ReleaseTarget", 200, 150),
    Share("csv", "lists:TableTarget", 50, 50),
    Share("adres", "links:LinkTarget", 250, 100),
)
LEAST = 0.1
"""The least share of the structured inputs of a target that is accepted, and also that is refused.

Of tables none is accepted, since nothing reads them.
"""
TOOLS = 400
"""How many files the tools of the site are given, in a browser."""
ALL = sum(share.structured + share.raw for share in SHARES) + TOOLS
TARGETS = {share.name: share for share in SHARES}
