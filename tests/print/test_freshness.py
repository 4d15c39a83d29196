"""Costs follow what changed: what is made again, and that it equals a fresh build, byte for byte."""

import hashlib
from pathlib import Path

import pytest

from generator.design.tokens import read_tokens
from generator.faults import ContentFaults
from generator.places import Places
from generator.print.order.order import Order

from .conftest import SCHOOL, Edit, everything, print_school

SIZES = ("95x68", "a7", "a6")
SHEET = "gespreksopener-speluitleg-a4.pdf"
CARDS = [*(f"gespreksopener-{size}.pdf" for size in SIZES), "gespreksopener-95x68-eerst-voorkanten.pdf"]


def sums(folder: Path) -> dict[str, str]:
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.glob("*.pdf")}


def fresh(project: Places, tmp_path: Path, *formats: str) -> dict[str, str]:
    """Print a deck of statements and its explanation anew, or other documents, with nothing in the cache."""
    places = Places(project.root, tmp_path / "vers")
    order = Order(sets=("gespreksopener",), formats=formats or ("95x68", "speluitleg-a4"))
    return sums(print_school(places, SCHOOL, order).folder)


def test_nothing_changed_makes_nothing(project: Places) -> None:
    report = print_school(project, SCHOOL)
    assert (report.made, report.faces, report.removed) == ((), (), ())
    assert len(report.kept) == everything(project)


def test_a_statement(project: Places, edit: Edit, tmp_path: Path) -> None:
    edit("content/stellingen/gespreksopener.yaml", "voor mij altijd blijven zoeken", "voor mij blijven zoeken")
    report = print_school(project, SCHOOL)
    assert sorted(report.made) == sorted(CARDS)
    assert report.faces == ("gespreksopener-06",) * 3
    assert fresh(project, tmp_path, *SIZES).items() <= sums(report.folder).items()


def test_a_word(project: Places, edit: Edit, tmp_path: Path) -> None:
    edit("content/scholen/po.yaml", "klas: {ev: groep, mv: groepen", "klas: {ev: stamgroep, mv: stamgroepen")
    report = print_school(project, SCHOOL)
    assert set(CARDS) <= set(report.made)
    assert {face for face in report.faces if face.startswith("gespreksopener-0")} == {
        "gespreksopener-07",
        "gespreksopener-09",
    }
    assert fresh(project, tmp_path).items() <= sums(report.folder).items()


def test_a_colour_of_the_house(project: Places, edit: Edit, tmp_path: Path) -> None:
    edit("content/scholen/de-wilg.yaml", "#0b5d4b", "#5d0b4b")
    report = print_school(project, SCHOOL)
    assert len(report.made) == everything(project)
    assert {face.split()[0] for face in report.faces} == {"stempel"}
    assert fresh(project, tmp_path).items() <= sums(report.folder).items()


def test_an_accent(project: Places, edit: Edit, tmp_path: Path) -> None:
    edit("templates/design/tokens.yaml", 'steen: "#a63d2f"', 'steen: "#8a2f24"')
    report = print_school(project, SCHOOL)
    assert len(report.made) == everything(project)
    assert fresh(project, tmp_path).items() <= sums(report.folder).items()


def test_a_layer(project: Places, edit: Edit, tmp_path: Path) -> None:
    edit(
        "content/scholen/de-wilg.yaml", "zonder: [gespreksopener-01]", "zonder: [gespreksopener-01, gespreksopener-02]"
    )
    report = print_school(project, SCHOOL)
    assert sorted(report.made) == sorted(CARDS)
    assert report.faces == ()
    assert fresh(project, tmp_path).items() <= sums(report.folder).items()


def test_a_source(project: Places, edit: Edit, tmp_path: Path) -> None:
    edit(
        "content/bronnen.yaml",
        'titel: "Kijkwijzer professionele ruimte"',
        'titel: "Kijkwijzer van de professionele ruimte"',
    )
    report = print_school(project, SCHOOL)
    assert SHEET in report.made
    assert not set(CARDS) & set(report.made)
    assert set(report.faces) <= set(report.made)
    assert fresh(project, tmp_path).items() <= sums(report.folder).items()


def test_a_set_that_is_left_out_takes_its_pdfs_along(project: Places, edit: Edit) -> None:
    edit("content/scholen/de-wilg.yaml", "sets: {zonder: [", "sets: {zonder: [leren-loont, ")
    report = print_school(project, SCHOOL)
    draaiboek = "leren-loont-het-langst-draaiboek-a4.pdf"  # without this set nothing is left of it
    sheets = "leren-loont-a4-invulbaar.pdf", "leren-loont-a4.pdf"
    assert report.removed == (*sheets, draaiboek, "leren-loont-speluitleg-a4.pdf")
    assert not (report.folder / "leren-loont-a4.pdf").exists()


def test_a_pdf_that_was_damaged_is_made_again(project: Places) -> None:
    file = project.print(SCHOOL) / CARDS[0]
    file.write_bytes(file.read_bytes()[:-10])
    assert print_school(project, SCHOOL).made == (CARDS[0],)


def test_a_text_that_does_not_fit_leaves_everything_as_it_was(project: Places, edit: Edit) -> None:
    before = sums(project.print(SCHOOL))
    old = "Professionele ruimte betekent voor mij altijd blijven zoeken"
    edit("content/stellingen/gespreksopener.yaml", old, f"{old} naar {'nieuwe wegen en ' * 20}antwoorden")
    edit("content/slijpsteen/slijpsteen.yaml", "volgorde: 1", "volgorde: 2")
    with pytest.raises(ContentFaults) as caught:
        print_school(project, SCHOOL)
    formats = [fault.wrong.rpartition(" ")[2] for fault in caught.value.faults]
    assert formats == ["95x68", "a7"]
    assert all(fault.place.file.name == "gespreksopener.yaml" for fault in caught.value.faults)
    assert sums(project.print(SCHOOL)) == before


def test_a_new_font_under_the_same_name(project: Places, edit: Edit) -> None:
    fonts = [one.file for one in read_tokens(project.templates).letters]
    own = project.content / "scholen" / "eigen.ttf"
    edit(
        "content/scholen/de-wilg.yaml", "huisstijl:\n", "huisstijl:\n  lettertype: {naam: Eigen, bestand: eigen.ttf}\n"
    )
    own.write_bytes(fonts[0].read_bytes())
    first = sums(print_school(project, SCHOOL).folder)
    own.write_bytes(fonts[2].read_bytes())
    assert sorted(print_school(project, SCHOOL).made) == sorted(print_school(project, SCHOOL).kept)
    same = first.items() & sums(project.print(SCHOOL)).items()
    assert [name for name, _ in same if not name.endswith("-doosje.pdf")] == [], "a box has no word in it"


def test_a_title_too_long_for_the_back_is_a_fault(project: Places, edit: Edit) -> None:
    title = "Gespreksopener " * 12
    edit("content/stellingen/gespreksopener.yaml", 'titel: "Gespreksopener"', f'titel: "{title}"')
    with pytest.raises(ContentFaults) as caught:
        print_school(project, SCHOOL)
    assert all(" mm te veel" in fault.found for fault in caught.value.faults)
    assert {fault.remedy for fault in caught.value.faults} == {
        "maak de titel van de set of de naam van de categorie korter"
    }
