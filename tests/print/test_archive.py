"""A ZIP for a school: all that it prints, and a page that tells what each file is."""

import io
import zipfile
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup, Tag

from generator.output import LIST, OutputFolder
from generator.places import Places
from generator.print.archive import archive_prints
from generator.print.paper.formats import read_formats
from generator.read import read_library
from generator.resolve import resolve_edition

from .conftest import SCHOOL
from .reading import page_count


@pytest.fixture
def packed(few: Places) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(raw(few)))


def raw(places: Places) -> bytes:
    edition = resolve_edition(read_library(places.content), SCHOOL)
    return archive_prints(
        places.templates, read_formats(places.templates), [(edition, OutputFolder(places.print(SCHOOL), places.output))]
    )


def items(packed: zipfile.ZipFile) -> dict[str, Tag]:
    """Give what the contents tell, by the name of the file."""
    page = BeautifulSoup(packed.read("index.html"), "html.parser")
    return {str(item.a["href"]): item for item in page.select("section li") if item.a}


def test_a_zip_has_every_file_as_it_was_printed(few: Places, packed: zipfile.ZipFile) -> None:
    made = {
        file.name: file.read_bytes() for file in few.print(SCHOOL).iterdir() if file.is_file() and file.name != LIST
    }
    names = [name for name in packed.namelist() if name != "index.html"]
    assert {name.partition("/")[2]: packed.read(name) for name in names} == made
    assert packed.namelist()[0] == "index.html"
    assert "gespreksopener/gespreksopener-95x68.pdf" in names
    shared = ("alles-bij-elkaar", "draaiboeken")
    assert all(name.partition("/")[0] in (*shared, name.partition("/")[2][: name.index("/")]) for name in names)


def test_the_contents_tell_of_each_file_what_it_is(few: Places, packed: zipfile.ZipFile) -> None:
    told = items(packed)
    assert set(told) == set(packed.namelist()) - {"index.html"}
    number = page_count(few.print(SCHOOL) / "gespreksopener-95x68.pdf")
    assert told["gespreksopener/gespreksopener-95x68.pdf"].get_text(" ", strip=True) == (
        f"Kaarten, 95 × 68 mm {number} bladzijden A4, dubbelzijdig, omslaan langs de lange kant"
        " · gespreksopener/gespreksopener-95x68.pdf"
    )
    assert "A5, om te lezen op een scherm" in told["slijpsteen/slijpsteen-boekje-a5.pdf"].get_text()
    assert "A4, dubbelzijdig, omslaan langs de korte kant" in told["slijpsteen/slijpsteen-boekje-a4.pdf"].get_text()


def test_every_language_leads_to_every_other(few: Places) -> None:
    edition = resolve_edition(read_library(few.content), SCHOOL)
    editions = [
        (replace(edition, taal=taal), OutputFolder(few.print("geen"), few.output)) for taal in ("nl", "en", "fr")
    ]
    with zipfile.ZipFile(io.BytesIO(archive_prints(few.templates, read_formats(few.templates), editions))) as packed:
        pages = {name: BeautifulSoup(packed.read(name), "html.parser") for name in packed.namelist()}
    assert {name: [str(link["href"]) for link in page.select("a[hreflang]")] for name, page in pages.items()} == {
        "index.html": ["en/index.html", "fr/index.html"],
        "en/index.html": ["../index.html", "../fr/index.html"],
        "fr/index.html": ["../index.html", "../en/index.html"],
    }


def test_a_zip_is_the_same_every_time(few: Places) -> None:
    assert raw(few) == raw(few)
    with zipfile.ZipFile(io.BytesIO(raw(few))) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.create_system for entry in packed.infolist()} == {3}
