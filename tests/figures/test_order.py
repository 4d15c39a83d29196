"""What goes round goes round: loops, rings and lines follow the order of their parts."""

from itertools import pairwise
from xml.etree import ElementTree

import pytest

from generator.records.figuren import Deel, Figuur
from generator.text.plain import plain
from tests.figures.examples import changed, drawn, example
from tests.figures.reading import SVG, read_drawing


def places(figuur: Figuur, delen: tuple[Deel, ...]) -> list[tuple[float, float]]:
    """Give the middle of the first line of each label."""
    texts = read_drawing(drawn(figuur)).texts
    first = [next(text for text in texts if plain(deel.naam).startswith(text.text)) for deel in delen]
    return [((text.left + text.right) / 2, (text.top + text.bottom) / 2) for text in first]


def clockwise(around: list[tuple[float, float]]) -> bool:
    """Tell whether places, from each to the next and back to the first, go clockwise."""
    x, y = (sum(values) / len(around) for values in zip(*around, strict=True))
    return all(
        (one[0] - x) * (other[1] - y) > (one[1] - y) * (other[0] - x) for one, other in pairwise([*around, around[0]])
    )


def lines(figuur: Figuur, colour: str) -> list[tuple[str, float]]:
    """Give the way and the width of each line in a colour that bounds nothing, as they are drawn."""
    paths = [path.attrib for path in ElementTree.fromstring(drawn(figuur)).iter(f"{SVG}path")]
    mine = [path for path in paths if path.get("stroke") == f"var(--{colour})" and "fill" not in path]
    return [(path["d"], float(path["stroke-width"])) for path in mine]


@pytest.mark.parametrize("swapped", [False, True])
@pytest.mark.parametrize("number", range(4, 10))
def test_a_loop_goes_round_and_closes(number: int, swapped: bool) -> None:
    figuur = example("lussen")
    nine, other, both = figuur.delen
    loop = nine.with_fields(delen=nine.delen[:number])
    figuur = figuur.with_fields(delen=(other, loop, both) if swapped else (loop, other, both))
    assert clockwise(places(figuur, loop.delen))
    assert len(lines(figuur, "olijf" if swapped else "steen")) == number


def test_one_road_gets_narrower_and_the_other_wider() -> None:
    narrowing, widening = ([width for _, width in lines(example("lussen"), one)] for one in ("steen", "olijf"))
    assert all(one - other > 1 for one, other in pairwise(narrowing))
    assert all(other - one > 1 for one, other in pairwise(widening))


def test_two_loops_need_nothing_between_them() -> None:
    figuur = example("lussen")
    assert "Wie er in huis is" not in drawn(figuur.with_fields(delen=figuur.delen[:2]))


@pytest.mark.parametrize("number", range(4, 9))
def test_a_ring_and_its_points_go_round(number: int) -> None:
    figuur = example("ring")
    ring, points, band = figuur.delen
    points = points.with_fields(delen=points.delen[:number])
    figuur = figuur.with_fields(delen=(ring, points, band))
    assert clockwise(places(figuur, ring.delen))
    assert clockwise(places(figuur, points.delen))


def test_phases_stand_in_order_and_a_practice_period_is_a_wave() -> None:
    figuur = example("tijdlijn")
    across = [x for x, _ in places(figuur, figuur.delen)]
    assert across == sorted(across)
    assert [("q" in way, len(lines(figuur, "petrol"))) for way, _ in lines(figuur, "stil")] == [(True, 3)]
    without = changed(figuur, lambda text: text.replace("praktijkperiode", "elke dag"))
    assert lines(without, "stil") == []
    assert len(lines(without, "petrol")) == 4


@pytest.mark.parametrize("number", [2, 3])
def test_steps_climb_from_the_first(number: int) -> None:
    figuur = example("ladder")
    figuur = figuur.with_fields(delen=figuur.delen[:number])
    names = {text.text: text for text in read_drawing(drawn(figuur)).texts}
    steps = [names[plain(deel.naam)] for deel in figuur.delen]
    assert all(low.top > high.bottom and low.left < high.left for low, high in pairwise(steps))


def test_steps_need_nothing_beside_their_names() -> None:
    figuur = example("ladder")
    bare = figuur.with_fields(delen=tuple(deel.with_fields(delen=()) for deel in figuur.delen))
    assert [text for text, boxes in read_drawing(drawn(bare)).boxed if not any(box.holds(text) for box in boxes)] == []


def test_what_stands_between_two_corners_stands_between_them() -> None:
    figuur = example("driehoek")
    top, left, right, middle = figuur.delen
    (top_x, top_y), (left_x, left_y), (right_x, right_y) = places(figuur, (top, left, right))
    assert left_x < top_x < right_x
    assert top_y < left_y == right_y
    (one_x, one_y), (_, two_y), (three_x, three_y) = places(figuur, middle.delen)
    ((middle_x, middle_y),) = places(figuur, (middle,))
    assert one_x < middle_x < three_x
    assert all(top_y < y < left_y for y in (one_y, three_y, middle_y))
    assert two_y > left_y


@pytest.mark.parametrize("number", range(3, 6))
def test_each_step_of_the_stairs_is_higher_than_the_one_before(number: int) -> None:
    figuur = example("trap")
    *_, last = figuur.delen
    figuur = figuur.with_fields(delen=(*figuur.delen, last.with_fields(naam=figuur.titel))[:number])
    across, high = zip(*places(figuur, figuur.delen), strict=True)
    assert list(across) == sorted(across)
    assert list(high) == sorted(high, reverse=True)


def test_the_layers_of_a_cube_are_piled_up_and_each_is_read_from_its_first_row() -> None:
    figuur = example("kubus")
    high = [y for _, y in places(figuur, figuur.delen)]
    assert high == sorted(high, reverse=True)
    for layer in figuur.delen:
        rows = [places(figuur, row.delen) for row in layer.delen]
        assert all(row == sorted(row) for row in rows)
        assert all(max(y for _, y in row) < min(y for _, y in below) for row, below in pairwise(rows))


def test_poles_stand_at_the_two_ends_of_their_line() -> None:
    figuur = example("polen")
    for row in figuur.delen:
        (left, y), (right, also) = places(figuur, row.delen)
        middle, _ = places(figuur, (row,))[0]
        assert left < middle < right
        assert abs(y - also) < 12


def test_a_leaf_stands_above_and_the_others_at_both_sides_below() -> None:
    figuur = example("klaver")
    above, right, left = places(figuur, figuur.delen)
    assert above[1] < min(right[1], left[1])
    assert left[0] < above[0] < right[0]
