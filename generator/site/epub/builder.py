"""Sphinx's builder for EPUB: the pages of the book, a date that never changes, ids that tell of their file."""

import re
from collections.abc import Set
from html import escape
from typing import Any

from sphinx.builders.epub3 import Epub3Builder

from generator.site.sphinx.domain import domain_of

MODIFIED = "2000-01-01T00:00:00Z"
"""EPUB asks for a moment of change; one that follows the clock would give other bytes every time."""


class EpubBuilder(Epub3Builder):
    """Writes the files of an EPUB; ``pack`` makes one file of them."""

    name = "kijkwijzer-epub"

    def make_id(self, name: str) -> str:
        """Return the id of a file, made of its name alone: Sphinx numbers files by what lies beside them."""
        return "epub-" + re.sub(r"[^A-Za-z0-9.-]", lambda sign: f"_{ord(sign[0]):x}_", name)

    def write_documents(self, docnames: Set[str]) -> None:
        """Write the pages that the book has."""
        pages = domain_of(self.env).site.pages
        super().write_documents({docname for docname in docnames if pages[docname].in_book})

    def content_metadata(self) -> dict[str, Any]:
        """Return what is told of the book."""
        return super().content_metadata() | {"date": MODIFIED}

    def toc_metadata(self, level: int, navpoints: list[Any]) -> dict[str, Any]:
        """Return what is told in the table of contents for old readers: Sphinx names another identifier there."""
        return super().toc_metadata(level, navpoints) | {"uid": escape(self.config.epub_identifier)}

    def build_epub(self) -> None:
        """Leave the packing to ``pack``."""
