"""All that a draaiboek needs, asked for as a user does."""

import pytest

from tests.conftest import Pack
from tests.print.documents.test_draaiboek import middag

from .conftest import Run

__all__ = ["middag"]


def test_a_bundle_tells_what_it_made_and_for_whom_the_draaiboek_is_meant(run: Run, middag: Pack) -> None:
    done = run("print", "--school", "beuk", "--draaiboek", "middag", "--participants", "12")
    assert done.stderr == "let op: dit draaiboek is gemaakt voor 3 tot 8 deelnemers; je print het voor 12\n"
    first, *files = done.stdout.splitlines()
    assert first == "beuk: 3 PDF’s gemaakt, in build/beuk/print/middag"
    assert [file.split(",")[0].strip() for file in files] == [
        "01-draaiboek.pdf",
        "02-2x-proef-95x68.pdf",
        "03-12x-opdrachten-a4.pdf",
    ]
    assert (middag.places.print("beuk") / "middag" / "03-12x-opdrachten-a4.pdf").is_file()


def test_a_school_without_any_of_its_werkvormen_is_told(run: Run, middag: Pack) -> None:
    middag.edit(
        "draaiboeken/middag.yaml",
        "      - {soort: werkvorm, set: proef, stappen: [2], let_op: Houd de tijd in de gaten.}\n",
        "",
    )
    done = run("print", "--draaiboek", "middag", "--school", "strand")
    assert done.returncode == 2
    assert "let op: strand heeft geen van de werkvormen van «middag»" in done.stderr
    assert "kies een andere school" in done.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--draaiboek", "midag"], "draaiboek «midag» is er niet; bedoelde je «middag»?"),
        (["--participants", "8"], "gebruik --draaiboek alleen met --participants, --school en --output"),
        (["--draaiboek", "middag", "--set", "proef"], "gebruik --draaiboek alleen met --participants"),
        (["--draaiboek", "middag", "--participants", "0"], "0"),
    ],
)
def test_what_does_not_go_together_is_told(run: Run, middag: Pack, words: list[str], said: str) -> None:
    done = run("print", "--school", "beuk", *words)
    assert done.returncode == 2
    assert said in " ".join(done.stderr.split())


def test_check_finds_a_format_that_is_not_there(run: Run, middag: Pack) -> None:
    middag.edit("stellingen/proef.yaml", "formaat: 95x68", "formaat: poker")
    done = run("check")
    assert done.returncode == 1
    assert "content/stellingen/proef.yaml:" in done.stderr
    assert "«proef» heeft geen PDF in dat formaat; gevonden «poker»" in done.stderr
