"""The guide to printing: found from every page that offers a PDF, and every command on it works."""

import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from generator.command.main import cli
from generator.site.build import build_site
from generator.site.pages.site import Site
from tests.conftest import Pack
from tests.site.project import Project


def soup(file: Path) -> BeautifulSoup:
    return BeautifulSoup(file.read_bytes(), "html.parser")


def commands(page: BeautifulSoup) -> Iterator[list[str]]:
    """Give the commands on a page, each in its words."""
    for line in page.select(".opdracht code"):
        yield shlex.split(" ".join(line.get_text(" ").split()))


POSTER = """formulieren:
  - {soort: tabel, titel: Wat we zagen, kolommen: [Hier, Daar], aantal: 2, poster: true}
speluitleg:"""


def test_each_command_on_the_page_does_its_work(pack: Pack, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    pack.edit("stellingen/proef.yaml", "speluitleg:", POSTER)
    monkeypatch.chdir(pack.places.root)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    build_site(Site(pack.edition("beuk"), pack.places))
    found = list(commands(soup(pack.places.site("beuk") / "printen.html")))
    assert len(found) > 10
    for program, *words in found:
        assert program == "kijkwijzer"
        assert cli(words, standalone_mode=False) in (0, None), words
    made = {file.name for file in pack.places.output.rglob("*.pdf")}
    assert {"kalibratie-a4.pdf", "omtrek-avery-c32011.pdf", "proef-a6.pdf", "de-doos-bijwerken.pdf"} <= made
    assert {"tegels/proef-poster-a3.pdf", "tegels/proef-poster-a2.pdf", "proef-poster-a1.pdf"} <= {
        file.relative_to(pack.places.print("beuk") / "keuze").as_posix()
        for file in pack.places.print("beuk").glob("keuze/**/*-poster-*.pdf")
    }
    assert (pack.places.root / "uitgaven" / "herfst.yaml").is_file()


def test_every_list_of_pdfs_leads_to_the_guide_and_the_home_page_too(built: Project, school: str) -> None:
    folder = built.places.site(school)
    assert soup(folder / "index.html").select_one('.aanpak a[href="printen.html"]')
    lists = [page for page in map(soup, sorted(folder.glob("*/*.html"))) if page.select_one("section.printen")]
    assert len(lists) > 5
    assert all(page.select_one('.printhulp a[href="../printen.html"]') for page in lists)


def test_each_drawing_says_what_it_shows(built: Project, school: str) -> None:
    drawings = soup(built.places.site(school) / "printen.html").select(".druktekening svg")
    assert len(drawings) == 7
    for drawing in drawings:
        assert drawing["role"] == "img"
        assert drawing.title
        assert drawing.desc
        assert len(drawing.desc.get_text()) > 40
