"""A release, and what is printed since then: the cards that changed, and a list for the box."""

from pathlib import Path

import pypdfium2
import pytest

from generator.print.faces.fingerprint import card_prints
from generator.print.order.release import CardPrint, read_release, release_file
from generator.print.paper.formats import read_formats
from tests.conftest import Pack

from .conftest import Run

BEUK = ("--school", "beuk")


def said(pack: Pack, school: str = "beuk") -> dict[str, CardPrint]:
    sets = card_prints(pack.places.templates, pack.edition(school), read_formats(pack.places.templates))
    return {card: one for cards in sets.values() for card, one in cards.items()}


def text(pdf: Path) -> str:
    with pypdfium2.PdfDocument(pdf) as opened:
        pages = [page.get_textpage().get_text_range() for page in opened]
    return " ".join(" ".join(pages).split())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"Niemand hoeft te weten wat ik in mijn lokaal doe."', '"Iedereen mag weten wat ik in mijn lokaal doe."'),
        (
            '"Niemand hoeft te weten wat ik in mijn lokaal doe."',
            '"*Niemand* hoeft te weten wat ik in mijn lokaal doe."',
        ),
        ('categorie: vrij\n    tekst: "Niemand', 'categorie: samen\n    tekst: "Niemand'),
    ],
)
def test_a_fingerprint_changes_with_what_the_card_says_and_no_other_does(pack: Pack, old: str, new: str) -> None:
    before = said(pack)
    pack.edit("stellingen/proef.yaml", old, new)
    after = said(pack)
    assert {card for card in before if before[card].afdruk != after[card].afdruk} == {"proef-02"}


def test_a_fingerprint_changes_with_the_sign_of_a_category_and_the_colour_of_the_phase(pack: Pack) -> None:
    before = said(pack)
    pack.edit("stellingen/proef.yaml", "teken: cirkel", "teken: ruit")
    sign = said(pack)
    assert {card for card in sign if before[card].afdruk != sign[card].afdruk} == {"proef-01", "proef-02", "beuk-01"}
    pack.edit("vragen.yaml", "fase: orientatie", "fase: diagnose")
    colour = said(pack)
    assert {card for card in sign if sign[card].afdruk != colour[card].afdruk} == set(sign)


def test_a_fingerprint_is_kept_for_years(pack: Pack) -> None:
    assert said(pack)["proef-02"] == CardPrint("2", "Niemand hoeft te weten wat ik in mijn lokaal doe.", "e28545f30816")


