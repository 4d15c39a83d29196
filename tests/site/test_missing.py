"""The page for an address that is not there: whole at any depth, with links that lead somewhere."""

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser

from generator.site.static.missing import not_found
from tests.site.project import Project
from tests.site.tools import Tools, faults_of, fits

WANTED = ("index.html", "vinden.html", "instrumenten.html")


@pytest.mark.browser
@pytest.mark.parametrize(("width", "dark"), [(1280, False), (360, True)], ids=["scherm", "telefoon in het donker"])
def test_deep_down_it_is_dressed_and_leads_back(served: str, browser: Browser, width: int, dark: bool) -> None:
    tools = Tools(served, browser)
    page = tools.open("werkvormen/heel/diep/weg.html", width, dark=dark)
    page.evaluate("document.fonts.ready")
    assert page.evaluate("document.fonts.check('600 16px \"Kijk Serif\"')")
    edge = page.evaluate("getComputedStyle(document.body).borderTopColor")
    assert edge == "rgb(11, 93, 75)"  # the school's own
    assert tools.asked == [f"{served}/werkvormen/heel/diep/weg.html"]
    assert (fits(page), faults_of(page)) == (True, [])
    for name in WANTED:
        page.goto(f"{served}/a/b/c")
        page.click(f'a[href$="{name}"]')
        page.wait_for_url(f"{served}/{name}")
    tools.close()
    # The browser itself complains of the answer 404.
    assert [fault for fault in tools.faults if "404" not in fault] == []


def test_with_an_address_links_are_whole(built: Project) -> None:
    edition = built.edition("proef-po")
    there = replace(edition, house=replace(edition.house, adres="https://school.example/kijk/"))
    page = BeautifulSoup(not_found(there, built.places), "html.parser")
    assert [link["href"] for link in page.select("a")] == [f"https://school.example/kijk/{name}" for name in WANTED]
    assert page.select("link, script, img, [src]") == []
    english = replace(there, taal="en", house=replace(there.house, talen=("en",)))
    page = BeautifulSoup(not_found(english, built.places), "html.parser")
    assert [link["href"] for link in page.select("a")] == [f"https://school.example/kijk/en/{name}" for name in WANTED]
