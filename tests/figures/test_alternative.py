"""On paper too a figure can be written out: as a list, or as a table when it has columns."""

import pytest
from bs4 import BeautifulSoup

from generator.print.engine.templates import environment
from generator.records.figuren import Deel
from generator.records.walk import find_all
from generator.text.plain import plain
from tests.figures.examples import TEMPLATES, TYPES, example


def written(name: str) -> BeautifulSoup:
    page = '{% from "print/figuur.html" import alternatief %}{{ alternatief(f) }}'
    return BeautifulSoup(environment(TEMPLATES).from_string(page).render(f=example(name)), "html.parser")


@pytest.mark.parametrize("name", TYPES)
def test_all_parts_are_written_in_their_order(name: str) -> None:
    said = [tag.get_text() for tag in written(name).select("strong")]
    assert said == [plain(deel.naam) for deel in find_all(example(name), Deel)]


def test_a_cube_is_written_as_a_table_for_each_layer() -> None:
    cube = written("kubus")
    heads = [plain(kolom) for kolom in example("kubus").kolommen]
    assert [[th.get_text() for th in table.select("th[scope=col]")] for table in cube.select("table")] == [heads] * 3
    assert [len(table.select("th[scope=row]")) for table in cube.select("table")] == [3] * 3
    assert all(plain(axis) in cube.get_text() for axis in example("kubus").assen)


@pytest.mark.parametrize(("name", "widths"), [("matrix", {3}), ("ketens", {4})])
def test_a_table_has_a_heading_for_every_cell(name: str, widths: set[int]) -> None:
    rows = written(name).select("tr")
    assert {len(row.select("th, td")) for row in rows} == widths
    assert [row.select("th[scope=row]") != [] for row in rows] == [False, True, True]
    assert [head.get_text() for head in rows[0].select("th")] == [plain(kolom) for kolom in example(name).kolommen]
