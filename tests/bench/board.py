"""The measurements of a board's schools: all of the project's own content, for schools that differ in little.

A further school has a name, place, address, logo and colours of its own, and two cards.  The schools that the project
has as examples are left out.
"""

import re
import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from pstats import Stats
from typing import Any

from tests.bench.deck import ROOT, make_project
from tests.bench.history import unpack_before
from tests.bench.rows import Row, at_most, ratio
from tests.bench.running import PYTHON, Run, as_one, in_turn, processor, run
from tests.schools import write_school

TIMES = 3
TEN = 10
MEMORY = 1.1
_KIJKWIJZER = (PYTHON, "-m", "generator")
_SINCE = "generator/print/engine/document_html.py"
"""It came when a further school began to cost less."""
_SET = "stellingen/gespreksopener.yaml"
_CARD = re.compile(r'(- id: gespreksopener-02\n *categorie: .*\n *tekst: )".*"')
_PARTS = {
    "print": {
        "cli/project.py": {"open_project": "reading, resolving"},
        "print/tasks.py": {"pdf_tasks": "what to print"},
        "print/engine/engine.py": {
            "engine_for": "WeasyPrint's start",
            "lay_out": "layout",
            "write_pdf": "writing that",
        },
        "print/impose/codes.py": {"code_of": "QR codes"},
        "print/impose/stamp.py": {"fill_stamps": "stamping"},
        "print/book/bind.py": {"bind_book": "binding"},
    },
    "site": {
        "cli/project.py": {"open_project": "reading, resolving"},
        "site/last_build.py": {"is_fresh": "is it fresh"},
        "site/pages/site.py": {"sources": "sources"},
        "site/build.py": {"run_sphinx": "Sphinx"},
    },
}
"""The parts of a command that take most of its time: functions by their module in ``generator/``; prints come first."""

_CARDS = tuple(f"gespreksopener-{number:02}" for number in range(3, 13))


