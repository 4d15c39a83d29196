"""A last sheet that holds a few lines only is saved by setting all of them a little closer."""

from bisect import bisect
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.faults import Place
from generator.print.engine.document_html import DocumentHtml
from tests.conftest import Pack
from tests.print.conftest import sheet_printer
from tests.print.reading import page_count, page_text

from ..documents.conftest import sheet
from ..documents.readback import height_of

Printed = Callable[[int], Path]


def document(paragraphs: int) -> str:
    return sheet("\n".join(f"<p>Regel {number}.</p>" for number in range(1, paragraphs + 1)))


@pytest.fixture
def print_lines(pack: Pack, tmp_path: Path) -> Printed:
    """Print a document of so many lines."""
    printer = sheet_printer(pack.edition("beuk"), tmp_path)

    def file(paragraphs: int) -> Path:
        file = tmp_path / f"{paragraphs}.pdf"
        file.write_bytes(
            printer.pdf(DocumentHtml.from_text(document(paragraphs)), file.name, Place(tmp_path / "blad.yaml"))
        )
        return file

    return file


def between_lines(file: Path) -> float:
    """Give how far the second line stands below the first, in mm."""
    return height_of(file, 0, "Regel 2.") - height_of(file, 0, "Regel 1.")


def test_what_nearly_fits_is_set_closer_and_what_does_not_stays_as_it_is(print_lines: Printed) -> None:
    most = bisect(range(1, 80), 1, key=lambda paragraphs: page_count(print_lines(paragraphs)))
    full, over = print_lines(most), print_lines(most + 1)
    assert (page_count(full), page_count(over)) == (1, 2)
    assert page_text(full, 0).startswith("Regel 1. ")
    assert f"Regel {most}." in page_text(full, 0)
    normal = between_lines(print_lines(3))
    assert between_lines(full) < normal - 0.3
    assert between_lines(over) == pytest.approx(normal)
