"""Handouts, posters, sheets to read and to write on: whole, of their size, with their tags."""

import shutil
from pathlib import Path

import pypdfium2
import pytest

from generator.design.tokens import read_tokens
from generator.faults import NOWHERE, ContentFaults
from generator.print.engine.engine import engine_for
from generator.print.engine.styles import card_style, sheet_style
from generator.print.order.order import Order
from tests.conftest import ROOT, Pack
from tests.print.conftest import print_school
from tests.print.reading import MM, page_count, page_text, text_within

from .conftest import sheet
from .readback import height_of, lines_of, pages
from .tagtree import tag_tree


def test_a_poster_fills_a_sheet_with_each_figure(folder: Path) -> None:
    file = folder / "tuin-poster-a3.pdf"
    with pypdfium2.PdfDocument(file) as pdf:
        assert [tuple(round(side / MM) for side in page.get_size()) for page in pdf] == [(420, 297)] * 3
    first, second, _ = pages(file)
    assert "Bomen" in first
    assert "lange naam" in second
    drawings = list(tag_tree(file).all("Figure"))
    assert drawings[0].alt == "Bomen. In het midden een naam, met drie takken."
    assert len(drawings) == 2


def test_a_form_for_the_wall_fills_a_poster_of_its_own(folder: Path) -> None:
    *_, third = pages(folder / "tuin-poster-a3.pdf")
    assert "Aan de wand Schrijf groot. Boom Gras" in third
    rows = list(tag_tree(folder / "tuin-poster-a3.pdf").all("TR"))
    assert len(rows) == 1 + 8
    assert "Aan de wand" not in " ".join(pages(folder / "tuin-werkblad-a4.pdf"))


def test_a_handout_has_the_figures_and_room_for_notes(folder: Path) -> None:
    file = folder / "tuin-handout-a4.pdf"
    document = tag_tree(file)
    assert [tag.text for tag in document.all("H1", "H2")][:2] == ["De tuin", "Bomen"]
    assert len(list(document.all("Figure"))) == 2
    assert "Naar: Het proefboekje, Hoofdstuk 5." in pages(file)[-1]
    assert lines_of(file, page_count(file) - 1)[-1] > 297 - 22 - 25


def test_a_table_that_fits_a_sheet_stays_whole(folder: Path) -> None:
    first, *rest = pages(folder / "tuin-werkblad-a4.pdf")
    assert "De tuin" in first
    assert "Vooraf Achteraf" in first
    [stacks] = [page for page in rest if "Drie stapels" in page]
    assert "Meer Minder Vandaag Morgen Ooit" in stacks


def test_the_head_of_a_grid_stands_right_under_its_title(folder: Path) -> None:
    for file, title, head in (
        ("opdrachten-a4", "Vier vakken", "Makkelijk"),
        ("tuin-werkblad-a4", "Vier hoeken", "Zon"),
    ):
        found = folder / f"{file}.pdf"
        [page] = [number for number, text in enumerate(pages(found)) if title in text]
        assert 0 < height_of(found, page, head) - height_of(found, page, title) < 10


def test_a_table_that_does_not_fit_has_its_head_on_every_sheet(folder: Path) -> None:
    *_, last = sheets = pages(folder / "tuin-werkblad-a4.pdf")
    assert "Een lange lijst" not in last
    assert sum("Wie komt er Waarmee" in page for page in sheets) == 2
    tables = list(tag_tree(folder / "tuin-werkblad-a4.pdf").all("Table"))
    assert sum(len(list(table.all("TD"))) for table in tables[-2:]) == 24 * 2


def test_background_to_share_out_is_a_sheet_for_each_part(folder: Path) -> None:
    trees, grass = pages(folder / "tuin-a4.pdf")
    assert "Een boom staat stil." in trees
    assert "Gras staat nooit stil." in grass
    assert "Naar: Het proefboekje, Hoofdstuk 5." in trees
    assert "Van ons, niet uit de bron." in grass
    assert "Naar:" not in grass
    assert [tag.text for tag in tag_tree(folder / "tuin-a4.pdf").all("H1")] == ["Over bomen", "Over gras"]


def test_background_of_a_slijpsteen_ends_with_its_questions(folder: Path) -> None:
    [sheet] = pages(folder / "steen-a4.pdf")
    assert sheet.index("Vertrouwen groeit") < sheet.index("De richtvragen") < sheet.index("Wat ga je doen?")


def test_the_name_of_the_school_stands_in_the_margin_of_every_size(folder: Path) -> None:
    for name, width, height in (("tuin-poster-a3", 420, 297), ("tuin-a4", 210, 297)):
        file = folder / f"{name}.pdf"
        for page in range(page_count(file)):
            assert "Basisschool De Beuk" in text_within(file, page, width / 2, height - 26, width / 2, 26)


def test_a_further_page_of_a_sheet_has_room_instead_of_the_letterhead(folder: Path) -> None:
    file = folder / "lijst-vragenlijst-a4.pdf"
    assert page_count(file) > 1
    stamped = ["Basisschool De Beuk" in page_text(file, page) for page in range(page_count(file))]
    assert stamped == [True, *[False] * (page_count(file) - 1)]
    assert text_within(file, 1, 0, 297 - 32, 210, 12).strip()


def test_every_sheet_begins_with_its_title(folder: Path) -> None:
    sheets = sorted(folder.glob("*.pdf"))
    assert len(sheets) == 26
    for file in sheets:
        first = next(tag_tree(file).all("H1", "H2", "H3"))
        assert first.kind == "H1", file.name


def test_a_sheet_without_its_end_is_a_fault(own: Pack) -> None:
    (own.places.root / "templates").unlink()
    shutil.copytree(ROOT / "templates", own.places.root / "templates")
    sheet = own.places.templates / "print" / "blad.html"
    sheet.write_text(sheet.read_text("utf-8").replace('id="einde-0"', ""), "utf-8")
    with pytest.raises(ContentFaults) as caught:
        print_school(own.places, "beuk", Order(sets=("tuin",), formats=("a4",)))
    assert caught.value.faults[0].wrong == "het einde van de tekst staat niet op het laatste blad"


def test_a_card_keeps_its_margin_beside_a_sheet_of_its_name() -> None:
    rules = [line for line in card_style(ROOT / "templates").css.splitlines() if line.startswith(".f-a5 ")]
    assert ["--veilig: 12mm" in rule for rule in rules if "--veilig" in rule] == [True]


@pytest.mark.parametrize("element", ["ul", "tbody"])
def test_the_last_item_is_not_alone_on_a_page(element: str) -> None:
    fonts = frozenset({letter.file.parent for letter in read_tokens(ROOT / "templates").letters})
    engine = engine_for(sheet_style(ROOT / "templates"), fonts)
    last: set[int] = set()
    for count in range(34, 50):
        item = "<li id='p-{}'>Een</li>" if element == "ul" else "<tr><td id='p-{}'>Een</td></tr>"
        items = "".join(item.format(n) for n in range(count))
        body = f"<ul>{items}</ul>" if element == "ul" else f"<table><tbody>{items}</tbody></table>"
        document = engine.lay_out(sheet(body), "", NOWHERE)
        last.add(sum(name.startswith("p-") for name in document.pages[-1].anchors) if len(document.pages) > 1 else 0)
    assert 2 in last
    assert 1 not in last
