"""A plan of one's own: parts in order by the clock, what they need, in a link, on paper and in a calendar."""

import json
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Event, Timezone
from playwright.sync_api import Page, expect
from pypdfium2 import PdfDocument

from generator.schedule.materials import materials
from generator.schedule.times import schedule
from generator.text.plain import plain
from tests.firefox import print_to_pdf
from tests.site.project import Project
from tests.site.tools import Tools, faults_of, fits, small_targets, wipe

pytestmark = pytest.mark.browser
PLAN = "plannen.html"
ZONE = ZoneInfo("Europe/Amsterdam")
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
    expect(page.locator("#p-slot")).to_have_text(
        "Klaar om 23:30 uur. 3 onderdelen zijn weggelaten: deze site heeft ze niet."
    )


def test_a_time_that_is_none_stays_out_of_the_calendar(tools: Tools, tmp_path: Path) -> None:
    wrong = "begin=13:30%0D%0AATTENDEE:x&eind=25:00&titel=Samen%0DLOCATION:x"
    page = tools.open(PLAN + f'#delen=[{{"pauze":15}}]&{wrong}&dag=2027-03-09')
    expect(page.locator("#p-slot")).to_have_text("Klaar om 13:45 uur.")
    event = calendar(page, tmp_path)
    assert (event["SUMMARY"], event.decoded("DTSTART")) == (
        "Samen\nLOCATION:x",
        datetime(2027, 3, 9, 13, 30, tzinfo=ZONE),
    )
    assert event.keys() & {"ATTENDEE", "LOCATION"} == set()
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


def paper(page: Page) -> str:
    """Give what stands on the sheets that a page prints."""
    return "\n".join(sheet.get_textpage().get_text_bounded() for sheet in PdfDocument(BytesIO(print_to_pdf(page))))


def test_it_is_printed_as_a_draaiboek_and_not_as_a_form(tools_of_each: Tools) -> None:
    page = tools_of_each.open(PLAN)
    page.get_by_label("Begin met").select_option(DAY)
    page.get_by_label("Op welke dag").fill("2027-03-09")
    text = " ".join(paper(page).split())
    assert text.startswith(f"{DAY} dinsdag 9 maart 2027 · 13:30 tot 16:30 uur · 36 deelnemers")
    steps = (
        "13:40 70 Gespreksopener",
        "14:50 15 Pauze",
        "16:30 Einde na 180 minuten",
        "Vertel waarom jullie deze middag",
    )
    assert [words for words in (*steps, "Klaarleggen") if words not in text] == []
    labels = "Begin met", "Hoe heet", "Op welke dag", "Met hoeveel", "Minuten", "Wat je doet", "Aantekening", "Voeg toe"
    assert [words for words in (*labels, "Maak een draaiboek") if words in text] == []
    # A PDF goes by the title of the page.
    titles = ("beforeprint", "afterprint")
    told = [page.evaluate(f"dispatchEvent(new Event('{event}')), document.title") for event in titles]
    assert told[0] == DAY
    assert told[1].startswith("Maak een draaiboek")


def test_without_parts_the_page_is_printed_as_it_is(tools: Tools) -> None:
    page = tools.open(PLAN)
    page.get_by_role("button", name="Print het draaiboek").click()
    expect(page.locator(".plan-doen .melding")).to_have_text("Er staat nog niets in je draaiboek. Voeg eerst iets toe.")
    assert "Maak een draaiboek" in paper(page)


def save(page: Page, button: str, folder: Path) -> tuple[str, bytes]:
    """Press a button that saves a file; give the name and what is in it."""
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    file = folder / "bewaard"
    download.value.save_as(file)
    return download.value.suggested_filename, file.read_bytes()


def event_of(raw: bytes) -> Event:
    """Give the one meeting of a calendar file, as a calendar reads it."""
    (event,) = Calendar.from_ical(raw).walk("VEVENT")
    assert isinstance(event, Event)
    return event


def calendar(page: Page, folder: Path) -> Event:
    return event_of(save(page, "Zet in je agenda (.ics)", folder)[1])


def test_a_calendar_file(tools_of_each: Tools, tmp_path: Path) -> None:
    page = tools_of_each.open(PLAN)
    page.get_by_label("Begin met").select_option(DAY)
    page.get_by_label("Op welke dag").fill("2027-03-09")
    page.get_by_label("Hoe heet de bijeenkomst").fill(
        "Middag; één, met ünïcode en een naam die langer is dan een regel lang"
    )
    name, raw = save(page, "Zet in je agenda (.ics)", tmp_path)
    assert name == "middag-een-met-unicode-en-een-naam-die-langer-is-dan-een-reg-2027-03-09.ics"
    event = event_of(raw)
    assert event["SUMMARY"] == "Middag; één, met ünïcode en een naam die langer is dan een regel lang"
    assert str(event["DESCRIPTION"]).startswith("13:30 Welkom\n13:40 Gespreksopener\n")
    begin, end = event.decoded("DTSTART"), event.decoded("DTEND")
    assert (begin, end) == (datetime(2027, 3, 9, 13, 30, tzinfo=ZONE), datetime(2027, 3, 9, 16, 30, tzinfo=ZONE))
    assert event["DTSTART"].params["TZID"] == "Europe/Amsterdam"
    assert max(map(len, raw.split(b"\r\n"))) <= 75
    assert b"\n" not in raw.replace(b"\r\n", b"")


