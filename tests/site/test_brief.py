"""The letter on the page of its set, and the way to the file for Word."""

from gettext import NullTranslations

import pytest
from bs4 import Tag

from generator.print.documents.letter import letter_file
from generator.print.paper.formats import read_formats
from generator.records.brief import Briefdeel, Invulveld
from generator.records.walk import find_all
from generator.site.pages.downloads import print_lists
from tests.site.project import Project
from tests.site.test_pages import texts

SET = "informatiebrief"


@pytest.fixture
def letter(built: Project, school: str) -> Tag:
    """The letter as it stands on its page."""
    (found,) = built.page(school, f"werkvormen/{SET}").select("article.brief")
    return found


def test_the_letter_stands_on_the_page_with_the_name_of_the_school(letter: Tag, built: Project, school: str) -> None:
    assert texts(letter, ".brief-huis") == [built.edition(school).house.naam]
    laid = built.edition(school).set(SET)
    assert laid is not None
    parts = list(find_all(laid.record, Briefdeel))
    assert len(texts(letter, "h3")) == len(parts) == 5


def test_what_is_open_is_marked_and_says_so(letter: Tag, built: Project, school: str) -> None:
    laid = built.edition(school).set(SET)
    assert laid is not None
    fields = list(find_all(laid.record, Invulveld))
    parts = [part for part in find_all(laid.record, Briefdeel) if part.open]
    told = texts(letter, ".open")
    assert len(told) == len(fields) + len(parts) + 2  # the date, and who signs
    assert [text for text in told if not (text.startswith("«vul in: ") and text.endswith("»"))] == []


def test_a_letter_that_was_made_is_listed_beside_the_pdfs(built: Project, school: str) -> None:
    laid = built.edition(school).set(SET)
    assert laid is not None
    made: set[str] = set()
    listed = print_lists(read_formats(built.places.templates), made, NullTranslations())
    assert not listed(laid)
    made.add(letter_file(SET))
    (link,) = listed(laid).in_formaat("brief-docx")
    assert link.adres == f"print:{SET}-brief.docx"
    assert "Word" in link.label
