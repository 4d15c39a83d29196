"""What a page says is read in passages: each begins at a place that can be linked to, and holds its texts."""

from docutils.frontend import get_default_settings
from docutils.parsers.rst import Parser
from docutils.utils import new_document

from generator.site.pages.slots import slot
from generator.site.sphinx.passages import Passage, Said, passages_of
from generator.site.sphinx.reader import read_page


def said(html: str) -> list[tuple[str, str, list[str]]]:
    """Give the place, the heading and the texts of each passage."""
    return [(one.anchor, one.heading.text, [text.text for text in one.texts]) for one in passages(html)]


def passages(html: str) -> tuple[Passage, ...]:
    document = new_document("stellingen/proef", get_default_settings(Parser))
    document.extend(read_page(f"<section>{html}</section>", "stellingen/proef", {}, document, "nl").children)
    return passages_of(document, "nl")


def test_a_section_is_a_place_and_a_block_is_a_text() -> None:
    html = "<h1>De set</h1><p>Om te <em>proe</em>ven.</p><ul><li>een</li><li><p>twee</p></li></ul>"
    html += "<section><h2>Zo gaat het</h2><section><h3>Eerst</h3><p>Ga zitten.</p></section></section>"
    html += "<section><h2>Leeg</h2></section>"
    assert said(html) == [
        ("", "De set", ["Om te proeven.", "een", "twee"]),
        ("zo-gaat-het", "Zo gaat het", []),
        ("eerst", "Eerst", ["Ga zitten."]),
        ("leeg", "Leeg", []),
    ]


def test_an_element_with_an_id_is_a_place_and_what_stands_after_it_belongs_to_what_is_around_it() -> None:
    html = '<h1>De set</h1><p>voor</p><ul><li id="kaart-1"><h4>Eén</h4><p>tekst</p></li>'
    html += '<li id="kaart-2"><p>twee</p></li></ul><p>na</p>'
    assert said(html) == [
        ("", "De set", ["voor"]),
        ("kaart-1", "Eén", ["tekst"]),
        ("kaart-2", "", ["twee"]),
        ("", "De set", ["na"]),
    ]


def test_what_one_works_with_is_no_text_nor_what_is_shown_nowhere_or_only_in_the_book() -> None:
    html = '<h1>De set</h1><form><label id="x">a</label></form><nav><p>b</p></nav><p><button>c</button></p>'
    html += '<p hidden="">d</p><div class="met-js"><p id="y">e</p></div><p aria-hidden="true">f</p>'
    html += '<p data-in="epub">g</p><p class="no-search">h</p><section class="no-search"><h2>Kop</h2><p>i</p></section>'
    html += '<script type="application/json">{"a":"j"}</script><p>k</p><p>·</p>'
    assert said(html) == [("", "De set", []), ("kop", "Kop", []), ("", "De set", ["k"])]


def test_a_text_in_another_language_says_so() -> None:
    html = '<h1><span lang="en">The set</span></h1><p lang="en">A <b>text</b></p><p>Een tekst</p>'
    assert passages(html)[0].texts == (Said("A text", "en"), Said("Een tekst", "nl"))


def test_what_only_a_school_says_is_no_part_of_it_and_letters_are_as_they_are() -> None:
    html = f"<h1>De set</h1><p>Bij {slot('naam')} &amp; &lt;b&gt;</p><p>{slot('plaats')}</p>"
    assert said(html) == [("", "De set", ["Bij … & <b>"])]
