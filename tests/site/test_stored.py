"""Whatever lies in the storage of the browser, of whatever shape, no tool stops."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from generator.site.pages.scripts import bundle_of
from generator.site.pages.site import Site
from tests.site.project import Project
from tests.site.tools import Tools

pytestmark = pytest.mark.browser

NO_TEXT = {"toString": 1, "valueOf": 1}
"""An object that can't be written as a text."""
WRONG: dict[str, Any] = {
    **dict.fromkeys(("titel", "begin", "minuten", "nummer", "vorm", "lot", "tekst", "soort", "naam", "id"), NO_TEXT),
    **{"favoriet": [NO_TEXT, 1, None, "x"], "opzij": 3, "getrokken": [NO_TEXT, 99, 1.5], "volgorde": {}, "mensen": "x"},
    "eigen": [None, 3, "x", {"id": NO_TEXT, "tekst": "a"}, {"id": "zelf-1", "tekst": "b", "categorie": NO_TEXT}],
    "antwoorden": {"__proto__": "x", "constructor": [NO_TEXT]},
    "handen": {"drie": {"x": [None]}, "vier": [NO_TEXT]},
    "themas": [{"id": 1, "tekst": "a"}, {"id": "1", "tekst": NO_TEXT}, {"id": "2", "tekst": "Samen", "soort": NO_TEXT}],
    "groepen": [None, {"naam": NO_TEXT, "volgorde": ["9", "2", "2", NO_TEXT], "klaar": 1}],
    "delen": [None, {"set": NO_TEXT}, {"pauze": NO_TEXT}, {"titel": "a", "minuten": NO_TEXT, "noot": 3}],
    "eind": [],
    "as": "toString",
    "takken": [NO_TEXT],
    "eindtekst": [],
    "wie": NO_TEXT,
    "vak": NO_TEXT,
    "x": NO_TEXT,
}
ODD: dict[str, str | None] = {
    "null": "null",
    "a number": "-0.5",
    "a text": '"' + "a" * 300 + '"',
    "a list": "[]",
    "lists in lists": "[" * 5000 + "]" * 5000,
    "an object": "{}",
    "an object of another version": json.dumps(WRONG),
    "a list of such": json.dumps([None, 3, "x", [], WRONG, NO_TEXT]),
    "an object with names of all objects": '{"__proto__": null, "constructor": 1, "hasOwnProperty": 1}',
    "no JSON": "{'half",
    "letters": "undefined",
    "nothing": "",
    "half a sign": '"\ud83d"'.encode("utf-16", "surrogatepass").decode("utf-16", "replace"),
    "more than a browser keeps": json.dumps({"titel": "a" * 3_000_000}),
    "storage that refuses": None,
}
QUICK = ("a list of such", "an object of another version", "storage that refuses")

STORE = """text => {
  const refuse = () => { throw new DOMException("nee", "SecurityError"); };
  for (const name of text === null ? ["getItem", "setItem", "removeItem"] : []) Storage.prototype[name] = refuse;
  if (text !== null) Storage.prototype.getItem = () => text;
}"""
AWAY = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('nee', 'SecurityError'); } });"


def deck(page: Page) -> None:
    card = page.locator(".kaart-doe .favoriet:visible").first
    card.click()
    expect(card).to_have_attribute("aria-pressed", "true")


def poll(page: Page) -> None:
    deck(page)
    page.locator('#stapel [data-doe="peil"]').evaluate("button => button.click()")
    page.locator(".peiling-tel button").last.click()
    expect(page.locator(".peiling-tel input").last).to_have_value("1")


def strips(page: Page) -> None:
    page.locator("#s-thema").fill("Rust")
    page.keyboard.press("Enter")
    expect(page.locator(".strook-tekst", has_text="Rust")).to_have_count(1)


def notes(page: Page) -> None:
    page.locator(".vakken-erbij input").first.fill("Rust")
    page.keyboard.press("Enter")
    expect(page.locator(".vakken-lijsten .briefje-tekst", has_text="Rust")).to_have_count(1)


def tree(page: Page) -> None:
    expect(page.locator(".boom-lijst li").first).to_be_visible()


def cube(page: Page) -> None:
    page.locator('.kubus-blok [data-doe="trek"]').first.click()
    expect(page.locator(".kubus-zak").first).not_to_be_empty()


def fill_in(page: Page) -> None:
    names = "all => [...new Set(all.map((radio) => radio.name))].slice(0, 2)"  # both scales of the first statement
    for name in page.eval_on_selector_all("#invullen input[type=radio]", names):
        page.locator(f'#invullen input[name="{name}"]').first.check(force=True)
    expect(page.locator("#voortgang")).to_contain_text("1 van")


def outcomes(page: Page) -> None:
    page.locator("#codes-veld").fill("0000-0000")
    expect(page.locator("#codes-melding")).not_to_be_empty()


def plan(page: Page) -> None:
    before = page.locator("#p-delen > *").count()
    page.locator('[data-doe="pauze"]').click()
    expect(page.locator("#p-delen > *")).to_have_count(before + 1)


def actions(page: Page) -> None:
    page.locator("#actie-tekst").fill("Koffie zetten")
    page.keyboard.press("Enter")
    expect(page.locator(".actie-tekst", has_text="Koffie zetten")).to_have_count(1)


WORKS: dict[str, Callable[[Page], None]] = {
    "werkvormen/overzichtskaart": deck,
    "stellingen/gespreksopener": poll,
    "werkvormen/sorteeroefening": strips,
    "werkvormen/vier-teams": notes,
    "werkvormen/reflector": tree,
    "werkvormen/kubus": cube,
    "invullen/scan": fill_in,
    "uitkomsten/scan": outcomes,
    "plannen": plan,
    "actielijst": actions,
    "vinden": lambda page: expect(page.locator("h1")).to_be_visible(),
}


def test_every_script_that_stores_is_on_one_of_these_pages(built: Project) -> None:
    edition = built.edition("proef-po")
    pages = Site(edition, built.places).pages
    bundles = {name: bundle for name, page in pages.items() if (bundle := bundle_of(edition, page))}
    tried = {script for name in WORKS for script in bundles[name].scripts}
    assert tried == {script for bundle in bundles.values() for script in bundle.scripts}


@pytest.mark.parametrize("odd", [one if one in QUICK else pytest.param(one, marks=pytest.mark.whole) for one in ODD])
def test_no_tool_stops(tools: Tools, odd: str) -> None:
    for name, works in WORKS.items():
        works(tools.open(f"{name}.html", first=f"({STORE})({json.dumps(ODD[odd])})"))
        assert tools.faults == [], name


def test_a_browser_without_storage_keeps_for_as_long_as_the_page(tools: Tools) -> None:
    for name, works in WORKS.items():
        works(tools.open(f"{name}.html", first=AWAY))
        assert tools.faults == [], name
