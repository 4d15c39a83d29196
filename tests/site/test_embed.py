"""The cards of a set alone, in a frame on a page of the school."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser

from tests.site.project import Project
from tests.site.test_pages import texts
from tests.site.tools import Tools, faults_of, fits

SET = "stellingen/gespreksopener"
PAGE = f"insluiten/{SET}"
HERE = "https://kijkwijzer.proef.example"


def test_every_set_with_cards_can_be_embedded(built: Project, school: str) -> None:
    for laid in built.edition(school).sets:
        page = built.places.site(school) / f"insluiten/{laid.docname}.html"
        assert page.is_file() == bool(laid.cards), laid.id
        if laid.cards:
            shown = BeautifulSoup(page.read_text("utf-8"), "html.parser")
            ids = [str(tag["id"]) for tag in shown.select("[id^=kaart-]")]
            assert sorted(ids) == sorted(f"kaart-{card.kaart.id}" for card in laid.cards)


def test_it_has_the_cards_their_source_and_a_way_to_the_page_and_nothing_else(built: Project) -> None:
    page = built.page("proef-po", PAGE)
    assert not page.select("script, nav, form, iframe, details")
    assert texts(page, "h1, h2") == ["Gespreksopener", "De stellingen"]
    assert page.select_one("footer a[href='../../stellingen/gespreksopener.html']")
    assert "CC BY-SA 4.0" in texts(page, ".ingesloten-bron")[0]
    base, robots = page.select_one("base"), page.select_one("meta[name=robots]")
    assert base is not None
    assert robots is not None
    assert (base["target"], robots["content"]) == ("_top", "noindex")
    # A link on a card to another card leads to that card on the whole page.
    (link,) = page.select("#kaart-proef-po-01 .kaart-tekst a")
    assert link["href"] == f"../../{SET}.html#kaart-gespreksopener-08"


def test_search_does_not_know_of_it(built: Project) -> None:
    assert b"insluiten/" not in built.site("proef-po")["searchindex.js"]


def test_a_school_with_an_address_gets_the_line_to_paste(project: Project) -> None:
    assert not project.page("proef-po", SET).select("#insluitregel")
    project.edit("content/scholen/proef-po.yaml", "plaats: Tiel", f"plaats: Tiel\nadres: {HERE}")
    project.edit("content/scholen/proef-po.yaml", "Samen lessen maken", "Met elkaar lessen maken")
    project.edit("content/scholen/proef-po.yaml", "[[gespreksopener-08|iedereen]]", "[[gespreksopener|iedereen]]")
    project.build("proef-po")
    line = texts(project.page("proef-po", SET), "#insluitregel")[0]
    assert line.startswith(
        f'<iframe src="{HERE}/{PAGE}.html" title="Gespreksopener, kijkwijzer van Basisschool De Proef"'
    )
    page = project.page("proef-po", PAGE)
    canonical = page.select_one("link[rel=canonical]")
    assert canonical is not None
    assert canonical["href"] == f"{HERE}/{SET}.html"
    assert "Met elkaar lessen maken" in page.get_text()
    (link,) = page.select("#kaart-proef-po-01 .kaart-tekst a")
    assert link["href"] == f"../../{SET}.html"
    assert "insluiten/" not in project.site("proef-po")["sitemap.xml"].decode()


@pytest.mark.browser
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_and_all_fits_a_narrow_frame(tools: Tools, dark: bool) -> None:
    page = tools.open(f"{PAGE}.html", 320, dark=dark)
    assert faults_of(page) == []
    assert fits(page)


@pytest.mark.browser
def test_in_a_frame_without_javascript_its_link_leads_out_by_keyboard(
    built: Project, browser: Browser, tmp_path: Path
) -> None:
    where = (built.places.site("proef-po") / f"{PAGE}.html").as_uri()
    outer = tmp_path / "intranet.html"
    outer.write_text(f'<title>Intranet</title><iframe src="{where}" title="Kaarten" width="400" height="640"></iframe>')
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(outer.as_uri())
    frame = page.frame_locator("iframe")
    assert frame.get_by_role("heading", name="Gespreksopener").is_visible()
    frame.get_by_role("link", name="Naar de hele pagina").press("Enter")
    page.wait_for_url(re.compile(rf"/{SET}\.html$"))
    page.context.close()
