"""Drawings in a real browser: as wide as measured, reached by keyboard, and whole on a phone and on paper."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from generator.design.contrast import contrast
from generator.figures.measure import letter_of
from tests.figures.examples import ACCENTS, TEMPLATES, TYPES, example

pytestmark = pytest.mark.browser
MEASURE = """() => document.fonts.ready.then(() => [...document.querySelectorAll("svg.tekening text")].map((text) => {
  const style = getComputedStyle(text);
  const loaded = document.fonts.check(`${style.fontWeight} 10px ${style.fontFamily}`);
  const size = parseFloat(style.fontSize);
  return [text.textContent, text.getComputedTextLength(), size, style.fontFamily, style.fontWeight, loaded];
}))"""
BOXES = """() => [...document.querySelectorAll("svg.tekening text")].map((text) => {
  const [one, sheet] = [text.getBoundingClientRect(), text.closest("svg").getBoundingClientRect()];
  return [text.textContent, one.left >= sheet.left && one.right <= sheet.right && one.bottom <= sheet.bottom + 1];
})"""


def test_a_browser_sets_labels_no_wider_than_they_were_measured(page: Page) -> None:
    known = [letter_of(TEMPLATES, name) for name in ("spreek", "vet", "lees")]
    letters = {(letter.familie, str(letter.gewicht)): letter for letter in known}
    found = page.evaluate(MEASURE)
    assert len(found) > 100
    for text, width, size, family, weight, loaded in found:
        letter = letters[family.split(",")[0].strip('"'), weight]
        assert loaded
        assert width <= letter.width(text, size) * 1.01 + 0.3, text


@pytest.mark.parametrize("width", [1280, 360])
def test_a_drawing_keeps_its_texts_and_the_page_its_width(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    assert [text for text, held in page.evaluate(BOXES) if not held] == []
    assert page.evaluate("document.documentElement.scrollWidth") == width


def wait_until(page: Page, holds: Callable[[], bool]) -> None:
    """Wait a while for what happens by itself; the page's policy keeps Playwright from evaluating there."""
    for _ in range(100):
        if holds():
            return
        page.wait_for_timeout(50)
    raise AssertionError("it did not happen")


def test_on_a_phone_letters_stay_large_enough_and_the_drawing_scrolls_by_keyboard(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    sheet = page.locator("#figuur-een-route .figuur-vel")
    smallest = "Math.min(...[...e.querySelectorAll('text')].map((t) => t.getBoundingClientRect().height))"
    assert sheet.evaluate(f"(e) => {smallest}") > 12
    sheet.focus()
    page.keyboard.press("ArrowRight")
    wait_until(page, lambda: sheet.evaluate("(e) => e.scrollLeft > 0"))


def test_a_link_in_a_drawing_is_reached_by_tab_and_seen(page: Page) -> None:
    page.locator("#figuur-een-matrix .figuur-vel").focus()
    page.keyboard.press("Tab")
    link = page.locator("#figuur-een-matrix svg a")
    assert link.evaluate("(a) => a === document.activeElement")
    assert link.evaluate("(a) => getComputedStyle(a).outlineStyle") == "solid"
    assert page.get_by_role("link", name="Jas & laarzen").first.is_visible()


def test_a_drawing_with_links_is_a_group_with_a_name(page: Page) -> None:
    roles = {name: page.locator(f"#figuur-{example(name).id} svg").get_attribute("role") for name in TYPES}
    assert set(roles.values()) == {"group"}
    assert page.get_by_role("group", name="Wel of geen hond", exact=True).count() == 1


def test_the_list_opens_without_script_and_on_paper_by_itself(page: Page) -> None:
    listed = page.locator("#figuur-een-balans details ul").first
    assert not listed.is_visible()
    page.locator("#figuur-een-balans summary").click()
    assert listed.is_visible()
    other = page.locator("#figuur-een-tweeluik details ul").first
    assert not other.is_visible()
    page.emulate_media(media="print")
    assert other.is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_labels_can_be_read_on_their_ground(page: Page, scheme: str) -> None:
    """Labels stand on paper in the colour of text, or on a full colour in that of paper."""
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    names = ["papier", "inkt-tekst", "stil", "huis", *ACCENTS]
    probe = "(names) => names.map((n) => getComputedStyle(document.body).getPropertyValue('--' + n).trim())"
    colours = dict(zip(names, page.evaluate(probe, names), strict=True))
    fill = "[...document.querySelectorAll('svg.tekening text')].map((text) => text.closest('g').getAttribute('fill'))"
    assert set(page.evaluate(fill)) <= {"var(--inkt-tekst)", "var(--papier)"}
    assert contrast(colours["inkt-tekst"], colours["papier"]) > 10
    assert [n for n in ("huis", *ACCENTS) if contrast(colours["papier"], colours[n]) < 4.5] == []
