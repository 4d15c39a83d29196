"""The pictures of sets: the same everywhere, with an opening that is in one piece, and large enough."""

from math import sqrt

import pytest

from generator.design.composition import LEAST_OPEN, MOST_OPEN, Cut, compose
from generator.design.contrast import contrast
from generator.design.papers import papers, svg_picture
from generator.design.pattern import pattern
from generator.design.shapes import Shape, common_shape, inner_radius, rectangle, sign_shape, signed_area
from generator.records.kaartset import Teken
from generator.records.laag import Patroon
from tests.conftest import Real

FIELDS = ((95.0, 68.0), (74.0, 105.0), (105.0, 148.0), (60.0, 60.0))
SIGNS: tuple[Teken, ...] = ("cirkel", "vierkant", "driehoek", "ruit", "zeshoek", "golf")
PATTERNS: tuple[Patroon, ...] = ("bladeren", "golven", "stralen", "stippen", "strepen", "ruiten")


def area(shape: Shape) -> float:
    return abs(signed_area(shape))


def papers_of(cuts: tuple[Cut, ...]) -> dict[str, Shape]:
    return {cut.paper: cut.shape for cut in cuts}


@pytest.mark.parametrize(("width", "height"), FIELDS)
def test_every_set_has_an_opening_that_is_seen(real: Real, width: float, height: float) -> None:
    for one in real.editions["de-wilg"].sets:
        cuts = papers_of(compose(one.record.compositie or one.id, one.signs, width, height))
        opening = common_shape(cuts["open"], rectangle(0, 0, width, height))
        hidden = area(common_shape(opening, cuts["licht"]))
        assert LEAST_OPEN <= (area(opening) - hidden) / (width * height) <= MOST_OPEN, one.id
        middle = sum(x for x, _ in opening) / len(opening), sum(y for _, y in opening) / len(opening)
        assert inner_radius(cuts["diep"], middle) > 0.1 * sqrt(width * height), one.id


def test_no_two_sets_look_alike_and_each_looks_the_same_twice(real: Real) -> None:
    sets = real.editions["de-wilg"].sets
    made = [compose(one.id, one.signs, 95, 68) for one in sets]
    assert len(set(made)) == len(sets)
    assert made == [compose(one.id, one.signs, 95, 68) for one in sets]


def test_a_composition_stays_as_it_was_once_made() -> None:
    """Decks in boxes have it on their backs: a change of this test is a change of all of them."""
    cuts = papers_of(compose("gespreksopener", ("cirkel", "vierkant", "driehoek"), 95, 68))
    corners = [tuple(round(n, 1) for n in cuts[paper][0]) for paper in ("diep", "midden", "licht")]
    assert corners == CORNERS


CORNERS = [(51.4, -7.9), (64.4, 35.3), (69.6, 67.0)]


def test_signs_of_a_set_come_before_others() -> None:
    cuts = papers_of(compose("een", ("golf", "cirkel"), 95, 68))
    assert len(cuts["midden"]) == len(sign_shape("golf", (0, 0), 1))
    assert len(sign_shape("cirkel", (0, 0), 1)) in (len(cuts["diep"]), len(cuts["licht"]))


@pytest.mark.parametrize("colour", ["#00626b", "#f2b134", "#000000", "#0b0b10", "#ffffff", "#767676"])
def test_papers_side_by_side_can_be_told_apart_in_grey(colour: str) -> None:
    made = papers(colour)
    assert contrast(made["grond"], made["diep"]) >= 1.2
    if colour != "#ffffff":
        assert contrast(made["diep"], made["open"]) >= 1.5


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_covers_its_field_and_leaves_ground(name: Patroon) -> None:
    field = rectangle(0, 0, 95, 68)
    inked = sum(
        area(common_shape(field, shape) if name == "stralen" else common_shape(shape, field))
        for shape in pattern(name, 95, 68)
    )
    assert 0.08 < inked / (95 * 68) < 0.62
    quarters = [rectangle(x, y, 47.5, 34) for x in (0, 47.5) for y in (0, 34)]
    for quarter in quarters:
        assert any(
            area(common_shape(quarter if name == "stralen" else shape, shape if name == "stralen" else quarter))
            for shape in pattern(name, 95, 68)
        )


@pytest.mark.parametrize("sign", SIGNS)
def test_a_sign_lies_around_its_centre(sign: Teken) -> None:
    shape = sign_shape(sign, (10, 20), 5)
    assert sum(x for x, _ in shape) / len(shape) == pytest.approx(10, abs=0.6)
    assert sum(y for _, y in shape) / len(shape) == pytest.approx(20, abs=0.6)


def test_what_two_shapes_share_has_their_common_area() -> None:
    one, other = rectangle(0, 0, 10, 10), rectangle(5, 5, 10, 10)
    assert area(common_shape(one, other)) == pytest.approx(25)
    assert common_shape(one, rectangle(20, 20, 5, 5)) == ()
    assert inner_radius(one, (5, 5)) == pytest.approx(5)
    assert inner_radius(one, (12, 5)) == pytest.approx(-2)


def test_a_picture_says_nothing_and_is_the_same_each_time() -> None:
    cuts = compose("scan", ("zeshoek",), 95, 68, "bladeren")
    svg = svg_picture(cuts, (95, 68), papers("#00626b"), class_="compositie")
    assert svg == svg_picture(cuts, (95, 68), papers("#00626b"), class_="compositie")
    assert 'class="compositie"' in svg
    assert 'aria-hidden="true"' in svg
    assert "opacity" not in svg
