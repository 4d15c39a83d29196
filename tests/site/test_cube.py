"""A walk through a cube: by its axes, by arrow keys, by mouse and by chance; and who stands where."""

from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdfium2 import PdfDocument

from tests.site.project import Project
from tests.site.tools import Tools, faults_of, fits, small_targets

pytestmark = pytest.mark.browser
CUBE = "werkvormen/kubus.html"
OWN = "<b>Bo</b> & Co"


def at(page: Page) -> int:
    """Give the number of the domain, which heading, drawing and card agree on."""
    number = int(page.locator(".kubus-plek").inner_text().split(" · ")[0])
    assert page.locator(".kubus-kaart .kaart-nummer").inner_text() == str(number)
    assert page.locator(".blok.hier").get_attribute("data-nummer") == str(number - 1)
    return number


def stand(page: Page, name: str) -> None:
    page.get_by_label("Wie staat hier?").fill(name)
    page.keyboard.press("Enter")


def draw(page: Page, times: int) -> list[int]:
    """Draw so many domains; give their numbers."""
    script = """times => Array.from({ length: times }, () => { document.querySelector('.kubus-trek button').click();
      return parseInt(document.querySelector(".kubus-plek").textContent); })"""
    return list(page.evaluate(script, times))


def people(page: Page) -> dict[str, list[str]]:
    rows = page.locator(".kubus-lijst li").all()
    names = [[name.strip(" ×\n") for name in row.locator(".kubus-mens").all_inner_texts()] for row in rows]
    return {row.locator("button").first.inner_text().split(" · ")[0]: own for row, own in zip(rows, names, strict=True)}


def test_only_a_page_with_a_cube_has_it(built: Project) -> None:
    edition = built.edition("proef-po")
    wanted = {
        f"{laid.docname}.html"
        for laid in edition.sets
        if any(edition.figuren[figure].type == "kubus" for figure in laid.record.figuren)
    }
    found = {name for name, raw in built.site("proef-po").items() if name.endswith(".html") and b"kubus-blok" in raw}
    assert found == wanted != set()


def test_its_three_axes_choose_a_domain(tools: Tools) -> None:
    page = tools.open(CUBE)
    page.get_by_label("3e orde · Ambitie: waarom?").check()
    page.get_by_label("Structuur", exact=True).check()
    page.get_by_label("Hergebruiken", exact=True).check()
    assert at(page) == 24
    assert "Ambitie: waarom? · Structuur · Hergebruiken" in page.locator(".kubus-waar").inner_text()
    # Each axis shows a layer of nine, with what lies before it slid off.
    for axis, before in enumerate((0, 0, 9)):
        page.locator(".kubus-kant input").nth(axis).check()
        assert page.locator(".blok.in-zicht").count() == 9
        assert page.locator(".blok.eraf").count() == before
    page.reload()
    assert at(page) == 24
    assert page.locator(".kubus-kant input").nth(2).is_checked()


def test_arrow_keys_walk_and_stop_at_the_edge(tools: Tools) -> None:
    page = tools.open(CUBE, width=360)
    page.locator(".kubus-beeld").focus()
    steps = [("ArrowRight", 2), ("ArrowDown", 5), ("PageUp", 14), ("PageUp", 23), ("PageUp", 23), ("ArrowUp", 20)]
    for key, number in [*steps, ("ArrowLeft", 19), ("ArrowLeft", 19), ("PageDown", 10)]:
        page.keyboard.press(key)
        assert at(page) == number
    expect(page.locator(".kubus-beeld")).to_be_focused()
    expect(page.get_by_role("status").filter(has_text="Ontwikkeling: hoe? · Doelstelling")).to_have_count(1)
    assert page.locator(".kubus-assen input:checked").count() == 3


def test_a_block_is_chosen_with_the_mouse(tools: Tools) -> None:
    page = tools.open(CUBE)
    page.emulate_media(reduced_motion="reduce")
    page.locator(".blok[data-nummer='5'] .blok-vlak.vlak-0").click()
    assert at(page) == 6
    assert page.locator(".blok").first.evaluate("block => getComputedStyle(block).transitionDuration") == "0s"


def test_all_domains_are_drawn_once_before_any_comes_again(tools: Tools) -> None:
    page = tools.open(CUBE)
    found = draw(page, 13)
    page.reload()
    expect(page.locator(".kubus-zak")).to_have_text("Er zijn nog 14 domeinen over.")
    found += draw(page, 14)
    assert sorted(found) == list(range(1, 28))
    assert at(page) == found[-1]
    draw(page, 1)
    expect(page.locator(".kubus-zak")).to_have_text("Er zijn nog 26 domeinen over.")


def test_people_stand_somewhere_move_and_leave(tools: Tools, tmp_path: Path) -> None:
    page = tools.open(CUBE)
    for name in (OWN, "Sanne", "Fatma"):
        stand(page, name)
    page.get_by_label("Vorm", exact=True).check()
    stand(page, "Sanne")
    assert people(page) == {"1": [OWN, "Fatma"], "2": ["Sanne"]}
    assert page.locator(".blok[data-nummer='0'] .blok-mensen text").first.text_content() == "2"
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Bewaar wie waar staat").click()
    saved = tmp_path / "mensen.json"
    waiting.value.save_as(saved)
    page.get_by_role("button", name="Haal weg: Fatma").press("Enter")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Haal weg: Sanne"
    assert people(page) == {"1": [OWN], "2": ["Sanne"]}
    page.get_by_label("Bestand met wie waar staat").set_input_files(saved)
    expect(page.locator(".kubus-mens")).to_have_count(3)
    page.locator(".kubus-lijst button").first.click()
    assert at(page) == 1
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print de kubus").click()
    pdf = PdfDocument(BytesIO(page.pdf()))
    text = pdf[0].get_textpage().get_text_bounded()
    assert len(pdf) == 1
    assert [words for words in (OWN, "Sanne", "Van welke les") if words not in text] == []
    assert "Zet hier neer" not in text


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_and_all_fits_a_phone(tools: Tools, dark: bool) -> None:
    page = tools.open(CUBE, width=360, dark=dark)
    stand(page, "Wilhelmina-Alexandrina van der Meijden")
    assert faults_of(page, ".kubus-blok") == []
    assert fits(page)
    assert small_targets(page, ".kubus-blok") == []


def test_without_javascript_the_tables_are_there(tools: Tools) -> None:
    page = tools.open(CUBE, script=False)
    assert page.get_by_text("de tabellen eronder geven elk domein").is_visible()
    assert not page.locator(".kubus-blok").is_visible()
