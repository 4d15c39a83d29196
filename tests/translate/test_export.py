"""An export for a translator writes over nothing but an earlier one that nobody worked in."""

from pathlib import Path

import click
import pytest

from generator.command.translate import take_translations, write_translations
from generator.translate.export import is_untouched_po
from tests.conftest import Pack


@pytest.fixture
def file(english: Pack) -> Path:
    """A file that was exported."""
    file = english.places.root / "uit.po"
    write_translations(english.places, "en", None, file)
    return file


def test_an_export_that_nobody_touched_makes_way(english: Pack, file: Path) -> None:
    before = file.read_bytes()
    english.edit("stellingen/proef.yaml", "titel: Proef\n", "titel: Proefje\n")
    write_translations(english.places, "en", None, file)
    assert is_untouched_po(file)
    assert file.read_bytes() != before
    assert [one.name for one in file.parent.glob("*.po")] == ["uit.po"]


def test_translations_stay_until_they_are_taken_in(
    english: Pack, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_text(file.read_text("utf-8").replace('"Freedom"', '"Liberty"'), "utf-8")
    worked = file.read_bytes()
    with pytest.raises(click.UsageError, match=r"vertalingen in die het project nog niet heeft; lees die eerst in"):
        write_translations(english.places, "en", None, file)
    assert file.read_bytes() == worked
    take_translations(english.places, file, yes=True)
    write_translations(english.places, "en", None, file)
    assert file.with_name("uit (bewaard).po").read_bytes() == worked
    assert is_untouched_po(file)
    assert "bewaard als «uit (bewaard).po»" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["content/stellingen/proef.yaml", "content/talen/en/stellingen/proef.po"])
def test_what_is_no_export_stays(english: Pack, name: str) -> None:
    file = english.places.root / name
    before = file.read_bytes()
    with pytest.raises(click.UsageError, match="dit is geen vertaalbestand van de kijkwijzer; noem een andere naam"):
        write_translations(english.places, "en", None, file)
    assert file.read_bytes() == before
