"""A chapter is not written to be known, unless something that it shows or names elsewhere changed."""

from pathlib import Path

import pytest

from generator.print.book.chapters import Chapter, Chapters
from generator.print.book.front import front_matter
from generator.print.store import Store
from tests.conftest import Pack


def chapters_of(pack: Pack, school: str, store: Store | None) -> dict[str, Chapter]:
    """Return all that is written before pages are counted, by anchor."""
    chapters = Chapters(pack.places.templates, pack.edition(school), store)
    parts = tuple(chapters.parts())
    return {
        one.anchor: one for one in (*front_matter(chapters, parts), *(one for part in parts for one in part.pieces))
    }


def digests(chapters: dict[str, Chapter]) -> dict[str, str]:
    return {anchor: one.digest for anchor, one in chapters.items()}


def written(chapters: dict[str, Chapter]) -> set[str]:
    """Return the chapters of which the HTML was written."""
    return {anchor for anchor, one in chapters.items() if "_writing" in vars(one.document)}


@pytest.fixture
def store(pack: Pack, tmp_path: Path) -> Store:
    """What is recalled of both schools."""
    made = Store(tmp_path / "store")
    for school in ("beuk", "strand"):
        digests(chapters_of(pack, school, made))
    return made


def test_what_was_written_before_is_known(pack: Pack, store: Store) -> None:
    for school in ("beuk", "strand"):
        chapters = chapters_of(pack, school, store)
        assert digests(chapters) == digests(chapters_of(pack, school, None))
        assert written(chapters) == set()


CHANGES = [
    ("stellingen/proef.yaml", "titel: Proef", "titel: Een heel andere titel"),
    ("begrippen.yaml", "naam: ", 'naam: "Ander" # '),
    ("bronnen.yaml", "titel: ", 'titel: "Een ander boek" # '),
    ("scholen/landelijk.yaml", "ev: docent", "ev: meester"),
]


@pytest.mark.parametrize(("file", "old", "new"), CHANGES)
def test_whatever_changes_chapters_are_what_they_would_be(
    pack: Pack, store: Store, file: str, old: str, new: str
) -> None:
    text = pack.file(file).read_text("utf-8")
    assert old in text
    pack.file(file).write_text(text.replace(old, new, 1), "utf-8")
    anew = set()
    for school in ("beuk", "strand"):
        chapters = chapters_of(pack, school, store)
        assert digests(chapters) == digests(chapters_of(pack, school, None))
        anew |= written(chapters)
    assert anew


def test_a_chapter_that_names_what_changed_is_written_and_no_other(pack: Pack, store: Store) -> None:
    before = digests(chapters_of(pack, "beuk", store))
    pack.edit("stellingen/proef.yaml", "titel: Proef", "titel: Een andere titel")
    chapters = chapters_of(pack, "beuk", store)
    changed = {anchor for anchor, one in digests(chapters).items() if before[anchor] != one}
    assert {"proef", "voorwerk"} <= changed
    assert changed <= written(chapters) < set(chapters)