def test_what_lays_a_card_out_makes_no_other_card_of_it(pack: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    before = said(pack)
    monkeypatch.setattr("generator.print.engine.styles.ENGINE", "een nieuwe versie")
    assert said(pack) == before


def test_a_release_can_be_read_back_and_is_not_written_over(pack: Pack, run: Run) -> None:
    made = run("release", "herfst-2026")
    assert made.stdout == "gemaakt: uitgaven/herfst-2026.yaml, met 22 kaarten van 2 scholen\n"
    file = release_file(pack.places.root, "herfst-2026")
    raw = file.read_bytes()
    read = read_release(file)
    assert {card: one for cards in read.cards("beuk").values() for card, one in cards.items()} == said(pack)
    again = run("release", "herfst-2026")
    assert (again.returncode, file.read_bytes()) == (2, raw)
    assert "uitgave «herfst-2026» is er al" in again.stderr
    assert run("release", "../weg").returncode == 2


def test_only_what_changed_is_printed_with_a_list_for_the_box(pack: Pack, run: Run) -> None:
    run("release", "eerste", *BEUK)
    pack.edit("stellingen/proef.yaml", '"Niemand hoeft', '"Iemand hoeft')
    pack.edit("scholen/beuk.yaml", "zonder: [rollen-02]", "zonder: [rollen-01]")
    done = run("print", "--changed-since", "uitgaven/eerste.yaml", "--format", "95x68", "--format", "a6", *BEUK)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()[-5:]
    assert lines == [
        "beuk: sinds eerste 2 kaarten om te printen, 2 kaarten uit de doos te halen",
        "  eruit: proef 2, gewijzigd: Niemand hoeft te weten wat ik in mijn lokaal doe.",
        "  eruit: rollen 1, vervallen: Jullie werken hier al lang.",
        "  erbij: proef 2, gewijzigd: Iemand hoeft te weten wat ik in mijn lokaal doe.",
        "  erbij: rollen 2, nieuw: Jullie zijn net begonnen.",
    ]
    folder = pack.places.print("beuk") / "keuze" / "sinds-eerste"
    assert {pdf.name for pdf in folder.glob("*.pdf")} == {
        *("de-doos-bijwerken.pdf", "proef-95x68.pdf", "proef-a6.pdf", "rollen-a6.pdf")
    }
    cards = text(folder / "proef-95x68.pdf")
    assert "Iemand hoeft" in cards
    assert "krijt" not in cards
    listed = text(folder / "de-doos-bijwerken.pdf")
    out, into = listed.split("Doe erbij")
    assert "2 Niemand hoeft te weten wat ik in mijn lokaal doe. · gewijzigd" in out
    assert "2 Iemand hoeft te weten wat ik in mijn lokaal doe. · gewijzigd" in into


def test_a_back_that_does_not_match_those_in_the_box_is_told(pack: Pack, run: Run) -> None:
    run("release", "eerste", *BEUK)
    pack.edit("stellingen/proef.yaml", '"Niemand hoeft', '"Iemand hoeft')
    told = "  let op: proef heeft nu een andere achterkant dan in de doos; print die set in zijn geheel"
    since = ("print", "--changed-since", "uitgaven/eerste.yaml", "--format", "95x68", *BEUK)
    assert told not in run(*since).stdout.splitlines()
    pack.edit("stellingen/proef.yaml", "id: proef\n", "id: proef\ncompositie: anders\n")
    assert told in run(*since).stdout.splitlines()
    file = release_file(pack.places.root, "eerste")
    file.write_text(file.read_text("utf-8").partition("achterkanten:")[0], "utf-8")
    assert told in run(*since).stdout.splitlines(), "a release of before had other backs"


def test_nothing_changed_is_said_and_prints_no_card(pack: Pack, run: Run) -> None:
    run("release", "eerste", *BEUK)
    done = run("print", "--changed-since", "uitgaven/eerste.yaml", *BEUK)
    assert "beuk: sinds eerste 0 kaarten om te printen, 0 kaarten uit de doos te halen" in done.stdout
    folder = pack.places.print("beuk") / "keuze" / "sinds-eerste"
    assert [pdf.name for pdf in folder.glob("*.pdf")] == ["de-doos-bijwerken.pdf"]


def test_a_school_that_left_out_all_sets_is_told_to_empty_its_box(pack: Pack, run: Run) -> None:
    run("release", "eerste")
    pack.edit("scholen/beuk.yaml", pack.file("scholen/beuk.yaml").read_text("utf-8").partition("\nkaarten:")[2], "")
    pack.edit("scholen/beuk.yaml", "\nkaarten:", "\nsets: {zonder: [proef, rollen, opdrachten, steen]}")
    done = run("print", "--changed-since", "uitgaven/eerste.yaml")
    assert (done.returncode, done.stderr) == (0, "")
    assert "beuk: sinds eerste 0 kaarten om te printen, 10 kaarten uit de doos te halen" in done.stdout
    listed = text(pack.places.print("beuk") / "keuze" / "sinds-eerste" / "de-doos-bijwerken.pdf")
    assert "2 Niemand hoeft te weten wat ik in mijn lokaal doe. · vervallen" in listed


def test_what_can_not_be_is_refused(pack: Pack, run: Run) -> None:
    run("release", "eerste", *BEUK)
    other = run("print", "--changed-since", "uitgaven/eerste.yaml", "--school", "strand")
    assert (other.returncode, "kies een school uit uitgave «eerste»: beuk" in other.stderr) == (2, True)
    both = run("print", "--changed-since", "uitgaven/eerste.yaml", "--set", "proef", "--cards", "1")
    assert (both.returncode, "zonder --cards" in both.stderr) == (2, True)
    file = release_file(pack.places.root, "eerste")
    file.write_text(file.read_text("utf-8").replace("e28545f30816", "kapot"), "utf-8")
    broken = run("print", "--changed-since", "uitgaven/eerste.yaml", *BEUK)
    assert (broken.returncode, broken.stderr.startswith("uitgaven/eerste.yaml:")) == (1, True)
