"""The Jinja environment of print templates, and what they say of a text that is still in Dutch."""

from functools import cache
from pathlib import Path

from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from generator.design.tokens import read_tokens
from generator.design.untranslated import dutch_notice
from generator.messages import DUTCH
from generator.records.base import Record
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


def with_notice(html: str, templates: Path, taal: str, record: Record) -> str:
    """Give the document of a sheet, with a line at its top where anything of its ``record`` on it is in Dutch."""
    head, opened, body = html.partition("<body")
    if f'lang="{DUTCH}"' not in body:
        return html
    told = dutch_notice(templates, taal, record, "deel")
    attributes, _, rest = body.partition(">")
    if told.part == "heel":
        attributes = attributes.replace('class="', 'class="nog-nl ', 1)
    notice = Markup('<p class="onvertaald">{}</p>').format(told.zin)
    return f"{head}{opened}{attributes}>\n{notice}{rest}"
