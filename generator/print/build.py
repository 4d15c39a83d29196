"""Prints an edition: finds what must be made again and makes it in a staging folder.

Only :func:`publish` moves PDFs to their place, so that a fault in one of them leaves all previous
output as it was.
"""

import os
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from generator.design.tokens import house_colours
from generator.digest import digest
from generator.faults import ContentFaults, Fault
from generator.files import own_folder, remove_folder, replace_file
from generator.garbage import pause_collection
from generator.output import OutputFolder
from generator.output.recovery import STAGING
from generator.places import Places
from generator.print.book.build import FILE as BOOK_FILE
from generator.print.book.build import with_book
from generator.print.checks import code_faults, format_faults, missing_glyph_faults
from generator.print.deck_keys import DeckKeys
from generator.print.decks import DeckPrinter, ImposedDeck
from generator.print.documents.letter import with_letters
from generator.print.documents.sheets import SheetPrinter
from generator.print.engine.program import printing_digest
from generator.print.engine.templates import keep_bytecode
from generator.print.faces.house_style import font_files, house_css
from generator.print.faces.press import Press
from generator.print.order.order import Order
from generator.print.report import PdfRecord, PrintReport, is_current, publish, read_last_print, record_of
from generator.print.store import Store
from generator.print.tasks import TILE, Task, Tasks
from generator.resolve.edition import Edition

__all__ = ["PrintReport", "Progress", "print_edition", "publish", "tidy_cache"]

Progress = Callable[[str], None]
T = TypeVar("T")


def tidy_cache(places: Places) -> None:
    """Remove what interrupted builds left in the cache, and what was used longest ago once it grows large."""
    remove_folder(places.cache / STAGING, places.output)
    Store(own_folder(places.cache / "faces", places.output)).prune()


def source_digest(edition: Edition, templates: Path, order: Order) -> str:
    """Return the digest of all that decides what is made of an edition."""
    return digest(edition, order, printing_digest(templates))


def print_edition(
    edition: Edition, places: Places, order: Order | None = None, progress: Progress = lambda _: None
) -> PrintReport:
    """Make the PDFs of an edition in a staging folder; raises ``ContentFaults`` with those of all of them."""
    with pause_collection():
        return _Printer(edition, places, order or Order(), progress).run()


