"""The site in a real browser, opened by double-click."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.places import Places
from generator.site.build import build_site
from generator.site.pages.site import Site
from tests.conftest import ROOT, Real
from tests.site.project import Project

pytestmark = pytest.mark.browser
WIDTHS = {"telefoon": 360, "tablet": 800, "scherm": 1280}
CONTRAST = Path(__file__).with_name("contrast.js").read_text("utf-8")
FRAMED = "insluiten/stellingen/gespreksopener.html"
OVER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
ENDED = """() => {
  for (let left; (left = document.getAnimations().filter((one) => one instanceof CSSTransition)).length; )
    left.forEach((one) => one.finish());
}"""
"""A change of colours must have ended before they are read."""
IN_WINDOW = """(found) => {
  const [box] = found.getClientRects();
  const on_top = document.elementFromPoint(box.x + Math.min(box.width / 2, 9), box.y + Math.min(box.height / 2, 9));
  return box.top >= 0 && box.top + 9 <= innerHeight && found.contains(on_top);
}"""
"""Tells whether the beginning of an element is in sight, with nothing over it."""
NAME_OF_LINK = "`${document.activeElement.getAttribute('href')} ${document.activeElement.textContent.trim()}`"
LINKS = """[...document.querySelectorAll("a[href]")]
  .filter((link) => link.checkVisibility({ visibilityProperty: true }))
  .map((link) => `${link.getAttribute("href")} ${link.textContent.trim()}`)"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    yield page
    page.close()


def address(project: Project, school: str, name: str) -> str:
    return (project.places.site(school) / name).as_uri()


def of_every_sort(project: Project, school: str) -> list[str]:
    """Return the names of a page of each template, and of one in a frame."""
    sorts = {page.template: name for name, page in Site(project.edition(school), project.places).pages.items()}
    return [*(f"{name}.html" for name in sorts.values()), "search.html", "404.html", FRAMED]


@dataclass
class Walk:
    """What was seen of pages that were opened once each: too wide (by width), too pale (by scheme), and asked for."""

    over: dict[int, list[str]] = field(default_factory=lambda: {width: [] for width in WIDTHS.values()})
    pale: dict[str, list[str]] = field(default_factory=lambda: {"light": [], "dark": []})
    asked: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def of(self, page: Page, addresses: list[str]) -> "Walk":
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("requestfailed", lambda request: self.failed.append(f"{request.url} {request.failure}"))
        page.on("console", lambda message: self.said.append(message.text) if message.type == "error" else None)
        for one in addresses:
            page.set_viewport_size({"width": min(self.over), "height": 800})
            page.emulate_media(color_scheme="light")
            page.goto(one)
            for width, over in self.over.items():
                page.set_viewport_size({"width": width, "height": 800})
                over.extend([one] if page.evaluate(OVER) > 0 else [])
            page.set_viewport_size({"width": 1400, "height": 900})
            for scheme, pale in self.pale.items():
                page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
                page.evaluate(ENDED)
                pale.extend(f"{one}: {text}" for text in page.evaluate(CONTRAST))
        return self


@pytest.fixture(scope="module")
def walk(built: Project, browser: Browser) -> Callable[[str], Walk]:
    """Walk once through a site, from a page of each sort to the next; all pages are looked at of the real schools."""

    @cache
    def once(school: str) -> Walk:
        page = browser.new_page()
        seen = Walk().of(page, [address(built, school, name) for name in of_every_sort(built, school)])
        page.close()
        return seen

    return once


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
def test_nothing_runs_off_the_side(walk: Callable[[str], Walk], school: str, width: int) -> None:
    assert walk(school).over[width] == []


def test_no_request_leaves_the_folder_and_nothing_is_missing(walk: Callable[[str], Walk], school: str) -> None:
    seen = walk(school)
    assert [url for url in seen.asked if not url.startswith(("file:", "data:"))] == []
    # An icon that was still coming when the next page was opened is no fault.
    assert [fault for fault in seen.failed if not fault.endswith("ERR_ABORTED")] == []
    assert seen.said == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_can_be_read(walk: Callable[[str], Walk], school: str, scheme: str) -> None:
    assert walk(school).pale[scheme] == []


@pytest.mark.whole
def test_every_page_of_every_real_school_is_in_order_too(real: Real, page: Page, tmp_path: Path) -> None:
    places = Places(ROOT, tmp_path)
    for school, edition in real.editions.items():
        assert build_site(Site(edition, places)).written
        seen = Walk().of(page, [file.as_uri() for file in sorted(places.site(school).rglob("*.html"))])
        assert not any((*seen.over.values(), *seen.pale.values(), seen.said))


