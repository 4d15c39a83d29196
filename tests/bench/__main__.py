"""``make bench``: prints every ratio, with a target where one was ever met; ends with status 1 where one is missed.

``python -m tests.bench decks``, ``site`` or ``board`` measures one part alone.
"""

import json
import re
import sys
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from shutil import rmtree
from statistics import median

from tests.bench import yardstick_typst, yardstick_weasyprint
from tests.bench.board import BoardBench
from tests.bench.deck import SCHOOLS, change_card, make_project, write_school
from tests.bench.rows import Row, at_most, cheaper, ratio, times
from tests.bench.running import PRINT, PYTHON, Run, clock, in_turn, processor, run
from tests.bench.same_deck import write_deck
from tests.bench.site import SiteBench
from tests.browser import CHROMIUM

TIMES = 3
MEMORY = 1.1


class Bench:
    """The measurements, on one project in a temporary folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.project = make_project(folder / "project")
        self.names = (f"persoon {n}" for n in count())
        first = self._schools()
        self.deck = write_deck(self.project, first["size"])
        self.spent = [first, *(self._schools() for _ in range(TIMES - 1))]

    def rows(self) -> Iterator[Row]:
        """Measure all; gives rows as they are known."""
        self._cold(), self._typst()  # writes what Python compiles, reads the disk
        cold, plain, tagged, typst = in_turn(TIMES, self._cold, self._plain, self._tagged, self._typst)
        first = processor(cold)
        yield at_most("1. 100 cards, from nothing / WeasyPrint alone", first, processor(plain), 1.2)
        yield Row("   the same / WeasyPrint alone, tagged", ratio(first, processor(tagged)))
        yield from self._chromium(clock(cold))
        setting = median(float(one.out) for one in typst)
        yield Row("   Typst, whole process", f"{processor(typst):.2f} s")
        yield from self._further(setting)
        self._cold()
        changed, same = in_turn(TIMES, self._changed, self._print)
        yield Row("5. one card changed", times(processor(changed), first))
        yield self._floor(first)
        yield cheaper("6. nothing changed", processor(same), first, 15)
        strange = re.findall(r"\| +(weasyprint|pikepdf)$", self._imports().errors, re.MULTILINE)
        yield Row("   of which WeasyPrint or pikepdf", ", ".join(strange) or "none", "none", not strange)
        yield at_most("7. size / WeasyPrint's own, tagged", self._kilobytes(), self._size("tagged"), 1.5, "kB")
        yield from self._memory()

    def _chromium(self, ours: float) -> Iterator[Row]:
        if CHROMIUM is None:
            yield Row("2. Chromium", "is not here")
            return
        page = self.folder / "deck.html"
        page.write_text(yardstick_weasyprint.html(json.loads(self.deck.read_text("utf-8"))), "utf-8")
        out = f"--print-to-pdf={self.folder / 'chromium.pdf'}"
        options = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", out, page.as_uri())
        [runs] = in_turn(TIMES, lambda: run((CHROMIUM, *options), self.folder))
        yield Row("2. 100 cards, from nothing / Chromium (by the clock)", ratio(ours, clock(runs)))

    def _further(self, setting: float) -> Iterator[Row]:
        cold, styled, own = (median(one[school] for one in self.spent) for school in SCHOOLS)
        yield cheaper("3. a further school: name, logo, colours", styled, cold, 40)
        yield Row("   the same, Typst setting the deck", times(styled, setting))
        yield cheaper("4. a further school, 10 texts of its own", own, cold, 10)

    def _floor(self, first: float) -> Row:
        """Tell what a change would cost at least: WeasyPrint started anew for a sheet with one card."""
        deck = json.loads(self.deck.read_text("utf-8"))
        one = self.folder / "one.json"
        one.write_text(json.dumps({**deck, "cards": deck["cards"][:1]}), "utf-8")
        script = Path(yardstick_weasyprint.__file__)
        [runs] = in_turn(TIMES, lambda: run((PYTHON, script, one, self.folder / "one.pdf"), self.folder))
        return Row("   WeasyPrint alone, that card alone", times(processor(runs), first))

    def _memory(self) -> Iterator[Row]:
        peak: dict[int, float] = {}
        for schools in (1, 10, 100):
            project = make_project(self.folder / f"{schools}", schools)
            peak[schools] = run(PRINT, project).memory
        shown = ", ".join(f"{schools}: {memory:.0f} MB" for schools, memory in peak.items())
        yield Row("8. peak memory by schools", shown, f"≤ {MEMORY}×", peak[100] <= MEMORY * peak[1])

    def _schools(self) -> dict[str, float]:
        """Print three schools in one process, in a project of their own."""
        project = make_project(self.folder / "schools", len(SCHOOLS))
        write_school(project, len(SCHOOLS), own=10)
        script = Path(__file__).with_name("schools.py")
        spent: dict[str, float] = json.loads(run((PYTHON, script, project), project).out)
        rmtree(project)
        return spent

    def _cold(self) -> Run:
        rmtree(self.project / "build", ignore_errors=True)
        return self._print()

    def _changed(self) -> Run:
        change_card(self.project, next(self.names))
        return self._print()

    def _print(self) -> Run:
        return run(PRINT, self.project)

    def _imports(self) -> Run:
        return run((PYTHON, "-X", "importtime", *PRINT[1:]), self.project)

    def _plain(self) -> Run:
        return self._yardstick("plain")

    def _tagged(self) -> Run:
        return self._yardstick("tagged", "pdf/ua-1")

    def _yardstick(self, name: str, *variant: str) -> Run:
        script = Path(yardstick_weasyprint.__file__)
        return run((PYTHON, script, self.deck, self.folder / f"{name}.pdf", *variant), self.folder)

    def _typst(self) -> Run:
        return run((PYTHON, Path(yardstick_typst.__file__), self.deck, self.folder / "typst.pdf"), self.folder)

    def _size(self, name: str) -> float:
        return (self.folder / f"{name}.pdf").stat().st_size / 1000

    def _kilobytes(self) -> float:
        [pdf] = self.project.glob("build/*/print/*.pdf")
        return pdf.stat().st_size / 1000


PARTS: dict[str, type[Bench] | type[SiteBench] | type[BoardBench]] = {
    "decks": Bench,
    "site": SiteBench,
    "board": BoardBench,
}


def main(parts: list[str]) -> int:
    """Print the table of these parts, or of all; gives the exit status."""
    missed = 0
    for part in parts or PARTS:
        with tempfile.TemporaryDirectory() as folder:
            for row in PARTS[part](Path(folder)).rows():
                verdict = {True: "yes", False: "NO", None: ""}[row.fine]
                print(f"{row.what:<56}{row.measured:<40}{row.target:<8}{verdict}".rstrip(), flush=True)
                missed += row.fine is False
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
