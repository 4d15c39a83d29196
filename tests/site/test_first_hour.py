"""The first hour of someone who leads a session, from the site alone and opened by double-click: find, print, plan."""

import subprocess
import sys
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Page, expect

from generator.read import read_library
from tests.conftest import ROOT
from tests.site.test_card_print import assert_matching
from tests.site.test_planner import ZONE, calendar, paper, save
from tests.site.tools import Tools

pytestmark = pytest.mark.browser
SETS = {"gespreksopener", "scan"}


@pytest.fixture(scope="module")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a school that began in an empty folder, with what it prints of a few sets."""
    folder = tmp_path_factory.mktemp("eerste-uur")
    run(folder, "init", "school", "--sector", "po", "--name", "Basisschool De Linde")
    others = ", ".join(sorted(set(read_library(ROOT / "content").sets) - SETS))
    with (folder / "school" / "content" / "scholen" / "school.yaml").open("a", encoding="utf-8") as file:
        file.write(f"\nsets: {{zonder: [{others}]}}\n")
    run(folder / "school", "build")
    return folder / "school" / "build" / "school" / "site"


def run(folder: Path, *words: str) -> None:
    subprocess.run([sys.executable, "-m", "generator", *words], cwd=folder, check=True, capture_output=True)


def lead_a_session(tools: Tools, folder: Path) -> None:
    """Do what someone does who was never here before, from the home page on."""
    page = tools.open("index.html")
    page.get_by_label("Hoofdmenu").get_by_role("link", name="Vinden").click()
    page.get_by_role("link", name="Gespreksopener", exact=True).first.click()

    # Cards from the ready PDF for a printer that turns no sheets, or from the page, with one of one's own.
    ready = page.get_by_role("list", name="Enkelzijdig om te printen")
    expect(ready).to_contain_text("eerst bladzijde 1-3, dan 4-6")
    address = ready.get_by_role("link").evaluate("link => link.href")
    assert Path(unquote(urlsplit(address).path)).read_bytes().startswith(b"%PDF")
    page.get_by_text("Een kaart erbij").click()
    page.get_by_label("Wat er op de kaart staat").fill("Een kaart van mij alleen, die nergens anders staat.")
    page.get_by_role("button", name="Voeg de kaart toe").click()
    page.get_by_text("Printen, delen en bewaren").click()
    assert_matching(page, 8, "Omslaan langs de lange kant")

    # What is filled in on the screen is worked out there.
    page.goto(f"{tools.root}/vragenlijsten/scan.html")
    page.get_by_role("region", name="Om te printen en in te vullen").get_by_role(
        "link", name="Vul in op het scherm"
    ).click()
    expect(page.locator("main")).not_to_contain_text("huidig)")
    plan_the_meeting(page, folder)


def plan_the_meeting(page: Page, folder: Path) -> None:
    """Plan a meeting; bring it to paper, to a calendar, and to another computer."""
    page.get_by_label("Hoofdmenu").get_by_role("link", name="Plannen").click()
    page.get_by_label("Een werkvorm erbij").select_option("gespreksopener")
    page.get_by_role("button", name="Voeg toe").click()
    page.get_by_role("button", name="Pauze").click()
    page.get_by_label("Hoe heet de bijeenkomst").fill("Onze eerste keer")
    page.get_by_label("Op welke dag").fill("2027-03-09")
    text = " ".join(paper(page).split())
    assert text.startswith("Onze eerste keer dinsdag 9 maart 2027 · 13:30 tot ")
    assert "Op welke dag" not in text
    event = calendar(page, folder)
    assert event["SUMMARY"] == "Onze eerste keer"
    assert event.decoded("DTSTART") == datetime(2027, 3, 9, 13, 30, tzinfo=ZONE)
    assert event.decoded("DTEND") > event.decoded("DTSTART")
    page.get_by_role("button", name="Maak een link").click()
    expect(page.locator(".linkhulp")).to_contain_text("alleen op deze computer")
    assert save(page, "Bewaar als bestand", folder)[0] == "onze-eerste-keer-2027-03-09.json"
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_label("Begin met").select_option("een leeg draaiboek")
    page.get_by_label("Bestand met een draaiboek").set_input_files(folder / "bewaard")
    expect(page.locator(".plan-doen .melding")).to_have_text("Het bestand is geladen.")
    expect(page.get_by_label("Hoe heet de bijeenkomst")).to_have_value("Onze eerste keer")


def test_the_first_hour(tools_of_each: Tools, tmp_path: Path) -> None:
    lead_a_session(tools_of_each, tmp_path)


@pytest.mark.whole
@pytest.mark.parametrize("browser_name", ["browser", "firefox"])
def test_the_first_hour_from_an_empty_folder(
    own_site: Path, request: pytest.FixtureRequest, browser_name: str, tmp_path: Path
) -> None:
    tools = Tools(own_site.as_uri(), request.getfixturevalue(browser_name))
    lead_a_session(tools, tmp_path)
    tools.close()
    assert tools.faults == []
