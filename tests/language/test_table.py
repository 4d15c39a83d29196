"""The tables of language: what an author wrote, and every fault that it gives; none where none is told."""

import os
from functools import cache
from pathlib import Path

import pytest

from generator.language import AllowedWords, language_faults
from generator.language.spelling import NoDictionaryError, unknown_words
from generator.resolve import resolve_edition
from tests.conftest import Pack
from tests.read.test_faults import Case, cases

HERE = Path(__file__).parent
RULES, SPELLING = HERE / "rules.txt", HERE / "spelling.txt"


@cache
def has_dictionary() -> bool:
    try:
        unknown_words(["woord"])
    except NoDictionaryError:
        return bool(os.environ.get("CI"))
    return True


def shown(pack: Pack, *, spelling: bool) -> list[str]:
    """Give the faults in the language of the small project."""
    library = pack.library()
    allowed = AllowedWords.read(pack.places.content)
    faults = language_faults(
        library, (resolve_edition(library, school) for school in library.schools), allowed, spelling=spelling
    )
    return [fault.as_line(pack.places.content) for fault in faults]


def named(table: Path) -> list[object]:
    return [pytest.param(case, id=case.title) for case in cases(table)]


@pytest.mark.parametrize("case", named(RULES))
def test_an_author_reads_exactly_these_faults(pack: Pack, case: Case) -> None:
    for edit in case.edits:
        edit.apply(pack)
    assert shown(pack, spelling=False) == case.faults


@pytest.mark.skipif(not has_dictionary(), reason="hunspell met hunspell-nl is er niet")
@pytest.mark.parametrize("case", named(SPELLING))
def test_spelling_gives_exactly_these_faults(pack: Pack, case: Case) -> None:
    for edit in case.edits:
        edit.apply(pack)
    assert [_but_for_the_remedy(fault) for fault in shown(pack, spelling=True)] == case.faults


def _but_for_the_remedy(fault: str) -> str:
    """Leave out what was meant: on a busy machine hunspell's clock ends its search for that."""
    return "; ".join(fault.split("; ")[:2])


@pytest.mark.skipif(not has_dictionary(), reason="hunspell met hunspell-nl is er niet")
def test_for_an_unknown_word_the_dictionary_tells_what_was_meant(pack: Pack) -> None:
    """Both words are in the dictionary's table of usual mistakes: found before hunspell looks at its clock."""
    pack.edit("slijpsteen/steen.yaml", "kort: Leg de tekst naast je werk.", "kort: Leg het beleit naast collegas.")
    assert shown(pack, spelling=True) == [
        "slijpsteen/steen.yaml:4:15: een onbekend woord; gevonden «beleit»;"
        " bedoelde je «beleid»? Een goed woord zet je in taal/woordenlijst.txt",
        "slijpsteen/steen.yaml:4:28: een onbekend woord; gevonden «collegas»;"
        " bedoelde je «collega’s»? Een goed woord zet je in taal/woordenlijst.txt",
    ]


@pytest.mark.parametrize("table", [RULES, SPELLING], ids=["rules", "spelling"])
def test_each_table_has_texts_to_catch_and_texts_to_leave_alone(table: Path) -> None:
    found = cases(table)
    titles = [case.title for case in found]
    assert len(titles) == len(set(titles))
    assert all(case.edits for case in found)
    assert {title.startswith("goed: ") for title in titles} == {True, False}
    assert [case.title for case in found if case.title.startswith("goed: ") == bool(case.faults)] == []


@pytest.mark.skipif(not has_dictionary(), reason="hunspell met hunspell-nl is er niet")
def test_the_small_project_itself_is_sound(pack: Pack) -> None:
    assert shown(pack, spelling=True) == []
