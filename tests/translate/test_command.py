"""The command ``translate``, and making something in another language, as a user types it."""

import json
import zipfile

import pytest
from click.testing import CliRunner

from generator.command.main import cli
from tests.command.conftest import Run, run
from tests.conftest import Pack

from .conftest import PROEF

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


def test_what_another_saves_while_someone_looks_is_not_written_over(
    english: Pack, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, target = english.places.root / "uit.po", english.file(PROEF)
    monkeypatch.chdir(english.places.root)
    assert CliRunner().invoke(cli, ["translate", "export", "--school", "beuk", "uit.po"]).exit_code == 0
    file.write_text(file.read_text("utf-8").replace('"Freedom"', '"Liberty"'), "utf-8")
    saved = target.read_text("utf-8").replace('"Freedom"', '"Latitude"')
    monkeypatch.setattr("generator.cli.exchange._has_someone_to_ask", lambda: bool(target.write_text(saved, "utf-8")))
    done = CliRunner().invoke(cli, ["translate", "import", "uit.po"], input="ja\n")
    assert done.exit_code == 1
    assert "intussen veranderd: content/talen/en/stellingen/proef.po; er is niets bewaard" in done.output
    assert target.read_text("utf-8") == saved


def test_a_language_without_translations_is_no_language_to_make_things_in(english: Pack, run: Run) -> None:
    wrong = run("check", "--language", "fr")
    assert wrong.returncode == 2
    assert "in «fr» is nog niets vertaald; begin met kijkwijzer translate export --language fr" in wrong.stderr
    assert run("check", "--language", "en").stdout.startswith("In orde: ")


def test_what_a_school_publishes_in_english_is_printed_and_packed_too(english: Pack, run: Run) -> None:
    published(english)
    made = run("build", "--school", "beuk")
    assert (made.returncode, made.stderr) == (0, "")
    folder = english.places.output / "beuk"
    names = {file.name for file in (folder / "print").glob("*.pdf")}
    assert "proef-a6.pdf" in names
    assert names == {file.name for file in (folder / "en" / "print").glob("*.pdf")}
    page = (folder / "site" / "en" / "stellingen" / "proef.html").read_text("utf-8")
    assert 'href="../print/proef-a6.pdf"' in page
    laid = folder / "site" / "en" / "print" / "proef-a6.pdf"
    assert laid.read_bytes() == (folder / "en" / "print" / "proef-a6.pdf").read_bytes()
    told = run("build", "--school", "beuk").stdout.splitlines()
    assert [line.partition(";")[2] for line in told if "site ongewijzigd" in line] == [
        " open build/beuk/site/index.html",
        " open build/beuk/site/en/index.html",
    ]

    assert run("zip", "--school", "beuk").returncode == 0
    with zipfile.ZipFile(english.places.output / "beuk-om-te-printen.zip") as packed:
        held = set(packed.namelist())
        dutch, english_page = packed.read("index.html").decode(), packed.read("en/index.html").decode()
    assert {f"en/{name}" for name in held if not name.startswith("en/")} == {name for name in held if name[:3] == "en/"}
    assert '<a href="en/index.html" lang="en" hreflang="en">English</a>' in dutch
    assert '<a href="../index.html" lang="nl" hreflang="nl">Nederlands</a>' in english_page


def test_a_packed_site_says_in_each_language_how_to_open_it(english: Pack, run: Run) -> None:
    published(english)
    assert run("site", "--zip", "--school", "beuk").returncode == 0
    with zipfile.ZipFile(english.places.output / "beuk" / "beuk-site.zip") as packed:
        told = {
            name: packed.read(f"kijkwijzer-beuk/{name}").decode("utf-8-sig") for name in ("LEESMIJ.txt", "README.txt")
        }
        assert "kijkwijzer-beuk/site/en/index.html" in packed.namelist()
    assert 'Dubbelklik op "index.html"' in told["LEESMIJ.txt"]
    assert 'Open the folder "site/en/"' in told["README.txt"]
    assert 'Double-click "index.html"' in told["README.txt"]


def published(english: Pack) -> None:
    """Let the school publish in English, a small part only."""
    english.edit(
        "scholen/beuk.yaml", "plaats: Tiel", "plaats: Tiel\ntalen: [en]\nsets: {zonder: [rollen, opdrachten, steen]}"
    )
    english.edit("scholen/beuk.yaml", "  zonder: [rollen-02]\n", "")
