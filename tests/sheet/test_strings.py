"""What Excel writes in its own way is read as it means it, and what a card can't show of a cell is told."""

import zipfile
from pathlib import Path

import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from generator.command.sheet import read_sheet, write_sheet
from generator.faults import ContentFaults
from generator.files import zip_of
from generator.sheet.xstring import decode_xstring, encode_xstring
from generator.text.plain import plain
from tests.conftest import Pack
from tests.sheet.blad import Blad, blad_of


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("_x0041_", "A"),
        ("_x005F_x0041_", "_x0041_"),
        ("_x005f_x005F_x0041_", "_x005FA"),
        ("een_x000D_\ntwee", "een\r\ntwee"),
        ("_x000_ _x00G0_ _X0041_", "_x000_ _x00G0_ _X0041_"),
        ("__x0041__", "_A_"),
        ("_xD83D_ half", "_xD83D_ half"),
    ],
)
def test_an_escape_is_its_sign(written: str, text: str) -> None:
    assert decode_xstring(written) == text
    assert decode_xstring(encode_xstring(text)) == text


def _card(blad: Blad) -> str:
    """Take the file in; give what stands in the school's file of the first card."""
    assert blad.faults() == []
    return plain(blad.pack.edition("beuk").sets[0].cards[0].kaart.tekst)


@pytest.mark.parametrize("rich", [False, True])
def test_an_escape_of_a_program_is_no_letter_of_a_card(blad: Blad, rich: bool) -> None:
    text = "Een_x0020_kaart met A_x005F_x000D_B erin._x000D_"
    value = CellRichText([TextBlock(InlineFont(u="single"), text)]) if rich else text
    blad.cell("proef-01", "tekst").value = value
    assert _card(blad) == "Een kaart met A_x000D_B erin."


def test_a_tab_that_was_an_escape_is_the_usual_fault(blad: Blad) -> None:
    blad.cell("proef-01", "tekst").value = "Een_x0009_tab uit Word."
    assert blad.faults() == [
        "beuk.xlsx[Proef!E4]: een tab in een tekst; gevonden «Een tab uit Word.»; maak er een spatie van"
    ]


def test_so_is_a_sign_that_no_text_has(blad: Blad) -> None:
    blad.cell("proef-01", "tekst").value = "Een bel_x0007_ hier."
    assert blad.faults() == [
        "beuk.xlsx[Proef!E4]: een onzichtbaar teken dat hier niet mag; gevonden «U+0007»; haal het weg"
    ]


def test_what_looks_like_an_escape_goes_out_and_comes_back(pack: Pack, capsys: pytest.CaptureFixture[str]) -> None:
    pack.edit("scholen/landelijk.yaml", "ev: team,", "ev: _x0041_team,")
    file = write_sheet(pack.places, "beuk", pack.places.root / "blad.xlsx")
    assert "_x005F_x0041_team" in _strings(file)
    capsys.readouterr()
    read_sheet(pack.places, "beuk", file, yes=True)
    assert capsys.readouterr().out == "Er is niets veranderd: beuk blijft zoals het is.\n"


def test_accents_of_two_signs_change_nothing(pack: Pack, capsys: pytest.CaptureFixture[str]) -> None:
    pack.edit("stellingen/proef.yaml", "Ruimte is voor een {{ docent }} net zo gewoon als krijt.", "Réünie en één.")
    blad = blad_of(pack)
    blad.cell("proef-01", "tekst").value = "Re\u0301u\u0308nie en e\u0301e\u0301n."
    capsys.readouterr()
    blad.take()
    assert capsys.readouterr().out == "Er is niets veranderd: beuk blijft zoals het is.\n"


def _strings(file: Path) -> str:
    with zipfile.ZipFile(file) as packed:
        return packed.read("xl/worksheets/sheet3.xml").decode()


def _notes(blad: Blad, capsys: pytest.CaptureFixture[str]) -> list[str]:
    capsys.readouterr()
    assert blad.faults() == []
    return [line for line in capsys.readouterr().err.splitlines() if "[Proef!" in line]


