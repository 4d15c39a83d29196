"""Cards on the board, one at a time: in order or drawn, face down where they are roles, with a timer."""

import pytest
from playwright.sync_api import Page, expect

from tests.site.tools import Tools, faults_of

pytestmark = pytest.mark.browser
OPENER = "stellingen/gespreksopener.html"
ROLES = "rolbeschrijvingen/leef-je-in.html"


def stage(page: Page, name: str = "Presenteer") -> Page:
    page.get_by_role("button", name=name).click()
    return page


def shown(page: Page) -> str:
    return page.locator("#toneel-kaart .kaart-nummer").inner_text().strip()


def test_the_keys_lead_along_the_cards(tools: Tools) -> None:
    page = stage(tools.open(OPENER))
    last = page.locator(".categorie .kaart").count()
    seen = []
    for key in ("ArrowRight", "ArrowRight", "ArrowLeft", "End", "Home"):
        page.keyboard.press(key)
        seen.append(page.locator(".toneel-plek").inner_text())
    assert seen == [f"{n} van {last}" for n in (2, 3, 2, last, 1)]
    assert shown(page) == "1"
    page.keyboard.press("Space")
    assert page.locator("#toneel-kaart .rug").is_visible()
    page.keyboard.press("Space")
    assert shown(page) == "1"
    page.keyboard.press("Escape")
    expect(page.locator("#toneel")).not_to_be_visible()
    assert page.evaluate("document.activeElement.textContent") == "Presenteer"


def test_by_mouse(tools: Tools) -> None:
    page = stage(tools.open(OPENER))
    assert page.get_by_role("button", name="← Vorige").is_disabled()
    page.get_by_role("button", name="Volgende →").click()
    assert shown(page) == "2"
    # The space bar turns the card, also after a click on a button.
    page.keyboard.press("Space")
    assert page.locator("#toneel-kaart .rug").is_visible()
    page.get_by_role("button", name="Laat de kaart zien").click()
    page.get_by_role("button", name="Sluit").click()
    assert not page.locator("#toneel").is_visible()


def test_a_role_is_hidden_until_it_is_turned(tools: Tools) -> None:
    page = stage(tools.open(ROLES))
    for _ in range(2):
        assert "Let op" not in page.locator("#toneel-kaart").inner_text()
        page.keyboard.press("Space")
        assert "Let op" in page.locator("#toneel-kaart").inner_text()
        page.keyboard.press("ArrowRight")


def test_draws_every_card_once_also_after_a_reload(tools: Tools) -> None:
    page = tools.open("slijpsteen/belanghebbenden.html")
    count = page.locator(".categorie .kaart").count()
    drawn = [shown(stage(page, "Trek een kaart"))]
    page.reload()
    stage(page, "Trek een kaart")
    drawn.append(shown(page))
    for _ in range(count - 2):
        page.keyboard.press("ArrowRight")
        drawn.append(shown(page))
    assert len(set(drawn)) == count
    page.keyboard.press("ArrowRight")
    expect(page.locator(".toneel-leeg")).to_contain_text("Alle kaarten zijn geweest.")
    page.keyboard.press("ArrowRight")
    assert page.locator(".toneel-plek").inner_text() == f"1 van {count} getrokken"


def test_the_timer_ends_with_its_own_text(tools: Tools) -> None:
    page = tools.open(OPENER)
    page.clock.install()
    stage(page)
    page.get_by_text("Instellen").click()
    page.get_by_label("Minuten").fill("2")
    page.get_by_label("Aan het eind staat er").fill("Wissel van tafel")
    page.get_by_label("Minuten").press("Tab")
    page.locator("#toneel-kaart").focus()
    page.keyboard.press("t")
    page.clock.run_for(61_000)
    assert page.get_by_role("timer").inner_text() == "0:59"
    assert not page.get_by_role("alert").is_visible()
    page.clock.run_for(60_000)
    assert page.get_by_role("alert").inner_text() == "Wissel van tafel"
    page.keyboard.press("ArrowRight")
    assert not page.get_by_role("alert").is_visible()
    page.reload()
    stage(page)
    assert page.get_by_role("timer").inner_text() == "2:00"


def test_notes_are_out_of_sight_until_asked_for(tools: Tools) -> None:
    page = stage(tools.open("slijpsteen/belanghebbenden.html"))
    note = page.get_by_role("region", name="Voor wie leidt")
    assert not note.is_visible()
    assert "Vraag door" not in page.locator("#toneel-kaart").inner_text()
    page.keyboard.press("n")
    assert "Vraag door" in note.inner_text()
    page.keyboard.press("n")
    assert not note.is_visible()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", [OPENER, "werkvormen/proefkaarten.html"])
def test_every_card_fits_the_screen(tools: Tools, name: str, width: int) -> None:
    page = stage(tools.open(name, width=width))
    for _ in range(page.locator(".categorie .kaart").count()):
        assert page.evaluate("""() => {
          const box = document.querySelector("#toneel-kaart");
          return box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth;
        }"""), shown(page)
        page.keyboard.press("ArrowRight")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing(tools: Tools, dark: bool) -> None:
    page = stage(tools.open(ROLES, width=360, dark=dark))
    page.keyboard.press("n")
    assert faults_of(page) == []
    page.keyboard.press("Space")
    assert faults_of(page) == []
