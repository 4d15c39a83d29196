"""Sphinx's builder for EPUB, with a date that never changes, ids that tell of their file, and no packing of its own."""

import re
from typing import Any

from sphinx.builders.epub3 import Epub3Builder

MODIFIED = "2000-01-01T00:00:00Z"
"""EPUB asks for a moment of change; one that follows the clock would give other bytes every time."""


class EpubBuilder(Epub3Builder):
    """Writes the files of an EPUB; ``pack`` makes one file of them."""

    name = "kijkwijzer-epub"

    def make_id(self, name: str) -> str:
        """Return the id of a file, made of its name alone: Sphinx numbers files by what lies beside them."""
        return "epub-" + re.sub(r"[^A-Za-z0-9.-]", lambda sign: f"_{ord(sign[0]):x}_", name)

    def content_metadata(self) -> dict[str, Any]:
        """Give what is told of the book."""
        return super().content_metadata() | {"date": MODIFIED}

    def toc_metadata(self, level: int, navpoints: list[Any]) -> dict[str, Any]:
        """Give what is told in the table of contents for old readers: Sphinx names another identifier there."""
        return super().toc_metadata(level, navpoints) | {"uid": self.config.epub_identifier}

    def build_epub(self) -> None:
        """Leave the packing to ``pack``."""
