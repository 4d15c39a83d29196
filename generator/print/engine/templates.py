"""The Jinja environment of print templates, and what they say of a text that is still in Dutch."""

from functools import cache
from pathlib import Path

from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from generator.bytecode import SealedBytecode, bytecode_folder
from generator.design.dutch_notice import dutch_notice
from generator.design.tokens import read_tokens
from generator.figures.draw import figure_environment
from generator.messages import DUTCH
from generator.places import Places
from generator.records.base import Record
from generator.sandbox import install_messages, sandbox
from generator.text.html import html, html_line
from generator.text.plain import plain


@cache
def environment(templates: Path, language: str = DUTCH) -> ImmutableSandboxedEnvironment:
    """Return the environment in a language; ``regel``, ``tekst`` and ``kaal`` write text."""
    jinja = install_messages(sandbox(templates, autoescape=True), templates, language)
    jinja.globals["kleuren"] = read_tokens(templates).named_colours
    jinja.filters.update(regel=html_line, tekst=html, kaal=plain)
    return jinja


def keep_bytecode(places: Places, language: str) -> None:
    """Have what Jinja makes of print templates in a language, and of figures on paper, kept in the cache."""
    code = "text", "figures", "print/engine", "print/book"
    for name, jinja in (
        ("print", environment(places.templates, language)),
        ("print-figures", figure_environment(places.templates)),
    ):
        jinja.bytecode_cache = SealedBytecode(str(bytecode_folder(places, name, language, *code)))


def with_notice(html: str, templates: Path, language: str, record: Record) -> str:
    """Return the document of a sheet, with a line at its top where anything of its ``record`` on it is in Dutch."""
    head, tag, body = html.partition("<body")
    if f'lang="{DUTCH}"' not in body:
        return html
    notice = dutch_notice(templates, language, record, "deel")
    attributes, _, rest = body.partition(">")
    if notice.part == "heel":
        attributes = attributes.replace('class="', 'class="nog-nl ', 1)
    line = Markup('<p class="onvertaald">{}</p>').format(notice.zin)
    return f"{head}{tag}{attributes}>\n{line}{rest}"
