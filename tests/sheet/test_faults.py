"""What Excel, LibreOffice or a hand does to a spreadsheet is told by cell, and nothing is written."""

from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from generator.command.sheet import read_sheet
from generator.faults import ContentFaults
from tests.conftest import Pack
from tests.sheet.blad import Blad, Edit


def _set(card: str, column: str | int, value: object) -> Edit:
    def edit(blad: Blad) -> None:
        blad.cell(card, column).value = value  # type: ignore[assignment]

    return edit


def _delete_column(blad: Blad) -> None:
    blad.tab().delete_cols(5)


def _shift_cells(blad: Blad) -> None:
    blad.tab().move_range(f"D{blad.row('proef-01')}:F{blad.row('proef-01')}", cols=1)


def _copy_row(blad: Blad) -> None:
    blad.cell("proef-02", "id").value = "proef-01"


def _copy_tab(blad: Blad) -> None:
    blad.book.copy_worksheet(blad.tab())


CASES: dict[str, tuple[Edit, str]] = {
    "a date": (
        _set("proef-01", "tekst", datetime(2026, 3, 5)),
        "beuk.xlsx[Proef!E4]: hier is een datum of tijd van gemaakt; gevonden «5-3-2026»;"
        " typ een apostrof voor de tekst, dan blijft het tekst: '1-2",
    ),
    "a number, its zeros lost": (
        _set("proef-01", "tekst", 106),
        "beuk.xlsx[Proef!E4]: hier is een getal van gemaakt; nullen vooraan kunnen weg zijn; gevonden «106»;"
        " typ een apostrof voor het getal, dan blijft het tekst: '106",
    ),
    "a formula": (
        _set("proef-01", "tekst", "=A1&A2"),
        "beuk.xlsx[Proef!E4]: een formule in plaats van tekst; gevonden «=A1&A2»;"
        " typ de tekst zelf, met een apostrof ervoor als die met = begint",
    ),
    "an error": (
        _set("proef-01", "tekst", "#REF!"),
        "beuk.xlsx[Proef!E4]: een foutmelding in plaats van tekst; gevonden «#REF!»; typ hier weer gewone tekst",
    ),
    "merged cells": (
        lambda blad: blad.tab().merge_cells("E4:E5"),
        "beuk.xlsx[Proef!E4]: samengevoegde cellen; gevonden E4:E5; splits ze weer, en kijk of er niets verdween",
    ),
    "a lost tab": (
        lambda blad: blad.book.remove(blad.tab("Rollen")),
        "beuk.xlsx[Rollen]: deze tab is weg; gevonden «Uitleg, School, Woorden, Proef, Opdrachten, Steen»;"
        " zet hem terug, of exporteer het blad opnieuw",
    ),
    "a copied tab": (
        _copy_tab,
        "beuk.xlsx[Proef Copy]: een kopie van een andere tab; gevonden dezelfde kaarten op «Proef»;"
        " haal een van de twee tabs weg",
    ),
    "the hidden tab gone": (
        lambda blad: blad.book.remove(blad.tab("Stand")),
        "beuk.xlsx: de verborgen tab «Stand» is er niet, en zonder die tab weten we niet wat jullie veranderden;"
        " gevonden «Uitleg, School, Woorden, Proef, Rollen, Opdrachten, Steen...»;"
        " exporteer het opnieuw: kijkwijzer sheet export --school beuk",
    ),
    "a lost column": (
        _delete_column,
        "beuk.xlsx[Proef!A3]: de kolom «Tekst» is weg; gevonden «kaart, anders dan de basis, doet mee, categorie, aard,"
        " va...»; schrijf boven die kolom weer «Tekst», of exporteer het blad opnieuw",
    ),
    "no headings": (
        lambda blad: blad.tab().delete_rows(3),
        "beuk.xlsx[Proef!A3]: de rij met de koppen is weg; gevonden «proef-01»;"
        " zet op rij 3 de koppen terug, te beginnen met «Kaart»",
    ),
    "cells moved to the right": (
        _shift_cells,
        "beuk.xlsx[Proef!D4]: «Categorie» kan een school hier niet veranderen; gevonden niets; zet «vrij» terug",
    ),
    "an id gone": (
        _set("proef-02", "id", None),
        "beuk.xlsx[Proef!A5]: een rij zonder id; gevonden «Niemand hoeft te weten wat ik in mijn lokaal doe.»;"
        " schrijf proef-02 terug, of «nieuw»",
    ),
    "an id twice": (
        _copy_row,
        "beuk.xlsx[Proef!A5]: een id die er al is; gevonden «proef-01», ook in A4;"
        " haal een van de twee rijen leeg, of schrijf «nieuw» als het een nieuwe kaart is",
    ),
    "an id mistyped": (
        _set("proef-02", "id", "proef-2"),
        "beuk.xlsx[Proef!A5]: een id die we niet kennen; gevonden «proef-2»; bedoelde je «proef-02»?",
    ),
    "an id that became a date": (
        _set("proef-02", "id", datetime(2026, 2, 1)),
        "beuk.xlsx[Proef!A5]: hier is een datum of tijd van gemaakt; gevonden «1-2-2026»;"
        " typ een apostrof voor de tekst, dan blijft het tekst: '1-2",
    ),
    "a row of another tab": (
        _set("proef-02", "id", "rollen-01"),
        "beuk.xlsx[Proef!A5]: een id die niet op deze tab hoort; gevonden «rollen-01»;"
        " zet de rij terug op de tab «Rollen»",
    ),
    "a row gone": (
        lambda blad: blad.tab().delete_rows(blad.row("proef-02")),
        "beuk.xlsx[Proef!A3]: de rij van «proef-02» is weg; gevonden niets;"
        " zet de rij terug; een kaart laat je weg met nee bij «Doet mee»",
    ),
    "a base text changed": (
        _set("proef-01", "basis", "Iets anders"),
        "beuk.xlsx[Proef!I4]: «Tekst van de basis» kan een school hier niet veranderen; gevonden «Iets anders»;"
        " zet «Ruimte is voor een {{ docent }} net zo gewoon als krijt.» terug",
    ),
    "neither yes nor no": (
        _set("proef-01", "doet mee", "misschien"),
        "beuk.xlsx[Proef!C4]: «Doet mee» kan dit niet zijn; gevonden «misschien»; kies uit: ja, nee",
    ),
    "yes or no gone": (
        _set("proef-01", "doet mee", None),
        "beuk.xlsx[Proef!C4]: «Doet mee» is leeg; gevonden niets; kies uit: ja, nee",
    ),
    "a category that is not there": (
        lambda blad: blad.add(tekst="Van ons.", categorie="vry"),
        "beuk.xlsx[Proef!D9]: «Categorie» kan dit niet zijn; gevonden «vry»; kies uit: samen, vrij",
    ),
    "a new card without text": (
        lambda blad: blad.add(categorie="vrij"),
        "beuk.xlsx[Proef!E9]: «Tekst» is leeg; gevonden niets; schrijf er iets, of maak de hele rij leeg",
    ),
    "a slot that is broken": (
        _set("proef-01", "tekst", "Een {{ docent is vrij."),
        "beuk.xlsx[Proef!E4]: een invulplek die niet klopt; gevonden «{{ docent is vrij.»;"
        " schrijf {{ woord }}, {{ woord.mv }} of {{ woord | hoofdletter }}",
    ),
    "a word that is not there": (
        _set("proef-01", "tekst", "Een {{ docnt }} is vrij."),
        "beuk.xlsx[Proef!E4]: onbekend woord; gevonden «docnt»; bedoelde je «docent»?",
    ),
    "a link that leads nowhere": (
        lambda blad: blad.add(tekst="Lees [[proef-99]].", categorie="vrij"),
        "beuk.xlsx[Proef!E9]: een verwijzing naar iets dat niet bestaat; gevonden «proef-99»; bedoelde je «proef»?",
    ),
    "a name that leads nowhere": (
        lambda blad: blad.add(tekst="Lees.", categorie="vrij", zie="ruimt"),
        "beuk.xlsx[Proef!H9]: een verwijzing naar iets dat niet bestaat; gevonden «ruimt»; bedoelde je «ruimte»?",
    ),
    "two paragraphs on a card of one": (
        _set("proef-01", "tekst", "Eerste alinea.\n\nTweede alinea."),
        "beuk.xlsx[Proef!E4]: hier past maar één alinea; gevonden «Eerste alinea. Tweede alinea.»;"
        " maak er één alinea van, zonder lijst",
    ),
    "a list on a card of one paragraph": (
        lambda blad: blad.add(tekst="1. Eerst\n2. Daarna", categorie="vrij"),
        "beuk.xlsx[Proef!E9]: hier past maar één alinea; gevonden «1. Eerst 2. Daarna»;"
        " maak er één alinea van, zonder lijst",
    ),
    "a text of which nothing can be read": (
        _set("proef-01", "tekst", "\u3164\u3000"),
        "beuk.xlsx[Proef!E4]: de tekst is leeg; gevonden niets; schrijf de tekst of haal de sleutel weg",
    ),
    "a word of which nothing can be read": (
        lambda blad: blad.tab("Woorden").__setitem__("C4", "\u3164"),
        "beuk.xlsx[Woorden!C4]: «ev» heeft geen letters of cijfers; gevonden niets; schrijf er iets",
    ),
    "a word that turns letters around": (
        lambda blad: blad.tab("Woorden").__setitem__("C4", "\u202eteam"),
        "beuk.xlsx[Woorden!C4]: een onzichtbaar teken dat hier niet mag; gevonden «U+202E»; haal het weg",
    ),
    "a control sign": (
        _set("proef-01", "tekst", "Een tab\tin een tekst."),
        "beuk.xlsx[Proef!E4]: een tab in een tekst; gevonden «Een tab in een tekst.»; maak er een spatie van",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_fault(blad: Blad, name: str) -> None:
    edit, told = CASES[name]
    before = blad.layer.read_bytes()
    edit(blad)
    faults = blad.faults()
    assert told in faults
    assert blad.layer.read_bytes() == before
    assert name == "cells moved to the right" or len(faults) == 1


def test_another_heading_is_named_where_it_stands(blad: Blad) -> None:
    blad.tab()["E3"] = "Stelling"
    assert blad.faults() == [
        "beuk.xlsx[Proef!E3]: de kolom «Tekst» is weg; gevonden «stelling»;"
        " schrijf boven die kolom weer «Tekst», of exporteer het blad opnieuw"
    ]


def test_all_faults_come_in_one_run_tab_by_tab(blad: Blad) -> None:
    blad.cell("proef-02", "tekst").value = 7
    blad.cell("proef-01", "doet mee").value = "wie weet"
    blad.tab("School")["C6"] = "af en toe"
    assert [line.partition(":")[0] for line in blad.faults()] == [
        "beuk.xlsx[Proef!C4]",
        "beuk.xlsx[Proef!E5]",
        "beuk.xlsx[School!C6]",
    ]


def test_what_both_changed_is_no_ones(blad: Blad) -> None:
    blad.pack.edit("scholen/beuk.yaml", "Onze kinderen leren van elkaar, en wij ook.", "Kinderen leren.")
    blad.cell("proef-03", "tekst").value = "Wij leren."
    assert blad.faults() == [
        "beuk.xlsx[Proef!E6]: dit is intussen ook in het project veranderd; gevonden «Wij leren.» hier, en"
        " «Kinderen leren.» in het project; kies er een: zet die ook in de ander, of exporteer het blad opnieuw"
    ]


def test_another_schools_file(blad: Blad) -> None:
    with pytest.raises(ContentFaults) as raised:
        read_sheet(blad.pack.places, "strand", blad.file, yes=True)
    assert [fault.as_line(blad.file.parent) for fault in raised.value.faults] == [
        "beuk.xlsx[Stand!B1]: dit blad is niet van «strand»; gevonden «beuk»; noem --school beuk,"
        " of exporteer het opnieuw: kijkwijzer sheet export --school strand"
    ]


@pytest.mark.parametrize("content", [b"geen rekenblad", b"PK\x03\x04 half", b""])
def test_a_file_that_is_none(pack: Pack, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "kaarten.xls"
    file.write_bytes(content)
    with pytest.raises(ContentFaults) as raised:
        read_sheet(pack.places, "beuk", file, yes=True)
    assert [fault.as_line(tmp_path) for fault in raised.value.faults] == [
        "kaarten.xls: dit is geen rekenblad dat te lezen is; gevonden «.xls»;"
        " sla het in Excel of LibreOffice op als Excel-werkmap (.xlsx)"
    ]


def test_a_workbook_of_something_else(pack: Pack, tmp_path: Path) -> None:
    Workbook().save(tmp_path / "iets.xlsx")
    with pytest.raises(ContentFaults, match="1 faults"):
        read_sheet(pack.places, "beuk", tmp_path / "iets.xlsx", yes=True)
