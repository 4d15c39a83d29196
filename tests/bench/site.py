"""The measurements of a site: all of the project's own content, for one school, without PDFs."""

import re
import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from shutil import rmtree

from tests.bench import yardstick_sphinx
from tests.bench.bodies import write_bodies, write_rst
from tests.bench.deck import ROOT
from tests.bench.history import unpack_before
from tests.bench.rows import Row, at_most, ratio
from tests.bench.running import PYTHON, Run, as_one, in_turn, processor, run

SCHOOL = "de-wilg"
TIMES = 3
_KIJKWIJZER = (PYTHON, "-m", "generator")
_SITE = (*_KIJKWIJZER, "site", "--school", SCHOOL)
_SINCE = "templates/site/thema/theme.toml"
"""It came when the templates of pages became HTML."""
_CARD = re.compile(r'(- id: gespreksopener-02\n *categorie: .*\n *tekst: )".*"')


class SiteBench:
    """The measurements, on a project in a temporary folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.project = folder / "site"
        shutil.copytree(ROOT / "content", self.project / "content")
        (self.project / "templates").symlink_to(ROOT / "templates")
        self.before = unpack_before(_SINCE, folder / "before")
        self.names = (f"persoon {n}" for n in count())

    def rows(self) -> Iterator[Row]:
        """Measure all; yields rows as they are known."""
        self._cold()  # writes what Python compiles, reads the disk
        self._yardsticks()
        ours = self._cold, self._changed, self._site, self._help
        before = [self._cold_before] if self.before else []
        cold, changed, same, help_text, bare, furo, *old = in_turn(TIMES, *ours, self._bare, self._furo, *before)
        first, what = processor(cold), "9. site with EPUB, from nothing / before HTML templates"
        if old:
            yield at_most(what, first, processor(old[0]), 0.25)
        else:
            yield Row(what, "the history is not here")
        yield Row("   the same / bare Sphinx, basic, in one process", ratio(first, processor(bare)))
        yield Row("   the same / Sphinx, furo, .rst, a process per builder", ratio(first, processor(furo)))
        yield at_most("10. one card changed / from nothing", processor(changed), first, 0.3)
        yield at_most("11. nothing changed / kijkwijzer --help", processor(same), processor(help_text), 2)

    def _cold(self) -> Run:
        rmtree(self.project / "build", ignore_errors=True)
        return self._site()

    def _changed(self) -> Run:
        file = self.project / "content" / "stellingen" / "gespreksopener.yaml"
        text = rf'\1"Professionele ruimte is voor mij de kans om te leren van {next(self.names)}."'
        changed, times = _CARD.subn(text, file.read_text("utf-8"))
        assert times == 1, f"the card that changes is no longer in {file}"
        file.write_text(changed, "utf-8")
        return self._site()

    def _site(self) -> Run:
        return run(_SITE, self.project)

    def _help(self) -> Run:
        return run((*_KIJKWIJZER, "--help"), self.project)

    def _cold_before(self) -> Run:
        assert self.before
        rmtree(self.before / "build", ignore_errors=True)
        return run(_SITE, self.before, self.before)

    def _yardsticks(self) -> None:
        """Lay ready what the yardsticks take, from the site that stands there."""
        school = self.project / "build" / SCHOOL
        write_bodies(school / "site", school / "print" / "kijkwijzer.epub", self.folder / "bodies")
        write_rst(school / "site", self.folder / "rst")

    def _bare(self) -> Run:
        out = self.folder / "bare"
        rmtree(out, ignore_errors=True)
        return run((PYTHON, Path(yardstick_sphinx.__file__), self.folder / "bodies", out), self.folder)

    def _furo(self) -> Run:
        """Run Sphinx as the Makefile of its quickstart does, for HTML and for the EPUB."""
        out = self.folder / "furo"
        rmtree(out, ignore_errors=True)
        folders = (self.folder / "rst", out)
        command = (PYTHON, "-m", "sphinx", "-M")
        return as_one(*(run((*command, builder, *folders, "-q"), self.folder) for builder in ("html", "epub")))
