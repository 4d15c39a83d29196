"""In a PDF a passage in another language says so, also where its lines are numbered or go on on a next sheet."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.faults import Place
from generator.print.engine.document_html import DocumentHtml
from tests.conftest import Pack
from tests.print.conftest import sheet_printer

from ..documents.conftest import sheet
from ..documents.tagtree import Tag, tag_tree

Tagged = Callable[[str], Tag]


@pytest.fixture
def tagged(pack: Pack, tmp_path: Path) -> Tagged:
    """Print a sheet in English with this on it, and read its tags."""
    printer = sheet_printer(pack.edition("beuk"), tmp_path)

    def tags(body: str) -> Tag:
        file = tmp_path / "sheet.pdf"
        file.write_bytes(
            printer.pdf(DocumentHtml.from_text(sheet(body, "en")), file.name, Place(tmp_path / "sheet.yaml"))
        )
        return tag_tree(file)

    return tags


def test_the_numbers_of_a_list_are_no_part_of_what_it_says(tagged: Tagged) -> None:
    items = "<ol{}><li>{}</li><li>{}</li></ol>"
    found = tagged(items.format("", "First", "Second") + items.format(' lang="nl"', "Eerst", "Daarna"))
    assert [one.lang for one in found.all("L")] == [None, "nl"]


def test_a_passage_without_letters_makes_nothing_else_dutch(tagged: Tagged) -> None:
    found = tagged('<p>Together</p><p>–</p><p lang="nl">…</p><p>Apart</p><p lang="nl">Samen</p>')
    languages = {one.text: one.lang for one in found.all("P")}
    assert languages == {"Together": None, "–": None, "NL …": None, "Apart": None, "NL Samen": "nl"}


def test_texts_in_a_row_have_one_sign(tagged: Tagged) -> None:
    found = tagged('<p lang="nl">Eerst</p><p lang="nl">Dan</p><ul lang="nl"><li>Ook</li></ul><p lang="nl">Slot</p>')
    assert [one.text for one in found.all("P", "LBody")] == ["NL Eerst", "Dan", "Ook", "Slot"]


def test_a_paragraph_that_goes_on_on_a_next_sheet_is_dutch_on_both(tagged: Tagged) -> None:
    before = "".join(f"<p>Line {number}</p>" for number in range(40))
    long = " ".join(f"Woord {number} staat hier." for number in range(300))
    found = [one for one in tagged(f'{before}<p lang="nl">{long}</p>').all("P") if "staat hier" in one.text]
    assert len(found) > 1
    assert {one.lang for one in found} == {"nl"}


def test_a_passage_within_a_line_of_text_is_dutch_on_each_of_its_lines(tagged: Tagged) -> None:
    found = tagged('<p>This strengthens <span lang="nl">Vertrouwen en<br>zelfstandigheid</span></p><p>en zo</p>')
    lines = [(kid.text, kid.lang) for one in found.all("P") for kid in one.kids]
    dutch = [("NL Vertrouwen en", "nl"), ("zelfstandigheid", "nl")]
    assert lines == [("This strengthens", None), *dutch, ("en zo", None)]
