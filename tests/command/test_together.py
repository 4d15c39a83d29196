"""What is wrong and can be known together is told together: in what was typed, and in content."""

import socket

import pytest

from tests.conftest import Pack

from .conftest import Run

WRONGS = {
    "print --copies 0 --duplex half iets": ["--copies", "--duplex", "hoort er niet bij: iets"],
    "print --copies 0 --alles --iets": ["--alles", "--copies", "--iets"],
    "build --jobs nul --schol beuk": ["--schol", "--jobs"],
    "check --school struik --school strnd --language fr": ["«struik»", "«strnd»", "«fr»"],
    "print --set proeff --format a77 --paper b4": ["«proeff»", "«a77»", "«b4»"],
    "print --set proef --cards 9,1,12 --category vrijheid": ["«proef-09»", "«proef-12»", "«vrijheid»"],
    "print --backs reversed --shop nederland --tiles --large": ["--backs hoort", "--shop hoort", "--tiles of --large"],
    "print --stock avry-c32011 --printer kamer": ["«avry-c32011»", "«kamer»"],
    "schools diff struik strnd": ["«struik»", "«strnd»"],
    "release Herfst --school strnd": ["«Herfst»", "«strnd»"],
}


@pytest.mark.parametrize("words", WRONGS)
def test_all_that_is_wrong_in_what_was_typed_is_told_at_once(run: Run, words: str) -> None:
    done = run(*words.split())
    assert (done.returncode, done.stdout) == (2, "")
    told = [line for line in done.stderr.splitlines() if line.startswith("Fout: ")]
    assert len(told) == len(set(told)) == len(WRONGS[words])
    assert all(any(one in line for line in told) for one in WRONGS[words]), done.stderr


def test_an_unknown_school_and_faults_in_content_are_told_together(run: Run, pack: Pack) -> None:
    pack.edit("scholen/beuk.yaml", "plaats: Tiel", "plats: Tiel")
    done = run("check", "--school", "strnd", "--school", "beuk")
    assert done.returncode == 2
    assert "content/scholen/beuk.yaml:4:1: onbekende sleutel; gevonden «plats»" in done.stderr
    assert "onbekende school «strnd»; bedoelde je «strand»?" in done.stderr
    assert "«beuk»" not in done.stderr


def test_the_name_of_a_release_and_faults_in_content_are_told_together(run: Run, pack: Pack) -> None:
    pack.edit("scholen/beuk.yaml", "plaats: Tiel", "plats: Tiel")
    said = run("release", "Herfst").stderr
    assert "«plats»" in said
    assert "«Herfst»" in said


def test_themes_and_faults_in_content_are_told_together(run: Run, pack: Pack) -> None:
    pack.edit("scholen/beuk.yaml", "plaats: Tiel", "plats: Tiel")
    done = run("strips", "--theme", "x" * 2000, "--school", "strnd")
    assert done.returncode == 2
    assert done.stderr.count("; gevonden ") == 2
    assert "«strnd»" in done.stderr


def test_a_school_that_fails_to_resolve_hides_no_sign_that_another_can_not_print(run: Run, pack: Pack) -> None:
    pack.edit("scholen/strand.yaml", "zonder: [opdrachten]", "zonder: [proef]")
    pack.edit("scholen/beuk.yaml", "Onze kinderen leren", "Onze 漢 kinderen leren")
    said = run("check").stderr
    assert "«rollen» wordt gespeeld met een set die deze school weglaat" in said
    assert "漢" in said


def test_a_typo_a_missing_logo_and_a_card_of_an_unknown_set_are_told_in_one_run(run: Run, pack: Pack) -> None:
    pack.edit("scholen/beuk.yaml", "plaats: Tiel", "plats: Tiel")
    pack.edit("scholen/beuk.yaml", "logo: beuk.svg", "logo: weg.svg")
    pack.edit("scholen/strand.yaml", "set: steen", "set: sten")
    pack.edit("scholen/strand.yaml", "Waar waait", "Waar {{ schol }} waait")
    wrong = ["«plats»", "«weg.svg»", "«sten»; bedoelde je «steen»?", "«schol»; bedoelde je «school»?"]
    lines = run("check").stderr.splitlines()
    assert [any(one in line for line in lines) for one in wrong] == [True] * 4
    assert lines[-1] == "4 fouten; er is niets veranderd."


def test_serve_tells_of_its_school_and_its_port(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        said = run("serve", "--school", "strnd", "--port", str(port)).stderr
    assert "onbekende school «strnd»; bedoelde je «strand»?" in said
    assert f"poort {port} is bezet" in said


def test_a_school_begins_with_a_name_and_an_id_and_a_sector_that_can_be(run: Run, pack: Pack) -> None:
    done = run("init", str(pack.places.root / "nieuw"), "--id", "De School", "--name", "\u200b", "--sector", "PO")
    assert done.returncode == 2
    told = [line for line in done.stderr.splitlines() if line.startswith("Fout: ")]
    assert ["«De School»" in told[0], "geen naam" in told[1], "«PO»; bedoelde je «po»?" in told[2]] == [True] * 3
    assert not (pack.places.root / "nieuw").exists()
