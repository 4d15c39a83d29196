"""What nobody touched changes nothing: not a byte, whichever program saved the file."""

import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook

from generator.command.sheet import read_sheet, write_sheet
from generator.faults import Fault
from generator.places import Places
from generator.sheet.cells import cell_text, items
from generator.sheet.export_workbook import workbook_bytes
from generator.sheet.import_rows import returned_sheet
from generator.sheet.table import Column
from generator.sheet.tabs import tabs_of
from generator.sheet.three_way import Changes, compare_sheet
from generator.text.plain import plain
from tests.conftest import ROOT, Pack, Real
from tests.sheet.blad import Blad, blad_of
from tests.text.reading import parsed

REAL = Places(ROOT, ROOT / "build")
SOFFICE = shutil.which("soffice")


def changes_in(file: Path, real: Real, school: str) -> tuple[Changes, list[Fault]]:
    """Take a file in; give what changed, and all that was remarked."""
    tabs = tabs_of(real.library, school, REAL.templates)
    got = returned_sheet(file, tabs)
    return compare_sheet(tabs, got), [*got.faults, *got.notes]


def exported(real: Real, school: str, folder: Path) -> Path:
    file = folder / "blad.xlsx"
    file.write_bytes(workbook_bytes(tabs_of(real.library, school, REAL.templates), REAL.templates))
    return file


@pytest.mark.parametrize("school", ["de-wilg", "het-baken", "roc-waterstad"])
def test_out_and_in_again_changes_nothing(school: str, real: Real, tmp_path: Path) -> None:
    assert changes_in(exported(real, school, tmp_path), real, school) == (Changes(), [])


def test_without_changes_not_a_byte_is_written(pack: Pack, capsys: pytest.CaptureFixture[str]) -> None:
    layer = pack.file("scholen/strand.yaml")
    before = layer.read_bytes(), layer.stat().st_mtime_ns
    read_sheet(pack.places, "strand", write_sheet(pack.places, "strand", pack.places.root / "blad.xlsx"), yes=True)
    assert (layer.read_bytes(), layer.stat().st_mtime_ns) == before
    told = capsys.readouterr()
    assert told.out == "Er is niets veranderd: strand blijft zoals het is.\n"
    assert told.err == ""


def test_the_bytes_are_the_same_every_time_and_tell_no_time(pack: Pack, tmp_path: Path) -> None:
    one, two = (write_sheet(pack.places, "beuk", tmp_path / name) for name in ("een.xlsx", "twee.xlsx"))
    assert one.read_bytes() == two.read_bytes()
    with zipfile.ZipFile(one) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"dcterms:created" not in packed.read("docProps/core.xml")


@pytest.mark.whole
def test_libreoffice_saves_it_and_nothing_has_changed(real: Real, tmp_path: Path) -> None:
    if SOFFICE is None:
        if os.environ.get("CI") == "true":
            pytest.fail("geen soffice: apt-get install libreoffice-calc-nogui")
        pytest.skip("geen soffice: apt-get install libreoffice-calc-nogui")
    file = exported(real, "het-baken", tmp_path)
    profile = f"-env:UserInstallation=file://{tmp_path}/profiel"
    words = [SOFFICE, "--headless", profile, "--convert-to", "xlsx", "--outdir", str(tmp_path / "lo"), str(file)]
    subprocess.run(words, check=True, capture_output=True, timeout=300)
    saved = tmp_path / "lo" / "blad.xlsx"
    assert saved.read_bytes() != file.read_bytes()
    sheet = load_workbook(saved)["Gespreksopener"]
    assert sheet.protection.sheet
    assert {v.type for v in sheet.data_validations.dataValidation} >= {"list"}
    assert changes_in(saved, real, "het-baken") == (Changes(), [])


def test_only_what_a_school_can_change_is_open(blad: Blad) -> None:
    assert all(sheet.protection.sheet and not sheet.protection.password for sheet in blad.book.worksheets)
    locked = [c for c in ("id", "categorie", "aard", "basis") if not blad.cell("proef-01", c).protection.locked]
    assert locked == []
    assert not blad.cell("proef-01", "tekst").protection.locked
    assert not blad.cell("beuk-01", "categorie").protection.locked
    assert blad.cell("beuk-01", "id").protection.locked
    assert blad.book.security.lockStructure
    assert {sheet.freeze_panes for sheet in blad.book.worksheets[1:-2]} == {"B4"}
    assert [sheet.title for sheet in blad.book.worksheets if sheet.sheet_state == "hidden"] == ["Stand", "Keuzes"]


