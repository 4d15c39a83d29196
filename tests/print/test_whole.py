"""All that the example schools print: every text fits, and every PDF is PDF/UA-1."""

from pathlib import Path

import pytest

from generator.places import Places
from generator.print.order.order import Order
from generator.print.paper.formats import print_products, read_formats
from tests import verapdf
from tests.conftest import Real

from .conftest import ENOUGH, ROOT, SCHOOL, print_school


def test_the_sets_that_are_printed_are_of_every_kind_and_have_every_document(real: Real) -> None:
    formats = read_formats(ROOT / "templates")
    sets = real.editions[SCHOOL].sets
    documents = {laid.id: {one.format for one in print_products(formats, laid)} for laid in sets}
    assert set().union(*documents.values()) == set().union(*(documents[name] for name in ENOUGH))
    assert {laid.kind for laid in sets} == {laid.kind for laid in sets if laid.id in ENOUGH}


@pytest.mark.whole
def test_every_text_of_every_school_fits_and_every_pdf_is_pdf_ua(real: Real, tmp_path: Path) -> None:
    places = Places(ROOT, tmp_path)
    pdfs: list[Path] = []
    for school in real.editions:
        pdfs += sorted(print_school(places, school, Order(book=True)).folder.glob("*.pdf"))
    assert verapdf.failures(pdfs) == ({}, len(pdfs))
