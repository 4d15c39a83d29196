"""Draws a figure: fills the template of its type, in the colours of the page or of paper."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from generator.design.tokens import house_colours, read_tokens
from generator.figures.labels import helpers
from generator.records.figuren import Deel, Figuur
from generator.records.walk import find_all
from generator.resolve.edition import House
from generator.sandbox import sandbox
from generator.text.plain import plain

BREEDTE = 480
"""The width of a drawing in units: a point each, on an A4 handout."""

Link = Callable[[str], str | None]
"""A function from an id to its address; None where there is nothing to lead to."""

_LETTERS = re.compile(r'(<g )fill="[^"]*"( font-family=)')
_STROKE = re.compile(r'stroke="(?!none)[^"]*"')
_FILLED = re.compile(r'<(?:rect|circle|path)\b[^>]*\bfill="(?!none)[^>]*>')
_VARIABLE = re.compile(r"var\(--([\w-]+)\)")
_FILL = re.compile(r' fill="[^"]*"')

BLACK, WHITE = "#000000", "#ffffff"


def drawing(
    templates: Path,
    figuur: Figuur,
    colours: Mapping[str, str],
    link: Link | None = None,
    breedte: float = BREEDTE,
    compiled: Path | None = None,
    smallest: float = 0,
) -> Markup:
    """Return a figure as SVG: only presentation attributes, no ids, so that it can stand in any page.

    ``colours`` are the tokens and the school's colours by name, as SVG is to say them: hex values
    on paper, CSS variables on a page.  Without ``link`` no label leads anywhere, and the title
    tells all there is to see, since that is what a PDF has for those who can't.  A larger
    ``breedte``, in units, makes a drawing for a wider sheet: labels stay as they are, lines get longer.
    ``compiled`` is a folder for what Jinja makes of the templates.  ``smallest`` is the least size of a
    letter, in units; where it is given, the drawing is one for a poster.
    """
    template = figure_environment(templates, compiled, smallest).get_template(f"figures/{figuur.type}.svg")
    zie = {deel: address for deel in _link_targets(figuur) if link and (address := link(deel))}
    svg = template.render(
        figuur=figuur, kleuren=colours, zie=zie, op_papier=link is None, breedte=breedte, poster=bool(smallest)
    )
    return Markup(svg)  # noqa: S704 -- the environment escapes


def _link_targets(figuur: Figuur) -> set[str]:
    return {deel.zie for deel in find_all(figuur, Deel) if deel.zie}


@cache
def figure_environment(
    templates: Path, compiled: Path | None = None, smallest: float = 0
) -> ImmutableSandboxedEnvironment:
    """Return the environment of the templates of figures, whose letters are never smaller than ``smallest``.

    ``compiled`` is a folder for what Jinja makes of them.
    """
    made = sandbox(templates, compiled=compiled, autoescape=True, finalize=_number)
    made.globals |= helpers(templates, smallest)
    made.filters["kaal"] = plain
    return made


def _number(value: Any) -> Any:
    """Return a number with at most two decimals; anything else as it is."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else value


def paper_colours(templates: Path, house: House) -> dict[str, str]:
    """Return the tokens and the school's colours by name, as hex values."""
    tokens = read_tokens(templates)
    return tokens.kleuren | tokens.accenten | house_colours(house.hoofdkleur, house.steunkleur)


def page_colours(templates: Path, house: House) -> dict[str, str]:
    """Return the same names as CSS variables: they follow the school, and the dark."""
    return {name: f"var(--{name})" for name in paper_colours(templates, house)}


def in_fixed_colours(svg: Markup, colours: Mapping[str, str]) -> Markup:
    """Return a drawing in the colours of a page with the colours themselves in their place."""
    return Markup(_VARIABLE.sub(lambda found: colours[found[1]], str(svg)))  # noqa: S704 -- of a drawing that is markup


def outline_drawing(svg: Markup) -> Markup:
    """Return a drawing of ours in outline; what a filled shape hides stays hidden."""
    lines = _STROKE.sub(f'stroke="{BLACK}"', _LETTERS.sub(rf'\1fill="{BLACK}"\2', str(svg)))
    return Markup(_FILLED.sub(_outline_shape, lines))  # noqa: S704 -- of a drawing that is markup


def _outline_shape(found: re.Match[str]) -> str:
    """Return a shape without its fill; a ground that is hardly there, or the paper behind it, gets no line."""
    was, shape = found[0], _FILL.sub(f' fill="{WHITE}"', found[0])
    ground = 'fill-opacity="0' in was or (was.startswith("<rect") and f'fill="{WHITE}"' in was)
    return shape if ground or "stroke=" in was else shape.replace(" fill=", f' stroke="{BLACK}" fill=')
