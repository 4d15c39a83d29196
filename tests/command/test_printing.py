"""The options of ``print``, run as a user does: what is said, and what is made."""

from pathlib import Path

from PIL import Image

from tests.conftest import Pack

from .conftest import Run

WORDS = ["print", "--school", "beuk", "--set", "proef"]


def test_a_size_on_paper_of_another_size(run: Run, pack: Pack) -> None:
    done = run(*WORDS, "--format", "poker", "--paper", "a3")
    assert (done.returncode, done.stderr) == (0, "")
    assert "proef-poker.pdf, letters van" in done.stdout
    assert (pack.places.print("beuk") / "keuze" / "a3" / "proef-poker.pdf").is_file()


def test_an_outline_instead_of_cards(run: Run, pack: Pack) -> None:
    assert run(*WORDS, "--stock", "avery-c32011", "--outline").stdout == "gemaakt: build/omtrek-avery-c32011.pdf\n"
    assert not pack.places.print("beuk").exists()


def test_lists_that_differ_are_told(run: Run, tmp_path: Path) -> None:
    measure = "S;9500;5400;8500;5400;1600;1350;2;5;21000;29700"
    label = f'<manufacturer name="Avery A4"><label id="L1"><name>C32011</name><measure>{measure}</measure></label>'
    (tmp_path / "labels.xml").write_text(f"<manufacturers>{label}</manufacturer></manufacturers>", "utf-8")
    done = run(*WORDS, "--stock", "avery-c32011", "--stock-list", str(tmp_path / "labels.xml"), "--outline")
    assert done.returncode == 0
    assert done.stderr.startswith("let op: LibreOffice geeft voor Avery C32011 andere maten dan onze lijst: links 16")


def test_preflight_says_that_all_is_well(run: Run) -> None:
    done = run(*WORDS, "--format", "a7", "--preflight")
    assert done.returncode == 0
    assert done.stdout.splitlines()[-1].startswith("nagekeken: ")


def test_preflight_names_the_file_and_the_remedy(run: Run, pack: Pack) -> None:
    pack.edit("scholen/beuk.yaml", "logo: beuk.svg", "logo: grof.png")
    Image.new("RGB", (60, 14), "#0b5d4b").save(pack.file("scholen/grof.png"))
    done = run(*WORDS, "--format", "a7", "--preflight")
    first, last = done.stderr.splitlines()
    assert done.returncode == 1
    assert first.startswith("build/beuk/print/keuze/proef-a7.pdf: een beeld is te grof, op bladzijde 2; gevonden ")
    assert "lever grof.png als SVG" in first
    assert last == "Fout: 1 punt om na te kijken voor je print"
