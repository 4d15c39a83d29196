"""The map on the wall: every set by its phase, on one sheet, nothing smaller than 9 points, for forty sets too."""

import re
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from generator.places import Places
from generator.print.documents.overview import column_shares, overview_html
from generator.print.engine.document_html import DocumentHtml
from generator.resolve import Edition
from generator.text.plain import plain
from tests import verapdf
from tests.conftest import ROOT, Pack, Real
from tests.print.conftest import print_school, sheet_printer
from tests.print.documents.tagtree import tag_tree
from tests.print.reading import letters, page_count, page_text, words

SIZES = re.compile(rb"/[\w.+-]+ ([\d.]+) Tf")


def many(edition: Edition, count: int) -> Edition:
    """Give the edition with so many sets, by taking its own again."""
    sets = (edition.sets * (count // len(edition.sets) + 1))[:count]
    numbered = [replace(s, record=s.record.with_fields(id=f"{s.id}-{n}")) for n, s in enumerate(sets)]
    return replace(edition, sets=tuple(numbered))


def drawn(edition: Edition, tmp_path: Path) -> Path:
    printer = sheet_printer(edition, tmp_path)
    file = tmp_path / "kaart.pdf"
    html = overview_html(ROOT / "templates", edition)
    file.write_bytes(printer.pdf(DocumentHtml.from_text(html), file.name, edition.layers[-1].place))
    return file


def lines(file: Path) -> str:
    """Give the text of the map with its lines as they are broken."""
    with pypdfium2.PdfDocument(file) as pdf:
        return str(pdf[0].get_textpage().get_text_range())


@pytest.mark.parametrize("count", [0, 1, 28, 40, 60])
def test_all_sets_stand_on_one_sheet_and_can_be_read(real: Real, tmp_path: Path, count: int) -> None:
    edition = many(real.editions["het-baken"], count)
    file = drawn(edition, tmp_path)
    assert page_count(file) == 1
    said = words(page_text(file, 0))
    names = [tag.text.split(" minuten")[0] for tag in tag_tree(file).all("LI")]
    assert len(names) == count
    for laid in edition.sets:
        assert any(letters(name).startswith(letters(plain(laid.record.titel))) for name in names)
        assert f"{laid.record.speluitleg.minuten} minuten" in said
    assert len(re.findall(r"\d mensen", lines(file))) == count + len(edition.draaiboeken)
    with pikepdf.open(file) as pdf:
        box = [float(side) for side in pdf.pages[0].mediabox]
        sizes = [float(size) for size in SIZES.findall(b"".join(part.read_bytes() for part in pdf.pages[0].Contents))]
    assert (round(box[2] / 72 * 25.4), round(box[3] / 72 * 25.4)) == (420, 297)
    assert min(sizes) * 0.75 >= 9 or min(sizes) >= 9


def test_columns_go_to_the_phases_that_need_them() -> None:
    assert column_shares([6, 2, 12, 8]) == [1, 1, 2, 2]
    assert column_shares([1]) == [6]
    assert column_shares([]) == []


def test_the_poster_comes_with_the_others_and_is_pdf_ua(pack: Pack) -> None:
    report = print_school(pack.places, "beuk")
    name = "alle-instrumenten-poster-a3.pdf"
    assert name in report.made
    said = page_text(report.folder / name, 0)
    for title in ("Proef", "Rollen", "Opdrachten", "Steen", "Oriëntatie", "Verkenning", "Basisschool De Beuk"):
        assert title in said
    if lacking := verapdf.missing():
        pytest.skip(lacking)
    assert verapdf.failures([report.folder / name]) == ({}, 1)


def test_a_new_set_appears_by_itself(pack: Pack) -> None:
    source = pack.file("stellingen/proef.yaml").read_text("utf-8")
    pack.file("stellingen/nieuw.yaml").write_text(
        source.replace("id: proef", "id: nieuw").replace("titel: Proef", "titel: Nieuw").replace("proef-", "nieuw-"),
        "utf-8",
    )
    html = overview_html(Places(ROOT, ROOT / "build").templates, pack.edition("beuk"))
    assert '<p class="naam">Nieuw</p>' in html
