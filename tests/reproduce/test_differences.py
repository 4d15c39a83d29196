"""A difference is told by name and place: the tests that compare editions see what there is to see."""

import shutil
from pathlib import Path

import pikepdf
import pytest

from generator.files import zip_of

from .differences import differences


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """Two folders with the same files: a page, a PDF and a book."""
    one = tmp_path / "een"
    (one / "site").mkdir(parents=True)
    (one / "site" / "index.html").write_text("<p>een</p>\n<p>twee</p>\n", "utf-8")
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(100, 100))
    pdf.pages[0].Contents = pdf.make_stream(b"0 0 m 10 10 l S")
    pdf.save(one / "vel.pdf", deterministic_id=True)
    (one / "boek.epub").write_bytes(zip_of({"mimetype": b"tekst", "a.xhtml": b"<p/>\n<p>een</p>"}.items()))
    shutil.copytree(one, tmp_path / "twee")
    return one, tmp_path / "twee"


def test_the_same_folders_have_no_differences(folders: tuple[Path, Path]) -> None:
    assert differences(*folders) == []


def test_a_file_too_many_is_named(folders: tuple[Path, Path]) -> None:
    (folders[1] / "over.txt").write_text("", "utf-8")
    (folders[0] / ".cache").mkdir()
    (folders[0] / ".cache" / "moment").write_text("nu", "utf-8")
    assert differences(*folders) == [f"over.txt: alleen in {folders[1]}"]


def test_another_letter_is_told_by_its_line(folders: tuple[Path, Path]) -> None:
    (folders[1] / "site" / "index.html").write_text("<p>een</p>\n<p>drie</p>\n", "utf-8")
    [told] = differences(*folders)
    assert told.startswith("site/index.html: regel 2, teken 4 (byte 14): ")


def test_another_part_of_a_zip_is_told_by_its_name(folders: tuple[Path, Path]) -> None:
    file = folders[1] / "boek.epub"
    file.write_bytes(zip_of({"mimetype": b"tekst", "a.xhtml": b"<p/>\n<p>twee</p>"}.items()))
    assert differences(*folders)[0].startswith("boek.epub: a.xhtml: regel 2, teken 4")
    file.write_bytes(zip_of({"a.xhtml": b"<p/>\n<p>een</p>", "mimetype": b"tekst"}.items()))
    assert differences(*folders) == [
        "boek.epub: andere namen of een andere volgorde: ('mimetype', 'a.xhtml')",
    ]
    file.write_bytes(zip_of({"mimetype": b"tekst", "a.xhtml": b"<p/>\n<p>een</p>"}.items(), mode=0o600))
    assert "boek.epub: mimetype: <ZipInfo" in differences(*folders)[0]


def test_another_object_of_a_pdf_is_told_by_its_number(folders: tuple[Path, Path]) -> None:
    file = folders[1] / "vel.pdf"
    with pikepdf.open(file, allow_overwriting_input=True) as pdf:
        pdf.pages[0].Contents.write(b"0 0 m 20 20 l S")
        pdf.save(file, deterministic_id=True)
    [told] = differences(*folders)
    assert told.startswith("vel.pdf: ")
    assert "object " in told
    assert "'0 0 m 20 20 l S'" in told
