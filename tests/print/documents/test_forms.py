"""The paper form of a questionnaire: every question and answer, no row split, room to write."""

from pathlib import Path

import pytest

from generator.print.order.order import Order
from tests.conftest import Pack
from tests.print.conftest import print_school
from tests.print.reading import page_count

from .readback import lines_of, pages
from .tagtree import tag_tree


def test_a_form_holds_every_number_and_every_question(folder: Path) -> None:
    [form] = pages(folder / "peiling-vragenlijst-a4.pdf")
    for row in ("1 De ramen kunnen open.", "2 Het krijt ligt klaar.", "3 Er is ruimte voor leerkrachten."):
        assert row in form
    for key in ("Binnen", "Het lokaal", "Alles met een deur.", "Buiten", "Het plein", "Geef elk punt twee cijfers."):
        assert key in form
    assert "Trek de stand van drie af, en neem dat keer het gewicht." in form


def test_numbers_in_boxes_come_with_their_meaning(folder: Path) -> None:
    [form] = pages(folder / "peiling-vragenlijst-a4.pdf")
    for key in ("1 licht", "2 gewoon", "3 zwaar", "0 nergens", "1 onderweg", "2 bijna", "3 klaar"):
        assert key in form
    assert form.count("1 2 3 0 1 2 3") == 3


def test_many_anchors_become_numbers_too(folder: Path) -> None:
    [form] = pages(folder / "cijfer-vragenlijst-a4.pdf")
    assert "1 een 2 twee 3 drie 4 vier 5 vijf 6 zes 7 zeven" in form
    assert "1 Het gebouw. 1 2 3 4 5 6 7 2 De soep. 1 2 3 4 5 6 7" in form


def test_a_screen_reader_hears_question_and_scale_at_every_answer(folder: Path) -> None:
    table = next(tag_tree(folder / "peiling-vragenlijst-a4.pdf").all("Table"))
    heads = {th.id: th.text for th in table.all("TH")}
    first = next(row for row in table.all("TR") if row.text.startswith("1 "))
    heard = [[heads[one] for one in cell.headers] for cell in first.all("TD")]
    assert [row for row, _ in heard] == ["1 De ramen kunnen open."] * 3
    assert [scale.split()[0] for _, scale in heard] == ["Belang", "Huidig", "Urgentie"]


def test_only_urgency_is_computed_on_the_form(folder: Path) -> None:
    [scan] = pages(folder / "peiling-vragenlijst-a4.pdf")
    assert "Urgentie belang × (3 − huidig)" in scan
    assert "Wat kan ik snel doen?" in scan
    for name in ("lijst", "cijfer"):
        text = " ".join(pages(folder / f"{name}-vragenlijst-a4.pdf"))
        assert "rgentie" not in text
        assert "snel doen" not in text


def test_every_page_of_a_long_form_has_the_anchors_and_the_version(folder: Path) -> None:
    form = pages(folder / "lijst-vragenlijst-a4.pdf")
    assert len(form) > 2
    for page in form[:-1]:
        assert "zelden of nooit soms heel vaak" in page
    for number, page in enumerate(form, 1):
        assert "Lijst, versie 2" in page
        assert f"{number} van {len(form)}" in page


def test_no_row_is_split(folder: Path) -> None:
    document = tag_tree(folder / "lijst-vragenlijst-a4.pdf")
    rows = [th.text for table in document.all("Table") for th in table.all("TH") if "gaat over mij" in th.text]
    assert [int(row.split()[0]) for row in rows] == list(range(1, 61))
    assert all(row.endswith("dan ik.") for row in rows if int(row.split()[0]) % 3 == 0)


def test_open_questions_have_all_the_room_that_is_left(folder: Path) -> None:
    file = folder / "lijst-vragenlijst-a4.pdf"
    assert "Wat wil je nog kwijt?" in pages(file)[-1]
    assert "Wat sloegen wij over?" in pages(file)[-1]
    lines = lines_of(file, page_count(file) - 1)
    assert lines[-1] > 297 - 22 - 10
    assert lines[-1] - lines[-4] == pytest.approx(3 * 8, abs=0.5)


def test_questions_to_talk_about_have_the_numbers_of_their_cards(own: Pack) -> None:
    own.edit("scholen/beuk.yaml", "zonder: [rollen-02]", "zonder: [rollen-02, peiling-01]")
    own.edit("scholen/beuk.yaml", "  erbij:\n", "  erbij:\n    - {id: beuk-02, set: peiling, tekst: En nu?}\n")
    order = Order(sets=("peiling",), formats=("gespreksvragen-a4",))
    [sheet] = pages(print_school(own.places, "beuk", order).folder / "peiling-gespreksvragen-a4.pdf")
    assert "2 Wat mis je nog?" in sheet
    assert "eigen 2 En nu?" in sheet
    assert "viel jou op" not in sheet
