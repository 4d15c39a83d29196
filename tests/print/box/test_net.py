"""The net of a box: its panels meet, its flaps fit, and the deck goes in."""

from itertools import combinations, pairwise

import pytest

from generator.design.shapes import Point, Shape, common_shape, rectangle, signed_area
from generator.print.box.net import GLUE, PLAY, TONGUE, Net, deck_depth

NETS = [Net(95, 68, 8), Net(74, 105, 16), Net(105, 148, 6), Net(44, 68, 30)]


@pytest.mark.parametrize("net", NETS)
def test_the_deck_fits_with_some_play(net: Net) -> None:
    width, height = net.panel
    assert (width - net.card_width, height - net.card_height) == pytest.approx((PLAY, PLAY))
    for front_or_back in (0, 2):
        left, top, right, bottom = bounds(net.panel_shape(front_or_back))
        assert (right - left, bottom - top) == pytest.approx((width, height))
    for side in (1, 3):
        left, _, right, _ = bounds(net.panel_shape(side))
        assert right - left == pytest.approx(net.depth)


def bounds(shape: Shape) -> tuple[float, float, float, float]:
    return min(x for x, _ in shape), min(y for _, y in shape), max(x for x, _ in shape), max(y for _, y in shape)


@pytest.mark.parametrize("net", NETS)
def test_it_is_cut_in_one_piece_that_crosses_itself_nowhere(net: Net) -> None:
    edges = list(pairwise((*net.outline, net.outline[0])))
    for (a, b), (c, d) in combinations(edges, 2):
        if not {a, b} & {c, d}:
            assert not crosses(a, b, c, d)
    assert bounds(net.outline) == pytest.approx((0, 0, *net.size))


def crosses(a: Point, b: Point, c: Point, d: Point) -> bool:
    def side(one: Point, other: Point, point: Point) -> float:
        return (other[0] - one[0]) * (point[1] - one[1]) - (other[1] - one[1]) * (point[0] - one[0])

    return side(a, b, c) * side(a, b, d) < -1e-6 and side(c, d, a) * side(c, d, b) < -1e-6


@pytest.mark.parametrize("net", NETS)
def test_all_panels_lie_within_the_cut_and_apart(net: Net) -> None:
    panels = [net.panel_shape(number) for number in range(4)]
    for one, other in combinations(panels, 2):
        assert abs(signed_area(common_shape(one, other))) < 1e-6
    whole = abs(signed_area(net.outline))
    lids = 2 * net.panel[0] * net.depth
    body = sum(abs(signed_area(panel)) for panel in panels)
    assert whole > body + lids + GLUE * net.panel[1] * 0.9 + 2 * TONGUE * (net.panel[0] - 8)


@pytest.mark.parametrize("net", NETS)
def test_flaps_do_not_meet_and_a_tongue_is_narrower_than_its_slot(net: Net) -> None:
    width = net.panel[0]
    tops = sorted((x, y) for x, y in net.outline if y == 0)
    assert tops[-1][0] - tops[0][0] < width
    dust = [net.top - y for x, y in net.outline if net.columns[1] < x < net.columns[2] and y < net.top]
    assert dust
    assert max(dust) < width / 2


@pytest.mark.parametrize("net", NETS)
def test_every_fold_lies_within_the_net(net: Net) -> None:
    across, down = net.size
    field = rectangle(0, 0, across, down)
    left, top, right, bottom = bounds(field)
    for start, end in net.folds:
        assert all(left <= x <= right and top <= y <= bottom for x, y in (start, end))
        assert start[0] == end[0] or start[1] == end[1]
    assert len(net.folds) == 4 + 2 + 2 + 4


def test_a_deck_is_as_thick_as_its_cards_and_their_paper() -> None:
    assert deck_depth(24, 160) == pytest.approx(24 * 0.2 * 1.1 + 1)
    assert deck_depth(24, 300) > deck_depth(24, 160)
    assert deck_depth(2, 80) == 6.0
