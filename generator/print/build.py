"""Prints an edition: works out what must be made again, makes it, and keeps the rest.

PDFs are made in a staging folder first; :func:`publish` moves them to their place, so that
a fault in one of them leaves all previous output as it was.
"""

import hashlib
import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from generator.digest import digest
from generator.faults import ContentFaults, Fault
from generator.places import Places
from generator.print.decks import Choice, DeckPrinter
from generator.print.faces import Deck, Face
from generator.print.formats import Print, prints_of, read_formats
from generator.print.house import font_files, house_css, stamps
from generator.print.press import Press
from generator.print.sheets import SheetPrinter, sheet_html, title_of
from generator.print.store import Store, replace_file
from generator.resolve.edition import Edition, EditionSet

Progress = Callable[[str], None]


@dataclass(frozen=True)
class PrintReport:
    """What printing an edition did.

    ``made`` and ``kept`` are names of PDFs, ``sizes`` the points at which decks are set,
    ``faces`` the names of faces and sheets that were laid out anew.
    """

    school: str
    folder: Path
    staged: Path
    made: tuple[str, ...]
    kept: tuple[str, ...]
    removed: tuple[str, ...]
    sizes: dict[str, float] = field(default_factory=dict)
    faces: tuple[str, ...] = ()
    keys: dict[str, dict[str, str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Order:
    """What to print: all of an edition, or some sets, formats and cards of it."""

    sets: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    choice: Choice = field(default_factory=Choice)

    @property
    def everything(self) -> bool:
        """Whether the whole edition is printed."""
        return self == Order()


def print_edition(
    edition: Edition, places: Places, order: Order | None = None, progress: Progress = lambda _: None
) -> PrintReport:
    """Make the PDFs of an edition in a staging folder; raises the faults of all of them together."""
    return _Printer(edition, places, order or Order(), progress).run()


def publish(report: PrintReport, places: Places) -> None:
    """Move what was made to its place, and remove PDFs that no longer belong to the edition."""
    for name in report.made:
        replace_file(report.folder / name, (report.staged / name).read_bytes())
    for name in report.removed:
        (report.folder / name).unlink(missing_ok=True)
    shutil.rmtree(report.staged, ignore_errors=True)
    record = json.dumps(report.keys, indent=1, sort_keys=True)
    replace_file(_record(places, report.school, report.folder), record.encode())


def _record(places: Places, school: str, folder: Path) -> Path:
    return places.cache / "prints" / f"{school}-{folder.name}.json"


class _Printer:
    def __init__(self, edition: Edition, places: Places, order: Order, progress: Progress) -> None:
        self.edition, self.places, self.order, self.progress = edition, places, order, progress
        self.formats = read_formats(places.templates)
        self.fonts = font_files(places.templates, edition.house)
        self.store = Store(places.cache / "faces")
        self.folder = places.print(edition.house.id) / ("" if order.everything else "keuze")
        self.staged = places.cache / "staging" / edition.house.id / ("print" if order.everything else "keuze")
        self.sizes: dict[str, float] = {}
        self.faults: list[Fault] = []

    @cached_property
    def stamps(self) -> dict[tuple[str, str], Face]:
        return stamps(self.places.templates, self.edition, self.formats)

    @cached_property
    def press(self) -> Press:
        folders = (self.places.root, self.edition.house.logo.parent)
        return Press(self.places.templates, self.store, folders, house_css(self.edition.house))

    @cached_property
    def decks(self) -> DeckPrinter:
        return DeckPrinter(self.edition, self.formats, self.press, self.stamps, self.fonts)

    @cached_property
    def sheets(self) -> SheetPrinter:
        return SheetPrinter(self.places.templates, self.store, self.press.folders)

    def run(self) -> PrintReport:
        shutil.rmtree(self.staged, ignore_errors=True)
        tasks = [self._task(laid, wanted) for laid, wanted in self._wanted()]
        before = self._before()
        kept = {task.file: before[task.file] for task in tasks if before.get(task.file, {}).get("key") == task.key}
        todo = [task for task in tasks if task.file not in kept]
        keys = kept | self._make(todo)
        self.store.prune()
        there = {file.name for file in self.folder.glob("*.pdf")} if self.order.everything else set()
        return PrintReport(
            self.edition.house.id, self.folder, self.staged,
            tuple(task.file for task in todo), tuple(kept), tuple(sorted(there - set(keys))),
            {task.file: task.size for task in todo if task.deck},
            (*self.press.made, *self.sheets.made), keys,
        )  # fmt: skip

    def _make(self, todo: "list[_Task]") -> dict[str, dict[str, str]]:
        """Make PDFs in the staging folder; raises the faults of all of them together."""
        if not todo:
            return {}
        made = [task for task in todo if self._tried(lambda: self._prepare(task))]  # noqa: B023
        self._tried(lambda: self._lay([task for task in made if task.deck]))
        if self.faults:
            raise ContentFaults(self.faults)
        keys = {}
        for task in todo:
            self.progress(task.file)
            pdf = self._pdf(task)
            replace_file(self.staged / task.file, pdf)
            keys[task.file] = {"key": task.key, "sha256": hashlib.sha256(pdf).hexdigest()}
        return keys

    def _prepare(self, task: "_Task") -> None:
        if task.html:
            self.progress(task.file)
            task.raw = self.sheets.pdf(task.html, task.laid, task.wanted)

    def _lay(self, tasks: "list[_Task]") -> None:
        self.progress("kaarten")
        sizes = self.decks.lay([(task.laid, task.deck) for task in tasks if task.deck])
        for task, size in zip(tasks, sizes, strict=True):
            task.size = size

    def _tried(self, work: Callable[[], None]) -> bool:
        try:
            work()
        except ContentFaults as error:
            self.faults.extend(error.faults)
            return False
        return True

    def _wanted(self) -> Iterator[tuple[EditionSet, Print]]:
        for laid in self.edition.sets:
            for wanted in prints_of(self.formats, laid):
                if self._ordered(laid, wanted):
                    yield laid, wanted

    def _ordered(self, laid: EditionSet, wanted: Print) -> bool:
        order = self.order
        if (order.sets and laid.id not in order.sets) or (order.formats and wanted.format not in order.formats):
            return False
        return order.choice.everything or (wanted.blad is None and bool(order.choice.of(laid)))

    def _task(self, laid: EditionSet, wanted: Print) -> "_Task":
        """Give a PDF to make, and the digest of all that it is made from."""
        if wanted.blad:
            html = sheet_html(self.places.templates, self.edition, laid, wanted)
            stamp = self.press.key(self.stamps["a4", "blad"])
            key = digest("sheet", html, self.sheets.style.digest, stamp, self.edition.house.naam)
            return _Task(laid, wanted, key, html=html)
        deck = self.decks.deck(laid, wanted, self.order.choice)
        return _Task(laid, wanted, self.decks.key(deck, self.order.choice), deck=deck)

    def _pdf(self, task: "_Task") -> bytes:
        if task.deck:
            return self.decks.pdf(task.deck, task.size, self.order.choice, task.laid.record.place)
        from generator.print.stamping import stamped

        title, author = title_of(task.laid, task.wanted), self.edition.house.naam
        return stamped(task.raw, self.decks.stamp("a4", "blad"), self.fonts, title, author, task.laid.record.place)

    def _before(self) -> dict[str, dict[str, str]]:
        """Read what was made last time, as far as it still stands there unharmed."""
        try:
            known = json.loads(_record(self.places, self.edition.house.id, self.folder).read_bytes())
        except (OSError, ValueError):
            return {}
        return {name: made for name, made in known.items() if _sum(self.folder / name) == made.get("sha256")}


@dataclass
class _Task:
    """A PDF on its way: a deck of cards, or a document of sheets."""

    laid: EditionSet
    wanted: Print
    key: str
    deck: Deck | None = None
    html: str = ""
    raw: bytes = b""
    size: float = 0.0

    @property
    def file(self) -> str:
        return self.wanted.file


def _sum(file: Path) -> str | None:
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else None
