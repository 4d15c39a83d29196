"""Printers that a user measured: kept in the user's own folder, and used."""

from pathlib import Path

import pytest

from generator.command.printer import printers_file
from generator.print.paper.printer import PrinterProfile
from tests.conftest import Pack

from .conftest import Run


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "instellingen"))


def test_a_printer_is_kept_and_told(run: Run, tmp_path: Path) -> None:
    said = run("printer", "set", "lokaal-2", "--dx", "0.5", "--dy", "-1", "--margin", "6").stdout
    assert said.startswith("lokaal-2: dx 0.5 mm, dy -1 mm, gedraaid 0°, marge 6 mm; bewaard in ")
    run("printer", "set", "aula")
    assert run("printer", "list").stdout.split() == ["aula", "lokaal-2"]
    assert run("printer", "show", "lokaal-2").stdout == "lokaal-2: dx 0.5 mm, dy -1 mm, gedraaid 0°, marge 6 mm\n"
    assert printers_file().is_relative_to(tmp_path / "instellingen")


def test_set_again_is_another_measure(run: Run) -> None:
    run("printer", "set", "aula", "--dx", "1")
    run("printer", "set", "aula", "--dy", "2")
    assert "dx 0 mm, dy 2 mm" in run("printer", "show", "aula").stdout


def test_a_deck_for_a_printer_has_its_backs_moved(run: Run, pack: Pack) -> None:
    run("printer", "set", "aula", "--dx", "1.5")
    words = ["print", "--school", "beuk", "--set", "proef", "--format", "a7"]
    folder = pack.places.print("beuk") / "keuze"
    assert run(*words, "--printer", "aula").returncode == 0
    assert run(*words).returncode == 0
    moved = (folder / "printer-aula" / "proef-a7.pdf").read_bytes()
    assert (folder / "proef-a7.pdf").read_bytes() != moved


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["printer", "show", "aula"], "printer «aula» is er niet; meet hem eerst: kijkwijzer printer calibrate"),
        (["print", "--printer", "aula"], "printer «aula» is er niet"),
        (["printer", "set", "De Aula"], "noem de printer met kleine letters, cijfers en koppeltekens"),
        (["printer", "set", "aula", "--dx", "twee"], "twee"),
        (["printer", "set", "aula", "--margin", "80"], "--margin"),
        (["printer", "calibrate", "--paper", "a44"], "papier «a44» is er niet; bedoelde je «a4»?"),
    ],
)
def test_wrong_use_is_status_2_and_keeps_nothing(run: Run, words: list[str], said: str) -> None:
    done = run(*words)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in " ".join(done.stderr.split())
    assert not printers_file().exists()


def test_a_file_that_was_spoilt_by_hand_is_a_fault_with_its_line(run: Run) -> None:
    printers_file().parent.mkdir(parents=True)
    printers_file().write_text("printers:\n  aula: {dx: veel}\n", "utf-8")
    done = run("printer", "list")
    assert done.returncode == 1
    assert "printers.yaml:2:14: " in done.stderr


def test_the_calibration_sheet_is_made(run: Run, pack: Pack) -> None:
    assert run("printer", "calibrate").stdout.startswith("gemaakt: build/kalibratie-a4.pdf; print het dubbelzijdig")
    assert (pack.places.output / "kalibratie-a4.pdf").read_bytes()[:5] == b"%PDF-"


def test_what_was_measured_has_its_bounds() -> None:
    assert not PrinterProfile(margin=8).moves_backs
    assert PrinterProfile(rotate=0.1).moves_backs
