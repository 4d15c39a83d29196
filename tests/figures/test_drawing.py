"""A drawing says all that the figure says, and holds nothing that a page can't have."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest

from generator.records.figuren import VORMEN, Deel, Figuur
from generator.records.walk import find_all
from generator.text.plain import plain
from tests.figures.examples import ACCENTS, COLOURS, TEMPLATES, TYPES, changed, drawn, example
from tests.figures.reading import SVG, read_drawing


def said(figuur: Figuur) -> Iterator[str]:
    """Give every text that a drawing has to show."""
    yield from map(plain, figuur.kolommen)
    for deel in find_all(figuur, Deel):
        yield plain(deel.naam)
        yield from [plain(deel.tekst)] if deel.tekst else []


def elements(svg: str) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(svg).iter())


def test_every_type_has_a_template_and_an_example() -> None:
    templates = {file.stem for file in (TEMPLATES / "figures").glob("*.svg")} - {"stukken"}
    assert templates == set(VORMEN) == {example(name).type for name in TYPES}


@pytest.mark.parametrize("name", TYPES)
def test_all_that_a_figure_says_is_drawn(name: str) -> None:
    figuur = example(name)
    lines = " ".join(text.text for text in read_drawing(drawn(figuur)).texts).replace("- ", "")
    assert [text for text in said(figuur) if text not in lines] == []
    if name == "mindmap":
        assert plain(figuur.titel) in lines


@pytest.mark.parametrize("name", TYPES)
def test_letters_are_letters(name: str) -> None:
    figuur = changed(example(name), lambda text: text[:2] + '"><script>&amp;')
    svg = drawn(figuur, lambda _: 'proef.html"><script>')
    assert {element.tag.removeprefix(SVG) for element in elements(svg)} <= {
        *("svg", "title", "desc", "g", "a", "text", "rect", "path", "circle", "ellipse")
    }
    assert "&amp;" in " ".join(element.text or "" for element in elements(svg) if element.tag == f"{SVG}text")


@pytest.mark.parametrize("name", TYPES)
def test_a_strict_policy_and_a_second_drawing_do_no_harm(name: str) -> None:
    attributes = [pair for element in elements(drawn(example(name))) for pair in element.attrib.items()]
    assert {key for key, _ in attributes} & {"id", "style", "onclick", "href"} == set()
    paints = {value for key, value in attributes if key in ("fill", "stroke")}
    assert paints <= {"none", *COLOURS.values()}


@pytest.mark.parametrize("name", TYPES)
def test_a_label_leads_to_what_the_school_has(name: str) -> None:
    figuur = changed(example(name), lambda text: f"{text} arbeidsmarktcommunicatie")
    ids = [deel.zie for deel in find_all(figuur, Deel) if deel.zie]
    links = [e for e in elements(drawn(figuur, lambda i: f"{i}.html")) if e.tag == f"{SVG}a"]
    assert sorted(link.attrib["href"] for link in links) == sorted(f"{i}.html" for i in ids)
    named = [plain(deel.naam) for deel in find_all(figuur, Deel) if deel.zie]
    # Where a word is broken, the letters are not the name: a title says it whole.
    called = [link.attrib.get("aria-label") or str(link.findtext(f"{SVG}title")) for link in links]
    assert sorted(called) == sorted(named)
    root, *inner = elements(drawn(figuur, lambda _: None))
    assert root.attrib["role"] == "img"
    assert [e for e in inner if e.tag == f"{SVG}a"] == []


SIGNS = {"Mhvhz", "MLHz", "MLz", "MHLHLz", "Mqtvqtz"}
"""The commands that the signs are drawn with; a circle is its own element."""


@pytest.mark.parametrize("name", TYPES)
def test_each_colour_has_a_sign_of_its_own_so_that_grey_tells_them_apart(name: str) -> None:
    found = elements(drawn(example(name)))
    shapes = {re.sub(r"[^A-Za-z]", "", e.attrib["d"]) for e in found if e.tag == f"{SVG}path" and "fill" in e.attrib}
    circles = {"circle" for e in found if e.tag == f"{SVG}circle"}
    paints = {e.attrib.get(key) for e in found for key in ("fill", "stroke")}
    used = paints & {f"var(--{accent})" for accent in ACCENTS}
    assert len(used) < 2 or len(shapes & SIGNS | circles) >= len(used)


def test_a_pdf_gets_it_all_in_the_title() -> None:
    figuur = example("balans")
    paper, page = ElementTree.fromstring(drawn(figuur)), ElementTree.fromstring(drawn(figuur, lambda _: None))
    assert paper.findtext(f"{SVG}title") == f"{plain(figuur.titel)}. {plain(figuur.beschrijving)}"
    assert page.findtext(f"{SVG}title") == plain(figuur.titel)
    assert page.findtext(f"{SVG}desc") == plain(figuur.beschrijving)


@pytest.mark.parametrize(("parts", "helt", "lower"), [(3, None, 0), (1, None, None), (1, "links", 0), (3, "rechts", 1)])
def test_a_balance_hangs_to_the_side_with_most_or_that_is_named(
    parts: int, helt: str | None, lower: int | None
) -> None:
    figuur = example("balans")
    left, right = figuur.delen
    figuur = figuur.with_fields(delen=(left.with_fields(delen=left.delen[:parts]), right), helt=helt)
    names = {text.text: text.top for text in read_drawing(drawn(figuur)).texts}
    heights = [names[plain(left.naam)], names[plain(right.naam)]]
    if lower is None:
        assert abs(heights[0] - heights[1]) < 10
    else:
        assert heights[lower] - heights[1 - lower] > 20


@pytest.mark.parametrize("name", TYPES)
def test_no_shape_lets_something_through_and_has_a_line(name: str) -> None:
    """Ghostscript 10.00, which print servers run, leaves the line out of a shape that is filled like that at once."""
    assert list(_clear_and_lined(ElementTree.fromstring(drawn(example(name))), {})) == []


def _clear_and_lined(element: ElementTree.Element, above: dict[str, str]) -> Iterator[str]:
    style = above | element.attrib
    is_clear = any(float(style.get(name, 1)) < 1 for name in ("fill-opacity", "stroke-opacity", "opacity"))
    is_shape = element.tag.removeprefix(SVG) in ("rect", "path", "circle", "ellipse")
    if is_shape and is_clear and "none" not in (style.get("fill", "none"), style.get("stroke", "none")):
        yield ElementTree.tostring(element, "unicode")
    for child in element:
        yield from _clear_and_lined(child, style)
