"""A school printed once for all tests of all workers, and small projects to print from."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from filelock import FileLock

from generator.places import Places
from generator.print.build import PrintReport, print_edition, publish
from generator.print.order import Order
from generator.read import read_library
from generator.resolve import Edition, resolve

ROOT = Path(__file__).parents[2]
SCHOOL = "de-wilg"


@dataclass(frozen=True)
class Printed:
    """An edition and the folder of its PDFs."""

    edition: Edition
    places: Places
    folder: Path


def print_school(places: Places, school: str, order: Order | None = None) -> PrintReport:
    """Read, resolve, print and publish one school."""
    edition = resolve(read_library(places.content), school)
    report = print_edition(edition, places, order)
    publish(report, places)
    return report


@pytest.fixture(scope="session")
def printed(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Printed:
    """The first example school, printed from the project's own content."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    places = Places(ROOT, shared / "gedrukt")
    with FileLock(shared / "gedrukt.lock"):
        report = print_school(places, SCHOOL)
    return Printed(resolve(read_library(ROOT / "content"), SCHOOL), places, report.folder)


@pytest.fixture
def project(tmp_path: Path, printed: Printed) -> Places:
    """A copy of the project to change; its cache is that of the printed school."""
    for name in ("content", "templates"):
        shutil.copytree(ROOT / name, tmp_path / "project" / name)
    shutil.copytree(printed.places.output, tmp_path / "build", ignore=shutil.ignore_patterns("staging"))
    return Places(tmp_path / "project", tmp_path / "build")


Edit = Callable[[str, str, str], None]


@pytest.fixture
def edit(project: Places) -> Edit:
    """Replace a piece of text in a file of the project; the piece must stand there once."""

    def replace(file: str, old: str, new: str) -> None:
        path = project.root / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} staat {text.count(old)} keer in {file}"
        path.write_text(text.replace(old, new), encoding="utf-8")

    return replace
