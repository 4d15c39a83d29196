"""The cards of a set in the browser: seen, shuffled, chosen, added to, printed, shared and kept."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdfium2 import PdfDocument

from tests.site.tools import Tools, faults_of, fits, small_targets

pytestmark = pytest.mark.browser
OPENER = "stellingen/gespreksopener.html"
OWN = "<b>Mag ik</b> ook & wat zeggen?"


def numbers(page: Page) -> list[str]:
    return [text.strip() for text in page.locator(".kaart:visible .kaart-nummer").all_inner_texts()]


def add(page: Page, text: str) -> None:
    page.get_by_text("Een kaart erbij").click()
    page.get_by_label("Bij", exact=True).select_option(index=1)
    page.get_by_label("Wat er op de kaart staat").fill(text)
    page.get_by_role("button", name="Voeg de kaart toe").click()


def test_favourites_and_cards_put_aside_are_kept(tools: Tools) -> None:
    page = tools.open(OPENER)
    all_cards = numbers(page)
    page.get_by_role("button", name="Favoriet: 3", exact=True).click()
    page.get_by_role("button", name="Opzij: 2", exact=True).click()
    assert numbers(page) == [number for number in all_cards if number != "2"]
    page.reload()
    page.get_by_label("Favorieten (1)").check()
    assert numbers(page) == ["3"]
    page.get_by_label("Opzij (1)").check()
    page.get_by_role("button", name="Opzij: 2", exact=True).click()
    page.get_by_label(f"Alle ({len(all_cards)})").check()
    assert numbers(page) == all_cards


def test_shuffled_cards_are_all_there_and_go_back_in_order(tools: Tools) -> None:
    page = tools.open(OPENER)
    before = numbers(page)
    page.get_by_role("button", name="Schud").click()
    mixed = numbers(page)
    assert sorted(mixed) == sorted(before)
    page.reload()
    assert numbers(page) == mixed
    page.get_by_role("button", name="Favoriet: 3", exact=True).click()
    assert page.evaluate("document.activeElement.textContent") == "Favoriet"
    page.get_by_role("button", name="Terug op volgorde").click()
    assert numbers(page) == before
    assert page.locator(".kaart-doe [aria-pressed=true]").count() == 1


def test_a_card_of_ones_own_is_letters_and_marked_and_can_go(tools: Tools) -> None:
    page = tools.open(OPENER)
    add(page, OWN)
    page.reload()
    card = page.locator(".kaart.zelf")
    assert card.locator(".kaart-tekst").inner_text().strip() == OWN
    assert "Van jou, in deze browser" in card.inner_text()
    card.get_by_role("button", name="Gooi weg").click()
    assert page.locator(".kaart.zelf").count() == 0


def printed(page: Page, per_sheet: int) -> PdfDocument:
    page.get_by_text("Printen, delen en bewaren").click()
    page.get_by_label(str(per_sheet), exact=True).check()
    page.get_by_label("Alleen voorkanten").check()
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print deze kaarten").click()
    assert page.locator(".stapel-melding").inner_text() == ""
    return PdfDocument(BytesIO(page.pdf(prefer_css_page_size=True)))


@pytest.mark.parametrize("per_sheet", [4, 8, 12])
def test_a_choice_is_printed_whole(tools: Tools, per_sheet: int) -> None:
    page = tools.open(OPENER)
    add(page, OWN)
    cards = len(numbers(page))
    pdf = printed(page, per_sheet)
    assert len(pdf) == -(-cards // per_sheet)
    texts = " ".join(" ".join(sheet.get_textpage().get_text_bounded().split()) for sheet in pdf)
    assert "Samen lessen maken die bij onze kinderen passen, dat is voor mij ruimte." in texts
    assert OWN in texts
    # Nothing of the page around the cards, and strokes to cut along outside them.
    assert "Zo leid je het gesprek" not in texts
    assert [round(size) for size in pdf[0].get_size()] == [595, 842]
    strokes = [found.get_bounds() for found in pdf[0].get_objects() if found.type == 2]
    assert any(left < 25 and right < 29 for left, _, right, _ in strokes)


def test_too_much_text_is_said_and_not_cut_off(tools: Tools) -> None:
    page = tools.open("rolbeschrijvingen/leef-je-in.html")
    page.get_by_text("Printen, delen en bewaren").click()
    page.get_by_label("12", exact=True).check()
    page.get_by_role("button", name="Print deze kaarten").click()
    expect(page.locator(".stapel-melding")).to_contain_text("Te veel tekst voor zo’n kleine kaart: rol 1")
    assert page.locator(".kaartvellen").count() == 0


def test_the_command_names_the_cards(tools: Tools) -> None:
    page = tools.open(OPENER)
    for name in ("Favoriet: 3", "Favoriet: eigen 1"):
        page.get_by_role("button", name=name, exact=True).click()
    page.get_by_label("Favorieten (2)").check()
    command = page.locator("#stapel-opdracht").input_value()
    assert command == "kijkwijzer print --school proef-po --set gespreksopener --format 95x68 --cards 3,proef-po-01"
    page.get_by_text("Printen, delen en bewaren").click()
    page.get_by_label("Om te vouwen").check()
    page.get_by_label("4", exact=True).check()
    command = page.locator("#stapel-opdracht").input_value()
    assert command.endswith(" --set gespreksopener --format a6 --duplex fold --cards 3,proef-po-01")


def test_a_link_shows_the_same_cards_and_changes_nothing(tools: Tools) -> None:
    page = tools.open(OPENER)
    add(page, OWN)
    for name in ("Favoriet: 5", "Favoriet: zelf 1"):
        page.get_by_role("button", name=name, exact=True).click()
    page.get_by_label("Favorieten (2)").check()
    page.get_by_text("Printen, delen en bewaren").click()
    page.get_by_role("button", name="Maak een link").click()
    link = page.locator("#stapel-link").input_value()
    other = tools.open(OPENER + "#" + link.partition("#")[2])
    assert other.get_by_label("Uit de link (2)").is_checked()
    assert numbers(other) == ["5", "zelf 1"]
    assert other.locator(".kaart.zelf .kaart-tekst").inner_text().strip() == OWN
    assert other.evaluate("localStorage.length") == 0
    # What came along goes along again.
    other.get_by_text("Printen, delen en bewaren").click()
    other.get_by_role("button", name="Maak een link").click()
    third = tools.open(OPENER + "#" + other.locator("#stapel-link").input_value().partition("#")[2])
    assert numbers(third) == ["5", "zelf 1"]
    assert third.locator(".kaart.zelf .kaart-tekst").inner_text().strip() == OWN


def test_favourites_of_a_file_stay_with_their_cards(tools: Tools, tmp_path: Path) -> None:
    own = [{"id": f"zelf-{number}", "categorie": 0, "tekst": text} for number, text in ((2, "twee"), (3, "drie"))]
    deck = {"soort": "kijkwijzer-stapel", "versie": 1, "set": "gespreksopener", "eigen": own}
    file = tmp_path / "kaarten.json"
    file.write_text(json.dumps({**deck, "favoriet": ["zelf-2", "zelf-1"], "opzij": ["zelf-3"]}), "utf-8")
    page = tools.open(OPENER)
    add(page, "van hier")  # zelf-1, as an id in the file that no card of it has
    page.locator("#stapel-bestand").set_input_files(file)
    page.get_by_label("Favorieten (1)").check()
    assert page.locator(".kaart.zelf:visible .kaart-tekst").all_inner_texts() == ["twee"]
    page.get_by_label("Opzij (1)").check()
    assert page.locator(".kaart.zelf:visible .kaart-tekst").all_inner_texts() == ["drie"]


def test_a_file_brings_everything_back(tools: Tools, tmp_path: Path) -> None:
    page = tools.open(OPENER)
    add(page, OWN)
    page.get_by_role("button", name="Favoriet: 7", exact=True).click()
    page.get_by_text("Printen, delen en bewaren").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar als bestand").click()
    file = tmp_path / "kaarten.json"
    download.value.save_as(file)
    other = tools.open(OPENER)
    other.locator("#stapel-bestand").set_input_files(file)
    expect(other.locator(".stapel-melding")).to_have_text("Het bestand is geladen, met 1 eigen kaart.")
    other.get_by_label("Favorieten (1)").check()
    assert numbers(other) == ["7"]
    file.write_text(json.dumps({"soort": "iets anders"}), "utf-8")
    other.locator("#stapel-bestand").set_input_files(file)
    expect(other.locator(".stapel-melding")).to_have_text("Dit is geen bestand met kaarten van deze site.")


def test_all_that_is_kept_can_be_wiped(tools: Tools) -> None:
    page = tools.open(OPENER)
    wipe = page.get_by_role("button", name="Wis alles")
    assert not wipe.is_visible()
    page.get_by_role("button", name="Favoriet: 7", exact=True).click()
    assert page.evaluate("Object.keys(localStorage)") == ["kijkwijzer/1/proef-po/stapel/gespreksopener"]
    page.on("dialog", lambda dialog: dialog.accept())
    wipe.click()
    expect(page.get_by_label("Favorieten (0)")).to_have_count(1)
    assert page.evaluate("localStorage.length") == 0


def test_by_keyboard_alone(tools: Tools) -> None:
    page = tools.open(OPENER)
    page.get_by_role("button", name="Opzij: 1", exact=True).focus()
    page.keyboard.press("Space")
    assert "1" not in numbers(page)
    # The focus goes on to the card that took its place.
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Opzij: 2"
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    assert page.get_by_label("Favorieten (1)").count() == 1


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_and_all_fits_a_phone(tools: Tools, dark: bool) -> None:
    page = tools.open(OPENER, width=360, dark=dark)
    add(page, OWN)
    page.get_by_text("Printen, delen en bewaren").click()
    page.get_by_role("button", name="Favoriet: 3", exact=True).click()
    assert faults_of(page) == []
    assert fits(page)
    assert small_targets(page, "#stapel, .kaart") == []


def test_without_javascript_the_cards_lie_there(tools: Tools) -> None:
    page = tools.open(OPENER, script=False)
    assert page.locator(".kaart").count() == len(numbers(page)) > 10
    assert not page.locator("#stapel").is_visible()
