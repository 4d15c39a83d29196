"""Lays out the pieces of the book, or takes them from the cache, with where their anchors and bookmarks are."""

import json
import re
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from generator.digest import digest
from generator.faults import ContentFaults, Fault
from generator.print.book.chapters import Chapter
from generator.print.book.prepare import PreparedPdf, prepared_pdf
from generator.print.engine.engine import Engine, engine_for
from generator.print.engine.paging import ends_on_last_page, on_fewest_pages
from generator.print.engine.styles import Style
from generator.print.pdf.face import FontFiles
from generator.print.store import Store

if TYPE_CHECKING:
    from weasyprint import Document

POINTS = 72 / 96
"""Points in a CSS pixel."""

_NAMED = re.compile(r'(<a\b[^>]*)><span lang="([\w-]+)">([^<]*)</span></a>')
"""A link that is all in another language; the language goes to the link, since WeasyPrint links each part by itself."""

Spot = tuple[int, float]
"""A page of a piece, from 0, and how far from its top, in points."""


@dataclass(frozen=True)
class Piece:
    """A piece as it was laid out, ready to be bound: its number of pages, and its bookmarks as (level, title, spot)."""

    prepared: PreparedPdf
    pages: int
    anchors: dict[str, Spot]
    bookmarks: list[tuple[int, str, Spot]]

    def to_bytes(self) -> bytes:
        """Write the piece for the cache."""
        ready = self.prepared
        about = self.pages, self.anchors, self.bookmarks, ready.fonts, ready.links, ready.numbers
        return json.dumps(about, sort_keys=True).encode() + b"\n" + ready.pdf

    @classmethod
    def from_bytes(cls, raw: bytes) -> "Piece":
        """Read a piece from the cache."""
        head, _, pdf = raw.partition(b"\n")
        pages, anchors, bookmarks, fonts, links, numbers = json.loads(head)
        used = {
            resource: (name, {int(glyph): (width, letters) for glyph, (width, letters) in glyphs.items()})
            for resource, (name, glyphs) in fonts.items()
        }
        return cls(PreparedPdf(pdf, used, links, numbers), pages, anchors, bookmarks)


class Pieces:
    """The pieces of chapters, laid out once; ``made`` are the titles of those that were not in the cache."""

    def __init__(self, style: Style, store: Store, folders: tuple[Any, ...], fonts: FontFiles) -> None:
        self.style, self.store, self.folders, self.fonts = style, store, folders, fonts
        self.made: list[str] = []

    def piece_of(self, chapter: Chapter) -> Piece:
        """Return the piece of a chapter; raises ``ContentFaults``."""
        key = digest("boek", chapter.document.digest, self.style.digest)
        kept = self.store.get(key)
        if kept is None:
            self.made.append(chapter.title)
            kept = self._laid_piece(chapter).to_bytes()
            self.store.put(key, kept)
        return Piece.from_bytes(kept)

    def _laid_piece(self, chapter: Chapter) -> Piece:
        engine = engine_for(self.style, frozenset(self.folders))
        document = on_fewest_pages(partial(self._whole_document, engine, chapter), chapter.html)
        anchors: dict[str, Spot] = {}
        bookmarks: list[tuple[int, str, Spot]] = []
        for number, page in enumerate(document.pages):
            tall = page.height
            for name, (_, y, *_) in page.anchors.items():
                anchors.setdefault(name, (number, round((tall - y) * POINTS, 2)))
            for level, title, (_, y), _ in page.bookmarks:
                bookmarks.append((level, title, (number, round((tall - y) * POINTS, 2))))
        written = engine.write_pdf(document, chapter.place)
        return Piece(prepared_pdf(written, chapter, self.fonts), len(document.pages), anchors, bookmarks)

    def _whole_document(self, engine: Engine, chapter: Chapter, html: str) -> "Document":
        document = engine.lay_out(_NAMED.sub(r'\1 lang="\2">\3</a>', html), "", chapter.place)
        if not ends_on_last_page(document):
            wrong, remedy = "het einde van de tekst staat niet op de laatste bladzijde", "maak de tekst korter"
            raise ContentFaults([Fault(chapter.place, wrong, f"gevonden in {chapter.title}", remedy)])
        return document
