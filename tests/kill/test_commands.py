"""A command that is killed leaves the old or the new, and after the next command, whichever it is, nothing half."""

import os
import shutil
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from babel.messages.pofile import read_po, write_po
from openpyxl import load_workbook

from tests.conftest import PACK, ROOT
from tests.kill.scene import Files, Scene, moments, spread, within

if not hasattr(os, "fork"):
    pytest.skip("dit systeem heeft geen SIGKILL", allow_module_level=True)

PROEF = "content/stellingen/proef.yaml"
PUBLISHED = ("build/beuk/print", "build/beuk/print/kijkwijzer.epub", "build/beuk/site", "public")
"""What is brought to its place together; the EPUB lies among the PDFs, and is made with the site."""
NEXT = ("schools",)
"""A command that makes nothing."""


def change_title(root: Path) -> None:
    text = (root / PROEF).read_text("utf-8")
    (root / PROEF).write_text(text.replace("titel: Proef\n", "titel: Andere proef\n"), "utf-8")


def change_sheet(root: Path) -> None:
    """Change the text of a card in the spreadsheet; what the base says stands in a column to the right of it."""
    book = load_workbook(root / "build" / "beuk" / "beuk.xlsx")
    changed = False
    for sheet in (one for one in book.worksheets if one.sheet_state == "visible"):
        for row in sheet.iter_rows():
            for cell in row:
                if str(cell.value).startswith("Zonder [[proef-02]]") and not changed:
                    cell.value, changed = "Zonder [[proef-02]] was dit een kleinere set.", True
    assert changed
    book.save(root / "terug.xlsx")


def translate(root: Path) -> None:
    """Translate all that needs no signs of ours."""
    with (root / "build" / "kijkwijzer-en.po").open("rb") as file:
        catalog = read_po(file)
    for message in catalog:
        if message.id and isinstance(message.id, str) and not set(message.id) & set("{[*_"):
            message.string = f"(en) {message.id}"
    with (root / "terug.po").open("wb") as file:
        write_po(file, catalog)


def nothing(_root: Path) -> None:
    pass


WORK: dict[str, tuple[Callable[[Path], None], tuple[str, ...]]] = {
    "build": (change_title, ("build", "--school", "beuk")),
    "print": (change_title, ("print", "--school", "beuk")),
    "publish": (change_title, ("publish", "public", "--school", "beuk")),
    "site": (change_title, ("site", "--school", "beuk")),
    "sheet": (change_sheet, ("sheet", "import", "terug.xlsx", "--school", "beuk", "--yes")),
    "translate": (translate, ("translate", "import", "terug.po", "--yes")),
    "release": (nothing, ("release", "herfst-2026", "--school", "beuk")),
}


def begin(root: Path, *commands: str) -> Path:
    scene = Scene(root, ())
    for command in commands:
        done = scene.run(*command.split())
        assert done.returncode == 0, done.stderr
    return root


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project with a site, as it was before anything was changed."""
    root = tmp_path_factory.mktemp("begonnen") / "pack"
    shutil.copytree(PACK, root)
    (root / "templates").symlink_to(ROOT / "templates")
    return begin(root, "site --school beuk", "translate export", "sheet export --school beuk")


@pytest.fixture(scope="module")
def begun_with_prints(begun: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, with PDFs too."""
    root = tmp_path_factory.mktemp("geprint") / "pack"
    shutil.copytree(begun, root, symlinks=True)
    return begin(root, "publish public --school beuk")


@pytest.fixture
def kills(tmp_path: Path, request: pytest.FixtureRequest) -> "Kills":
    """A command to kill, with what was there before it and what is there when it comes to its end."""
    change, command = WORK[request.param]
    before, scene = tmp_path / "before", Scene(tmp_path / "pack", command)
    begun = request.getfixturevalue("begun_with_prints" if request.param in ("build", "print", "publish") else "begun")
    shutil.copytree(begun, before, symlinks=True)
    change(before)
    scene.as_before(before)
    old = scene.files()
    steps = scene.steps()
    new = scene.files()
    assert old != new
    return Kills(scene, before, old, new, steps)


class Kills:
    """Kills of a command, one after the other."""

    def __init__(self, scene: Scene, before: Path, old: Files, new: Files, steps: list[str]) -> None:
        self.scene, self.before, self.old, self.new, self.steps = scene, before, old, new, steps

    def kill(self, step: int) -> bool:
        """Kill the command at a step, look, go on with another command, and look again; return whether it was new."""
        scene = self.scene
        scene.as_before(self.before)
        assert scene.kill(step) == -signal.SIGKILL
        self.look(step)
        done = scene.run(*NEXT)
        assert (done.returncode, done.stderr) == (0, ""), step
        assert scene.left_behind() == [], step
        return self.look(step, finished=True) == self.new

    def look(self, step: int, *, finished: bool = False) -> Files:
        """See that each folder that is published is of before or of after, and the content too."""
        now = self.scene.files()
        for folder in PUBLISHED:
            assert within(now, folder) in (within(self.old, folder), within(self.new, folder)), (step, folder)
        if finished:
            for folder in ("content", "uitgaven"):
                assert within(now, folder) in (within(self.old, folder), within(self.new, folder)), (step, folder)
            assert now.keys() <= self.old.keys() | self.new.keys(), step
        return now

    def again(self, step: int) -> None:
        """See that the command, after it was killed at a step, makes what it would have made."""
        self.scene.as_before(self.before)
        self.scene.kill(step)
        done = self.scene.run(*self.scene.command)
        if self.scene.files() != self.new:
            assert done.returncode == 0, done.stderr
            assert self.scene.files().keys() == self.new.keys()
            assert self.scene.files() == self.new


@pytest.mark.parametrize("kills", ["site", "translate"], indirect=True)
def test_a_command_that_is_killed(kills: Kills) -> None:
    assert {kills.kill(step) for step in (len(kills.steps) // 3, len(kills.steps) - 3)} == {False, True}


@pytest.mark.parametrize("kills", ["site"], indirect=True)
def test_a_command_that_is_asked_to_end_leaves_nothing(kills: Kills) -> None:
    for step in (len(kills.steps) // 2, moments(kills.steps)[-1]):
        kills.scene.as_before(kills.before)
        assert kills.scene.kill(step, signal.SIGTERM) == 128 + signal.SIGTERM
        assert kills.scene.left_behind() == []
        kills.look(step, finished=True)


@pytest.mark.whole
@pytest.mark.parametrize("kills", WORK, indirect=True)
def test_a_command_that_is_killed_at_many_steps(kills: Kills) -> None:
    steps = spread(kills.steps, 34)
    seen = [kills.kill(step) for step in steps]
    print(f"{len(steps)} keer beëindigd, bij {len(kills.steps)} stappen; {sum(seen)} keer was het al nieuw")
    assert set(seen) == {False, True}
    for step in steps[:: len(steps) // 3]:
        kills.again(step)
