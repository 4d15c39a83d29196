"""An export writes over nothing but an earlier export that nobody filled in."""

from pathlib import Path

import click
import pytest

from generator.command.sheet import read_sheet, write_sheet
from generator.sheet.export_workbook import is_untouched_workbook
from tests.conftest import Pack
from tests.sheet.blad import Blad, blad_of


def export(blad: Blad) -> str:
    """Export again to the same name; give why that was refused, if it was."""
    try:
        write_sheet(blad.pack.places, blad.school, blad.file)
    except click.UsageError as error:
        return error.message
    return ""


@pytest.fixture
def again(pack: Pack) -> Blad:
    """A spreadsheet that was just exported, to be exported again."""
    return blad_of(pack)


def test_an_export_that_nobody_touched_makes_way(again: Blad) -> None:
    assert is_untouched_workbook(again.file)
    again.pack.edit("scholen/beuk.yaml", "naam: Basisschool De Beuk", "naam: Basisschool De Haagbeuk")
    before = again.file.read_bytes()
    assert export(again) == ""
    assert again.file.read_bytes() != before
    assert list(again.file.parent.glob("*.xlsx")) == [again.file]


def test_one_that_was_filled_in_stays_until_it_is_taken_in(again: Blad, capsys: pytest.CaptureFixture[str]) -> None:
    again.cell("proef-03", "tekst").value = "Door de school bedacht, en nog nergens anders."
    again.save()
    filled = again.file.read_bytes()
    assert export(again) == (
        "beuk.xlsx blijft zoals het is: er is werk in dat het project nog niet heeft; lees dat eerst in (kijkwijzer"
        f" sheet import {again.file} --school beuk), of geef met --to een andere naam"
    )
    assert again.file.read_bytes() == filled
    read_sheet(again.pack.places, "beuk", again.file, yes=True)
    capsys.readouterr()
    assert export(again) == ""
    aside = again.file.with_name("beuk (bewaard).xlsx")
    said = f"let op: beuk.xlsx was bewerkt en is al ingelezen; het is bewaard als «{aside.name}»\n"
    assert capsys.readouterr().err == said
    assert aside.read_bytes() == filled
    assert is_untouched_workbook(again.file)


@pytest.mark.parametrize("name", ["content/scholen/beuk.yaml", "content/scholen/beuk.svg", "leeg.xlsx"])
def test_what_is_no_export_stays(pack: Pack, name: str) -> None:
    file = pack.places.root / name
    if not file.exists():
        file.touch()
    before = file.read_bytes()
    with pytest.raises(click.UsageError, match=r"niet van de kijkwijzer.*geef met --to een andere naam"):
        write_sheet(pack.places, "beuk", file)
    assert file.read_bytes() == before


def test_what_another_school_filled_in_stays(pack: Pack) -> None:
    strand = blad_of(pack, "strand")
    strand.save()  # by a program that is not ours
    with pytest.raises(click.UsageError, match="of niet van beuk"):
        write_sheet(pack.places, "beuk", strand.file)


def test_in_the_output_no_link_is_followed(pack: Pack, tmp_path: Path) -> None:
    theirs = blad_of(pack).file
    link = pack.places.output / "beuk" / "beuk.xlsx"
    link.parent.mkdir(parents=True)
    link.symlink_to(theirs)
    with pytest.raises(click.UsageError, match="is een koppeling"):
        write_sheet(pack.places, "beuk", link)
    assert link.is_symlink()
