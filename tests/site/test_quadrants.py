"""Notes in a two by two: by mouse, by keyboard alone and by menu; kept, saved, loaded and printed."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdfium2 import PdfDocument

from generator.site.pages.tool_data import sorts
from tests.site.project import Project
from tests.site.tools import Tools, faults_of, fits, small_targets

pytestmark = pytest.mark.browser
TEAMS = "werkvormen/vier-teams.html"
OWN = "<b>Samen</b> & snel"
LABEL = "document.activeElement.getAttribute('aria-label')"


def lay(page: Page, text: str, where: str = "nog nergens") -> None:
    page.get_by_label("Een briefje erbij").fill(text)
    page.get_by_label("Waar", exact=True).select_option(where)
    page.get_by_role("button", name="Voeg toe", exact=True).click()


def lists(page: Page) -> dict[str, list[str]]:
    """Give the texts of the notes by the heading of their list."""
    sections = page.locator(".vakken-lijsten section").all()
    return {s.locator("h4").inner_text(): s.locator("li > .briefje-tekst").all_inner_texts() for s in sections}


def test_pages_with_a_two_by_two_have_it_for_each(built: Project) -> None:
    edition = built.edition("proef-po")
    wanted = {f"{laid.docname}.html" for laid in edition.sets if "matrix" in sorts(edition, laid)}
    pages = {name: raw for name, raw in built.site("proef-po").items() if name.endswith(".html")}
    assert {name for name, raw in pages.items() if b"vakken-bord" in raw} == wanted
    # A form of a card, a form of the set, a figure; and a set with a form and a figure.
    assert {"praktijkopdrachten/leren-loont.html", "werkvormen/kenmerken-van-regelingen.html", TEAMS} < wanted
    assert pages["werkvormen/proefvorm.html"].count(b'"vakken-bord"') == 2


def test_a_note_is_dragged_into_a_quadrant_and_stays_there(tools: Tools) -> None:
    page = tools.open(TEAMS)
    lay(page, OWN)
    note, goal = page.locator(".briefje"), page.locator(".vak").nth(1)
    assert lists(page) == {"Nog neer te leggen": [OWN]}
    note.hover()
    page.mouse.down()
    box = goal.bounding_box()
    assert box
    page.mouse.move(box["x"] + 30, box["y"] + 30, steps=3)
    page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + box["height"] * 0.7, steps=3)
    page.mouse.up()
    assert lists(page) == {"Succesvolle bouwteams": [OWN]}
    expect(page.get_by_role("status").filter(has_text="Briefje 1 ligt nu in: Succesvolle bouwteams.")).to_have_count(1)
    before = note.bounding_box()
    assert before
    assert abs(before["x"] + before["width"] / 2 - box["x"] - box["width"] * 0.6) < 2
    page.reload()
    page.evaluate("document.fonts.ready")
    assert lists(page) == {"Succesvolle bouwteams": [OWN]}
    page.locator(".vakken-bord").scroll_into_view_if_needed()
    assert page.locator(".vak").nth(1).locator(".briefje").count() == 1
    # Beside the board it is let go: it lies where it lay.
    note.hover()
    page.mouse.down()
    page.mouse.move(5, 5, steps=3)
    page.mouse.up()
    assert lists(page) == {"Succesvolle bouwteams": [OWN]}


def test_by_keyboard_alone_a_note_is_written_moved_changed_and_taken_away(tools: Tools) -> None:
    page = tools.open(TEAMS, width=360)
    page.get_by_label("Een briefje erbij").focus()
    for text in ("A", "B"):
        page.keyboard.type(text)
        page.keyboard.press("Enter")
    # To a quadrant by the menu, with the focus staying with the note.
    page.get_by_label("Verplaats briefje 1 naar").focus()
    page.keyboard.type("Les")
    assert lists(page) == {"Les misérables": ["A"], "Nog neer te leggen": ["B"]}
    assert page.evaluate(LABEL) == "Verplaats briefje 1 naar"
    # With arrow keys, over the edge into the next quadrant.
    note = page.locator(".vak .briefje")
    note.focus()
    page.keyboard.press("ArrowUp")
    assert lists(page)["Country clubs"] == ["A"]
    for _ in range(11):
        page.keyboard.press("ArrowRight")
    assert lists(page)["Succesvolle bouwteams"] == ["A"]
    expect(page.locator(".vak .briefje")).to_be_focused()
    # Enter on it changes its text, Escape leaves it as it was.
    page.keyboard.press("Enter")
    page.keyboard.type("C")
    page.keyboard.press("Escape")
    assert lists(page)["Succesvolle bouwteams"] == ["A"]
    page.get_by_role("button", name="Wijzig: A").press("Enter")
    page.keyboard.type("D")
    page.keyboard.press("Enter")
    assert lists(page)["Succesvolle bouwteams"] == ["D"]
    assert page.evaluate(LABEL) == "Wijzig: D"
    page.get_by_role("button", name="Haal weg: D").press("Enter")
    assert lists(page) == {"Nog neer te leggen": ["B"]}
    assert page.evaluate(LABEL) == "Haal weg: B"


def test_notes_are_saved_and_loaded_and_no_other_file_is(tools: Tools, tmp_path: Path) -> None:
    page = tools.open(TEAMS)
    lay(page, OWN, "Lean and mean")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Bewaar als bestand").last.click()
    saved = tmp_path / "briefjes.json"
    waiting.value.save_as(saved)
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Haal alle briefjes weg").click()
    assert lists(page) == {}
    field = page.get_by_label("Bestand met briefjes")
    for _ in range(2):  # what is there already stays once
        field.set_input_files(saved)
        expect(page.locator(".vakken-blok .melding")).to_have_text("Het bestand is geladen.")
        assert lists(page) == {"Lean and mean": [OWN]}
    other = json.loads(saved.read_text("utf-8")) | {"soort": "kijkwijzer-acties"}
    saved.write_text(json.dumps(other), "utf-8")
    field.set_input_files(saved)
    expect(page.locator(".vakken-blok .melding")).to_contain_text("hoort hier niet bij")
    page.get_by_role("button", name="Wis alles").click()
    expect(page.locator(".vakken-lijsten li")).to_have_count(0)


def test_the_board_and_its_lists_are_printed(tools: Tools) -> None:
    page = tools.open(TEAMS)
    lay(page, OWN, "Lean and mean")
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print de vier vakken").click()
    pdf = PdfDocument(BytesIO(page.pdf()))
    text = pdf[0].get_textpage().get_text_bounded()
    assert len(pdf) == 1
    assert text.count(OWN) >= 1  # in the list, and where it lies
    assert [words for words in ("Country clubs", "Weinig warmte · Veel adrenaline") if words not in text] == []
    assert "Voeg toe" not in text
    assert "Zo leid je" not in text


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_and_all_fits_a_phone(tools: Tools, dark: bool) -> None:
    page = tools.open("werkvormen/proefvorm.html", width=360, dark=dark)
    for block in page.locator(".vakken-blok").all():
        for where in ("0", "3", ""):
            block.get_by_label("Een briefje erbij").fill("Samenwerkingsovereenkomsten zonder eind " * 2)
            block.get_by_label("Waar", exact=True).select_option(where)
            block.get_by_role("button", name="Voeg toe").click()
    page.locator(".briefje").first.click()
    assert faults_of(page, ".vakken-blok") == []
    assert fits(page)
    assert small_targets(page, ".vakken-blok") == []


def test_without_javascript_the_board_is_of_paper(tools: Tools) -> None:
    page = tools.open(TEAMS, script=False)
    assert page.get_by_text("Zonder teken je de vier vakken").is_visible()
    assert not page.locator(".vakken-blok").is_visible()
