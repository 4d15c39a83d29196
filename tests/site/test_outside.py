"""A page loads nothing from elsewhere, and nothing on it tells where or when it was made."""

import re

from bs4 import BeautifulSoup

from tests.site.project import Project

LOADED = "script[src], link[href], img[src], iframe[src], source[src], object[data], use[href], form[action]"


def test_nothing_is_loaded_from_elsewhere(built: Project, school: str) -> None:
    for name, raw in built.site(school).items():
        if name.endswith(".html"):
            for tag in BeautifulSoup(raw, "html.parser").select(LOADED):
                address = str(tag.get("src") or tag.get("href") or tag.get("action") or tag.get("data"))
                assert not re.match(r"(https?:)?//", address), f"{name}: {tag}"
        if name.endswith((".css", ".html")):
            assert not re.search(rb"(url\(|@import)\s*[\"']?(https?:)?//", raw), name


def test_no_place_or_time_of_making(built: Project, school: str) -> None:
    root = str(built.root).encode()
    for name, raw in built.site(school).items():
        assert root not in raw, name


def test_the_fonts_are_small_and_our_own(built: Project, school: str) -> None:
    fonts = {name: raw for name, raw in built.site(school).items() if name.endswith(".woff2")}
    assert len(fonts) == 6
    assert sum(map(len, fonts.values())) < 150_000
