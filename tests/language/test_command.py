"""``kijkwijzer language`` as it is used: exit status, what it says, and what it does without a dictionary."""

import pytest

from tests.command.conftest import Done, Run
from tests.command.conftest import run as run_command
from tests.conftest import Pack
from tests.language.test_table import has_dictionary

__all__ = ["run_command"]

NEEDS_DICTIONARY = pytest.mark.skipif(not has_dictionary(), reason="hunspell met hunspell-nl is er niet")


@pytest.fixture
def run(run_command: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command in the small project, with other words in the environment."""

    def command(*words: str, **environment: str) -> Done:
        for name, value in {"CI": "", **environment}.items():
            monkeypatch.setenv(name, value)
        return run_command("language", *words)

    return command


@NEEDS_DICTIONARY
def test_right_language_is_status_0(run: Run) -> None:
    done = run()
    assert (done.returncode, done.stdout, done.stderr) == (0, "In orde: de taal van 2 scholen.\n", "")


@NEEDS_DICTIONARY
def test_all_faults_of_all_rules_come_in_one_run(run: Run, pack: Pack) -> None:
    pack.edit("slijpsteen/steen.yaml", "kort: Leg de tekst naast je werk.", "kort: TODO , een docent en vertouwen")
    done = run()
    assert (done.returncode, done.stdout) == (1, "")
    *faults, last = done.stderr.splitlines()
    assert {fault.split(";")[0].partition(": ")[2] for fault in faults} == {
        "de tekst is nog niet af",
        "een spatie vóór een leesteken",
        "een zin zonder leesteken aan het eind",
        "een woord dat een school anders kan noemen",
        "een onbekend woord",
    }
    assert last == f"{len(faults)} fouten; er is niets veranderd."
    assert done.stderr.startswith("content/slijpsteen/steen.yaml:4:")


def test_one_school_can_be_chosen(run: Run, pack: Pack) -> None:
    pack.edit("slijpsteen/steen.yaml", "kort: Leg de tekst naast je werk.", "kort: Leg de tekst naast de docent.")
    assert run("--school", "beuk").returncode == 1
    assert run("--school", "strand").returncode == 0


def test_without_a_dictionary_it_says_what_it_looked_at_and_what_not(run: Run) -> None:
    done = run(PATH="")
    assert done.returncode == 0
    assert "In orde" not in done.stdout
    assert done.stdout.startswith("Bij 2 scholen is nagekeken: ")
    assert done.stdout.endswith(" Niet nagekeken: de spelling.\n")
    assert "de spelling is niet nagekeken" in done.stderr
    assert "hunspell-nl" in done.stderr


def test_without_a_dictionary_the_other_rules_are_checked(run: Run, pack: Pack) -> None:
    pack.edit("slijpsteen/steen.yaml", "kort: Leg de tekst naast je werk.", "kort: Leg de tekst naast TODO.")
    done = run(PATH="")
    assert done.returncode == 1
    assert "de tekst is nog niet af" in done.stderr


@pytest.mark.parametrize("said", ["true", "1"])
def test_in_ci_a_missing_dictionary_is_an_error(run: Run, said: str) -> None:
    done = run(PATH="", CI=said)
    assert (done.returncode, done.stdout) == (1, "")
    assert "de spelling is niet nagekeken" in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr


def test_in_ci_a_missing_dictionary_hides_no_other_fault(run: Run, pack: Pack) -> None:
    pack.edit("slijpsteen/steen.yaml", "kort: Leg de tekst naast je werk.", "kort: Leg de tekst naast TODO.")
    done = run(PATH="", CI="true")
    assert done.returncode == 1
    assert "de tekst is nog niet af" in done.stderr
    assert "de spelling is niet nagekeken" in done.stderr


def test_help_is_in_dutch(run: Run) -> None:
    assert "Kijk de taal van alle teksten na." in run("--help").stdout
