"""A school's own words in the spreadsheet: said once, heard on every card."""

import pytest
from openpyxl.cell import Cell

from generator.records.laag import Woord
from generator.sheet.words import _DEFAULTS
from generator.text.plain import plain
from tests.sheet.blad import Blad, blad_of
from tests.sheet.test_three_way import changed, texts

COLUMNS = ("id", "anders", *Woord.model_fields, "basis")
TEAM = "  team: {ev: bouwteam, mv: bouwteams, lidwoord: het, hij: het, hem: het}"


def cell(blad: Blad, word: str, column: str) -> Cell:
    return blad.cell(word, COLUMNS.index(column) + 1, "Woorden")


def test_every_word_is_there_with_that_of_the_base(blad: Blad) -> None:
    rows = [[c.value for c in row[: len(COLUMNS)]] for row in blad.tab("Woorden").iter_rows(min_row=3)]
    assert rows[0][:3] == ["Woord", "Anders dan de basis", "Enkelvoud"]
    assert rows[1:3] == [
        ["docent", None, "leerkracht", "leerkrachten", "de", None, None, "zijn", "leerkracht, leerkrachten, de, zijn"],
        ["team", "aangepast", "bouwteam", "bouwteams", "het", "het", "het", "zijn", "team, teams, het, het, het, zijn"],
    ]


def test_another_word_for_the_same(blad: Blad) -> None:
    cell(blad, "docent", "ev").value = " meester "
    cell(blad, "docent", "mv").value = "meesters"
    assert changed(blad) == ["+  docent: {ev: meester, mv: meesters, lidwoord: de}"]
    assert texts(blad.pack)["proef-01"] == "Ruimte is voor een meester net zo gewoon als krijt."


def test_one_form_of_a_word_that_the_school_has_already(blad: Blad) -> None:
    cell(blad, "team", "zijn").value = "HUN"
    assert changed(blad) == [f"-{TEAM}", f"+{TEAM[:-1]}, zijn: hun}}"]


def test_back_to_the_word_of_the_base(blad: Blad) -> None:
    for form in ("ev", "mv"):
        cell(blad, "team", form).value = None
    assert changed(blad) == ["-woorden:", f"-{TEAM}"]
    note = blad.pack.edition("beuk").layers[-1].toelichting
    assert note
    assert plain(note) == "Kaart 3 gaat bij ons team over kinderen."


def test_what_is_wrong_is_told_by_cell(blad: Blad) -> None:
    cell(blad, "docent", "lidwoord").value = "den"
    assert blad.faults() == ["beuk.xlsx[Woorden!E4]: «Lidwoord» kan dit niet zijn; gevonden «den»; bedoelde je «de»?"]
    cell(blad, "docent", "lidwoord").value = "de"
    cell(blad, "docent", "mv").value = "m" * 41
    faults = blad.faults()
    assert len(faults) == 1
    assert faults[0].startswith("beuk.xlsx[Woorden!D4]: ")


def test_the_defaults_are_those_of_the_record() -> None:
    fields = {key: field for key, field in Woord.model_fields.items() if not field.is_required()}
    assert {key: field.default for key, field in fields.items() if field.default} == _DEFAULTS


@pytest.mark.parametrize("form", ["ev", "mv"])
def test_nobody_can_empty_a_word_of_their_own(blad: Blad, form: str) -> None:
    """A word that no layer below has, keeps its forms."""
    blad.pack.edit("scholen/beuk.yaml", "woorden:\n", "woorden:\n  mentor: {ev: mentor, mv: mentoren, lidwoord: de}\n")
    blad.pack.edit("scholen/beuk.yaml", "bij ons {{ team }}", "bij {{ mentor }} en {{ team }}")
    again = blad_of(blad.pack)
    cell(again, "mentor", form).value = None
    assert "is leeg" in again.faults()[0]
