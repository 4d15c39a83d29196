"""The command as it is used: exit status, what it says, and what it leaves alone."""

from pathlib import Path

import pytest
from click import Context

from generator import __version__
from generator.command.main import COMMANDS, cli
from generator.lock import NAME
from tests.conftest import ROOT, Pack

from .conftest import Run


def contents(folder: Path) -> dict[str, bytes]:
    """Give the files in a folder; click's own words in Dutch, kept in the cache, are no output, nor is the lock."""
    files = (path for path in folder.rglob("*") if path.is_file() and "taal" not in path.parts and path.name != NAME)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_the_list_of_commands_tells_of_each_what_its_own_help_begins_with() -> None:
    told = {name: cli.get_command(Context(cli), name) for name in COMMANDS}
    assert {name: command and command.get_short_help_str(1000) for name, command in told.items()} == COMMANDS
    assert {name: command and command.name for name, command in told.items()} == {name: name for name in COMMANDS}


def test_every_module_of_a_command_is_in_the_list() -> None:
    folder = ROOT / "generator" / "command"
    declared = {file.stem for file in folder.glob("*.py") if "_command(" in file.read_text("utf-8")}
    assert declared - {"main"} == set(COMMANDS)


def test_check_says_that_all_is_well(run: Run) -> None:
    done = run("check")
    assert (done.returncode, done.stdout, done.stderr) == (
        0,
        "In orde: 4 sets, 2 scholen. Of elke tekst past, zie je bij print.\n",
        "",
    )


def test_check_writes_nothing(run: Run, pack: Pack) -> None:
    run("check")
    assert contents(pack.places.output) == {}


def test_check_finds_the_project_from_a_folder_in_it(run: Run, pack: Pack) -> None:
    assert (
        run("check", where=pack.file("stellingen")).stdout
        == "In orde: 4 sets, 2 scholen. Of elke tekst past, zie je bij print.\n"
    )


def test_faults_are_told_with_their_places(run: Run, pack: Pack) -> None:
    pack.edit("stellingen/proef.yaml", "minuten: 20", "minuten: 25")
    pack.edit("scholen/vo.yaml", "basis: landelijk", "basis: landelik")
    done = run("check")
    assert (done.returncode, done.stdout) == (1, "")
    first, second, last = done.stderr.splitlines()
    assert first == "content/scholen/vo.yaml:3:8: onbekende laag; gevonden «landelik»; bedoelde je «landelijk»?"
    assert second.startswith("content/stellingen/proef.yaml:14:12: de minuten van de stappen ")
    assert last == "2 fouten; er is niets veranderd."


def test_one_fault_is_one(run_process: Run, pack: Pack) -> None:
    pack.edit("stellingen/proef.yaml", "minuten: 20", "minuten: 25")
    assert run_process("check").stderr.splitlines()[-1] == "1 fout; er is niets veranderd."


@pytest.mark.parametrize("command", ["check", "build", "print", "site", "schools"])
def test_faults_leave_earlier_output_as_it_was(run: Run, pack: Pack, command: str) -> None:
    for name in ("beuk/site/index.html", "beuk/print/proef-a7.pdf", ".cache/iets"):
        (pack.places.output / name).parent.mkdir(parents=True, exist_ok=True)
        (pack.places.output / name).write_text(name)
    before = contents(pack.places.output)
    pack.edit("slijpsteen/steen.yaml", "titel: Steen", "titel: [")
    done = run(command)
    assert (done.returncode, done.stdout) == (1, "")
    assert "Traceback" not in done.stderr
    assert contents(pack.places.output) == before


def test_a_fault_in_one_school_stops_the_others_too(run: Run, pack: Pack) -> None:
    pack.edit("scholen/strand.yaml", "zonder: [opdrachten]", "zonder: [proef]")
    done = run("check", "--school", "beuk")
    assert done.returncode == 1
    assert done.stderr.startswith("content/scholen/strand.yaml:1:1: «rollen» wordt gespeeld")


def test_schools_are_named_with_what_they_changed(run: Run) -> None:
    assert run("schools").stdout.splitlines() == [
        "beuk: Basisschool De Beuk (landelijk > po > beuk)",
        "  4 sets, 13 kaarten, waarvan 2 eigen of aangepast",
        "strand: Het Strandcollege (landelijk > vo > duin > strand)",
        "  3 sets, 12 kaarten, waarvan 3 eigen of aangepast",
    ]


def test_one_school_can_be_chosen(run: Run) -> None:
    assert [line for line in run("schools", "--school", "strand").stdout.splitlines() if ":" in line] == [
        "strand: Het Strandcollege (landelijk > vo > duin > strand)"
    ]


WRONG = {
    "check --school struik": "onbekende school «struik»; kies uit: beuk, strand",
    "check --school strnd": "onbekende school «strnd»; bedoelde je «strand»?",
    "print --set proeff": "set «proeff» is er niet; bedoelde je «proef»?",
    "print --format a77": "formaat «a77» is er niet; bedoelde je «a7»?",
    "print --format vel": "formaat «vel» is er niet; kies uit: 95x68, a4, a4-invulbaar,",
    "print --set proef --cards 1,9": "kaart «proef-09» is er niet; bedoelde je «proef-04»?",
    "print --cards 1-2": "noem bij nummers van kaarten één set",
    "print --category vrijheid": "categorie «vrijheid» is er niet; bedoelde je «vrij»?",
    "print --copies 0": "--copies",
    "bouw": "bouw",
    "check --alles": "--alles",
    "check iets": "iets",
}


@pytest.mark.parametrize("words", WRONG)
def test_wrong_use_is_status_2_and_says_what_to_do(run: Run, pack: Pack, words: str) -> None:
    done = run(*words.split())
    assert (done.returncode, done.stdout) == (2, "")
    assert WRONG[words] in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr
    assert contents(pack.places.output) == {}


def test_without_a_command_the_help_is_shown(run_process: Run) -> None:
    done = run_process()
    assert done.returncode == 2
    assert "Maak van teksten een site en kaarten om te printen" in done.stderr


def test_the_version_is_told(run_process: Run) -> None:
    assert run_process("--version").stdout == f"kijkwijzer, versie {__version__}\n"
