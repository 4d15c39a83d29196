"""``kijkwijzer strips``: the themes of a group, as typed."""

from tests.command.conftest import Run
from tests.command.test_main import contents
from tests.conftest import Pack
from tests.print.reading import page_text


def test_it_prints_the_themes_of_a_group(run: Run, pack: Pack) -> None:
    done = run(
        "strips", "--school", "beuk", "--theme", "- Te   weinig tijd", "--theme", "+ Thee & <koek>", "--sets", "2"
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "beuk: 4 stroken, in build/beuk/print/keuze/stroken.pdf\n"
    text = page_text(pack.places.print("beuk") / "keuze" / "stroken.pdf", 0)
    assert text.count("- Te weinig tijd") == text.count("+ Thee & <koek>") == 2


def test_a_fault_leaves_everything_as_it_was(run: Run, pack: Pack) -> None:
    run("strips", "--school", "beuk", "--theme", "Kort")
    before = contents(pack.places.output)
    done = run("strips", "--school", "beuk", "--theme", "Kort", "--theme", "W" * 200)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("--theme 2: het thema «WWWWWWWW")
    assert done.stderr.endswith("1 fout; er is niets veranderd.\n")
    assert contents(pack.places.output) == before


def test_without_a_theme_it_says_what_lacks(run: Run) -> None:
    done = run("strips")
    assert done.returncode == 2
    assert "Er ontbreekt '--theme'." in done.stderr
