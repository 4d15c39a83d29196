"""What lies among the PDFs and is not as it was printed: it is never overwritten, removed or handed on."""

import io
import shutil
import zipfile
from pathlib import Path

import pytest

from generator.faults import ContentFaults
from generator.output import LIST, Delivery, OutputFolder
from generator.print.archive import archive_prints
from generator.print.build import PrintReport, print_edition, publish, tidy_cache
from generator.print.order.order import Choice, Order
from generator.print.paper.formats import read_formats
from generator.site.pages.site import Site
from tests.conftest import Pack

from .test_two_at_once import small

__all__ = ["small"]

OWN = {"ons-rooster.pdf": b"%PDF-1.7 van ons", "brief.docx": b"van ons", "keuze/rooster.pdf": b"%PDF-1.7 van ons"}
FORM, LETTER = "proef-speluitleg-a4.pdf", "proef-brief.docx"
BRIEF = """brief:
  onderwerp: Kom je ook?
  aanhef: Dag allemaal,
  delen: [{titel: Waarom, tekst: Samen leren.}]
  slot: Tot dan.
  groet: "Groeten,"
  ondertekening: van ons
"""


def print_beuk(pack: Pack, order: Order | None = None) -> tuple[PrintReport, Delivery]:
    report = print_edition(pack.edition("beuk"), pack.places, order)
    return report, publish(report, pack.places)


def of(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir()) if file.is_file() and file.name != LIST}


@pytest.fixture
def lettered(small: Pack) -> Pack:
    """A school with one set to print, which has a letter; its own files lie among what is printed."""
    source = small.file("stellingen/proef.yaml")
    source.write_text(source.read_text("utf-8") + BRIEF, "utf-8")
    print_beuk(small)
    for name, raw in OWN.items():
        file = small.places.print("beuk") / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(raw)
    return small


def packed(pack: Pack) -> set[str]:
    """Give the files that a ZIP holds of what was printed."""
    printed = OutputFolder(pack.places.print("beuk"), pack.places.output)
    raw = archive_prints(pack.places.templates, read_formats(pack.places.templates), [(pack.edition("beuk"), printed)])
    return {name.rpartition("/")[2] for name in zipfile.ZipFile(io.BytesIO(raw)).namelist()} - {"index.html"}


def test_what_was_filled_in_is_kept_and_goes_nowhere(lettered: Pack) -> None:
    folder = lettered.places.print("beuk")
    made = of(folder)
    ours = made.keys() - OWN.keys()
    assert {FORM, LETTER} < ours
    filled = {FORM: made[FORM] + b"\n% ingevuld", LETTER: b"PK ingevuld met Word"}
    for name, raw in filled.items():
        (folder / name).write_bytes(raw)
    assert Site(lettered.edition("beuk"), lettered.places).prints.keys() == ours - filled.keys()
    assert packed(lettered) == ours - filled.keys()

    report, delivery = print_beuk(lettered)
    assert set(report.made) == filled.keys()
    aside = {FORM: "proef-speluitleg-a4 (bewaard).pdf", LETTER: "proef-brief (bewaard).docx"}
    assert delivery.aside == aside
    kept = made | {aside[name]: raw for name, raw in filled.items()}
    assert of(folder) == kept
    report, delivery = print_beuk(lettered)
    assert (report.made, report.removed, delivery) == ((), (), Delivery(folder))
    assert of(folder) == kept
    assert packed(lettered) == Site(lettered.edition("beuk"), lettered.places).prints.keys() == ours


def test_a_set_that_goes_takes_along_what_is_as_it_was_printed(lettered: Pack) -> None:
    folder = lettered.places.print("beuk")
    made = of(folder)
    (folder / FORM).write_bytes(b"%PDF-1.7 ingevuld")
    source = lettered.file("stellingen/proef.yaml")
    source.write_text(source.read_text("utf-8").replace(BRIEF, ""), "utf-8")
    formats = lettered.places.templates / "print" / "formaten.yaml"
    formats.write_text(formats.read_text("utf-8").replace("bladen: [speluitleg]", "bladen: []"), "utf-8")
    read_formats.cache_clear()
    report, delivery = print_beuk(lettered)
    assert report.removed == (LETTER,)
    assert delivery.aside == {FORM: "proef-speluitleg-a4 (bewaard).pdf"}
    gone = {name: raw for name, raw in made.items() if name not in (FORM, LETTER)}
    assert of(folder) == gone | {"proef-speluitleg-a4 (bewaard).pdf": b"%PDF-1.7 ingevuld"}


def test_a_choice_leaves_what_is_not_ours(lettered: Pack) -> None:
    order = Order(formats=("a7",), choice=Choice(copies=2))
    report, _ = print_beuk(lettered, order)
    made = of(report.folder)
    (report.folder / "proef-a7.pdf").write_bytes(b"%PDF-1.7 met aantekeningen")
    _, delivery = print_beuk(lettered, order)
    assert of(report.folder) == made | {"proef-a7 (bewaard).pdf": b"%PDF-1.7 met aantekeningen"}
    assert delivery.aside == {"proef-a7.pdf": "proef-a7 (bewaard).pdf"}
    assert (lettered.places.print("beuk") / "keuze" / "rooster.pdf").read_bytes() == OWN["keuze/rooster.pdf"]


def test_without_a_list_and_a_cache_what_is_the_same_is_ours(lettered: Pack) -> None:
    folder = lettered.places.print("beuk")
    made = of(folder)
    (folder / LIST).unlink()
    (folder / "oud-a4.pdf").write_bytes(b"%PDF-1.7 van een oude versie")
    shutil.rmtree(lettered.places.cache / "prints")
    report, delivery = print_beuk(lettered)
    assert (report.removed, delivery.aside, delivery.unlisted) == ((), {}, 1 + len(OWN))
    assert of(folder) == made | {"oud-a4.pdf": b"%PDF-1.7 van een oude versie"}
    assert OutputFolder(folder, lettered.places.output).own_files().keys() == made.keys() - OWN.keys()


def test_a_link_where_the_pdfs_are_is_refused_before_anything_is_made(lettered: Pack, tmp_path: Path) -> None:
    folder = lettered.places.print("beuk")
    folder.rename(tmp_path / "elders")
    folder.symlink_to(tmp_path / "elders")
    before = of(tmp_path / "elders")
    lettered.edit("scholen/beuk.yaml", "naam: Basisschool De Beuk", "naam: Basisschool De Haagbeuk")
    with pytest.raises(ContentFaults) as caught:
        print_beuk(lettered)
    assert caught.value.faults[0].as_line(lettered.places.root).startswith("build/beuk/print: hier staat een koppeling")
    assert of(tmp_path / "elders") == before


def test_a_link_in_the_cache_goes_and_what_it_leads_to_stays(lettered: Pack, tmp_path: Path) -> None:
    cache, theirs = lettered.places.cache, tmp_path / "elders"
    for name in ("ab/brief", "beuk-print/brief"):
        (theirs / name).parent.mkdir(parents=True)
        (theirs / name).write_bytes(b"van iemand anders")
    for name in ("faces", "staging", "prints"):
        shutil.rmtree(cache / name)
        (cache / name).symlink_to(theirs)
    before = sorted(theirs.rglob("*"))
    print_beuk(lettered)
    (cache / "faces" / "zz").symlink_to(theirs / "ab")
    tidy_cache(lettered.places)
    assert sorted(theirs.rglob("*")) == before
