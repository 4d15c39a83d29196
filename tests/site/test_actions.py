"""The list of what a group is going to do: put on it, changed, taken off, printed and copied."""

from io import BytesIO

import pytest
from playwright.sync_api import Page
from pypdfium2 import PdfDocument

from tests.site.project import Project
from tests.site.test_pages import texts
from tests.site.tools import Tools, faults_of, fits, small_targets

pytestmark = pytest.mark.browser
LIST = "acties.html"
OWN = "<b>Elkaars</b> lessen & meer"


def put(page: Page, sort: str, what: str, who: str = "", when: str = "") -> None:
    page.get_by_role("radio", name=sort, exact=True).check()
    for field, text in (("wat", what), ("wie", who), ("wanneer", when)):
        page.locator(f"#a-{field}").fill(text)
    page.get_by_role("button", name="Zet op de lijst").click()


def listed(page: Page) -> list[tuple[str, list[str]]]:
    """Give every sort with its actions, as they stand on the list."""
    tables = page.locator(".acties-tabel").all()
    return [(t.locator("caption").inner_text(), t.locator("tbody th").all_inner_texts()) for t in tables]


@pytest.mark.parametrize("docname", ["vragenlijsten/proefscan", "slijpsteen/slijpsteen", "draaiboeken/proefdag"])
def test_what_ends_in_actions_leads_to_the_list(built: Project, docname: str) -> None:
    links = built.page("proef-po", docname).select("[role=main] a[href='../acties.html']")
    assert len(links) == 1


def test_actions_stand_by_sort_and_are_kept(tools: Tools) -> None:
    page = tools.open(LIST)
    assert not page.locator("#acties").is_visible()
    put(page, "Anders", "Het rooster", "Wim", "in maart")
    put(page, "Meer", OWN)
    put(page, "Het zou mij helpen als …", "er een vaste ochtend is", "de directie")
    wanted = [("Meer", [OWN]), ("Anders", ["Het rooster"]), ("Het zou helpen als …", ["er een vaste ochtend is"])]
    assert listed(page) == wanted
    page.get_by_label("Gedaan: Het rooster").check()
    page.reload()
    assert listed(page) == wanted
    assert page.get_by_label("Gedaan: Het rooster").is_checked()
    assert page.locator(".actie.gedaan td").all_inner_texts()[1:3] == ["Wim", "in maart"]


def test_an_action_is_changed_and_taken_off_by_keyboard_alone(tools: Tools) -> None:
    page = tools.open(LIST, width=360)
    page.get_by_role("radio", name="Meer", exact=True).focus()
    page.keyboard.press("ArrowRight")  # Minder
    page.keyboard.press("Tab")
    assert page.get_by_label("Dit gaan we minder doen").evaluate("field => field === document.activeElement")
    page.keyboard.type("Vergaderen")
    for _ in range(3):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.type("Mailen")
    page.get_by_role("button", name="Zet op de lijst").press("Enter")
    page.get_by_role("button", name="Pas aan: Vergaderen").press("Enter")
    page.keyboard.press("End")
    page.keyboard.type(" na vieren")
    page.get_by_role("button", name="Bewaar de wijziging").press("Enter")
    assert listed(page) == [("Minder", ["Vergaderen na vieren", "Mailen"])]
    page.get_by_role("button", name="Haal weg: Vergaderen na vieren").press("Enter")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Haal weg: Mailen"
    page.keyboard.press("Enter")
    assert not page.locator("#acties").is_visible()
    assert page.evaluate("document.activeElement.id") == "a-wat"


def test_only_the_list_is_printed_and_it_is_copied_as_letters(tools: Tools) -> None:
    page = tools.open(LIST)
    put(page, "Meer", OWN, "Wim", "vrijdag")
    page.get_by_label("Naam van de bijeenkomst").fill("Onze middag")
    page.get_by_label("Op deze dag").fill("2027-03-09")
    page.get_by_role("button", name="Kopieer als tekst").click()
    copied = page.get_by_label("De lijst als tekst").input_value()
    day = "Op dinsdag 9 maart 2027 kijken we wat het werd."
    assert copied == f"Onze middag\n\nMeer\n[ ] {OWN} – Wim – vrijdag\n\n{day}"
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print de lijst").click()
    pdf = PdfDocument(BytesIO(page.pdf()))
    text = pdf[0].get_textpage().get_text_bounded()
    assert len(pdf) == 1
    assert all(part in text for part in (OWN, "Wim", "vrijdag", f"Onze middag. {day}"))
    assert not any(part in text for part in ("Pas aan", "Wat voor actie", "[ ]"))


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_and_all_fits_a_phone(tools: Tools, dark: bool) -> None:
    page = tools.open(LIST, width=360, dark=dark)
    put(page, "Meer", "Samenwerkingsovereenkomsten " * 3, "Wim", "vrijdag")
    page.get_by_label("Gedaan: ").check()
    page.get_by_role("button", name="Kopieer als tekst").click()
    assert faults_of(page) == []
    assert fits(page)
    assert small_targets(page, "#actie, #acties") == []


def test_without_javascript_it_tells_how_on_paper(tools: Tools, built: Project) -> None:
    page = tools.open(LIST, script=False)
    assert page.get_by_text("verdeel een flap in vier vakken").is_visible()
    assert not page.locator("#actie").is_visible()
    assert texts(built.page("proef-po", "acties"), "[role=main] h1") == ["Actielijst"]
