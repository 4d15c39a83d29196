"""A whole afternoon from the site alone, without a connection: from choosing statements to the printed action list."""

from io import BytesIO

import pytest
from playwright.sync_api import Page, expect
from pypdfium2 import PdfDocument

from tests.site.tools import Tools

pytestmark = pytest.mark.browser


def paper(page: Page) -> str:
    sheets = PdfDocument(BytesIO(page.pdf(prefer_css_page_size=True)))
    return " ".join(" ".join(sheet.get_textpage().get_text_bounded().split()) for sheet in sheets)


def code_of(tools: Tools, person: int) -> str:
    """Let someone fill in the scan on a device of their own, and give their code."""
    page = tools.open("invullen/scan.html", width=360)
    page.evaluate(
        """person => document.querySelectorAll(".ankerrij").forEach((row, index) =>
          row.querySelectorAll("input")[index === 1 ? 0 : index ? (person + index) % 3 + 1 : 4].click())""",
        person,
    )
    expect(page.locator("#voortgang")).to_have_text("11 van 11 ingevuld")
    return page.locator("#code").input_value()


def test_studiemiddag_professionele_ruimte(tools: Tools) -> None:
    # The plan, and what it asks for.
    page = tools.open("plannen.html")
    page.context.set_offline(True)
    page.get_by_label("Begin met").select_option("Studiemiddag professionele ruimte")
    page.get_by_label("Met hoeveel mensen").fill("10")
    expect(page.locator("#p-slot")).to_contain_text("Klaar om 16:30 uur.")
    page.get_by_role("link", name="Gespreksopener", exact=True).last.click()

    # Choosing statements, on paper and on the board.
    for number in ("3", "5", "8"):
        page.get_by_role("button", name=f"Favoriet: {number}", exact=True).click()
    page.get_by_label("Favorieten (3)").check()
    page.get_by_text("Printen, delen en bewaren").click()
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print deze kaarten").click()
    assert "Samen lessen maken die bij onze kinderen passen, dat is voor mij ruimte." in paper(page)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.get_by_role("button", name="Presenteer").click()
    expect(page.locator(".toneel-plek")).to_have_text("1 van 3")
    page.keyboard.press("t")
    page.keyboard.press("End")
    expect(page.locator("#toneel-kaart .kaart-nummer")).to_have_text("8")
    page.keyboard.press("Escape")

    # After the break: everyone fills in the scan, and the group looks at what is most urgent.
    codes = [code_of(tools, person) for person in range(5)]
    page.goto(f"{tools.root}/uitkomsten/scan.html")
    page.get_by_label("Codes, elk op een regel").fill("\n".join(codes))
    expect(page.locator("#groep")).to_contain_text("5 mensen deden mee.")
    urgent = page.locator("#groep .beeld").first.locator("tbody tr").first
    # All gave the first statement 5 for belang and 1 for huidig: 5 × (5 − 1).
    assert urgent.locator("strong").inner_text() == "20"
    assert urgent.locator("th").inner_text().startswith("1. ")

    # What they are going to do about it.
    page.goto(f"{tools.root}/actielijst.html")
    page.get_by_role("radio", name="Anders").check()
    page.get_by_label("In één zin").fill("Het schoolplan bespreken we in oktober met iedereen")
    page.get_by_role("button", name="Zet erbij").click()
    assert "Het schoolplan bespreken we in oktober met iedereen" in paper(page)
