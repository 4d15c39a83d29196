"""Posters are read from the wall: the sizes of their letters, how many words there are, and what their colours mean."""

import re
from functools import partial

import pytest

from generator.figures.draw import drawing, paper_colours
from generator.figures.poster import LEAST_POINTS, MOST_WORDS, SMALLEST, largest_poster, poster_figures, word_count
from generator.records.figuren import Figuur
from generator.text.plain import plain
from tests.conftest import Real
from tests.figures.examples import COLOURS, HOUSE, TEMPLATES, TYPES, drawn, example
from tests.figures.reading import read_drawing
from tests.figures.test_room import misplaced

DRAW = partial(drawing, TEMPLATES, colours=paper_colours(TEMPLATES, HOUSE))


def test_a_poster_of_the_base_content_is_read_from_the_wall(real: Real) -> None:
    posters = {figuur.id: (figuur, largest_poster(TEMPLATES, DRAW, figuur)) for figuur in figures(real)}
    assert {name: f"{poster.punten:.1f}" for name, (_, poster) in posters.items() if poster.punten < LEAST_POINTS} == {}
    assert [name for name, (_, poster) in posters.items() if len(poster.titel) > 1] == []
    sizes = {size for _, poster in posters.values() for size in re.findall(r'font-size="([\d.]+)"', poster.tekening)}
    assert min(map(float, sizes)) >= SMALLEST
    assert {
        name: wrong for name, (_, poster) in posters.items() if (wrong := misplaced(read_drawing(poster.tekening)))
    } == {}
    assert [name for name, (_, poster) in posters.items() if re.search(r"\w-</text>", poster.tekening)] == []


def figures(real: Real) -> list[Figuur]:
    return list(real.editions["het-baken"].figuren.values())


def test_a_poster_has_few_words(real: Real) -> None:
    most = {figuur.id: max(map(word_count, poster_figures(figuur))) for figuur in figures(real)}
    assert {name: words for name, words in most.items() if words > MOST_WORDS} == {}


def test_a_poster_says_the_short_name_and_the_handout_the_long_one() -> None:
    figuur = example("balans")
    first, *others = figuur.delen
    short = figuur.with_fields(delen=(first.with_fields(poster=figuur.titel), *others))
    assert plain(first.naam) in drawn(short)
    assert plain(next(poster_figures(short)).delen[0].naam) == plain(figuur.titel)


@pytest.mark.parametrize("name", TYPES)
def test_steen_and_inkt_tell_two_apart_and_nothing_else(name: str) -> None:
    used = {colour for colour in COLOURS if f"var(--{colour})" in drawn(example(name))}
    two = name in ("balans", "polen", "tweeluik", "wiggen")
    assert used & {"steen", "inkt"} == ({"steen", "inkt"} if two else {"steen"} if name == "lussen" else set())
    if two:
        assert used & {"petrol", "oker", "olijf", "pruim"} == set()
