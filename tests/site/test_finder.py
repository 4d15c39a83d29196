"""Finding what fits: by words, and by what one asks for, together; by mouse, by keyboard and from a link."""

from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from generator.text.plain import plain
from tests.site.project import Project
from tests.site.tools import Tools, faults_of, fits, small_targets

pytestmark = pytest.mark.browser


def found(page: Page) -> list[str]:
    return [text.strip() for text in page.locator(".vondst:visible .set-naam").all_inner_texts()]


def test_without_javascript_it_is_a_plain_list(tools: Tools, built: Project) -> None:
    page = tools.open("vinden.html", script=False)
    assert not page.locator("#vinder").is_visible()
    edition = built.edition("proef-po")
    assert len(found(page)) == len(edition.sets) + len(edition.draaiboeken)
    assert page.get_by_role("link", name="Gespreksopener", exact=True).last.is_visible()


def test_fields_work_together_and_count(tools: Tools) -> None:
    page = tools.open("vinden.html")
    page.get_by_label("Soort").select_option("vragenlijsten")
    assert found(page) == ["Scan", "Meetlat", "Proefmeetlat", "Proefscan"]
    expect(page.locator("#v-aantal")).to_have_text("4 mogelijkheden")
    page.get_by_label("Met hoeveel mensen").fill("13")  # the two of the test go to 12
    page.get_by_label("Zo lang hebben we").select_option("90")
    assert found(page) == ["Scan", "Meetlat"]
    # Every choice says what it would leave, given all the others.
    assert page.locator("#v-fase option[value=diagnose]").inner_text() == "Diagnose (2)"
    assert page.locator("#v-minuten option[value='20']").inner_text() == "20 minuten (2)"
    assert page.locator("#v-fase option[value=interventie]").is_disabled()
    page.get_by_role("button", name="Begin opnieuw").click()
    expect(page.locator("#v-zoek")).to_be_focused()
    assert "Gespreksopener" in found(page)
    assert page.evaluate("location.hash") == ""


def test_how_people_work_is_one_of_the_choices(tools: Tools, built: Project) -> None:
    page = tools.open("vinden.html#opstelling=staand")
    edition = built.edition("proef-po")
    standing = {plain(laid.record.titel) for laid in edition.sets if "staand" in laid.record.speluitleg.opstelling}
    assert "Gespreksopener" in standing <= set(found(page))
    page.get_by_label("Soort").select_option("werkvormen")
    assert "Gespreksopener" not in found(page)
    named = page.get_by_label("Zo werken jullie").locator("option[value=staand]").inner_text()
    assert named == f"staand ({len(found(page))})"


def test_the_sector_it_was_written_for_is_one_of_the_choices(tools: Tools, built: Project) -> None:
    page = tools.open("vinden.html#sector=vo")
    edition = built.edition("proef-po")
    of = {plain(laid.record.titel): edition.bronnen[laid.record.bron.publicatie].sectoren for laid in edition.sets}
    shown = set(found(page))
    assert {title for title, sectors in of.items() if not sectors or "vo" in sectors} <= shown
    assert not {title for title, sectors in of.items() if sectors and "vo" not in sectors} & shown
    assert shown != set(of)
    named = page.get_by_label("Geschreven voor").locator("option[value=vo]").inner_text()
    assert named == f"voortgezet onderwijs ({len(found(page))})"


def test_what_is_made_for_fewer_people_is_counted(tools: Tools, built: Project) -> None:
    page = tools.open("vinden.html#soort=stellingen")
    sets = [
        laid.record.speluitleg.groep.tot for laid in built.edition("proef-po").sets if laid.kind.folder == "stellingen"
    ]
    assert sets == [12]
    people, told = page.get_by_label("Met hoeveel mensen"), page.locator("#v-groepen")
    expect(told).to_be_empty()
    people.fill("13")
    expect(told).to_contain_text("Nog 1 mogelijkheid is gemaakt voor minder mensen.")
    people.fill("12")
    expect(told).to_be_empty()
    assert page.get_by_label("Zo lang hebben we").locator("option[value='75']").count() == 1


def test_words_are_found_on_cards_too_accents_aside(tools: Tools) -> None:
    page = tools.open("vinden.html")
    page.get_by_label("Zoek op woorden").fill("BRIEFJE ráám")
    expect(page.locator("#v-aantal")).to_contain_text(", 1 kaart")
    assert (found(page)[0], found(page)[-1]) == ("Proefkaarten", "Er hangt een briefje op het raam")
    page.get_by_role("link", name="Er hangt een briefje").click()
    expect(page.locator("#kaart-proefkaarten-02")).to_be_visible()


def test_what_is_asked_stands_in_the_link(tools: Tools) -> None:
    page = tools.open("vinden.html")
    page.get_by_label("Fase").select_option("diagnose")
    page.get_by_label("Zoek op woorden").fill("wat is het dringendst")
    again = tools.open("vinden.html" + page.evaluate("location.hash"))
    assert found(again) == found(page) == ["Proefscan"]
    assert again.get_by_label("Fase").input_value() == "diagnose"


