"""The Jinja environment of the print templates: sandboxed, escaping, strict."""

from functools import cache
from pathlib import Path

from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.design.tokens import read_tokens
from generator.messages import DUTCH
from generator.sandbox import sandbox, speaking
from generator.text.html import html, html_line
from generator.text.plain import plain


@cache
def environment(templates: Path, taal: str = DUTCH) -> ImmutableSandboxedEnvironment:
    """Make the environment in a language; ``regel``, ``tekst`` and ``kaal`` write text."""
    made = speaking(sandbox(templates, autoescape=True), templates, taal)
    tokens = read_tokens(templates)
    made.globals["kleuren"] = tokens.kleuren | tokens.accenten
    made.filters.update(regel=html_line, tekst=html, kaal=plain)
    return made