class _Printer:
    def __init__(self, edition: Edition, places: Places, order: Order, progress: Progress) -> None:
        self.edition, self.places, self.order, self.progress = edition, places, order, progress
        keep_bytecode(places, edition.taal)
        self.store = Store(own_folder(places.cache / "faces", places.output))
        self.keys = DeckKeys(places.templates, edition, order, self.store)
        self.formats = self.keys.formats
        self.fonts = font_files(places.templates, edition.house)
        school, name = edition.house.id, order.folder
        self.folder = places.print(school) / name if name else places.print(school)
        work = f"{places.work_name(school)}-{(name or 'print').replace('/', '-')}-{os.getpid()}"
        self.staged = places.cache / STAGING / work
        self.faults: list[Fault] = []

    @cached_property
    def press(self) -> Press:
        folders = (self.places.root, self.places.templates, *{file.parent for file in self.fonts.values()})
        css, keys = house_css(self.edition.house), self.keys
        return Press(self.places.templates, self.store, folders, css, keys.house, keys.labels)

    @cached_property
    def decks(self) -> DeckPrinter:
        return DeckPrinter(self.keys, self.press, self.fonts)

    @cached_property
    def sheets(self) -> SheetPrinter:
        large = self.order.settings.large
        return SheetPrinter(self.places.templates, self.store, self.press.folders, self.fonts, large=large)

    def run(self) -> PrintReport:
        OutputFolder(self.folder, self.places.output).refuse_obstacles()
        remove_folder(self.staged, self.places.output)
        last = read_last_print(self.places, self.edition.house.id, self.folder)
        made_from = source_digest(self.edition, self.places.templates, self.order)
        unchanged = last.made_from == made_from
        report = self._report_of(last.records, ()) if unchanged else self._new_report(last.records)
        return self._with_stale_files(replace(report, made_from=made_from))

    def _new_report(self, before: dict[str, PdfRecord]) -> PrintReport:
        if faults := [*format_faults(self.formats, self.edition), *code_faults(self.edition)]:
            raise ContentFaults(faults)
        tasks = list(Tasks(self.decks, self.sheets).pdf_tasks())
        kept = {task.file: before[task.file] for task in tasks if is_current(before, task.file, task.key)}
        todo = [task for task in tasks if task.file not in kept]
        made = self._make_pdfs(todo) if todo else {}
        report = replace(
            self._report_of(kept, tuple(made)),
            sizes={task.file: self._imposed_deck(task).sizes for task in todo if task.deck},
            codeless=tuple(task.file for task in todo if task.deck and self.keys.codes(task.deck[1]).lacking),
            faces=(*self.press.made, *self.sheets.made) if todo else (),
            records=kept | made,
        )
        report = with_letters(report, self.edition, self.places.templates, self.order, before)
        if not (self.order.book and self.edition.sets):  # a school may leave out all
            return report
        return with_book(report, self.edition, self.places, before, self.progress)

    def _report_of(self, kept: dict[str, PdfRecord], made: tuple[str, ...]) -> PrintReport:
        return PrintReport(
            school=self.edition.house.id,
            folder=self.folder,
            staged=self.staged,
            made=made,
            kept=tuple(kept),
            records=kept,
            whole=self.order.is_whole_edition or self.order.bundle is not None,
        )

    def _make_pdfs(self, todo: list[Task]) -> dict[str, PdfRecord]:
        """Make PDFs in the staging folder; raises ``ContentFaults`` with those of all of them."""
        records = {task.record.id: task.record for task in todo}.values()
        self.faults.extend(missing_glyph_faults(self.places.templates, self.edition, records))
        if self.faults:
            raise ContentFaults(self.faults)
        for task in todo:
            if task.document:
                self._collect_faults(self._lay_sheets, task)
        self._collect_faults(self._lay_decks, todo)
        if self.faults:
            raise ContentFaults(self.faults)
        made: dict[str, PdfRecord] = {}
        for task in todo:
            self.progress(task.file)
            pdf = self._pdf(task)
            replace_file(self.staged / task.file, pdf)
            made[task.file] = record_of(task.key, pdf)
        return made

    def _lay_sheets(self, task: Task) -> None:
        self.progress(task.file)
        assert task.document
        task.raw = self.sheets.pdf(task.document, task.file, task.record.place)

    def _lay_decks(self, tasks: list[Task]) -> None:
        self.progress("kaarten")
        stamps = {stamp for task in tasks for stamp in task.sides}
        self.decks.lay_decks([task.deck for task in tasks if task.deck], stamps)

    def _collect_faults(self, work: Callable[[T], None], what: T) -> None:
        try:
            work(what)
        except ContentFaults as error:
            self.faults.extend(error.faults)

    def _pdf(self, task: Task) -> bytes:
        from generator.print.impose.fronts_first import with_fronts_first
        from generator.print.impose.plan import BACKGROUND
        from generator.print.impose.stamp import fill_stamps
        from generator.print.pdf.copies import repeat_document

        if task.deck:
            raw, codes = self._imposed_deck(task).pdf, self.keys.codes(task.deck[1]).by_card()
            raw = with_fronts_first(raw) if task.fronts_first else raw
        else:
            raw, codes = self._on_other_sheets(task, repeat_document(task.raw, task.copies)), {}
        stamps = {side: self.decks.stamp(name, side) for name, side in task.sides}
        if task.deck:
            edition_set, deck = task.deck
            stamps[BACKGROUND] = self.keys.back(edition_set, deck.print.format).drawing()
        if task.box:
            stamps["blad"] = task.box.drawn.drawing(stamps.pop("achter"))
        house, taal = self.edition.house, self.edition.taal
        colours = house_colours(house.hoofdkleur, house.steunkleur)
        return fill_stamps(raw, stamps, self.fonts, task.title, house.naam, task.record.place, codes, taal, colours)

    def _on_other_sheets(self, task: Task, raw: bytes) -> bytes:
        """Return a document as a booklet, enlarged or in tiles; unchanged where none of these is asked."""
        product, tiles = task.product, self.order.settings.tiles
        if product is None or not (product.leg or tiles):
            return raw
        paper = self.formats.vellen[product.paper]
        if tiles:
            from generator.print.impose.tiles import TileSettings, tile_poster

            tile, taal = self.formats.vellen[TILE], self.edition.taal
            settings = TileSettings(self.places.templates, self.fonts, task.title, task.record.place, taal)
            return tile_poster(raw, paper.size, tile.size, float(tile.marge), settings)
        from generator.print.impose.booklet import saddle_stitched, scaled_to_sheet

        return (
            saddle_stitched(raw, paper.size, task.copies)
            if product.leg == "katern"
            else scaled_to_sheet(raw, paper.size)
        )

    def _imposed_deck(self, task: Task) -> ImposedDeck:
        assert task.deck
        edition_set, deck = task.deck
        return self.decks.imposed_deck(deck, edition_set.record.place)

    def _with_stale_files(self, report: PrintReport) -> PrintReport:
        """Return the report with our files that do not belong to the edition any more; the EPUB is made elsewhere."""
        if not report.whole:
            return report
        there = OutputFolder(self.folder, self.places.output)
        belong = {*report.records, *({BOOK_FILE} if self.order.is_whole_edition else ())}
        stale = {name for name in there.names() - belong if not name.endswith(".epub")}
        removed = stale & there.own_files().keys() if stale else set()
        return replace(report, stale=tuple(sorted(stale)), removed=tuple(sorted(removed)))
