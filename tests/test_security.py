"""SECURITY.md promises nothing but what a test shows, and the page for schools no more than that."""

import ast
import re

import pytest

from tests.conftest import ROOT

TEXT = (ROOT / "SECURITY.md").read_text("utf-8")
PROMISES = TEXT.partition("## Who may send what")[2].partition("\n## ")[0]
SHOWN = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")
FOR_SCHOOLS = (ROOT / "templates" / "site" / "veiligheid.html").read_text("utf-8")


def promises() -> list[str]:
    """Return the points under each heading of who may send what, each on one line."""
    points = re.findall(r"(?m)^- (.*(?:\n  .*)*)", PROMISES)
    return [" ".join(point.split()) for point in points]


def test_every_promise_ends_with_the_tests_that_show_it() -> None:
    assert len(promises()) > 25
    tail = re.compile(rf"\((?:{SHOWN.pattern}(?:, )?)+\)$")
    assert [point for point in promises() if not tail.search(point)] == []


def test_every_test_that_is_named_exists() -> None:
    named = SHOWN.findall(TEXT)
    assert len(named) > 40
    assert len(set(named)) == len(named)
    assert [f"{file}::{name}" for file, name in named if name not in functions_of(file)] == []


def test_a_promise_is_a_point_under_someone_who_sends() -> None:
    outside = TEXT.replace(PROMISES, "")
    assert SHOWN.findall(outside) == []
    assert [head for head in re.split(r"(?m)^### ", PROMISES)[1:] if not re.search(r"(?m)^- ", head)] == []


def test_the_page_for_schools_promises_in_ten_sentences_what_tests_show_that_are_named_here_too() -> None:
    points = re.findall(r"(?s)<li>(.*?)</li>", FOR_SCHOOLS)
    shown = [re.findall(r"(tests/[\w/]+\.py)::(test_\w+)", point) for point in points]
    assert [point for point, named in zip(points, shown, strict=True) if not named] == []
    assert {one for named in shown for one in named} <= set(SHOWN.findall(TEXT))
    letters = re.sub(r"(?s)\{#.*?#\}|<h\d>.*?</h\d>|<[^>]+>", " ", FOR_SCHOOLS)
    assert len(re.findall(r"[.!?](?=\s|$)", letters)) == 10


def functions_of(file: str) -> set[str]:
    """Return the names of what a file of tests defines."""
    if not (ROOT / file).is_file():
        pytest.fail(f"SECURITY.md noemt {file}, en dat is er niet")
    tree = ast.parse((ROOT / file).read_text("utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
