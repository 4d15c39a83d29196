"""Themes put in order by small groups, by mouse, by buttons and by number, and their orders side by side."""

from io import BytesIO

import pytest
from playwright.sync_api import Page, expect
from pypdfium2 import PdfDocument

from tests.site.project import Project
from tests.site.tools import Tools, faults_of, fits, small_targets

pytestmark = pytest.mark.browser
SORT = "werkvormen/sorteeroefening.html"
OWN = "<b>Tijd</b> & rust"


def lay(page: Page, *themes: str) -> None:
    for theme in themes:
        page.get_by_label("Een thema erbij").fill(theme)
        page.keyboard.press("Enter")


def order(page: Page) -> list[str]:
    return [text.strip() for text in page.locator(".strook-tekst").all_inner_texts()]


def group(page: Page, *themes: str) -> None:
    """Lay the themes in this order, by number, and say that it lies well."""
    for place, theme in enumerate(themes, 1):
        page.get_by_label(f"Plek van {theme}", exact=True).select_option(str(place))
    page.get_by_label("Zo ligt het goed").check()


def test_only_a_page_with_strips_has_it(built: Project) -> None:
    with_strips = {
        laid.docname
        for laid in built.edition("proef-po").sets
        if any(form.soort == "stroken" for form in laid.record.formulieren)
    }
    found = {name for name, raw in built.site("proef-po").items() if name.endswith(".html") and b'id="sorteer"' in raw}
    assert found == {f"{docname}.html" for docname in with_strips} != set()


def test_a_strip_is_dragged_with_the_mouse(tools: Tools) -> None:
    page = tools.open(SORT)
    lay(page, "A", OWN, "C", "D")
    assert order(page) == ["A", OWN, "C", "D"]
    grip, goal = page.locator(".greep").nth(3), page.locator(".strook").nth(0)
    grip.hover()
    page.mouse.down()
    box = goal.bounding_box()
    assert box
    page.mouse.move(box["x"] + 9, box["y"] + box["height"], steps=4)
    page.mouse.move(box["x"] + 9, box["y"] + 4, steps=4)
    page.mouse.up()
    assert order(page) == ["D", "A", OWN, "C"]
    expect(page.get_by_role("status").filter(has_text="D staat nu op plaats 1.")).to_have_count(1)
    page.reload()
    assert order(page) == ["D", "A", OWN, "C"]


def test_by_keyboard_alone_the_focus_stays_with_the_strip(tools: Tools) -> None:
    page = tools.open(SORT, width=360)
    page.get_by_label("Een thema erbij").focus()
    for theme in ("A", "B", "C"):
        page.keyboard.type(theme)
        page.keyboard.press("Enter")
    focused = "document.activeElement.getAttribute('aria-label')"
    page.get_by_role("button", name="Omhoog: C").press("Enter")
    assert page.evaluate(focused) == "Omhoog: C"
    page.keyboard.press("Enter")
    assert order(page) == ["C", "A", "B"]
    # On top there is no higher; the focus goes to the place of the same strip.
    assert page.evaluate(focused) == "Plek van C"
    page.keyboard.type("2")
    assert order(page) == ["A", "C", "B"]
    assert page.evaluate(focused) == "Plek van C"
    page.get_by_role("button", name="Haal weg: C").press("Enter")
    assert (order(page), page.evaluate(focused)) == (["A", "B"], "Haal weg: B")


def test_the_orders_of_groups_are_laid_side_by_side(tools: Tools) -> None:
    page = tools.open(SORT)
    lay(page, "A", "B", "C", "D")
    group(page, "A", "B", "C", "D")
    for themes in ("ABDC", "DABC"):
        page.get_by_role("button", name="Nog een groepje").click()
        group(page, *themes)
    # Sums of places 4, 7, 11 and 8 around 7.5: 12 × 25 / (9 × 60).
    said = page.locator("#volgordes-inhoud > p").all_inner_texts()
    assert said[0].startswith("De groepjes zijn het voor een deel eens. Kendalls W is 0,56: bij 1 ")
    assert said[0].endswith("ongeveer 0,33 uit.")
    assert said[1:] == ["Het verst uiteen: D (hoog bij Groepje 3, laag bij Groepje 1)."]
    rows = page.locator("#volgordes tbody tr").all()
    cells = [[cell.strip() for cell in row.locator("th, td").all_inner_texts()] for row in rows]
    assert cells == [
        ["A", "1", "1", "2", "1"],
        ["B", "2", "2", "3", "1"],
        ["D", "4", "3", "1", "3"],
        ["C", "3", "4", "4", "1"],
    ]
    # A new theme has no place yet with anyone.
    lay(page, "E")
    assert not page.locator("#volgordes").is_visible()


def test_a_list_is_pasted_and_each_group_has_its_own_order(tools: Tools) -> None:
    page = tools.open(SORT)
    field = page.get_by_label("Een thema erbij")
    field.evaluate("""field => {
      const data = new DataTransfer();
      data.setData("text", "A\\nB\\n\\nA\\nC");
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    }""")
    page.get_by_role("button", name="Omlaag: A").click()
    page.get_by_role("button", name="Nog een groepje").click()
    page.get_by_label("Naam van dit groepje").fill("Onderbouw")
    assert order(page) == ["A", "B", "C"]
    page.get_by_label("Groepje 1").check()
    assert order(page) == ["B", "A", "C"]
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Haal dit groepje weg").click()
    assert page.get_by_label("Onderbouw").is_checked()
    page.get_by_role("button", name="Wis alles").click()
    expect(page.locator("#sorteer-groep")).to_be_hidden()


def test_only_the_orders_are_printed(tools: Tools) -> None:
    page = tools.open(SORT)
    lay(page, OWN, "C")
    group(page, "C")
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print de volgordes").click()
    pdf = PdfDocument(BytesIO(page.pdf()))
    text = pdf[0].get_textpage().get_text_bounded()
    assert len(pdf) == 1
    assert OWN in text
    assert "De volgordes naast elkaar" in text
    assert "Zo leid je" not in text


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_and_all_fits_a_phone(tools: Tools, dark: bool) -> None:
    page = tools.open(SORT, width=360, dark=dark)
    page.get_by_label("Plus of min").select_option("+")
    lay(page, "Samenwerkingsovereenkomsten zonder eind " * 2)
    lay(page, "B", "C")
    group(page, "B")
    page.get_by_role("button", name="Nog een groepje").click()
    group(page, "C")
    assert faults_of(page, "#sorteer") + faults_of(page, "#volgordes") == []
    assert fits(page)
    assert small_targets(page, "#sorteer, #volgordes") == []


def test_without_javascript_the_strips_are_of_paper(tools: Tools) -> None:
    page = tools.open(SORT, script=False)
    assert page.get_by_text("Zonder doe je het met de stroken").is_visible()
    assert not page.locator("#sorteer").is_visible()
