"""Draws a figure: fills the template of its type."""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from generator.figures.labels import helpers
from generator.records.figuren import Deel, Figuur
from generator.records.walk import inside
from generator.sandbox import sandbox
from generator.text.plain import plain

BREEDTE = 480
"""The width of a drawing in units: a point each, on an A4 handout."""

Link = Callable[[str], str | None]
"""Gives the address of an id; None where there is nothing to lead to."""


def drawing(
    templates: Path, figuur: Figuur, colours: Mapping[str, str], link: Link | None = None, breedte: float = BREEDTE
) -> Markup:
    """Give a figure as SVG: only presentation attributes, no ids, so that it can stand in any page.

    ``colours`` are the tokens and the school's colours by name, as SVG is to say them: hex values
    on paper, CSS variables on a page.  Without ``link`` no label leads anywhere, and the title
    tells all there is to see, since that is what a PDF has for those who can't.  A larger
    ``breedte``, in units, makes a drawing for a wider sheet: labels stay as they are, lines get longer.
    """
    template = _environment(templates).get_template(f"figures/{figuur.type}.svg")
    zie = {deel: address for deel in _named(figuur) if link and (address := link(deel))}
    svg = template.render(figuur=figuur, kleuren=colours, zie=zie, op_papier=link is None, breedte=breedte)
    return Markup(svg)  # noqa: S704 -- the environment escapes


def _named(figuur: Figuur) -> set[str]:
    return {deel.zie for deel in inside(figuur, Deel) if deel.zie}


@cache
def _environment(templates: Path) -> ImmutableSandboxedEnvironment:
    made = sandbox(templates, autoescape=True, finalize=_number)
    made.globals |= helpers(templates)
    made.filters["kaal"] = plain
    return made


def _number(value: Any) -> Any:
    """Write numbers with at most two decimals."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else value
