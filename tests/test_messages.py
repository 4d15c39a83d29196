"""What the interface says in another language: a catalogue is whole, and what it lacks is said in Dutch."""

from pathlib import Path

import pytest
from jinja2.sandbox import ImmutableSandboxedEnvironment

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


@pytest.mark.parametrize(
    ("jinja", "written"), [(of_print(TEMPLATES, "en"), "a &lt; b"), (of_site(TEMPLATES, "en"), "a < b")]
)
def test_what_is_filled_in_is_escaped_where_texts_are(jinja: ImmutableSandboxedEnvironment, written: str) -> None:
    line = "{{ _('<strong>Let op:</strong> %(let_op)s', let_op=text) }}{{ zegt('Met wie') }}{{ ngettext('x', 'y', 2) }}"
    assert jinja.from_string(line).render(text="a < b") == f"<strong>Take care:</strong> {written}With whomy"
