"""The book of an edition beside its PDFs: made again when something in it changed."""

from collections.abc import Callable
from dataclasses import replace

from generator.digest import digest
from generator.files import replace_file
from generator.places import Places
from generator.print.book.chapters import Chapters
from generator.print.book.front import front
from generator.print.engine.styles import book_style
from generator.print.report import Made, PrintReport, made_now
from generator.resolve.edition import Edition

FILE = "kijkwijzer.pdf"


def with_book(
    report: PrintReport, edition: Edition, places: Places, before: dict[str, Made], progress: Callable[[str], None]
) -> PrintReport:
    """Make the book in the staging folder, if it changed, and add it to the report; raises ``ContentFaults``."""
    chapters = Chapters(places.templates, edition)
    parts = tuple(chapters.parts())
    style = book_style(places.templates)
    key = digest("book", edition.taal, parts, front(chapters, parts), edition.house.naam, style.digest)
    if before.get(FILE, {}).get("key") == key:
        return replace(report, kept=(*report.kept, FILE), known=report.known | {FILE: before[FILE]})
    from generator.print.book.bind import Maker

    progress(FILE)
    maker = Maker(places, style, chapters)
    raw = maker.book(parts)
    replace_file(report.staged / FILE, raw)
    return replace(
        report,
        made=(*report.made, FILE),
        faces=(*report.faces, *maker.pieces.made),
        known=report.known | {FILE: made_now(key, raw)},
    )
