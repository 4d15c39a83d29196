"""A plan of one's own: parts in order by the clock, what they need, in a link, on paper and in a calendar."""

from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdfium2 import PdfDocument

from generator.schedule.materials import materials
from generator.schedule.times import schedule
from generator.text.plain import plain
from tests.site.project import Project
from tests.site.tools import Tools, faults_of, fits, small_targets, wipe

pytestmark = pytest.mark.browser
PLAN = "plannen.html"
DAY = "Studiemiddag professionele ruimte"


def clocks(page: Page) -> list[str]:
    return page.locator(".plan-deel > .stap-tijd .klok").all_inner_texts()


def names(page: Page) -> list[str]:
    rows = page.locator(".plan-deel").all()
    return [row.get_by_role("button", name="Haal weg").get_attribute("aria-label").partition(": ")[2] for row in rows]  # type: ignore[union-attr]


def begin(page: Page, *adds: str) -> None:
    for name in adds:
        page.get_by_role("button", name=name, exact=True).click()


@pytest.mark.parametrize("people", [36, 13])
def test_a_draaiboek_is_worked_out_as_in_python(tools: Tools, built: Project, people: int) -> None:
    page = tools.open(PLAN)
    page.get_by_label("Begin met").select_option(DAY)
    page.get_by_label("Met hoeveel mensen").fill(str(people))
    edition = built.edition("proef-po")
    (draaiboek,) = (one for one in edition.draaiboeken.values() if plain(one.titel) == DAY)
    (meeting,) = schedule(edition, draaiboek)
    assert clocks(page) == [part.moment.begin for part in meeting.parts]
    assert meeting.moment.end in page.locator("#p-slot").inner_text()
    needed = materials(edition, draaiboek, people)
    said = page.locator("#p-materiaal li").all_inner_texts()
    wanted = [" ".join(plain(one.what).split()) + (f" ({one.copies} ×)" if one.copies > 1 else "") for one in needed]
    assert [line.partition(" · ")[0].strip() for line in said] == wanted
    assert page.locator("#p-materiaal a[href='print/scan-vragenlijst-a4.pdf']").is_visible()
    command = f"kijkwijzer print --school proef-po --draaiboek {draaiboek.id} --participants {people}"
    assert page.get_by_label("Alles om te printen in één map").input_value() == command
    page.get_by_label("Een werkvorm erbij").select_option("proefkaarten")
    begin(page, "Voeg toe")
    assert not page.get_by_label("Alles om te printen in één map").is_visible()


def test_a_session_that_is_made_for_another_number_of_people_says_so(tools: Tools, built: Project) -> None:
    page = tools.open(PLAN)
    laid = built.edition("proef-po").set("gespreksopener")
    assert laid
    group = laid.record.speluitleg.groep
    page.get_by_label("Een werkvorm erbij").select_option("gespreksopener")
    begin(page, "Voeg toe", "Pauze")
    said, people = page.locator(".plan-groep"), page.get_by_label("Met hoeveel mensen")
    for count, words in (
        (group.tot, ""),
        (group.tot + 1, f"Gemaakt voor {group.van} tot {group.tot} mensen: werk in 2 groepen."),
        (group.tot * 3, f"Gemaakt voor {group.van} tot {group.tot} mensen: werk in 3 groepen."),
        (group.van - 1, f"Gemaakt voor minstens {group.van} mensen."),
        (group.van, ""),
    ):
        people.fill(str(count))
        expect(said).to_have_text(words)


def test_what_is_added_of_ones_own_is_a_welcome_only_at_the_beginning(tools: Tools) -> None:
    page = tools.open(PLAN)
    begin(page, "Iets van jezelf", "Iets van jezelf")
    assert names(page) == ["Welkom", "Iets van onszelf"]
    page.keyboard.type("Afsluiten")
    assert page.get_by_label("Wat je doet").last.input_value() == "Afsluiten"


def test_a_broken_link_says_so(tools: Tools) -> None:
    page = tools.open(f"{PLAN}#titel=Dag&delen=[{{")
    expect(page.locator("#p-slot")).to_have_text("Een deel van de link is niet te lezen. Vraag om een nieuwe.")
    assert page.get_by_label("Hoe heet de bijeenkomst").input_value() == "Dag"


