"""The English of the project's own content: three instruments whole, and one word for each term."""

import re

import pytest

from generator.figures.draw import drawing, page_colours
from generator.read.content_folder import TRANSLATIONS_FOLDER
from generator.records.walk import find_all
from generator.resolve import Edition, resolve_edition
from generator.resolve.translate import has_fallback
from generator.text.nodes import Link, Text, walk
from generator.text.plain import plain
from tests.conftest import ROOT, Real

WHOLE = {"K3": "gespreksopener", "K4": "leef-je-in", "L7": "leren-loont"}
TERMS = ROOT / "content" / TRANSLATIONS_FOLDER / "en" / "termen.txt"


@pytest.fixture(scope="module")
def edition(real: Real) -> Edition:
    """The edition of a school that changes nothing in the texts of these sets, in English."""
    return resolve_edition(real.library, "roc-waterstad", "en")


@pytest.mark.parametrize("name", WHOLE.values(), ids=WHOLE)
def test_an_instrument_is_whole_in_english(edition: Edition, name: str) -> None:
    laid = edition.set(name)
    assert laid is not None
    shown = (laid.record, *(edition.figuren[figuur] for figuur in laid.record.figuren), *laid.leesbladen)
    assert [plain(text) for text in find_all(shown, Text) if text.taal] == []


@pytest.mark.parametrize("name", WHOLE.values(), ids=WHOLE)
def test_so_is_what_its_texts_lead_to_for_an_explanation(edition: Edition, name: str) -> None:
    laid = edition.set(name)
    assert laid is not None
    links = {link.target for text in find_all(laid.record, Text) for link in walk(text) if isinstance(link, Link)}
    links |= {str(ref) for kaart in laid.record.kaarten for ref in kaart.zie}
    terms = [edition.begrippen[link] for link in links if link in edition.begrippen]
    assert [term.id for term in terms if has_fallback(term)] == []
    assert [vraag for vraag in laid.record.vragen if has_fallback(edition.vragen[vraag])] == []
    assert not has_fallback(edition.bronnen[laid.record.bron.publicatie])


def test_a_drawing_with_dutch_labels_says_that_they_are_dutch(edition: Edition, real: Real) -> None:
    templates = ROOT / "templates"
    colours = page_colours(templates, edition.house)
    for one, marked in ((edition, True), (real.editions["roc-waterstad"], False)):
        svg = drawing(templates, one.figuren["vier-soorten-teams"], colours)
        assert (' lang="nl" ' in svg.partition(">")[0]) is marked


def terms() -> list[tuple[str, str]]:
    lines = [line for line in TERMS.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return [(dutch.strip(), english.strip()) for dutch, _, english in (line.partition(":") for line in lines)]


def test_a_term_is_one_word_everywhere(real: Real) -> None:
    other = [
        f"{one.pad}: {dutch}"
        for one in real.library.talen["en"].values()
        for dutch, english in terms()
        if re.search(rf"\b{dutch}\b", one.bron, re.IGNORECASE)
        if not re.search(rf"\b{english}", one.gezegd, re.IGNORECASE)
    ]
    assert terms()
    assert other == []
