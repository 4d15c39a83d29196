"""What the writer writes for an author is read back as the same text."""

import pytest

from generator.read.references import all_records
from generator.records.walk import find_all
from generator.text.nodes import Text
from generator.text.source import source
from tests.conftest import Real
from tests.text.reading import drawn, faults_in, parsed
from tests.text.test_texts import cases


def test_every_text_of_the_project_is_read_back_the_same(real: Real) -> None:
    texts = list(find_all(tuple(all_records(real.library)), Text))
    assert len(texts) > 1000
    for text in texts:
        written = source(text)
        assert drawn(parsed(written)) == drawn(text)
        assert source(parsed(written)) == written


@pytest.mark.parametrize("written", [written for _, written, _, _ in cases()])
def test_a_text_that_tries_much(written: str) -> None:
    text = parsed(written)
    assert drawn(parsed(source(text))) == drawn(text)


@pytest.mark.parametrize(
    "written",
    [
        r"\- geen lijst",
        r"1\. geen nummer",
        r"Twee \* drie \_ vier \\ vijf",
        "een\\\ntwee",
        "- een\n- twee\n\n+ drie",
        "1. een\n\n   nog een\n2. twee\n\n1) drie\n2) vier",
        "3. drie\n4. vier",
        "- 2016. een\n- 2018. twee",
        "- 1. een\n  2. twee\n- 3. drie",
        "een\\\n\\- twee",
        "1. een\\\n2\\. twee",
        "een\n\n1\\. twee",
        r"\[\[geen verwijzing\]\] en \{\{ geen woord \}\} en \[\[\[",
        "*een* **twee** ***drie***",
        "{{ docent.mv | hoofdletter }} en {{ docent }}",
        "[[a]] en [[b|de *{{ docent }}*]]",
    ],
)
def test_signs_that_could_mean_something_else(written: str) -> None:
    text = parsed(written)
    assert faults_in(source(text)) == []
    assert drawn(parsed(source(text))) == drawn(text)


def test_it_is_written_as_an_author_would() -> None:
    assert (
        source(parsed("Een\ntekst 'zo' van {{docent.ev}}.\n\n* a\n* b\n"))
        == "Een tekst 'zo' van {{ docent }}.\n\n- a\n- b"
    )


@pytest.mark.parametrize("written", ["2016. Dat jaar", "- eerst", "+ meer", "1) a", '"Zo" (c) -- ...'])
def test_a_line_is_written_as_it_was_typed(written: str) -> None:
    assert source(parsed(written)) == written