def test_cards_are_counted_in_sheets(tools: Tools) -> None:
    page = tools.open(PLAN)
    page.get_by_label("Met hoeveel mensen").fill("24")
    page.get_by_label("Een werkvorm erbij").select_option("gespreksopener")
    begin(page, "Voeg toe")
    cards = page.locator("#p-materiaal li").filter(has=page.locator("a[href$='gespreksopener-95x68.pdf']"))
    assert "(2 ×)" in cards.inner_text()
    assert cards.inner_text().endswith(" · 6 vellen A4")  # 17 cards, 8 on a sheet, for two tables


def test_parts_are_put_in_order_by_mouse(tools: Tools) -> None:
    page = tools.open(PLAN)
    page.get_by_label("Een werkvorm erbij").select_option("proefkaarten")  # 15 minutes
    begin(page, "Voeg toe", "Pauze", "Iets van jezelf")
    assert (names(page), clocks(page)) == (["Proefkaarten", "Pauze", "Iets van onszelf"], ["13:30", "13:45", "14:00"])
    page.get_by_role("button", name="Eerder: Iets van onszelf").click()
    page.get_by_role("button", name="Eerder: Iets van onszelf").click()
    assert (names(page), clocks(page)) == (["Iets van onszelf", "Proefkaarten", "Pauze"], ["13:30", "13:40", "13:55"])
    page.get_by_role("button", name="Haal weg: Pauze").click()
    page.locator(".plan-deel").first.get_by_label("Minuten").fill("25")
    expect(page.locator("#p-slot")).to_have_text("Klaar om 14:10 uur.")


def test_by_keyboard_alone(tools: Tools) -> None:
    page = tools.open(PLAN, width=360)
    page.get_by_label("Een werkvorm erbij").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # Pauze
    assert page.evaluate("document.activeElement.type") == "number"
    page.get_by_role("button", name="Iets van jezelf").press("Enter")
    page.get_by_role("button", name="Eerder: Iets van onszelf").press("Enter")
    assert names(page) == ["Iets van onszelf", "Pauze"]
    # At the top there is no earlier; the focus stays with the part.
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Later: Iets van onszelf"
    page.keyboard.press("Enter")
    assert names(page) == ["Pauze", "Iets van onszelf"]
    assert fits(page)
    assert small_targets(page, "#plan") == []


def test_too_long_is_said(tools: Tools) -> None:
    page = tools.open(PLAN)
    page.get_by_label("Uiterlijk klaar").fill("13:40")
    begin(page, "Pauze")
    expect(page.locator("#p-slot")).to_have_text("Klaar om 13:45 uur. 5 minuten te lang.")
    page.get_by_label("Uiterlijk klaar").fill("14:00")
    expect(page.locator("#p-slot")).to_have_text("Klaar om 13:45 uur. Nog 15 minuten over.")


def test_steps_can_be_left_out_and_all_is_in_the_link(tools: Tools) -> None:
    page = tools.open(PLAN)
    page.get_by_label("Een werkvorm erbij").select_option("proefscan")  # 10 minutes and 30
    begin(page, "Voeg toe")
    page.get_by_text("Kies de stappen").click()
    page.get_by_label("Invullen").uncheck()
    page.get_by_label("Hoe heet de bijeenkomst").fill("Ons <b>uur</b> & meer")
    other = tools.open(PLAN + page.evaluate("location.hash"))
    assert other.get_by_label("Hoe heet de bijeenkomst").input_value() == "Ons <b>uur</b> & meer"
    expect(other.locator("#p-slot")).to_have_text("Klaar om 14:00 uur.")
    page.goto(f"{tools.root}/index.html")
    page.goto(f"{tools.root}/{PLAN}")
    expect(page.locator("#p-slot")).to_have_text("Klaar om 14:00 uur.")


def test_a_link_that_was_spoiled_brings_nothing_in(tools: Tools) -> None:
    page = tools.open(PLAN + '#delen=[{"set":"geen"},{"titel":5},7,{"pauze":99999}]&mensen=-3')
    assert names(page) == ["Pauze"]
    expect(page.locator("#p-slot")).to_have_text("Klaar om 23:30 uur.")