def test_struck_out_text_is_told(blad: Blad, capsys: pytest.CaptureFixture[str]) -> None:
    blad.cell("proef-01", "tekst").font = Font(strike=True)
    (note,) = _notes(blad, capsys)
    assert note.endswith(
        "beuk.xlsx[Proef!E4]: doorgestreepte tekst;"
        " gevonden «Ruimte is voor een {{ docent }} net zo gewoon als krijt.»;"
        " die komt gewoon op de kaart; haal haar weg als dat niet de bedoeling is"
    )


def test_so_are_letters_within_a_cell(blad: Blad, capsys: pytest.CaptureFixture[str]) -> None:
    bold, struck = InlineFont(b=True), InlineFont(strike=True)
    parts: list[str | TextBlock] = ["Een ", TextBlock(bold, "vet"), " woord", TextBlock(struck, " en weg"), "."]
    blad.cell("proef-01", "tekst").value = CellRichText(parts)
    notes = _notes(blad, capsys)
    assert [note.partition("]: ")[2].partition(";")[0] for note in notes] == [
        "doorgestreepte tekst",
        "vette of schuine letters",
    ]
    assert "«vet»" in notes[1]
    assert "Een vet woord en weg." in blad.layer.read_text("utf-8")


def test_bold_is_told_where_a_text_was_changed(blad: Blad, capsys: pytest.CaptureFixture[str]) -> None:
    for card in ("proef-01", "proef-02"):
        blad.cell(card, "tekst").font = Font(b=True)
    blad.cell("proef-02", "tekst").value = "Dit is nieuw."
    (note,) = _notes(blad, capsys)
    assert "[Proef!E5]: vette of schuine letters; gevonden «Dit is nieuw.»" in note


def _zip(*names: str, **members: bytes) -> bytes:
    return zip_of(
        [(name, b"<x/>") for name in names] + [(name.replace("__", "/"), raw) for name, raw in members.items()]
    )


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize(
    ("name", "raw", "said"),
    [
        ("a.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), "dit is een werkmap met een wachtwoord"),
        ("a.xls", OLE + "Workbook".encode("utf-16-le"), "dit is een werkmap van een oude Excel (.xls)"),
        ("a.xlsb", _zip("xl/workbook.bin"), "dit is een binaire Excel-werkmap (.xlsb)"),
        ("a.xlsm", _zip("xl/workbook.xml", "xl/vbaProject.bin"), "dit is een werkmap met macro’s (.xlsm)"),
        ("a.ods", _zip("mimetype", "content.xml"), "dit is een rekenblad van LibreOffice of OpenOffice (.ods)"),
        ("a.numbers", _zip("Index/Document.iwa"), "dit is een rekenblad van Numbers"),
        ("a.docx", _zip("word/document.xml"), "dit is een tekst van Word (.docx)"),
        ("a.csv", b"kaart;tekst\n", "dit is een bestand met komma’s of tabs (.csv)"),
        ("a.xls", b"\xef\xbb\xbf<html><table/></html>", "dit is een webpagina of een XML-bestand"),
    ],
)
def test_another_format_is_named(pack: Pack, tmp_path: Path, name: str, raw: bytes, said: str) -> None:
    file = tmp_path / name
    file.write_bytes(raw)
    assert _refusal(pack, file).startswith(f"{name}: {said}; gevonden «{name}»; ")


def test_strict_open_xml_is_named(blad: Blad, tmp_path: Path) -> None:
    strict = tmp_path / "strikt.xlsx"
    with zipfile.ZipFile(blad.file) as packed, zipfile.ZipFile(strict, "w") as out:
        for member in packed.namelist():
            raw = packed.read(member).replace(
                b"schemas.openxmlformats.org/officeDocument/2006", b"purl.oclc.org/ooxml/officeDocument"
            )
            out.writestr(member, raw)
    assert _refusal(blad.pack, strict) == (
        "strikt.xlsx: dit is een «Strict Open XML-werkblad»; gevonden «strikt.xlsx»;"
        " sla het op als Excel-werkmap (.xlsx), niet als «Strict Open XML»"
    )


def _refusal(pack: Pack, file: Path) -> str:
    with pytest.raises(ContentFaults) as raised:
        read_sheet(pack.places, "beuk", file, yes=True)
    (fault,) = raised.value.faults
    return fault.as_line(file.parent)