def test_the_fonts_load(built: Project, page: Page) -> None:
    page.goto(address(built, "proef-po", "index.html"))
    page.evaluate("document.fonts.ready")
    assert page.evaluate(
        "document.fonts.check('600 16px \"Kijk Serif\"') && document.fonts.check('16px \"Kijk Sans\"')"
    )


def test_without_javascript_all_is_there(built: Project, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(address(built, "proef-po", "stellingen/gespreksopener.html"))
    assert page.get_by_text("Samen lessen maken die bij onze kinderen passen").is_visible()
    assert page.get_by_role("link", name="Leef je in!").first.is_visible()
    assert page.get_by_role("button", name="Wissel tussen licht, donker").count() == 0
    page.get_by_text("Menu", exact=True).click()
    assert page.locator(".menu-lijst").get_by_role("link", name="Begrippen").is_visible()
    page.goto(address(built, "proef-po", "search.html"))
    assert page.get_by_text("Zonder kun je zo verder").is_visible()
    context.close()


def test_without_javascript_a_questionnaire_and_a_figure_can_be_read(built: Project, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(address(built, "proef-po", "vragenlijsten/proefscan.html"))
    assert page.get_by_role("cell", name="Ik bepaal mijn eigen aanpak.").is_visible()
    assert page.get_by_role("table", name="Wat je kiest").get_by_role("columnheader", name="Uitspraak").is_visible()
    assert page.get_by_text("5 × (5 − 2) = 15").is_visible()
    page.goto(address(built, "proef-po", "werkvormen/proefvorm.html"))
    page.get_by_text("Als tabel").click()
    assert page.get_by_role("columnheader", name="Rustig").is_visible()
    context.close()


@pytest.mark.parametrize("name", ["index", "werkvormen/overzichtskaart", "slijpsteen/belanghebbenden"])
def test_the_menu_shows_where_one_is(built: Project, page: Page, name: str) -> None:
    page.goto(address(built, "proef-po", f"{name}.html"))
    menu, here = page.locator(".menu-vel"), page.locator('.menu-lijst [aria-current="page"]')
    assert not here.is_visible()
    page.get_by_text("Menu", exact=True).click()
    link, area = here.bounding_box(), menu.bounding_box()
    assert link is not None
    assert area is not None
    assert area["y"] <= link["y"] <= link["y"] + link["height"] <= min(area["y"] + area["height"], 800)
    assert page.evaluate("scrollY") == 0


def test_the_menu_closes_when_one_goes_on(built: Project, page: Page) -> None:
    page.goto(address(built, "proef-po", "stellingen/gespreksopener.html"))
    menu, opener = page.locator(".menu-vel"), page.locator("details.menu summary")
    opener.click()
    assert menu.is_visible()
    page.get_by_role("heading", level=1).click(force=True)
    assert not menu.is_visible()
    opener.press("Enter")
    page.keyboard.press("Tab")
    assert menu.is_visible()
    page.keyboard.press("Escape")
    assert not menu.is_visible()
    expect(opener).to_be_focused()
    opener.press("Enter")
    page.keyboard.press("Shift+Tab")
    assert not menu.is_visible()


def test_the_headings_beside_a_page_tell_which_of_them_one_is_at(built: Project, page: Page) -> None:
    page.goto(address(built, "proef-po", "stellingen/gespreksopener.html"))
    here = page.locator('.kopjes-lijst [aria-current="location"]')
    for name in ("Zo leid je het gesprek", "De stellingen"):
        page.locator(".kopjes-lijst").get_by_role("link", name=name).click()
        expect(here).to_have_text(name)
        assert page.get_by_role("heading", name=name, level=2).evaluate(IN_WINDOW)
        assert here.evaluate(IN_WINDOW)


def test_on_a_phone_the_headings_are_one_line_until_asked_for(built: Project, page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(address(built, "proef-po", "stellingen/gespreksopener.html"))
    link = page.locator(".kopjes-lijst").get_by_role("link", name="Zo leid je het gesprek")
    assert not link.is_visible()
    page.locator(".kopjes summary").press("Enter")
    assert link.is_visible()
    link.press("Enter")
    assert page.get_by_role("heading", name="Zo leid je het gesprek", level=2).evaluate(IN_WINDOW)


@pytest.mark.parametrize(("scheme", "other"), [("light", "dark"), ("dark", "light")])
def test_light_or_dark_is_chosen_and_stays(built: Project, browser: Browser, scheme: str, other: str) -> None:
    context = browser.new_context(color_scheme=scheme, viewport={"width": 1280, "height": 800})  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address(built, "proef-po", "index.html"))
    ground = "getComputedStyle(document.body).backgroundColor"
    grounds = {scheme: page.evaluate(ground)}
    for theme in (other, scheme, "auto"):
        page.locator(".thema-knop:visible").click()
        page.reload()
        assert page.evaluate("document.body.dataset.theme") == theme
        seen = grounds.setdefault(scheme if theme == "auto" else theme, page.evaluate(ground))
        assert seen == page.evaluate(ground)
    assert len(set(grounds.values())) == 2
    context.close()


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.getAttribute('href') || document.activeElement.id || ''"))


def test_the_first_tab_leads_past_the_menu(built: Project, page: Page) -> None:
    page.goto(address(built, "proef-po", "stellingen/gespreksopener.html"))
    page.keyboard.press("Tab")
    assert focused(page) == "#inhoud"
    box = page.locator(".naar-inhoud").bounding_box()
    assert box is not None
    assert box["y"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#inhoud') !== null")


def test_every_link_is_reached_by_tab_and_seen(built: Project, page: Page) -> None:
    page.goto(address(built, "proef-po", "index.html"))
    opener = page.locator("details.menu summary")
    opener.press("Enter")
    wanted = page.evaluate(LINKS)
    assert any(name.startswith("begrippen") for name in wanted)
    page.reload()
    seen, hidden = set(), []
    for _ in range(len(wanted) + 20):
        page.keyboard.press("Tab")
        if opener.evaluate("summary => summary === document.activeElement"):
            page.keyboard.press("Enter")
        if page.evaluate("document.activeElement.matches('a[href]')"):
            seen.add(page.evaluate(NAME_OF_LINK))
            hidden += [] if page.evaluate(f"({IN_WINDOW})(document.activeElement)") else [page.evaluate(NAME_OF_LINK)]
    assert set(wanted) - seen == set()
    assert hidden == []


def test_the_menu_of_a_phone_opens_by_keyboard(built: Project, page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(address(built, "proef-po", "stellingen/gespreksopener.html"))
    link = page.locator(".menu-lijst a", has_text="Begrippen")
    opener = page.locator("details.menu summary")
    assert not link.is_visible()
    for _ in range(7):
        page.keyboard.press("Tab")
        if opener.evaluate("summary => summary === document.activeElement"):
            break
    expect(opener).to_be_focused()
    page.keyboard.press("Space")
    assert link.is_visible()
    box = link.bounding_box()
    assert box is not None
    assert 0 <= box["x"] <= box["x"] + box["width"] <= 360


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("verantwoorden", "Ik hoef tegenover niemand te verantwoorden"),
        ("hefbomen", "Slijpsteen"),
        ("hersenkraker", "Hersenkraker"),
        ("leerkrachten", "Gespreksopener"),
        ("deur", "De open deur kaart 1"),
        ("gedoe", "Proefscan"),
        ("getal verwacht", "gespreksvraag 1 Welk getal had je niet verwacht?"),
    ],
)
def test_search_finds_cards_and_pages_in_dutch(built: Project, page: Page, query: str, expected: str) -> None:
    page.goto(address(built, "proef-po", "index.html"))
    page.get_by_role("searchbox", name="Zoeken").fill(query)
    page.keyboard.press("Enter")
    page.wait_for_selector("#search-results h2:has-text('Gevonden')")
    results = " ".join(page.locator("ul.search").inner_text().split())
    assert expected in results
    page.locator("ul.search a").first.click()
    page.wait_for_load_state()
    assert page.locator("h1").count() == 1


def test_the_words_of_a_search_are_marked_on_the_page_that_it_leads_to_and_on_no_other(
    built: Project, page: Page
) -> None:
    page.goto(address(built, "proef-po", "search.html") + "?q=verantwoorden")
    page.locator("ul.search a", has_text="Ik hoef tegenover niemand").first.click()
    marks = page.locator("main .highlighted")
    expect(marks.first).to_have_text("verantwoorden")
    page.reload()
    expect(marks).to_have_count(0)


def test_search_says_so_when_there_is_nothing(built: Project, page: Page) -> None:
    page.goto(address(built, "proef-po", "search.html") + "?q=zzzzzz")
    page.wait_for_selector("#search-results h2:has-text('Gevonden')")
    assert "Niets gevonden voor ‘zzzzzz’" in page.locator(".search-summary").inner_text()


def test_paper_shows_the_text_and_not_the_menus(built: Project, page: Page) -> None:
    page.goto(address(built, "proef-po", "stellingen/gespreksopener.html"))
    page.emulate_media(media="print")
    assert not page.locator(".bovenbalk").is_visible()
    assert not page.locator(".kopjes").is_visible()
    assert page.get_by_role("heading", name="Zo leid je het gesprek").is_visible()
    assert page.pdf(format="A4").startswith(b"%PDF")
