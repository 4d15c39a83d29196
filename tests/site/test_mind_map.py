"""A mind map that grows: by mouse in the drawing, by keyboard in the list; kept, saved, loaded and printed."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdfium2 import PdfDocument

from generator.site.pages.templates import plat
from generator.site.pages.tool_data import sorts
from tests.site.project import Project
from tests.site.tools import Tools, faults_of, fits, small_targets

pytestmark = pytest.mark.browser
MAP = "werkvormen/reflector.html"
OWN = "<b>Rust</b> & ruimte"
FIRST = "Toekomstbestendig onderwijs"


def named(page: Page, name: str) -> list[str]:
    """Give the names on the way from the trunk to a branch, as the list has them."""
    script = """(found) => { const way = []; for (let item = found; item; item = item.parentElement.closest("li"))
      way.unshift(item.querySelector(":scope > .boom-naam").textContent); return way; }"""
    item = page.locator(".boom-lijst li").filter(has=page.locator(f":scope > .boom-naam:text-is({json.dumps(name)})"))
    return list(item.evaluate(script))


def drawn(page: Page) -> list[str]:
    return [" ".join(text.split()) for text in page.locator(".boom-tekening text").all_text_contents()]


def open_branch(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).press("Enter")


def test_pages_with_a_mind_map_have_it_with_the_branches_of_the_figure(built: Project) -> None:
    edition = built.edition("proef-po")
    wanted = {f"{laid.docname}.html" for laid in edition.sets if "mindmap" in sorts(edition, laid)}
    found = {name for name, raw in built.site("proef-po").items() if name.endswith(".html") and b"boom-blok" in raw}
    assert found == wanted != set()
    data = [json.loads(str(tag.string)) for tag in built.page("proef-po", MAP[:-5]).select(".boom-blok script")]
    figure = edition.figuren[data[0]["id"]]
    assert [tak["naam"] for tak in data[0]["takken"]] == [plat(deel.naam) for deel in figure.delen]
    assert [len(tak["takken"]) for tak in data[0]["takken"]] == [len(deel.delen) for deel in figure.delen]


def test_a_branch_chosen_in_the_drawing_gets_twigs_that_stay(tools: Tools) -> None:
    page = tools.open(MAP)
    page.locator(".boom-knoop", has_text="maatwerk").locator("text").click()
    field = page.get_by_label("Een nieuwe tak hieraan")
    expect(field).to_be_focused()
    for name in (OWN, "een heel lange tak die over meer dan één regel loopt"):
        page.keyboard.type(name)
        page.keyboard.press("Enter")
    assert named(page, OWN) == ["Professionele ruimte", FIRST, "maatwerk", OWN]
    page.reload()
    assert named(page, OWN)[-2:] == ["maatwerk", OWN]
    assert OWN in drawn(page)
    # Nothing in the drawing lies over anything else.
    boxes = "[...document.querySelectorAll('.boom-tekening text')].map((text) => text.getBoundingClientRect().toJSON())"
    found = page.evaluate(boxes)
    assert len(found) > 10
    for index, one in enumerate(found):
        for other in found[:index]:
            apart = one["right"] <= other["left"] or other["right"] <= one["left"]
            assert apart or one["bottom"] <= other["top"] + 3 or other["bottom"] <= one["top"] + 3


def test_by_keyboard_alone_a_branch_grows_moves_and_goes(tools: Tools) -> None:
    page = tools.open(MAP, width=360)
    page.on("dialog", lambda dialog: dialog.accept())
    open_branch(page, "maatwerk")
    expect(page.get_by_role("button", name="maatwerk", exact=True)).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.type("rustige plek")
    page.keyboard.press("Enter")
    open_branch(page, "maatwerk")
    open_branch(page, "rustige plek")
    page.get_by_label("Naam", exact=True).fill("stille plek")
    page.keyboard.press("Enter")
    renamed = page.get_by_role("button", name="stille plek", exact=True)
    expect(renamed).to_be_focused()
    renamed.press("Enter")
    hangs = page.get_by_label("Hangt aan")
    hangs.select_option(label="\u2003Lerende organisatie")
    expect(hangs).to_be_focused()
    assert named(page, "stille plek") == ["Professionele ruimte", "Lerende organisatie", "stille plek"]
    # A branch can't hang on its own twigs, and goes with all that hangs on it.
    open_branch(page, "Lerende organisatie")
    places = [text.strip() for text in page.get_by_label("Hangt aan").locator("option").all_inner_texts()]
    assert FIRST in places
    assert "stille plek" not in places
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Lerende organisatie", exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Haal weg").press("Enter")
    expect(page.get_by_role("button", name="Professionele ruimte", exact=True)).to_be_focused()
    assert "stille plek" not in " ".join(drawn(page))
    page.get_by_role("button", name="Begin opnieuw").press("Enter")
    assert "leren van elkaar" in drawn(page)


def test_it_is_saved_and_loaded_and_no_other_file_is(tools: Tools, tmp_path: Path) -> None:
    page = tools.open(MAP)
    open_branch(page, FIRST)
    page.get_by_label("Een nieuwe tak hieraan").fill(OWN)
    page.keyboard.press("Enter")
    block = page.locator(".boom-blok")
    with page.expect_download() as waiting:
        block.get_by_role("button", name="Bewaar als bestand").click()
    saved = tmp_path / "mindmap.json"
    waiting.value.save_as(saved)
    page.once("dialog", lambda dialog: dialog.accept())
    with page.expect_event("load"):
        page.get_by_role("button", name="Wis alles").click()
    expect(page.locator(".boom-lijst")).not_to_contain_text(OWN)
    field = page.get_by_label("Bestand met een mindmap")
    field.set_input_files(saved)
    expect(block.locator(".melding")).to_have_text("Het bestand is geladen.")
    assert named(page, OWN)[-2:] == [FIRST, OWN]
    # What has grown since is not lost without asking.
    open_branch(page, "maatwerk")
    page.get_by_label("Een nieuwe tak hieraan").fill("erna")
    page.keyboard.press("Enter")
    page.once("dialog", lambda dialog: dialog.dismiss())
    field.set_input_files(saved)
    expect(block.locator(".melding")).to_be_empty()
    assert "erna" in drawn(page)
    saved.write_text('{"soort": "kijkwijzer-mindmap", "versie": 1, "inhoud": {"naam": 7}}', "utf-8")
    field.set_input_files(saved)
    expect(block.locator(".melding")).to_contain_text("hoort hier niet bij")
    assert OWN in drawn(page)


def test_where_no_twig_fits_the_focus_is_on_the_branch(tools: Tools, tmp_path: Path) -> None:
    deep: dict[str, object] = {"naam": "laag 6", "takken": []}
    for depth in range(5, 0, -1):
        deep = {"naam": f"laag {depth}", "takken": [deep]}
    tree = {"naam": "stam", "takken": [deep, *({"naam": f"tak {number}"} for number in range(142))]}  # 149 of 150
    file = tmp_path / "mindmap.json"
    file.write_text(json.dumps({"soort": "kijkwijzer-mindmap", "versie": 1, "inhoud": tree}), "utf-8")
    page = tools.open(MAP)
    page.get_by_label("Bestand met een mindmap").set_input_files(file)
    page.locator(".boom-knoop", has_text="laag 6").locator("text").click()
    expect(page.get_by_role("button", name="laag 6", exact=True)).to_be_focused()
    open_branch(page, "stam")
    page.get_by_label("Een nieuwe tak hieraan").fill("de laatste")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="stam", exact=True)).to_be_focused()
    expect(page.locator("#gezegd")).to_have_text("Erbij gezet: de laatste")


def test_it_is_printed_on_one_page_lying_down(tools: Tools) -> None:
    page = tools.open(MAP, width=360)
    open_branch(page, FIRST)
    page.get_by_label("Een nieuwe tak hieraan").focus()
    for number in range(30):
        page.keyboard.type(f"tak {number}\n")
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print de mindmap").click()
    pdf = PdfDocument(BytesIO(page.pdf(prefer_css_page_size=True)))
    text = pdf[0].get_textpage().get_text_bounded()
    assert len(pdf) == 1
    assert pdf[0].get_width() > pdf[0].get_height()
    assert [words for words in ("tak 0", "tak 29", "samen de lat") if words not in text] == []
    assert "Hernoem" not in text


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_and_all_fits_a_phone(tools: Tools, dark: bool) -> None:
    page = tools.open(MAP, width=360, dark=dark)
    open_branch(page, FIRST)
    page.get_by_label("Een nieuwe tak hieraan").fill("Samenwerkingsovereenkomstenbesprekingen")
    page.keyboard.press("Enter")
    assert faults_of(page, ".boom-blok") == []
    assert fits(page)
    assert small_targets(page, ".boom-blok") == []


def test_without_javascript_it_is_drawn_on_paper(tools: Tools) -> None:
    page = tools.open(MAP, script=False)
    assert page.get_by_text("Zonder teken je de takken over").is_visible()
    assert not page.locator(".boom-blok").is_visible()
