"""An example of each type of figure, and ways to make its labels longer."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from generator.design.tokens import read_tokens
from generator.figures.draw import BREEDTE, Link, drawing, page_colours
from generator.logo.logo import Logo
from generator.records.figuren import VORMEN, Figuur
from generator.records.walk import map_texts
from generator.resolve.edition import House
from generator.sources.record import read_record
from generator.text.nodes import Inline, Letters, rewrite_text
from tests.conftest import ROOT

TEMPLATES = ROOT / "templates"
HOUSE = House("proef", "Proef", "po", Logo("proef.svg", b""), "#0b5d4b", "#f2b134")
COLOURS = page_colours(TEMPLATES, HOUSE)
TYPES = sorted(VORMEN)


@cache
def example(name: str) -> Figuur:
    """Read the example of a type."""
    return read_record(Path(__file__).parent / "voorbeelden" / f"{name}.yaml", Figuur)


def changed(figuur: Figuur, change: Callable[[str], str]) -> Figuur:
    """Give the figure with every text changed."""

    def inline(one: Inline) -> tuple[Inline, ...]:
        return (Letters(change(one.text)),) if isinstance(one, Letters) else (one,)

    return map_texts(figuur, lambda text: rewrite_text(text, inline))


def drawn(figuur: Figuur, link: Link | None = None, width: float = BREEDTE) -> str:
    """Draw a figure as a page has it."""
    return str(drawing(TEMPLATES, figuur, COLOURS, link, width))


ACCENTS = tuple(read_tokens(TEMPLATES).accenten)
