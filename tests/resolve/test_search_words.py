"""What is one to who searches: everyone's words, those of a school's layers, and what other sectors say for them."""

import shutil
from pathlib import Path

from generator.read import read_library
from generator.resolve import resolve_edition
from generator.resolve.search_words import SearchWords
from tests.conftest import Pack


def test_an_edition_has_the_words_of_everyone_in_its_language(pack: Pack) -> None:
    words = SearchWords(("werkdruk", "burn-out", "te veel werk"), ("ruimte",), ("steen",))
    assert pack.edition("beuk").search_words[0] == words
    english = resolve_edition(pack.library(), "beuk", "en").search_words
    assert english[0] == SearchWords(("workload", "stress"))
    assert words not in english


def test_a_layer_adds_its_own_to_those_of_everyone(pack: Pack) -> None:
    pack.edit("scholen/beuk.yaml", "plaats: Tiel\n", "plaats: Tiel\nzoekwoorden: [{id: zee, woorden: [zee, strand]}]\n")
    assert SearchWords(("zee", "strand")) in pack.edition("beuk").search_words
    assert SearchWords(("zee", "strand")) not in pack.edition("strand").search_words


def test_a_folder_of_a_school_may_have_a_file_of_them_beside_that_of_everyone(pack: Pack, tmp_path: Path) -> None:
    own = tmp_path / "school" / "content"
    (own / "scholen").mkdir(parents=True)
    for name in ("beuk.yaml", "beuk.svg"):
        shutil.copy(pack.file(f"scholen/{name}"), own / "scholen")
    (own / "zoekwoorden.yaml").write_text("zoekwoorden: [{id: zee, woorden: [zee, strand], zie: [steen]}]\n", "utf-8")
    words = resolve_edition(read_library(pack.places.content, own), "beuk").search_words
    assert {SearchWords(("zee", "strand"), (), ("steen",)), *pack.edition("beuk").search_words} <= set(words)


def test_who_types_the_word_of_another_sector_means_the_schools_own(pack: Pack) -> None:
    for school in ("beuk", "strand"):
        said = [set(one.words) for one in pack.edition(school).search_words]
        assert [one for one in said if "docent" in one] == [{"docent", "docenten", "leerkracht", "leerkrachten"}]
    pack.edit("scholen/beuk.yaml", "woorden:\n", "woorden:\n  docent: {ev: juf, mv: juffen, lidwoord: de}\n")
    assert [one for one in pack.edition("beuk").search_words if "juf" in one.words and "docent" in one.words]
    assert not [one for one in pack.edition("strand").search_words if "juf" in one.words]
