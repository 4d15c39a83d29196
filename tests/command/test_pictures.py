"""``--to png``: where the pictures come, and what goes of those of before."""

from generator.output import OutputFolder
from tests.conftest import Pack

from .conftest import Run

WORDS = ["print", "--school", "beuk", "--set", "proef", "--cards", "3", "--to", "png"]


def test_pictures_come_with_a_page_to_open(run: Run, pack: Pack) -> None:
    folder = pack.places.print("beuk") / "keuze" / "proef-03-png" / "proef-95x68"
    published = OutputFolder(folder.parent, pack.places.output)
    published.bring({f"{deck}/proef-02.png": b"van een vorige keer" for deck in ("proef-95x68", "proef-a7")})
    done = run(*WORDS)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"beuk: 2 beelden; open {(folder / 'index.html').relative_to(pack.places.root).as_posix()}\n"
    assert sorted(file.name for file in folder.iterdir()) == [
        "index.html",
        "proef-03.png",
        "proef-achterkant-samen.png",
    ]
    assert set(published.own_files()) > {"proef-a7/proef-02.png"}


def test_pictures_do_not_lie_on_paper(run: Run) -> None:
    for words, said in (
        (["--paper", "a3"], "met --to png komt elke kaart op een eigen bladzijde"),
        (["--copies", "2"], "laat --copies weg"),
        (["--large"], "laat --large weg"),
        (["--shop", "nederland"], "--shop hoort bij --to shop"),
    ):
        done = run(*WORDS, *words)
        assert done.returncode == 2
        assert said in " ".join(done.stderr.split())
