"""The schools of the real content: each has exactly the changes that its file declares."""

import re
from typing import Any

import pytest

from generator.read import read_library
from generator.resolve import Edition, resolve_edition
from generator.sources.yaml12 import read_yaml
from tests.conftest import ROOT, Real
from tests.resolve.reading import all_texts, card_texts, sentences

SCHOOLS = ("de-wilg", "het-baken", "roc-waterstad")
SCHOLEN = ROOT / "content" / "scholen"


def written(layer: str) -> Any:
    """Give a layer's file as it was written."""
    return read_yaml(SCHOLEN / f"{layer}.yaml")[0]


def layers_of(school: str) -> list[str]:
    """Give the layers that a school lies on, as the files say it, lowest first."""
    layers = [school]
    while below := written(layers[0]).get("basis"):
        layers.insert(0, str(below))
    return layers


def test_there_are_three_schools_of_three_sectors(real: Real) -> None:
    assert tuple(real.editions) == SCHOOLS
    assert [edition.house.sector for edition in real.editions.values()] == ["po", "vo", "mbo"]


@pytest.mark.parametrize("school", SCHOOLS)
def test_a_school_has_the_changes_that_its_layers_declare_and_no_others(real: Real, school: str) -> None:
    plain_school = without_cards(real, school)
    declared = [written(layer).get("kaarten", {}) for layer in layers_of(school)]
    left_out = {str(card) for kaarten in declared for card in kaarten.get("zonder", ())}
    changed = {str(card) for kaarten in declared for card in kaarten.get("tekst", {})}
    added = {str(card["id"]) for kaarten in declared for card in kaarten.get("erbij", ())}
    before, after = card_texts(plain_school), card_texts(real.editions[school])
    assert before.keys() - after.keys() == left_out != set()
    assert after.keys() - before.keys() == added != set()
    assert {card for card in before.keys() & after.keys() if before[card] != after[card]} == changed != set()


def without_cards(real: Real, school: str) -> Edition:
    """Resolve a school as if its layers changed nothing but words."""
    library = read_library(ROOT / "content")
    kaarten = type(library.layers[school].kaarten)()
    for name in layers_of(school):
        library.layers[name] = library.layers[name].with_fields(kaarten=kaarten)
        library.own_cards[name] = ()
    return resolve_edition(library, school)


@pytest.mark.parametrize("school", SCHOOLS)
def test_besides_its_cards_a_school_differs_by_words_alone(real: Real, school: str) -> None:
    other = "het-baken" if school != "het-baken" else "de-wilg"
    one, two = without_cards(real, school), without_cards(real, other)
    assert [laid.id for laid in one.sets] == [laid.id for laid in two.sets]
    words = {form for edition in (one, two) for form in forms(edition)}
    for mine, theirs in zip(texts_in_order(one), texts_in_order(two), strict=True):
        assert blanked(mine, words) == blanked(theirs, words)


def forms(edition: Edition) -> set[str]:
    """Give every form of every word of an edition, in small letters."""
    words = [word for laag in edition.layers for word in laag.woorden.values()]
    names = ("ev", "mv", "lidwoord", "deze", "die", "onze", "elke", "iedere", "welke", "hij", "hem", "zijn")
    return {str(word.form(name)).lower() for word in words for name in names}


def texts_in_order(edition: Edition) -> list[str]:
    bare = edition.layers[0].with_fields(toelichting=None)
    return list(all_texts(type(edition)(**{**vars(edition), "layers": (bare,)})))


def blanked(text: str, words: set[str]) -> str:
    """Replace everything that can be a school's word."""
    return re.sub(r"[\w-]+", lambda m: "_" if m[0].lower() in words else m[0], text)


@pytest.mark.parametrize(("one", "other"), [("de-wilg", "het-baken"), ("de-wilg", "roc-waterstad")])
def test_at_least_ten_sentences_differ_by_words_only(real: Real, one: str, other: str) -> None:
    mine, theirs = sentences(real.editions[one]), sentences(real.editions[other])
    words = forms(real.editions[one]) | forms(real.editions[other])
    blank = {blanked(sentence, words) for sentence in theirs - mine}
    assert len([sentence for sentence in mine - theirs if blanked(sentence, words) in blank]) >= 10


@pytest.mark.parametrize(
    ("school", "word"),
    [
        ("de-wilg", r"docent(en|schap)?"),
        ("de-wilg", r"secties?"),
        ("het-baken", r"leerkracht(en)?"),
        ("het-baken", r"student(en)?"),
        ("roc-waterstad", r"leerkracht(en)?"),
        ("roc-waterstad", r"leerling(en)?"),
    ],
)
def test_no_text_says_the_word_of_another_sector(real: Real, school: str, word: str) -> None:
    texts = all_texts(real.editions[school])
    assert [text for text in texts if re.search(rf"\b{word}\b", text, re.IGNORECASE)] == []


def test_no_compound_hides_the_word_of_another_sector(real: Real) -> None:
    found = [text for text in all_texts(real.editions["de-wilg"]) if "docent" in text.lower()]
    found += [text for text in all_texts(real.editions["het-baken"]) if "leerkracht" in text.lower()]
    assert found == []


@pytest.mark.parametrize("school", SCHOOLS)
def test_every_word_that_a_school_chose_is_read_somewhere(real: Real, school: str) -> None:
    text = " ".join(all_texts(real.editions[school])).lower()
    words = written(school).get("woorden", {})
    assert [word["ev"] for word in words.values() if word["ev"] not in text and word["mv"] not in text] == []


@pytest.mark.parametrize("school", SCHOOLS)
def test_numbers_of_cards_never_change(real: Real, school: str) -> None:
    for laid in real.editions[school].sets:
        for card in laid.cards:
            if card.verandering != "eigen":
                assert card.kaart.id == f"{laid.id}-{int(card.nummer):02d}"
