"""From what an author wrote to nodes and to HTML, a case at a time from ``texts.txt``."""

from pathlib import Path

import pytest

from generator.text.html import html
from tests.text.reading import drawn, parsed


def cases() -> list[tuple[str, str, str, str | None]]:
    """Read the cases: title, text, nodes, and HTML where the text is final."""
    out = []
    text = Path(__file__).with_name("texts.txt").read_text("utf-8").split("\n\n", 1)[1]
    parts = [part.strip("\n") for part in ("\n" + text).split("\n.\n")]
    while len(parts) > 2:
        title, written, nodes = parts[:3]
        final = ("{" not in nodes and "(naar" not in nodes) or "<" in parts[3]
        out.append((title, written, nodes, parts[3] if final else None))
        parts = parts[4:] if final else parts[3:]
    return out


@pytest.mark.parametrize(("title", "written", "nodes", "page"), cases(), ids=lambda value: str(value)[:40])
def test_a_text(title: str, written: str, nodes: str, page: str | None) -> None:
    text = parsed(written)
    assert drawn(text) == nodes
    if page is not None:
        assert html(text, lambda target: f"#{target}") == page


def test_all_cases_are_read() -> None:
    assert len(cases()) == 17
