"""Every command with values that nobody meant: a sentence of one line, no traceback, and nothing that waits."""

import os
from pathlib import Path

import pytest

from tests.command.conftest import Run
from tests.conftest import Pack

LONG = "x" * 5_000
PLACES = ["/proc/x", "/dev/null", "/dev/null/x", LONG, "content/bronnen.yaml/x", "pijp", "kring"]
MAKERS = ["build", "schema", "zip", "print --set proef", "printer calibrate", "strips --theme x"]
MAKERS += ["sheet export --school beuk", "serve --school beuk --port 0 --no-prints", "site --zip"]

NUMBERS = {
    "print --corners": ["nan", "inf", "-inf", "1e999", "9" * 5_000, "-0.1", "x"],
    "print --gap": ["nan", "inf", "1e999"],
    "print --copies": ["nan", "0", "9" * 5_000, "1e3", "-1"],
    "print --start-at": ["0", "9" * 5_000, "201"],
    "print --draaiboek x --participants": ["0", "nan", "501"],
    "printer set x --dx": ["nan", "inf", "1e999", "-15.1"],
    "printer set x --dy": ["nan"],
    "printer set x --rotate": ["nan", "-inf"],
    "printer set x --margin": ["nan", "-1"],
    "strips --theme x --sets": ["0", "nan", "51"],
    "serve --port": ["-1", "65536", "nan", "9" * 5_000],
    "build --jobs": ["0", "nan", "-1"],
}

NAMES = ["\x1b[31mrood", "a\nb", "\u202egnp", "\udce9", LONG, "", " ", "../..", "-", "é" * 300]
NAMED = [
    *(
        "check --school",
        "check --language",
        "print --set",
        "print --format",
        "print --set proef --cards",
        "print --paper",
    ),
    *("print --category", "print --stock", "print --printer", "print --to shop --shop", "print --draaiboek", "release"),
    *("printer show", "printer set", "printer calibrate --paper", "schools explain beuk", "schools diff beuk", "serve"),
    *("serve --school", "sheet export --school", "sheet import x.xlsx --school", "translate export --language"),
    *("translate status --language", "translate status --school", "site --school", "language --school"),
]

FILES = ["/dev/zero", "pijp", "kring", "content", "nergens", LONG, "/proc/self/mem", "groot", "\udce9"]
READERS = ["translate import", "sheet import --school beuk", "print --stock avery-x --stock-list"]
READERS += ["print --changed-since", "init nieuw --sector po --wheel"]


@pytest.fixture(autouse=True)
def odd_files(pack: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lay a pipe, a link to itself and a large file in the project, and a user's own files in a folder."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "eigen"))
    os.mkfifo(pack.places.root / "pijp")
    (pack.places.root / "kring").symlink_to("kring")
    (pack.places.root / "groot").touch()
    os.truncate(pack.places.root / "groot", 2**36)


def refuses(run: Run, *words: str) -> str:
    """Run a command that can't do what it is asked; return what it says."""
    done = run(*words)
    assert done.returncode in (1, 2)
    assert all(line.isprintable() for line in done.stderr.splitlines())
    return done.stderr


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place[:20])
def test_output_goes_to_a_folder_or_nowhere(run: Run, place: str) -> None:
    for words in MAKERS:
        assert refuses(run, *words.split(), "--output", place)


@pytest.mark.parametrize("words", NUMBERS)
def test_a_number_is_one_that_measures_something(run: Run, words: str) -> None:
    for number in NUMBERS[words]:
        assert words.split()[-1] in refuses(run, *words.split(), number)


@pytest.mark.parametrize("name", NAMES, ids=lambda name: ascii(name[:8]))
def test_a_name_is_shown_as_it_is_or_named_by_its_signs(run: Run, name: str) -> None:
    for words in NAMED if name == "-" else (*NAMED, "init --id x"):
        assert refuses(run, *words.split(), name)


@pytest.mark.parametrize("words", READERS)
def test_only_a_file_of_bounded_size_is_read(run: Run, words: str) -> None:
    for file in FILES:
        assert refuses(run, *words.split(), file)


def test_a_school_that_left_out_all_sets_has_no_cards_and_no_book(run: Run, pack: Pack) -> None:
    file = pack.file("scholen/beuk.yaml")
    sets = ", ".join(pack.library().sets)
    file.write_text(f"{file.read_text('utf-8')}\nsets:\n  zonder: [{sets}]\n", "utf-8")
    assert run("check").returncode == 0
    done = run("print", "--school", "beuk")
    assert (done.returncode, done.stderr) == (0, "")
    assert not (pack.places.print("beuk") / "boek-a4.pdf").exists()
    assert run("site", "--school", "beuk").returncode == 0
    said = {
        words: refuses(run, "print", "--school", "beuk", *words.split())
        for words in ("--format boek-a4", "--set proef")
    }
    assert "hier is niets van te printen" in said["--format boek-a4"]
    assert "set «proef» is er niet; er zijn er hier geen" in said["--set proef"]