def test_what_differs_is_said_in_a_word(blad: Blad) -> None:
    said = {card: blad.cell(card, "anders").value for card in ("proef-01", "proef-03", "beuk-01")}
    assert said == {"proef-01": None, "proef-03": "aangepast", "beuk-01": "eigen"}
    rollen = {row[0].value: row[1].value for row in blad.tab("Rollen").iter_rows(min_row=4)}
    assert rollen["rollen-02"] == "weggelaten"
    assert blad.cell("proef-03", "basis").value != blad.cell("proef-03", "tekst").value


def test_slots_stay_slots_beside_the_text_as_it_sounds(blad: Blad) -> None:
    assert blad.cell("proef-01", "tekst").value == "Ruimte is voor een {{ docent }} net zo gewoon als krijt."
    assert blad.cell("proef-01", 10).value == "Ruimte is voor een leerkracht net zo gewoon als krijt."


def test_a_text_that_looks_like_a_formula_is_text(blad: Blad) -> None:
    said = {"proef-01": "=1+1 is ruimte", "proef-02": "+31 6 bel je", "proef-03": "-5 graden", "proef-04": "- @school"}
    for card, text in said.items():
        cell = blad.cell(card, "tekst")
        cell.value, cell.data_type = text, "s"
    assert blad.faults() == []
    again = blad_of(blad.pack)
    assert {again.cell(card, "tekst").data_type for card in said} == {"s"}
    laid = blad.pack.edition("beuk").set("proef")
    assert laid
    assert {card.kaart.id: plain(card.kaart.tekst) for card in laid.cards if card.kaart.id in said} == said


ODD = ("2016. Dat jaar", "- eerst", "+ meer", "1) en (c) 'zo' -- ...", "3. {{ docent }} *kiest*")
"""What looks like a list, or like signs to make others of."""


def test_what_looks_like_a_list_goes_out_and_in_as_it_was_typed(blad: Blad) -> None:
    cards = ("proef-01", "proef-02", "proef-03", "proef-04")
    for card, text in zip(cards, ODD, strict=False):
        blad.cell(card, "tekst").value = text
    blad.add(tekst=ODD[-1], categorie="vrij")
    assert blad.faults() == []
    again = blad_of(blad.pack)
    assert tuple(again.cell(card, "tekst").value for card in (*cards, "beuk-02")) == ODD
    before = again.layer.read_bytes()
    again.take()
    assert again.layer.read_bytes() == before


def test_a_cell_of_more_texts_is_read_back_as_it_was_typed() -> None:
    column = Column("vragen", "", "", "teksten", 9)
    kept = ["2016. Wat toen?", "2018. En toen?", "- dat wat?", "gewoon?"]
    for odd in (kept, kept[2:3] * 2, kept[:1], ["een\n\ntwee", "- a\n- b"]):
        texts = tuple(parsed(text) for text in odd)
        assert [plain(parsed(item)) for item in items(column, cell_text(column, texts))] == [*map(plain, texts)]


def test_a_title_that_looks_like_a_formula_is_text(pack: Pack) -> None:
    pack.edit("stellingen/proef.yaml", "titel: Proef", 'titel: "=1+1"')
    cells = [cell for tab in blad_of(pack).book.worksheets for row in tab.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells if cell.value == "=1+1"} == {"s"}
    assert not [cell.coordinate for cell in cells if cell.data_type == "f"]


def test_the_explanation_tells_which_columns_each_kind_has(pack: Pack) -> None:
    sheet = blad_of(pack).book["Uitleg"]
    lines = {str(row[0]): row[1:3] for row in sheet.iter_rows(values_only=True) if row[0]}
    assert lines["Stellingen"] == ("Doet mee, Tekst", "Doet mee, Categorie, Tekst, Aard, Van onszelf, Zie ook")
    assert "Toevoegen kan hier niet" in str(lines["Praktijkopdrachten"][1])


def test_a_sheet_is_taken_in_while_an_editor_has_the_file_open(blad: Blad) -> None:
    (blad.pack.file("scholen") / ".#beuk.yaml").symlink_to("iemand@computer.1234")
    blad.cell("proef-03", "tekst").value = "Wij leren van elkaar."
    blad.take()
    assert "Wij leren van elkaar." in blad.pack.file("scholen/beuk.yaml").read_text("utf-8")
