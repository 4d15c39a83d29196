"""The Jinja environment of the print templates: sandboxed, escaping, strict."""

from functools import cache
from pathlib import Path

from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.design.tokens import read_tokens
from generator.sandbox import sandbox
from generator.text.html import html, html_line
from generator.text.plain import plain


@cache
def environment(templates: Path) -> ImmutableSandboxedEnvironment:
    """Make the environment; ``regel``, ``tekst`` and ``kaal`` write text."""
    made = sandbox(templates, autoescape=True)
    tokens = read_tokens(templates)
    made.globals["kleuren"] = tokens.kleuren | tokens.accenten
    made.filters.update(regel=html_line, tekst=html, kaal=plain)
    return made
