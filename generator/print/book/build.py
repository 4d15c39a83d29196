"""The book of an edition, made again when something in it changed; imports no engine before that."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from generator.digest import digest
from generator.files import replace_file
from generator.messages import catalogue
from generator.places import Places
from generator.print.book.chapters import Chapters, Part
from generator.print.book.front import back_cover, front_matter
from generator.print.engine.styles import book_style
from generator.print.report import PdfRecord, PrintReport, is_current, record_of
from generator.print.store import Store
from generator.resolve.edition import Edition

FILE = "kijkwijzer.pdf"


def with_book(
    report: PrintReport, edition: Edition, places: Places, before: dict[str, PdfRecord], progress: Callable[[str], None]
) -> PrintReport:
    """Make the book in the staging folder, if it changed; return the report with it; raises ``ContentFaults``."""
    chapters = Chapters(places.templates, edition, Store(places.cache / "faces"))
    parts = tuple(chapters.parts())
    style = book_style(places.templates)
    key = book_key(places.templates, chapters, parts)
    if is_current(before, FILE, key):
        return replace(report, kept=(*report.kept, FILE), records=report.records | {FILE: before[FILE]})
    from generator.print.book.bind import BookMaker

    progress(FILE)
    maker = BookMaker(places, style, chapters)
    raw = maker.book(parts)
    replace_file(report.staged / FILE, raw)
    return replace(
        report,
        made=(*report.made, FILE),
        faces=(*report.faces, *maker.pieces.made),
        records=report.records | {FILE: record_of(key, raw)},
    )


def book_key(templates: Path, chapters: Chapters, parts: tuple[Part, ...]) -> str:
    """Return the digest of all that the book is made from.

    The index, and what a link says of its page, are written only when the pages have been counted: their template
    and their language count by themselves.
    """
    edition, style, house = chapters.edition, book_style(templates), chapters.edition.house
    written = (*front_matter(chapters, parts), back_cover(chapters), *(one for part in parts for one in part.pieces))
    pieces = [one.digest for one in written]
    school = house.naam, house.hoofdkleur, house.steunkleur
    later = sorted((templates / "print" / "boek").rglob("*.html")), catalogue(templates, edition.taal)
    return digest("book", edition.taal, pieces, school, style.digest, later)
