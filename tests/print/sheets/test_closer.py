"""A last sheet with hardly anything on it is saved by setting all of them a little closer."""

from bisect import bisect
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.faults import Place
from generator.print.house import font_files
from generator.print.sheets import SheetPrinter
from generator.print.store import Store
from tests.conftest import ROOT, Pack
from tests.print.reading import page_count, page_text

from .readback import height_of

Printed = Callable[[int], Path]


def document(paragraphs: int) -> str:
    body = "\n".join(f"<p>Regel {number}.</p>" for number in range(1, paragraphs + 1))
    marks = '<div class="einde" id="einde-0"></div><div class="grens" id="grens-0"></div>'
    return (
        '<html lang="nl" class=""><head><title>Blad</title></head>'
        f'<body class="speluitleg" data-van="van">{body}{marks}</body></html>'
    )


@pytest.fixture
def printed(pack: Pack, tmp_path: Path) -> Printed:
    """Print a document of so many lines."""
    fonts = font_files(ROOT / "templates", pack.edition("beuk").house)
    folders = (ROOT, *{file.parent for file in fonts.values()})
    printer = SheetPrinter(ROOT / "templates", Store(tmp_path / "faces"), folders, fonts)

    def file(paragraphs: int) -> Path:
        file = tmp_path / f"{paragraphs}.pdf"
        file.write_bytes(printer.pdf(document(paragraphs), file.name, Place(tmp_path / "blad.yaml")))
        return file

    return file


def between_lines(file: Path) -> float:
    """Give how far the second line stands below the first, in mm."""
    return height_of(file, 0, "Regel 2.") - height_of(file, 0, "Regel 1.")


def test_what_nearly_fits_is_set_closer_and_what_does_not_stays_as_it_is(printed: Printed) -> None:
    most = bisect(range(1, 80), 1, key=lambda paragraphs: page_count(printed(paragraphs)))
    full, over = printed(most), printed(most + 1)
    assert (page_count(full), page_count(over)) == (1, 2)
    assert page_text(full, 0).startswith("Regel 1. ")
    assert f"Regel {most}." in page_text(full, 0)
    normal = between_lines(printed(3))
    assert between_lines(full) < normal - 0.3
    assert between_lines(over) == pytest.approx(normal)
