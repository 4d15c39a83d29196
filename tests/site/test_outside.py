"""A page loads nothing from elsewhere, and nothing on it tells where or when it was made."""

import re

from bs4 import BeautifulSoup

from tests.site.project import Project

LOADED = "script[src], link[href], img[src], iframe[src], source[src], object[data], use[href], form[action]"


def test_nothing_is_loaded_from_elsewhere(built: Project, school: str) -> None:
    for name, page in built.pages(school).items():
        for tag in page.select(LOADED):
            address = str(tag.get("src") or tag.get("href") or tag.get("action") or tag.get("data"))
            assert not re.match(r"(https?:)?//", address), f"{name}: {tag}"
    for name, raw in built.site(school).items():
        if name.endswith((".css", ".html")):
            assert not re.search(rb"(url\(|@import)\s*[\"']?(https?:)?//", raw), name


def test_no_place_or_time_of_making(built: Project, school: str) -> None:
    root = str(built.root).encode()
    for name, raw in built.site(school).items():
        assert root not in raw, name


def test_a_name_is_letters_wherever_it_stands(project: Project) -> None:
    project.edit("content/scholen/proef-po.yaml", "naam: Basisschool De Proef", """naam: '<i>De</i> "Proef" & Co'""")
    project.build("proef-po")
    site = project.site("proef-po")
    assert [name for name, raw in site.items() if name.endswith(".html") and b"<i>De</i>" in raw] == []
    brand = BeautifulSoup(site["index.html"], "html.parser").select_one(".merk-naam")
    assert brand is not None
    assert brand.get_text() == 'Kijkwijzer van <i>De</i> "Proef" & Co'


def test_the_fonts_are_small_and_our_own(built: Project, school: str) -> None:
    fonts = {name: raw for name, raw in built.site(school).items() if name.endswith(".woff2")}
    assert len(fonts) == 6
    assert sum(map(len, fonts.values())) < 150_000
