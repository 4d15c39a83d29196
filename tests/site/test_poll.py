"""A group polled on one screen: a statement at a time, hands counted, and the results of all on paper."""

from io import BytesIO

import pytest
from playwright.sync_api import Page, expect
from pypdfium2 import PdfDocument

from tests.site.project import Project
from tests.site.tools import Tools, faults_of, fits, small_targets

pytestmark = pytest.mark.browser
DECK = "stellingen/gespreksopener.html"


def start(page: Page) -> None:
    page.get_by_role("button", name="Peil de groep").click()


def hands(page: Page, **counts: int) -> None:
    for name, count in counts.items():
        page.get_by_label(f"Handen: {name}", exact=True).fill(str(count))


def after(page: Page) -> list[list[str]]:
    """Give the rows of the results: the beginning of the statement, and the hands."""
    rows = page.locator("#peiling-tabel tbody tr").all()
    return [[row.locator("th").inner_text()[:12], *row.locator("strong").all_inner_texts()] for row in rows]


def test_every_deck_of_statements_has_it_and_no_other(built: Project) -> None:
    sets = [laid for laid in built.edition("proef-po").sets if laid.cards]
    found = {laid.id for laid in sets if built.page("proef-po", laid.docname).select("#peiling")}
    assert found == {laid.id for laid in sets if laid.kind.folder == "stellingen"} != set()


def test_hands_are_counted_and_kept_and_the_most_divided_is_named(tools: Tools) -> None:
    page = tools.open(DECK)
    texts = [text.strip() for text in page.locator(".categorie .kaart-tekst").all_inner_texts()[:2]]
    start(page)
    assert page.locator("#peiling-kaart .kaart-tekst").inner_text().strip() == texts[0]
    hands(page, eens=8, oneens=1)
    page.get_by_role("button", name="Eén erbij: oneens").click()
    assert page.locator(".peiling-deel").all_inner_texts() == ["80%", "20%", "0%"]
    shares = [
        bar.evaluate("bar => bar.firstChild.offsetWidth / bar.offsetWidth")
        for bar in page.locator("#peiling .balk").all()
    ]
    assert shares == pytest.approx([0.8, 0.2, 0], abs=0.01)
    page.locator("#peiling").get_by_role("button", name="Volgende").click()
    hands(page, eens=4, oneens=5)
    page.get_by_role("button", name="Naar de uitslag").click()
    wanted = [[texts[0][:12], "8", "2", "0"], [texts[1][:12], "4", "5", "0"]]
    assert after(page) == wanted
    expect(page.get_by_text(f"Het meest verdeeld: {texts[1]}")).to_be_visible()
    page.reload()
    assert after(page) == wanted
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Wis de peiling").click()
    expect(page.locator("#peiling-uitslag")).to_be_hidden()


def test_four_answers_are_counted_apart(tools: Tools) -> None:
    page = tools.open(DECK)
    start(page)
    hands(page, eens=8)
    page.get_by_label("Antwoorden").select_option("vier")
    assert page.get_by_label("Handen: eens", exact=True).input_value() == "0"
    page.get_by_label("Handen: helemaal oneens").fill("3")
    page.get_by_label("Antwoorden").select_option("drie")
    assert page.get_by_label("Handen: eens", exact=True).input_value() == "8"


def test_by_keyboard_alone(tools: Tools) -> None:
    page = tools.open(DECK)
    page.get_by_role("button", name="Peil de groep").press("Enter")
    page.keyboard.press("ArrowRight")
    expect(page.locator("#peiling .peiling-plek")).to_contain_text("2 van ")
    for _ in range(3):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # one more
    page.keyboard.press("Enter")
    assert page.get_by_label("Handen: eens", exact=True).input_value() == "2"
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Eén erbij: eens"
    assert page.locator("#peiling-gezegd").inner_text() == "eens: 2"
    page.keyboard.press("Escape")
    expect(page.locator("#peiling-uitslag")).to_be_focused()


def test_only_the_results_are_printed_and_they_are_copied_as_letters(tools: Tools) -> None:
    page = tools.open(DECK)
    start(page)
    hands(page, eens=8, oneens=1)
    text = page.locator("#peiling-kaart .kaart-tekst").inner_text().strip()
    page.get_by_role("button", name="Naar de uitslag").click()
    page.get_by_role("button", name="Kopieer als tekst").click()
    assert page.get_by_label("De uitslag als tekst").input_value() == f"{text}\neens: 8, oneens: 1, weet niet: 0"
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print de uitslag").click()
    pdf = PdfDocument(BytesIO(page.pdf()))
    printed = " ".join(pdf[0].get_textpage().get_text_bounded().split())
    assert len(pdf) == 1
    assert text in printed
    assert "Zo leid je" not in printed


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_and_all_fits_a_phone(tools: Tools, dark: bool) -> None:
    page = tools.open(DECK, width=360, dark=dark)
    start(page)
    page.get_by_label("Antwoorden").select_option("vier")
    hands(page, eens=8, oneens=1)
    assert faults_of(page) == []
    assert page.evaluate("(box => box.scrollWidth <= box.clientWidth)(document.querySelector('#peiling'))")
    assert small_targets(page, "#peiling") == []
    page.get_by_role("button", name="Naar de uitslag").click()
    assert faults_of(page) == []
    assert fits(page)


def test_without_javascript_it_tells_how_on_paper(tools: Tools) -> None:
    page = tools.open(DECK, script=False)
    assert page.get_by_text("tel bij elk antwoord de handen").is_visible()
    assert not page.get_by_role("button", name="Peil de groep").is_visible()
