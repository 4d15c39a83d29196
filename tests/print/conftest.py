"""A school printed once for all tests, and small projects to print from."""

import shutil
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.places import Places
from generator.print.build import PrintReport, print_edition, publish
from generator.print.documents.sheets import SheetPrinter
from generator.print.faces.house_style import font_files
from generator.print.order.order import Order
from generator.print.store import Store
from generator.read import read_library
from generator.resolve import Edition, resolve_edition

ROOT = Path(__file__).parents[2]
SCHOOL = "de-wilg"
FEW = ("gespreksopener", "leef-je-in", "leren-loont", "slijpsteen")
ENOUGH = (*FEW, "scan", "meetlat", "versmallen-of-blijven-leren", "negen-lessen", "informatiebrief", "sorteeroefening")
"""Sets that are of every kind and have every document between them; a test tells whether they still do."""


@dataclass(frozen=True)
class Printed:
    """An edition and the folder of its PDFs."""

    edition: Edition
    places: Places
    folder: Path


def print_school(places: Places, school: str, order: Order | None = None) -> PrintReport:
    """Read, resolve, print and publish one school."""
    edition = resolve_edition(read_library(places.content), school)
    report = print_edition(edition, places, order)
    publish(report, places)
    return report


def sheet_printer(edition: Edition, tmp_path: Path) -> SheetPrinter:
    """Give what prints HTML of a test's own as a sheet, in the fonts of a school."""
    fonts = font_files(ROOT / "templates", edition.house)
    folders = (ROOT, *{file.parent for file in fonts.values()})
    return SheetPrinter(ROOT / "templates", Store(tmp_path / "faces"), folders, fonts)


def project_with(folder: Path, layer: str, sets: Collection[str]) -> Places:
    """Copy the repository's content and templates, and leave out all but some sets in a layer."""
    places = Places(folder / "project", folder / "build")
    for name in ("content", "templates"):
        shutil.copytree(ROOT / name, places.root / name)
    file = places.content / "scholen" / f"{layer}.yaml"
    others = sorted(set(read_library(places.content).sets) - set(sets))
    file.write_text(f"{file.read_text('utf-8')}sets: {{zonder: [{', '.join(others)}]}}\n", "utf-8")
    return places


@pytest.fixture(scope="session")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Printed:
    """The first example school, printed from the project's own content, of which all schools have enough sets."""
    places = project_with(tmp_path_factory.mktemp("gedrukt"), "landelijk", ENOUGH)
    report = print_school(places, SCHOOL)
    return Printed(resolve_edition(read_library(places.content), SCHOOL), places, report.folder)


@pytest.fixture(scope="session")
def few(tmp_path_factory: pytest.TempPathFactory, printed: Printed) -> Places:
    """The project in which the school has four sets of four kinds; what was laid out for it before, is there."""
    places = project_with(tmp_path_factory.mktemp("enkele"), SCHOOL, FEW)
    shutil.copytree(printed.places.cache / "faces", places.cache / "faces")
    print_school(places, SCHOOL)
    return places


@pytest.fixture
def project(tmp_path: Path, few: Places) -> Places:
    """A copy of the printed project with few sets, to change."""
    shutil.copytree(few.root, tmp_path / "project")
    shutil.copytree(few.output, tmp_path / "build", ignore=shutil.ignore_patterns("staging"))
    return Places(tmp_path / "project", tmp_path / "build")


def everything(places: Places) -> int:
    """Count the PDFs of the school."""
    return len(list(places.print(SCHOOL).glob("*.pdf")))


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