@pytest.mark.parametrize(("day", "hours"), [("2027-01-15", 1), ("2027-07-01", 2), ("2027-03-28", 2), ("2027-10-31", 1)])
def test_summer_and_winter_are_told_to_a_calendar_that_does_not_know_the_zone(
    tools: Tools, tmp_path: Path, day: str, hours: int
) -> None:
    page = tools.open(PLAN + f'#delen=[{{"pauze":15}}]&begin=13:30&dag={day}')
    _, raw = save(page, "Zet in je agenda (.ics)", tmp_path)
    (zone,) = Calendar.from_ical(raw).walk("VTIMEZONE")
    assert isinstance(zone, Timezone)
    moment = datetime.fromisoformat(f"{day}T13:30")
    assert zone.to_tz(lookup_tzid=False).utcoffset(moment) == timedelta(hours=hours)
    assert moment.replace(tzinfo=ZONE).utcoffset() == timedelta(hours=hours)


def test_a_plan_that_changes_moves_its_meeting_and_a_copy_has_its_own(tools: Tools, tmp_path: Path) -> None:
    page = tools.open(PLAN)
    page.get_by_label("Op welke dag").fill("2027-03-09")
    begin(page, "Pauze")
    first = calendar(page, tmp_path)
    page.get_by_label("Begin", exact=True).fill("23:50")
    page.reload()
    moved = calendar(page, tmp_path)
    assert (moved["UID"], first["SEQUENCE"], moved["SEQUENCE"]) == (first["UID"], 0, 1)
    assert moved.decoded("DTEND") == datetime(2027, 3, 10, 0, 5, tzinfo=ZONE)
    name, raw = save(page, "Bewaar als bestand", tmp_path)
    assert name == "bijeenkomst-2027-03-09.json"
    other = tools.open(PLAN)
    other.get_by_label("Bestand met een draaiboek").set_input_files(tmp_path / "bewaard")
    expect(other.locator(".plan-doen .melding")).to_have_text("Het bestand is geladen.")
    assert json.loads(save(other, "Bewaar als bestand", tmp_path)[1]) == json.loads(raw)
    assert calendar(other, tmp_path)["UID"] == first["UID"]
    # Two meetings on one day, as long as each other.
    other.get_by_label("Begin met").select_option("een kopie van dit draaiboek")
    other.get_by_label("Op welke dag").fill("2027-03-09")
    assert calendar(other, tmp_path)["UID"] != first["UID"]


def test_a_meeting_that_has_no_length_or_day_goes_into_no_calendar(tools: Tools) -> None:
    page = tools.open(PLAN)
    said, button = page.locator(".plan-doen .melding"), page.get_by_role("button", name="Zet in je agenda (.ics)")
    button.click()
    expect(said).to_have_text("Er staat nog niets in je draaiboek. Voeg eerst iets toe.")
    begin(page, "Pauze")
    button.click()
    expect(said).to_have_text("Kies eerst op welke dag de bijeenkomst is.")
    expect(page.get_by_label("Op welke dag")).to_be_focused()


def test_what_this_site_does_not_have_is_told(tools: Tools, tmp_path: Path) -> None:
    page = tools.open(PLAN + '#delen=[{"set":"van-een-ander"},{"pauze":15}]')
    expect(page.locator("#p-slot")).to_contain_text("Eén onderdeel is weggelaten: deze site heeft het niet.")
    parts = [{"set": "van-een-ander"}, {"set": "gespreksopener", "stappen": [99]}, {"titel": "Slot", "minuten": 5}, 7]
    file = tmp_path / "plan.json"
    file.write_text(json.dumps({"soort": "kijkwijzer-draaiboek", "versie": 1, "inhoud": {"delen": parts}}), "utf-8")
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_label("Bestand met een draaiboek").set_input_files(file)
    expect(page.locator(".plan-doen .melding")).to_have_text(
        "Het bestand is geladen. 2 onderdelen zijn weggelaten: deze site heeft ze niet."
    )
    assert names(page) == ["Gespreksopener", "Slot"]


def test_a_plan_makes_way_only_when_asked(tools: Tools) -> None:
    page = tools.open(PLAN)
    begin(page, "Pauze")
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.get_by_label("Begin met").select_option(DAY)
    assert names(page) == ["Pauze"]
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_label("Begin met").select_option("een leeg draaiboek")
    assert names(page) == []


@pytest.mark.parametrize(
    ("page_name", "button"), [(PLAN, ""), ("stellingen/gespreksopener.html", "Printen, delen en bewaren")]
)
def test_a_link_from_a_folder_says_where_it_works(tools: Tools, page_name: str, button: str) -> None:
    page = tools.open(page_name)
    if button:
        page.get_by_text(button).click()
    page.get_by_role("button", name="Maak een link").click()
    help_text = page.locator(".linkhulp:visible")
    expect(help_text).to_contain_text("Deze link werkt alleen op deze computer")
    assert page.evaluate("document.activeElement.getAttribute('aria-describedby')") == help_text.get_attribute("id")


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
