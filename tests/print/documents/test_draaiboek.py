"""A draaiboek on paper, and all that it needs in one folder: the right times, parts and numbers."""

from itertools import takewhile
from pathlib import Path

import pytest

from generator.faults import ContentFaults
from generator.print.order.order import Bundle, Order
from tests import verapdf
from tests.conftest import Pack

from ..conftest import print_school
from ..reading import page_count, page_text
from .tagtree import tag_tree

MIDDAG = """
id: middag
titel: Een middag
ondertitel: Proeven en opdrachten
kort: Een middag om te proeven.
vragen: [wat-bedoelen-we]
eigen: true
inleiding: Jullie doen eerst [[proef]].
voor_wie: "Een {{ team }}"
groep: {van: 3, tot: 8}
taken:
  - {wie: De begeleider, wat: Snijd de kaarten., wanneer: een dag van tevoren}
bijeenkomsten:
  - titel: De middag
    begin: 13:45
    minuten: 90
    onderdelen:
      - {soort: eigen, titel: Welkom, minuten: 5, tekst: Heet iedereen welkom., wie: De begeleider}
      - {soort: werkvorm, set: proef, stappen: [2], let_op: Houd de tijd in de gaten.}
      - {soort: pauze, minuten: 15}
      - {soort: werkvorm, set: opdrachten, wie: De gespreksleiders}
    daarna: Hang alles op.
"""
DRAAIBOEK = "middag-draaiboek-a4.pdf"


@pytest.fixture
def middag(pack: Pack) -> Pack:
    """The small project with an afternoon: 5 minutes, a step of 15, a break of 15, and 45."""
    pack.file("draaiboeken").mkdir()
    pack.file("draaiboeken/middag.yaml").write_text(MIDDAG, "utf-8")
    pack.edit(
        "stellingen/proef.yaml", "wat: De kaarten, set: proef", "wat: Kaarten, set: proef, formaat: 95x68, per: 8"
    )
    bladen = "wat: De bladen, set: opdrachten"
    pack.edit("praktijkopdrachten/opdrachten.yaml", bladen, f"{bladen}, formaat: a4, per: 1")
    return pack


def bundle(pack: Pack, participants: int, school: str = "beuk") -> Path:
    """Print all that the afternoon needs; give the folder."""
    return print_school(pack.places, school, Order(bundle=Bundle("middag", participants))).folder


def rows(file: Path) -> list[list[str]]:
    """Give the rows of the table of times, without its head."""
    table = next(tag_tree(file).all("Table"))
    return [[cell.text for cell in row.all("TH", "TD")] for row in table.all("TR")][1:]


def whole_text(file: Path) -> str:
    return " ".join(page_text(file, page) for page in range(page_count(file)))


def test_the_first_page_has_the_times(middag: Pack) -> None:
    file = bundle(middag, 8) / "01-draaiboek.pdf"
    assert rows(file) == [
        ["13:45", "5", "Welkom", "De begeleider"],
        ["13:50", "15", "Proef", ""],
        ["13:50", "15", "Vertellen"],
        ["14:05", "15", "Pauze", ""],
        ["14:20", "45", "Opdrachten", "De gespreksleiders"],
        ["14:20", "45", "Vertellen"],
        ["15:05", "", "Einde na 80 minuten, met 10 minuten speling"],
    ]
    first = page_text(file, 0)
    assert "De middag, 13:45 tot 15:05" in first
    assert "Voor 8 deelnemers De middag" in first
    assert "Daarna Hang alles op." in first


def test_every_part_is_told_with_the_steps_that_are_done(middag: Pack) -> None:
    file = bundle(middag, 8) / "01-draaiboek.pdf"
    titles = [tag.text for tag in tag_tree(file).all("H1", "H2", "H3")]
    assert titles[-5:] == ["De middag, stap voor stap", "Welkom", "Proef", "Pauze", "Opdrachten"]
    said = whole_text(file)
    for text in (
        "Heet iedereen welkom.",
        "Om de beurt vertel je waarom.",
        "Er zijn geen foute kaarten.",
        "Let op: Houd",
    ):
        assert text in said
    assert "Iedereen kiest een kaart." not in said


def test_a_set_in_pieces_is_introduced_once_and_looked_back_on_once(middag: Pack) -> None:
    part = "      - {soort: pauze, minuten: 15}\n"
    middag.edit("draaiboeken/middag.yaml", part, part + "      - {soort: werkvorm, set: proef, stappen: [1]}\n")
    said = whole_text(bundle(middag, 8) / "01-draaiboek.pdf")
    for text in ("Jullie horen wat een ander vindt.", "Leg de kaarten klaar.", "Wat verraste je?", "Begin zelf."):
        assert said.count(text) == 1
    assert (
        said.index("Leg de kaarten klaar.") < said.index("Iedereen kiest een kaart.") < said.index("Wat verraste je?")
    )


