"""What commands find at the names of what they make: it is kept, and that is told."""

import pytest

from generator.faults import quotation
from generator.files import read_files
from generator.output import LIST, OutputFolder
from tests.conftest import Pack

from .conftest import Run

COMMANDS = {
    "strips --school beuk --theme Tijd": "beuk/print/keuze/stroken.pdf",
    "print --outline --set proef --format a7": "omtrek-a7-a4.pdf",
    "printer calibrate": "kalibratie-a4.pdf",
    "print --school beuk --set proef --format a7": "beuk/print/keuze/proef-a7.pdf",
}
NOT_FILLED_IN = {
    "schema": "schema/stellingen.json",
    "print --school beuk --set proef --cards 3 --to png": "beuk/print/keuze/proef-03-png/proef-95x68/proef-03.png",
}


@pytest.mark.parametrize("words", COMMANDS)
def test_what_stands_at_a_name_is_kept(run: Run, pack: Pack, words: str) -> None:
    file = pack.places.output / COMMANDS[words]
    aside, beside = file.with_stem(f"{file.stem} (bewaard)"), file.with_name("van-ons-zelf.pdf")
    file.parent.mkdir(parents=True)
    for one in (file, beside):
        one.write_bytes(b"van de school")
    done = run(*words.split())
    shown = file.relative_to(pack.places.root).as_posix()
    told = f"let op: {shown} is niet zoals de kijkwijzer het schreef, en is bewaard als «{aside.name}»"
    assert (done.returncode, done.stderr.splitlines()[0]) == (0, told)
    made = file.read_bytes()
    assert made != b"van de school"
    assert aside.read_bytes() == beside.read_bytes() == b"van de school"

    done = run(*words.split())
    assert (done.returncode, done.stderr) == (0, "")
    assert sorted(one.name for one in file.parent.glob("*(bewaard*")) == [aside.name]
    file.write_bytes(b"ook van de school")
    assert run(*words.split()).returncode == 0
    assert file.read_bytes() == made
    assert file.with_stem(f"{file.stem} (bewaard 2)").read_bytes() == b"ook van de school"


@pytest.mark.parametrize("words", NOT_FILLED_IN)
def test_what_nobody_fills_in_makes_way_where_there_is_no_list_yet(run: Run, pack: Pack, words: str) -> None:
    file = pack.places.output / NOT_FILLED_IN[words]
    beside = file.with_name("van-ons-zelf.pdf")
    file.parent.mkdir(parents=True)
    for one in (file, beside):
        one.write_bytes(b"van een vorige versie")
    done = run(*words.split())
    assert done.returncode == 0
    assert "was nog geen lijst" in done.stderr
    assert "1 ander bestand blijft staan" in done.stderr
    made = file.read_bytes()
    assert made != beside.read_bytes() == b"van een vorige versie"
    assert not list(file.parent.glob("*(bewaard*"))

    file.write_bytes(b"van de school")
    done = run(*words.split())
    assert (done.returncode, "is bewaard als" in done.stderr) == (0, True)
    assert file.read_bytes() == made
    assert file.with_stem(f"{file.stem} (bewaard)").read_bytes() == b"van de school"


def test_a_link_stops_a_build_before_anything_is_made(run: Run, pack: Pack) -> None:
    theirs = pack.places.root / "elders"
    theirs.mkdir()
    (theirs / "index.html").write_bytes(b"van iemand anders")
    site = pack.places.site("beuk")
    site.parent.mkdir(parents=True)
    site.symlink_to(theirs)
    done = run("build")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [
        "build/beuk/site: hier staat een koppeling, en daar schrijft en verwijdert de kijkwijzer nooit doorheen;"
        f" gevonden een koppeling naar {quotation(theirs)}; haal de koppeling weg, of kies een andere map",
        "1 fout; er is niets veranderd.",
    ]
    assert read_files(theirs) == {"index.html": b"van iemand anders"}
    assert not pack.places.print("beuk").exists()


def test_a_choice_keeps_what_is_not_ours(run: Run, pack: Pack) -> None:
    folder = pack.places.print("beuk") / "keuze" / "2x"
    words = ["print", "--school", "beuk", "--set", "proef", "--copies", "2", "--format", "a7"]
    assert run(*words).returncode == 0
    assert sorted(one.name for one in folder.iterdir()) == [LIST, "proef-a7.pdf"]
    (folder / "rooster.pdf").write_bytes(b"van de school")
    assert run(*words).stderr == ""
    assert sorted(one.name for one in folder.iterdir()) == [LIST, "proef-a7.pdf", "rooster.pdf"]


def test_a_site_tells_which_pdfs_do_not_go_along(run: Run, pack: Pack) -> None:
    printed = OutputFolder(pack.places.print("beuk"), pack.places.output)
    printed.bring({"proef-a7.pdf": b"%PDF-1.7", "proef-a6.pdf": b"%PDF-1.7"})
    (printed.folder / "proef-a7.pdf").write_bytes(b"%PDF-1.7 ingevuld")
    (printed.folder / "rooster.pdf").write_bytes(b"%PDF-1.7 van ons")
    done = run("site", "--school", "beuk")
    assert done.stderr.splitlines() == [
        "let op: uit build/beuk/print gaan niet mee naar de site: proef-a7.pdf; niet, of niet meer, zoals de kijkwijzer"
        " het schreef; kijkwijzer print maakt het opnieuw",
    ]
    assert {file.name for file in (pack.places.site("beuk") / "print").glob("*.pdf")} == {"proef-a6.pdf"}
    assert (printed.folder / "proef-a7.pdf").read_bytes() == b"%PDF-1.7 ingevuld"


def test_a_link_in_the_output_is_not_followed_in_a_ring(run: Run, pack: Pack) -> None:
    site = pack.places.site("beuk")
    site.mkdir(parents=True)
    for name in ("terug", "omhoog"):
        (site / name).symlink_to(site.parent)
    done = run("site", "--school", "beuk")
    assert (done.returncode, done.stdout.count("open build/beuk/site/index.html")) == (0, 1)
    again = run("site", "--school", "beuk")
    assert (again.returncode, again.stdout) == (0, "beuk: site ongewijzigd; open build/beuk/site/index.html\n")
    assert (site / "terug").is_symlink()


def test_an_export_over_a_schools_own_file_is_wrong_use(run: Run, pack: Pack) -> None:
    layer = pack.file("scholen/beuk.yaml")
    before = layer.read_bytes()
    done = run("sheet", "export", "--school", "beuk", "--to", "content/scholen/beuk.yaml")
    assert (done.returncode, done.stdout) == (2, "")
    assert "geef met --to een andere naam" in " ".join(done.stderr.split())
    assert layer.read_bytes() == before


def test_a_release_that_is_a_link_to_nothing_is_there_already(run: Run, pack: Pack) -> None:
    file = pack.places.root / "uitgaven" / "herfst.yaml"
    file.parent.mkdir()
    file.symlink_to("weg.yaml")
    assert run("release", "herfst").returncode == 2
    assert file.is_symlink()
