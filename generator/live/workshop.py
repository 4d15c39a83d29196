"""Makes the site and the PDFs of one school again and again; a fault is shown, and never stops it."""

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from time import monotonic
from typing import Literal, get_args
from uuid import uuid4

from generator.failures import failure_text
from generator.faults import ContentFaults, Fault, Place, decimal, quotation
from generator.garbage import collect_between_builds, pause_collection
from generator.lock import OutputLock
from generator.output import Delivery
from generator.places import Places
from generator.read import read_library
from generator.records.library import Library
from generator.resolve import Edition, resolve_edition, translated_editions

Stage = Literal["site", "talen", "print"]
STAGES: tuple[Stage, ...] = get_args(Stage)


@dataclass(frozen=True)
class FaultLine:
    """A fault as a page shows it: ``where`` is ``file:line:col``, or nothing."""

    where: str
    said: str


@dataclass
class Workshop:
    """The editions of a school as they were made last, and what is wrong; ``version`` is new when a page may be.

    It holds the lock of the output only while it makes something.  While it waits for another builder, ``waiting``
    says for whom; ``tell`` is given that too, and what was set aside in a folder.  ``write_line`` is given a line when
    it begins to make something and when that is ready; ``activity`` says what it is at until there is a first page.
    """

    places: Places
    school: str
    tell: Callable[[str], None] = lambda _: None
    write_line: Callable[[str], None] = lambda _: None
    waiting: str = ""
    activity: str = ""
    faults: dict[Stage, tuple[FaultLine, ...]] = field(default_factory=dict)
    version: str = field(default_factory=lambda: uuid4().hex)
    edition: Edition | None = None
    library: Library | None = None
    _moving: Lock = field(default_factory=Lock)
    _lock: OutputLock = field(init=False)

    def __post_init__(self) -> None:
        self._lock = OutputLock(self.places.output, self._note_wait)

    @property
    def all_faults(self) -> tuple[FaultLine, ...]:
        """What is wrong with the site, then with it in other languages, and then with the PDFs."""
        return tuple(fault for stage in STAGES for fault in self.faults.get(stage, ()))

    @property
    def has_site(self) -> bool:
        """Whether there is a page to show, of now or of an earlier time."""
        return (self.places.site(self.school) / "index.html").is_file()

    @property
    def has_translations(self) -> bool:
        """Whether the school publishes in other languages too, or did and a fault of that is still shown."""
        return bool((self.edition and self.edition.house.talen) or self.faults.get("talen"))

    @property
    def translated_editions(self) -> Iterator[tuple[Edition, Places]]:
        """The edition in the other languages that the school publishes, and where those are made."""
        if self.edition and self.library:
            for other in translated_editions(self.library, self.edition):
                yield other, self.places.in_language(other.taal)

    def make_site(self, changed: set[Path]) -> None:
        """Bring the site up to date; ``changed`` are the files that were saved since."""
        if any(file.is_relative_to(self.places.templates) for file in changed):
            clear_caches()
        why = f"veranderd: {self._names_of(changed)}; " if changed else "nieuwe PDF’s; " if self.edition else ""
        self.write_line(f"{why}de site wordt gemaakt")
        begun = monotonic()
        self._run_stage("site", self._build_site)
        self._tell_end("de site is klaar", begun, self.faults["site"])

    def make_translations(self) -> None:
        """Bring the site in other languages up to date, for the library that the Dutch one was made of."""
        begun = monotonic()
        self._run_stage("talen", self._build_translations)
        self._tell_end("de site in andere talen is klaar", begun, self.faults["talen"])

    def make_prints(self) -> bool:
        """Bring the PDFs up to date, for the edition that the site was made of; return whether any changed."""
        self.write_line("de PDF’s worden gemaakt, terwijl de site te zien is")
        begun = monotonic()
        news = self._run_stage("print", self._build_prints)
        where = self.places.short(self.places.print(self.school))
        self._tell_end(f"de PDF’s zijn klaar, in {where}", begun, self.faults["print"])
        return news

    def wait_for_move(self) -> None:
        """Wait until nothing is being moved to its place, and keep anything else from being moved."""
        self._moving.acquire()

    def _build_site(self) -> bool:
        from generator.site.build import build_site
        from generator.site.pages.site import Site

        self._note_activity("de teksten worden gelezen")
        library = read_library(*self.places.contents)
        if self.school not in library.schools:
            wrong, found = f"de school {quotation(self.school)} is er niet meer", ", ".join(library.schools) or "geen"
            place = Place(self.places.contents[-1] / "scholen")
            raise ContentFaults([Fault(place, wrong, f"gevonden {found}", "zet haar bestand terug")])
        self.library, self.edition = library, resolve_edition(library, self.school)
        self._note_activity("de pagina’s worden gemaakt")
        with self._moving:
            report = build_site(Site(self.edition, self.places))
        self._tell_all(report.deliveries)
        return report.news

    def _build_translations(self) -> bool:
        from generator.site.build import build_site
        from generator.site.pages.site import Site

        news = False
        for edition, places in self.translated_editions:
            with self._moving:
                report = build_site(Site(edition, places))
            self._tell_all(report.deliveries)
            news |= report.news
        return news

    def _build_prints(self) -> bool:
        from generator.print.build import print_edition, publish, tidy_cache

        if self.edition is None:
            return False
        news = False
        for edition, places in ((self.edition, self.places), *self.translated_editions):
            report = print_edition(edition, places)
            with self._moving:
                delivery = publish(report, places)
            self._tell_all((delivery,))
            news |= bool(report.made or report.removed)
        tidy_cache(self.places)
        return news

    def _note_activity(self, what: str) -> None:
        """Note what it is at, for who waits for the first page."""
        if not self.has_site:
            self.activity, self.version = what, uuid4().hex
            self.write_line(what)

    def _tell_end(self, ready: str, begun: float, faults: tuple[FaultLine, ...]) -> None:
        """Tell that a stage is ready, and after how long; or what is wrong with it."""
        if not faults:
            self.write_line(f"{ready}, na {decimal(monotonic() - begun)} s")
            return
        for fault in faults:
            self.write_line(": ".join(filter(None, (fault.where, fault.said))))
        self.write_line("verbeter dit en bewaar het; tot dan blijft staan wat het laatst goed was")

    def _names_of(self, files: set[Path]) -> str:
        names = sorted(self.places.place_text(Place(file)) for file in files)
        return ", ".join(names[:3]) + (f" en nog {len(names) - 3}" if len(names) > 3 else "")

    def _tell_all(self, deliveries: Iterable[Delivery]) -> None:
        for delivery in deliveries:
            for notice in delivery.notices(lambda path: self.places.place_text(Place(path))):
                self.tell(notice)

    def _run_stage(self, stage: Stage, work: Callable[[], bool]) -> bool:
        """Do the work of a stage and keep its faults; return whether it made anything new."""
        before, news = self.faults.get(stage, ()), False

        def locked_work() -> None:
            nonlocal news
            with self._lock:
                if self.waiting:
                    self.waiting, self.version = "", uuid4().hex
                news = work()

        with pause_collection():
            self.faults[stage] = tuple(self._faults_of(locked_work))
        if (news and stage != "print") or self.faults[stage] != before:
            self.version = uuid4().hex
        collect_between_builds()
        return news

    def _note_wait(self, said: str) -> None:
        self.waiting, self.version = said, uuid4().hex
        self.tell(said)

    def _faults_of(self, work: Callable[[], None]) -> list[FaultLine]:
        """Do the work; return what was wrong with it, whatever that is."""
        from generator.site.workplace import SiteFailed

        try:
            work()
        except ContentFaults as error:
            return [FaultLine(self.places.place_text(fault.place), fault.text) for fault in error.faults]
        except SiteFailed as error:
            return [FaultLine("", line) for line in str(error).splitlines()]
        except FileNotFoundError as error:  # it went while it was being read; that is told in a moment
            return [FaultLine(str(error.filename), "dit bestand is er niet meer")]
        except OSError as error:
            return [FaultLine("", failure_text(error))]
        except Exception as error:
            return [FaultLine("", f"{type(error).__name__}: {error}")]
        return []


def clear_caches() -> None:
    """Empty every ``functools`` cache of this program, so that what was made of a template is made again."""
    modules = [module for name, module in list(sys.modules.items()) if name.startswith("generator.")]
    for value in [value for module in modules for value in list(vars(module).values())]:
        # A name of pikepdf's has whatever attribute one asks for.
        if callable(clear := getattr(value, "cache_clear", None)):
            clear()
