"""A letter with an accent is the same letter, as one sign and as two: in texts, keys, names of files, cells and PO."""

from pathlib import Path
from unicodedata import normalize

import pytest
from click.testing import CliRunner

from generator.command.init import init_command
from generator.sources.po import read_po
from tests.conftest import Pack

WORD = "  coördinator: {ev: coördinator, mv: coördinatoren, lidwoord: de}\n"


@pytest.mark.parametrize(("in_yaml", "on_disk"), [("NFC", "NFD"), ("NFD", "NFC"), ("NFD", "NFD")])
def test_a_logo_is_found_by_either_name(pack: Pack, in_yaml: str, on_disk: str) -> None:
    name = "réünie.svg"
    pack.file("scholen/beuk.svg").rename(pack.file(f"scholen/{_form(on_disk, name)}"))
    pack.edit("scholen/beuk.yaml", "beuk.svg", _form(in_yaml, name))
    assert pack.shown() == []
    assert "beuk" in pack.library().logos


def test_a_text_and_a_word_are_read_as_one_sign(pack: Pack) -> None:
    pack.edit("scholen/landelijk.yaml", "woorden:\n", f"woorden:\n{WORD}")
    pack.edit("scholen/beuk.yaml", "plaats: Tiel\n", _form("NFD", "plaats: Curaçao\n"))
    pack.edit("scholen/beuk.yaml", "woorden:\n", _form("NFD", f"woorden:\n{WORD}"))
    pack.edit("stellingen/proef.yaml", "titel: Proef\n", _form("NFD", "titel: Een {{ coördinator }}\n"))
    assert pack.shown() == []
    beuk = pack.library().layers["beuk"]
    assert (beuk.plaats, next(iter(beuk.woorden))) == ("Curaçao", "coördinator")


def test_a_translation_of_either_form_is_of_the_same_text(pack: Pack) -> None:
    raw = 'msgctxt "stellingen/proef/titel"\nmsgid "Één idee"\nmsgstr "Café"\n'
    one, other = (read_po(pack.file("x.po"), _form(form, raw).encode()).entries for form in ("NFC", "NFD"))
    assert one == other
    assert other[0].translation.source.text == raw


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_school_is_begun_in_a_folder_of_either_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    monkeypatch.chdir(tmp_path)
    words = [_form(form, "Réünie"), "--name", _form(form, "Basisschool Réünie")]
    assert CliRunner().invoke(init_command, words).exit_code == 0
    (file,) = tmp_path.glob("*/content/scholen/reunie.yaml")
    assert 'naam: "Basisschool Réünie"\n' in file.read_text("utf-8")


def _form(form: str, text: str) -> str:
    return normalize(form, text)  # type: ignore[arg-type]