@pytest.mark.parametrize(("participants", "stacks"), [(12, 2), (24, 3)])
def test_a_bundle_has_everything_in_the_right_number(middag: Pack, participants: int, stacks: int) -> None:
    folder = bundle(middag, participants)
    cards, sheets = f"02-{stacks}x-proef-95x68.pdf", f"03-{participants}x-opdrachten-a4.pdf"
    assert sorted(file.name for file in folder.glob("*.pdf")) == ["01-draaiboek.pdf", cards, sheets]
    fronts = [page_text(folder / cards, page) for page in range(0, page_count(folder / cards), 2)]
    assert len(fronts) == stacks
    assert set(fronts) == {fronts[0]}
    assert page_count(folder / sheets) == participants * 4 - 1  # three pages and a blank back; the last needs none
    assert whole_text(folder / sheets).count("Zet een kruisje op de lijn.") == participants
    said = whole_text(folder / "01-draaiboek.pdf")
    assert f"Printen voor {participants} deelnemers" in said
    assert f"{stacks} × Kaarten Kaarten, 95 × 68 mm {cards}" in said
    assert f"{participants} × De bladen" in said
    assert "het draaiboek is gemaakt voor 3 tot 8" in said


def test_the_number_of_copies_that_a_plain_build_tells_is_that_of_the_largest_group(middag: Pack) -> None:
    folder = print_school(middag.places, "beuk").folder
    said = whole_text(folder / DRAAIBOEK)
    assert "Print elke PDF zo vaak als hier staat." in said
    assert "8 × De bladen Opdrachten, A4 opdrachten-a4.pdf" in said
    assert "Een tafel" in said


def test_another_number_leaves_nothing_of_the_last_time(middag: Pack) -> None:
    bundle(middag, 12)
    again = bundle(middag, 4)
    assert sorted(file.name for file in again.glob("*.pdf")) == [
        "01-draaiboek.pdf",
        "02-1x-proef-95x68.pdf",
        "03-4x-opdrachten-a4.pdf",
    ]


def test_the_same_bytes_every_time_and_nothing_made_twice(middag: Pack) -> None:
    order = Order(bundle=Bundle("middag", 5))
    report = print_school(middag.places, "beuk", order)
    first = {file.name: file.read_bytes() for file in report.folder.glob("*.pdf")}
    assert print_school(middag.places, "beuk", order).made == ()
    for file in report.folder.glob("*.pdf"):
        file.unlink()
    print_school(middag.places, "beuk", order)
    assert {file.name: file.read_bytes() for file in report.folder.glob("*.pdf")} == first


def test_what_a_school_leaves_out_is_not_in_it(middag: Pack) -> None:
    folder = bundle(middag, 8, "strand")
    assert sorted(file.name for file in folder.glob("*.pdf")) == ["01-draaiboek.pdf", "02-1x-proef-95x68.pdf"]
    assert [row[0] for row in rows(folder / "01-draaiboek.pdf")] == ["13:45", "13:50", "13:50", "14:05", "14:20"]
    assert "Opdrachten" not in whole_text(folder / "01-draaiboek.pdf")


def test_long_titles_and_many_parts_go_on_to_a_next_page(middag: Pack) -> None:
    long = "Een heel lange naam voor iets dat eigenlijk maar vijf minuten duurt, met samengesteldewoordenzonderspatie"
    part = f'      - {{soort: eigen, titel: "{long}", minuten: 1, tekst: Doe het., wie: "{long}"}}\n'
    pause = "      - {soort: pauze, minuten: 15}\n"
    middag.edit("draaiboeken/middag.yaml", pause, part * 15)
    middag.edit("draaiboeken/middag.yaml", "titel: Een middag", f'titel: "{long}"')
    file = bundle(middag, 8) / "01-draaiboek.pdf"
    times = [[cell.text for cell in row.all("TH", "TD")] for row in tag_tree(file).all("TR")]
    clocks = [row[0] for row in takewhile(lambda row: row[0] != "Hoe vaak", times) if ":" in row[0]]
    assert len(clocks) == 1 + 2 + 15 + 2 + 1
    assert clocks[3:6] == ["14:05", "14:06", "14:07"]
    assert "CC BY-SA 4.0" in page_text(file, page_count(file) - 1)


def test_a_format_that_a_set_does_not_have_is_a_fault_at_its_line(middag: Pack) -> None:
    middag.edit("stellingen/proef.yaml", "formaat: 95x68", "formaat: 95x86")
    with pytest.raises(ContentFaults) as caught:
        bundle(middag, 8)
    [fault] = caught.value.faults
    line = next(n for n, text in enumerate(middag.file("stellingen/proef.yaml").open(), 1) if "95x86" in text)
    assert (fault.place.line, fault.found, fault.remedy) == (line, "gevonden «95x86»", "bedoelde je «95x68»?")


def test_a_draaiboek_and_repeated_cards_and_sheets_are_pdf_ua(middag: Pack) -> None:
    if lacking := verapdf.missing():
        pytest.skip(lacking)
    files = sorted(bundle(middag, 12).glob("*.pdf"))
    assert verapdf.failures(files) == ({}, 3)
