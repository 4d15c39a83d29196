"""What becomes the name of a file can be one on Windows too."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.command.init import init_command
from generator.command.printer import printer_command
from generator.command.release import release_command
from generator.records.file_names import is_of_device
from tests.conftest import Pack


@pytest.mark.parametrize("name", ["con", "PRN", "nul.yaml", "com1", "lpt9"])
def test_what_windows_keeps_for_devices(name: str) -> None:
    assert is_of_device(name)


@pytest.mark.parametrize("name", ["con-1", "de-con", "com10", "nullen", "lpt"])
def test_and_what_it_does_not(name: str) -> None:
    assert not is_of_device(name)


@pytest.mark.parametrize("words", [["con"], ["school", "--id", "aux"], ["school", "--id", "a" * 61]])
def test_no_school_is_called_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]) -> None:
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(init_command, words)
    assert done.exit_code == 2
    assert "kan geen id zijn" in done.output
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["con", "lpt1", "a" * 61, "Herfst", "a:b", "herfst.", "herfst "])
def test_nor_a_release_or_a_printer(pack: Pack, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(pack.places.root)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(pack.places.root / "instellingen"))
    assert CliRunner().invoke(release_command, [name]).exit_code == 2
    assert CliRunner().invoke(printer_command, ["set", name]).exit_code == 2
    assert not (pack.places.root / "uitgaven").exists()
    assert not (pack.places.root / "instellingen").exists()