def test_a_hit_comes_with_the_sentence_around_the_word(tools: Tools) -> None:
    page = tools.open("vinden.html#zoek=briefje raam")
    hit = page.locator("#v-best .vondst").first
    expect(hit.locator("mark").first).to_have_text("briefje")
    expect(hit.locator(".set-feiten")).to_contain_text("deelnemers")
    expect(hit.locator(".set-feiten")).to_contain_text("minuten")
    hit.locator(".vondst-zin a").click()
    expect(page.locator("#kaart-proefkaarten-02 .highlighted").first).to_have_text("briefje")


@pytest.mark.parametrize("typed", ["coordinatie", "co\u00f6rdinatie", "coo\u0308rdinatie", "COORDINATIE"])
def test_accents_do_not_count_composed_or_not(tools: Tools, typed: str) -> None:
    """Here and on the page that searches all others."""
    page = tools.open("vinden.html")
    page.get_by_label("Zoek op woorden").fill(typed)
    expect(page.locator("#v-best mark", has_text="coördinatie").first).to_be_visible()
    page.goto(f"{tools.root}/search.html?{urlencode({'q': typed})}")
    expect(page.locator("#search-results mark").first).to_have_text("coördinatie")


def test_words_that_people_use_find_what_the_texts_say(tools: Tools, built: Project) -> None:
    page = tools.open("vinden.html#zoek=stress")
    assert found(page)[0] == "Reflector"
    page.get_by_label("Zoek op woorden").fill("docenten")
    assert built.edition("proef-po").house.sector == "po"
    expect(page.locator("#v-best mark").first).to_contain_text("eerkracht")


def test_a_set_with_a_shorter_way_is_found_for_that_time(tools: Tools, built: Project) -> None:
    page = tools.open("vinden.html#minuten=20")
    sets = [laid.record for laid in built.edition("proef-po").sets]
    short = {
        plain(record.titel)
        for record in sets
        if min(record.speluitleg.minuten, *(one.minuten or 999 for one in record.speluitleg.varianten), 999) <= 20
    }
    assert "Gespreksopener" in short
    assert short == set(found(page))
    opener = page.locator(".vondst-gespreksopener")
    expect(opener.locator(".vondst-tijd")).to_have_text("Kan ook in 20 minuten.")
    page.get_by_label("Zo lang hebben we").select_option("75")
    expect(opener.locator(".vondst-tijd")).to_have_count(0)


def test_the_choice_that_stops_it_is_named_and_can_be_left_out(tools: Tools) -> None:
    page = tools.open("vinden.html#zoek=briefje raam&minuten=20&soort=stellingen")
    told, ways = page.locator("#v-aantal"), page.locator("#v-uitwegen")
    expect(told).to_contain_text("Niets past bij ‘Stellingen’; zonder die keuze ")
    assert found(page) == []
    ways.get_by_role("button", name="Laat ‘Stellingen’ weg").click()
    expect(page.get_by_label("Soort")).to_be_focused()
    assert "Proefkaarten" in found(page)
    expect(ways).to_be_empty()
    page.get_by_label("Met hoeveel mensen").fill("400")
    expect(told).to_contain_text("Niets past bij ‘400 mensen’; zonder die keuze ")
    page.get_by_label("Soort").evaluate(
        "field => { field.value = 'rolbeschrijvingen'; field.form.dispatchEvent(new Event('input')); }"
    )
    expect(told).to_contain_text("Niets past bij deze keuzes samen; zonder keuzes ")
    ways.get_by_role("button", name="Laat alle keuzes weg").click()
    assert "Proefkaarten" in found(page)
    assert page.get_by_label("Zoek op woorden").input_value() == "briefje raam"


def test_other_pages_that_say_so_are_told_of(tools: Tools) -> None:
    page = tools.open("vinden.html#zoek=psychologisch contract")
    page.get_by_role("link", name="zegt hier iets over").or_(
        page.get_by_role("link", name="zeggen hier iets over")
    ).click()
    expect(page.locator("#search-results h2")).to_have_text("Gevonden")
    expect(page.locator(".search .set-naam").filter(has_text="Begrippen")).to_be_visible()


def test_nothing_fits_is_said(tools: Tools) -> None:
    page = tools.open("vinden.html#zoek=zzzz")
    expect(page.locator("#v-aantal")).to_contain_text("Niets gevonden voor ‘zzzz’.")
    page.get_by_role("button", name="Laat ‘zzzz’ weg").click()
    expect(page.locator("#v-zoek")).to_be_focused()
    assert "Gespreksopener" in found(page)


def test_by_keyboard_alone_on_a_phone(tools: Tools) -> None:
    page = tools.open("vinden.html", width=360)
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "v-zoek":
            break
    page.keyboard.type("meetlat")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("d")  # a select takes the letter of its choice
    assert page.get_by_label("Fase").input_value() == "diagnose"
    assert "Meetlat" in found(page)
    assert fits(page)
    assert small_targets(page, "#vinder") == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing(tools: Tools, dark: bool) -> None:
    assert faults_of(tools.open("vinden.html#zoek=ruimte", dark=dark)) == []


def test_over_http(served: str, tools: Tools) -> None:
    page = Tools(served, tools.browser, tools.faults, tools.contexts).open("vinden.html#soort=stellingen")
    assert found(page) == ["Gespreksopener"]