def test_a_time_that_is_none_stays_out_of_the_calendar(tools: Tools, tmp_path: Path) -> None:
    page = tools.open(PLAN + '#delen=[{"pauze":15}]&begin=13:30%0D%0AATTENDEE:x&eind=25:00&titel=Samen%0DLOCATION:x')
    expect(page.locator("#p-slot")).to_have_text("Klaar om 13:45 uur.")
    page.get_by_label("Op welke dag").fill("2027-03-09")
    with page.expect_download() as download:
        page.get_by_role("button", name="Zet in je agenda (.ics)").click()
    download.value.save_as(tmp_path / "plan.ics")
    lines = (tmp_path / "plan.ics").read_bytes().decode().splitlines()
    assert {"UID:20270309-1330-15@kijkwijzer", "DTSTART:20270309T133000", "SUMMARY:Samen\\nLOCATION:x"} <= set(lines)
    assert [line for line in lines if line.startswith(("ATTENDEE", "LOCATION"))] == []
    page.evaluate("Bewaard.keep('plan', {titel: '', begin: 7, eind: '1:2', mensen: 12, delen: [{pauze: 10}]})")
    page.goto("about:blank")
    page.goto(f"{tools.root}/{PLAN}")
    expect(page.locator("#p-slot")).to_have_text("Klaar om 13:40 uur.")


def test_to_wipe_is_offered_when_something_is_kept(tools: Tools) -> None:
    page = tools.open(PLAN)
    wipe(page, lambda: begin(page, "Pauze"))
    assert names(page) == []


def test_a_plan_that_was_kept_is_in_the_link(tools: Tools) -> None:
    page = tools.open(PLAN)
    begin(page, "Pauze")
    page.goto("about:blank")
    page.goto(f"{tools.root}/{PLAN}")
    page.get_by_role("button", name="Maak een link").click()
    other = tools.open(PLAN + "#" + page.locator("#p-link").input_value().partition("#")[2])
    assert names(other) == ["Pauze"]


def test_it_is_printed_with_the_steps_by_the_clock(tools: Tools) -> None:
    page = tools.open(PLAN)
    page.get_by_label("Begin met").select_option(DAY)
    text = "".join(p.get_textpage().get_text_bounded() for p in PdfDocument(BytesIO(page.pdf())))
    assert "13:40" in text
    assert "Vertel waarom jullie deze middag houden" in text
    assert "Klaarleggen" in text
    assert "Voeg toe" not in text


def test_a_calendar_file(tools: Tools, tmp_path: Path) -> None:
    page = tools.open(PLAN)
    page.get_by_label("Begin met").select_option(DAY)
    page.get_by_label("Op welke dag").fill("2027-03-09")
    with page.expect_download() as download:
        page.get_by_role("button", name="Zet in je agenda (.ics)").click()
    download.value.save_as(tmp_path / "plan.ics")
    raw = (tmp_path / "plan.ics").read_bytes()
    lines = raw.decode().replace("\r\n ", "").split("\r\n")
    assert {"DTSTART:20270309T133000", "DURATION:PT180M", f"SUMMARY:{DAY}"} <= set(lines)
    assert any(line.startswith("DESCRIPTION:13:30 Welkom\\n13:40 Gespreksopener\\n") for line in lines)
    assert max(map(len, raw.split(b"\r\n"))) <= 75


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing(tools: Tools, dark: bool) -> None:
    page = tools.open(PLAN, width=360, dark=dark)
    page.get_by_label("Begin met").select_option(DAY)
    page.get_by_label("Uiterlijk klaar").fill("14:00")
    page.get_by_text("Kies de stappen").first.click()
    assert faults_of(page) == []


def test_without_javascript_it_leads_to_what_is_ready(tools: Tools) -> None:
    page = tools.open(PLAN, script=False)
    assert page.get_by_role("link", name=DAY).first.is_visible()
    assert page.get_by_text("Zonder tel je zelf op").is_visible()
    assert not page.locator("#plan").is_visible()