class BoardBench:
    """The measurements, on a project in a temporary folder that goes back to its first school again and again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.project = _make_board(folder / "board", ROOT)
        self.before = unpack_before(_SINCE, folder / "before")
        if self.before:
            _leave_out_examples(self.before)
            _add_school(self.before, 1)
        self.names = (f"persoon {n}" for n in count())

    def rows(self) -> Iterator[Row]:
        """Measure all; yields rows as they are known."""
        _add_school(self.project, 1)
        first = {part: self._run(part) for part in _PARTS}
        old = {part: run((*_KIJKWIJZER, part), self.before, self.before) for part in first} if self.before else {}
        self._keep()
        further = self._further()
        asked = (("print", "12. a further school: prints, book", 0.12), ("site", "13. its site with EPUB", 0.3))
        for part, what, target in asked:
            one = processor(further[part])
            if old:
                yield at_most(f"{what} / a first's before", one, old[part].processor, target)
            yield Row("   the same / a first one's", ratio(one, first[part].processor))
            yield Row("   of which, in parts that overlap", self._parts_of(part))
        one = sum(processor(runs) for runs in further.values())
        yield at_most("14. ten further schools in one command / one", self._ten().processor, one, 8)
        ten = in_turn(TIMES, self._changed)
        self._go_back()
        self._changed()
        [alone] = in_turn(TIMES, self._changed)
        changed, once = processor(ten[0]), processor(alone)
        yield Row("15. one card changed for ten schools / for one", ratio(changed, once))
        yield Row("   of which each further school", ratio((changed - once) / (TEN - 1), once))
        yield from self._memory()

    def _further(self) -> dict[str, list[Run]]:
        """Measure the second school, each time from where there was only a first."""
        runs: dict[str, list[Run]] = {part: [] for part in _PARTS}
        for _ in range(TIMES):
            self._go_back()
            _add_school(self.project, 2)
            for part, spent in runs.items():
                spent.append(self._run(part))
        return runs

    def _parts_of(self, command: str) -> str:
        """Return what share of a command the parts of a further school take, as a profiler sees it."""
        self._go_back()
        _add_school(self.project, 2)
        file = self.folder / "profile"
        for part in _PARTS:  # in their order, as they were measured
            run((PYTHON, "-m", "cProfile", "-o", file, "-m", "generator", part, "--jobs", "1"), self.project)
            if part == command:
                break
        return ", ".join(f"{name} {share:.0%}" for name, share in _shares(file, _PARTS[command]).items())

    def _ten(self) -> Run:
        self._go_back()
        for number in range(2, 2 + TEN):
            _add_school(self.project, number)
        spent = as_one(*map(self._run, _PARTS))
        _remove_school(self.project, 1 + TEN)  # ten are left, to change a card for
        self._changed()
        return spent

    def _changed(self) -> Run:
        """Change a card that all schools have as it is."""
        file = self.project / "content" / _SET
        text = rf'\1"Professionele ruimte is voor mij de kans om te leren van {next(self.names)}."'
        changed, times = _CARD.subn(text, file.read_text("utf-8"))
        assert times == 1, f"the card that changes is no longer in {file}"
        file.write_text(changed, "utf-8")
        return self._run("build")

    def _memory(self) -> Iterator[Row]:
        """Build decks and sites of more and more schools, two at once."""
        peak: dict[int, float] = {}
        for schools in (1, 10, 100):
            project = make_project(self.folder / f"{schools}", schools)
            peak[schools] = run((*_KIJKWIJZER, "build"), project).memory
        shown = ", ".join(f"{schools}: {memory:.0f} MB" for schools, memory in peak.items())
        yield Row("16. peak memory of a build, by schools", shown, f"≤ {MEMORY}×", peak[100] <= MEMORY * peak[1])

    def _run(self, command: str) -> Run:
        return run((*_KIJKWIJZER, command), self.project)

    def _keep(self) -> None:
        shutil.copytree(self.project, self.folder / "first", symlinks=True)

    def _go_back(self) -> None:
        """Go back to where there was one school; in the same folder, by which much in the cache is known."""
        shutil.rmtree(self.project)
        shutil.copytree(self.folder / "first", self.project, symlinks=True)


def _shares(profile: Path, modules: dict[str, dict[str, str]]) -> dict[str, float]:
    """Return the share of the whole that each of these functions took, by what it is called."""
    stats = Stats(str(profile))
    spent: dict[tuple[str, int, str], Any] = getattr(stats, "stats")  # noqa: B009 -- typeshed does not know it
    whole = max(one[3] for one in spent.values())
    shares = {name: 0.0 for functions in modules.values() for name in functions.values()}
    for (file, _, function), (_, _, _, seconds, _) in spent.items():
        for module, functions in modules.items():
            if file.endswith(f"/generator/{module}") and function in functions:
                shares[functions[function]] = max(shares[functions[function]], seconds / whole)
    assert all(shares.values()), f"a part is called otherwise now: {shares}"
    return shares


def _make_board(root: Path, code: Path) -> Path:
    shutil.copytree(code / "content", root / "content")
    (root / "templates").symlink_to(code / "templates")
    _leave_out_examples(root)
    return root


def _leave_out_examples(root: Path) -> None:
    """Remove the schools and the board that the project has as examples, and what is translated of them."""
    kept = {"landelijk", "po", "vo", "mbo"}
    for folder in (root / "content" / "scholen", *(root / "content" / "talen").glob("*/scholen")):
        for file in folder.iterdir():
            if file.stem not in kept:
                file.unlink()


def _add_school(root: Path, number: int) -> None:
    write_school(root / "content", number, (_CARDS[number % TEN], _CARDS[(number + 3) % TEN]))


def _remove_school(root: Path, number: int) -> None:
    for file in (root / "content" / "scholen").glob(f"*-{number:03}.*"):
        file.unlink()
