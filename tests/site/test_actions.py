"""The action list: filled in, ticked off, kept, gathered from files of others, printed and copied."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdfium2 import PdfDocument

from tests.site.project import Project
from tests.site.tools import Tools, faults_of, fits, small_targets, wipe

pytestmark = pytest.mark.browser
LIST = "actielijst.html"


def add(page: Page, text: str, kind: str = "Meer") -> None:
    page.get_by_role("radio", name=kind, exact=True).check()
    page.get_by_label("In één zin").fill(text)
    page.get_by_label("Wanneer").fill("voor de herfst")
    page.get_by_role("button", name="Zet erbij").click()


def listed(page: Page) -> list[str]:
    return page.locator(".actie-tekst:visible").all_inner_texts()


@pytest.mark.parametrize("docname", ["vragenlijsten/proefscan", "slijpsteen/slijpsteen", "draaiboeken/proefdag"])
def test_what_ends_in_actions_leads_to_the_list(built: Project, docname: str) -> None:
    assert len(built.page("proef-po", docname).select("main a[href='../actielijst.html']")) == 1


def test_actions_are_letters_stand_by_kind_and_are_kept(tools: Tools) -> None:
    page = tools.open(LIST)
    add(page, "<i>Minder</i> vergaderen & meer lopen", "Minder")
    add(page, "Bij elkaar kijken")
    page.reload()
    assert listed(page) == ["Bij elkaar kijken", "<i>Minder</i> vergaderen & meer lopen"]
    assert not page.get_by_role("heading", name="Anders").is_visible()


def test_to_wipe_is_offered_when_something_is_kept(tools: Tools) -> None:
    page = tools.open(LIST)
    wipe(page, lambda: add(page, "Bij elkaar kijken"))
    assert listed(page) == []


def test_by_keyboard_alone_on_a_phone(tools: Tools) -> None:
    page = tools.open(LIST, width=360)
    page.get_by_role("radio", name="Meer", exact=True).focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.type("Mails na vijven")
    page.keyboard.press("Enter")
    page.keyboard.type("Toetsen in mei")
    page.keyboard.press("Enter")
    assert listed(page) == ["Mails na vijven", "Toetsen in mei"]
    page.get_by_role("button", name="Haal weg: Mails na vijven").press("Enter")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Haal weg: Toetsen in mei"
    assert fits(page)
    assert small_targets(page, "main") == []


def test_what_is_done_and_the_day_to_look_back_are_kept_and_copied(tools: Tools) -> None:
    page = tools.open(LIST, width=360)
    add(page, "<i>Minder</i> vergaderen", "Minder")
    add(page, "Bij elkaar kijken")
    page.get_by_label("Gedaan: Bij elkaar kijken").press("Space")
    page.get_by_label("Terugkijken op").fill("2027-03-09")
    page.reload()
    assert page.get_by_label("Gedaan: Bij elkaar kijken").is_checked()
    assert page.locator(".gedaan .actie-tekst").all_inner_texts() == ["Bij elkaar kijken"]
    page.get_by_role("button", name="Kopieer als tekst").press("Enter")
    assert page.get_by_label("De lijst als tekst").input_value().split("\n\n") == [
        "Actielijst",
        "Meer\n[x] Bij elkaar kijken · voor de herfst",
        "Minder\n[ ] <i>Minder</i> vergaderen · voor de herfst",
        "Op dinsdag 9 maart 2027 kijken we terug.",
    ]
    assert fits(page)
    assert small_targets(page, "main") == []


def test_lists_of_others_are_put_together_once(tools: Tools, tmp_path: Path) -> None:
    page = tools.open(LIST)
    add(page, "Bij elkaar kijken")
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar als bestand").click()
    download.value.save_as(tmp_path / "a.json")
    other = tools.open(LIST)
    add(other, "Rustig beginnen", "Anders")
    add(other, "Bij elkaar kijken")
    other.get_by_label("Gedaan: Bij elkaar kijken").check()  # done here, and still the same action
    (tmp_path / "b.json").write_text(json.dumps({"soort": "iets anders"}), "utf-8")
    for _ in range(2):
        other.locator("#actie-bestand").set_input_files([tmp_path / "a.json", tmp_path / "b.json"])
        expect(other.locator("#actie-melding")).to_contain_text("1 bestand is geen actielijst van deze site.")
    assert listed(other) == ["Bij elkaar kijken", "Rustig beginnen"]


def test_the_list_is_printed_alone(tools: Tools) -> None:
    page = tools.open(LIST)
    add(page, "Bij elkaar kijken", "Het zou mij helpen als …")
    page.get_by_label("Terugkijken op").fill("2027-03-09")
    text = PdfDocument(BytesIO(page.pdf()))[0].get_textpage().get_text_bounded()
    assert "Bij elkaar kijken" in text
    assert "voor de herfst" in text
    assert "Op dinsdag 9 maart 2027 kijken we terug." in text
    assert "In één zin" not in text


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing(tools: Tools, dark: bool) -> None:
    page = tools.open(LIST, width=360, dark=dark)
    add(page, "Bij elkaar kijken")
    page.get_by_label("Gedaan: Bij elkaar kijken").check()
    page.get_by_role("button", name="Kopieer als tekst").click()
    assert faults_of(page) == []


def test_without_javascript_it_is_a_sheet_to_write_on(tools: Tools) -> None:
    page = tools.open(LIST, script=False)
    assert page.get_by_role("heading", name="Het zou mij helpen als …").is_visible()
    assert page.locator(".lijnen").first.is_visible()
    assert not page.locator("#actie").is_visible()
