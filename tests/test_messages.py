"""What the interface says in another language: a catalogue is whole, and what it lacks is said in Dutch."""

import re
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest
from jinja2 import Template

from generator.messages import card_number, messages
from generator.print.engine.templates import environment as of_print
from generator.site.pages.templates import environment as of_site
from tests.conftest import ROOT
from tests.messages import CATALOGUES, MARKUP, PLACE, forms, found, read

TEMPLATES = ROOT / "templates"


@pytest.mark.parametrize("file", sorted(CATALOGUES.glob("*.po")), ids=lambda file: file.stem)
def test_a_catalogue_says_all_that_is_said_and_no_more(file: Path) -> None:
    catalogue, wanted = read(file), found()
    assert {one.id for one in catalogue} == {one.id for one in wanted}, "draai: make messages"
    assert [one.id for one in catalogue if one.id and (one.fuzzy or not all(forms(one.string)))] == []
    for one in catalogue:
        for dutch, other in zip(forms(one.id), forms(one.string), strict=True) if one.id else ():
            assert sorted(PLACE.findall(dutch)) == sorted(PLACE.findall(other)), dutch
            assert sorted(MARKUP.findall(dutch)) == sorted(MARKUP.findall(other)), dutch
            assert not PLACE.sub("", dutch).count("%"), f"schrijf %% in: {dutch}"


def test_what_is_not_translated_is_said_in_dutch() -> None:
    assert messages(TEMPLATES, "en").gettext("Kaarten") == "Cards"
    assert messages(TEMPLATES, "en").gettext("Dit zegt niemand") == "Dit zegt niemand"
    assert messages(TEMPLATES, "xx").gettext("Kaarten") == "Kaarten"
    assert [card_number(messages(TEMPLATES, "en"), nummer) for nummer in ("7", "eigen 1", "locatie 2")] == [
        "7",
        "own 1",
        "location 2",
    ]


LINK = re.compile(r"(pagina|zie|print):\S+|https://\S+|#\S+|%\(\w+\)s")
"""Where a message can lead; an address may be filled in."""


@pytest.mark.parametrize("file", sorted(CATALOGUES.glob("*.po")), ids=lambda file: file.stem)
def test_the_markup_of_a_message_of_the_site_is_whole(file: Path) -> None:
    known = {one.id: one.string for one in read(file)}
    of_pages = [one.id for one in found() if any(name.startswith("templates/site/") for name, _ in one.locations)]
    said = {form for one in of_pages for text in (one, known[one]) for form in forms(text) if "<" in form}
    assert len(said) > 20
    for text in said:
        (_, *marks) = ElementTree.fromstring(f"<m>{text}</m>").iter()
        assert {mark.tag for mark in marks} <= {"a", "strong", "em", "code", "span"}, text
        assert all(LINK.fullmatch(mark.get("href", "")) for mark in marks if mark.tag == "a"), text


LINE = (
    "{{ _('<strong>Let op:</strong> %(let_op)s', let_op=text) }}"
    "{{ zegt('Met wie') }}{{ ngettext('x', 'y', 2) }}{{ zegt('%(naam)s', naam=text) }}{{ 'Kaarten' | zeg }}"
)


def of_page(folder: Path, name: str) -> Template:
    """Give the line as a template for the site."""
    shutil.copytree(TEMPLATES / "talen", folder / "talen")
    (folder / "site").mkdir()
    (folder / "site" / name).write_text(LINE, "utf-8")
    return of_site(folder, "en").get_template(name)


def test_what_is_filled_in_is_escaped_where_texts_are(tmp_path: Path) -> None:
    made = {
        "paper": of_print(TEMPLATES, "en").from_string(LINE),
        "page": of_page(tmp_path / "page", "proef.html"),
        "text": of_page(tmp_path / "text", "proef.txt"),
    }
    written = {name: template.render(text="<a> & b") for name, template in made.items()}
    escaped = "<strong>Take care:</strong> &lt;a&gt; &amp; bWith whomy&lt;a&gt; &amp; bCards"
    assert written == {
        "paper": escaped,
        "page": escaped,
        "text": "<strong>Take care:</strong> <a> & bWith whomy<a> & bCards",
    }
