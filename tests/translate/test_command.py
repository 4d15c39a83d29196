"""The command ``translate``, and making something in another language, as a user types it."""

import json

from tests.command.conftest import Run, run
from tests.conftest import Pack

__all__ = ["run"]


def test_out_and_back_and_how_far(english: Pack, run: Run) -> None:
    made = run("translate", "export", "--school", "beuk", "uit.po")
    assert made.stdout == "gemaakt: uit.po; vertaal het, en lees het in met kijkwijzer translate import\n", made.stderr
    file = english.places.root / "uit.po"
    file.write_text(file.read_text("utf-8").replace('"Freedom"', '"Liberty"'), "utf-8")
    assert run("translate", "import", "uit.po").stderr.endswith("geef --yes om dit te bewaren\n")
    taken = run("translate", "import", "uit.po", "--yes")
    assert taken.stdout.splitlines()[:3] == [
        "~ stellingen/proef/categorieen.vrij.naam: Vrijheid",
        "    was   Freedom",
        "    wordt Liberty",
    ]
    assert "bewaard in content/talen/en: 1 bestand" in taken.stdout
    (found,) = json.loads(run("translate", "status", "--school", "beuk", "--json").stdout)
    assert (found["taal"], found["school"]["wat"]) == ("en", "beuk")
    proef = {"wat": "proef", "totaal": 22, "vertaald": 6, "verouderd": 0, "procent": 27}
    assert next(part for part in found["delen"] if part["wat"] == "proef") == proef


def test_a_language_without_translations_is_no_language_to_make_things_in(english: Pack, run: Run) -> None:
    wrong = run("check", "--language", "fr")
    assert wrong.returncode == 2
    assert "in «fr» is nog niets vertaald; begin met kijkwijzer translate export --language fr" in wrong.stderr
    assert run("check", "--language", "en").stdout.startswith("In orde: ")
