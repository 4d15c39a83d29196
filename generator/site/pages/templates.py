"""The Jinja environment of page templates: strict, sandboxed, every text through its writer."""

import json
from functools import cache, partial
from pathlib import Path
from typing import Any

from babel.numbers import format_decimal
from docutils.nodes import make_id
from docutils.utils import column_width
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from generator.faults import decimal
from generator.messages import DUTCH, interface_language
from generator.sandbox import install_messages, sandbox
from generator.text.nodes import Text
from generator.text.plain import plain
from generator.text.rst import escape_rst, rst, rst_emphasis, rst_line


@cache
def environment(templates: Path, taal: str) -> ImmutableSandboxedEnvironment:
    """Make the environment of the page templates in a language; texts are escaped by their writer, not here."""
    jinja = install_messages(sandbox(templates / "site", templates, keep_trailing_newline=True), templates, taal)
    jinja.filters |= {
        "rst": rst,
        "regel": rst_line,
        "nadruk": rst_emphasis,
        "sterk": partial(rst_emphasis, strong=True),
        "html": in_html,
        "lang": lang,
        "plat": plat,
        "letters": letters,
        "kop": heading,
        "tijd": clock,
        "getal": number
        if interface_language(templates, taal) == DUTCH
        else partial(format_decimal, format="0.#", locale=taal),
        "spring": jump,
        "json": script_json,
    }
    return jinja


def plat(text: Text | str) -> str:
    """Write a text as letters on one line."""
    return " ".join((text if isinstance(text, str) else plain(text)).split())


def letters(text: str) -> str:
    """Write letters for reStructuredText, without spaces around them: markup can neither begin nor end with one."""
    return escape_rst(text.strip())


def lang(text: Text) -> Markup:
    """Write the attribute ``lang`` of an element that holds a text, where that is in another language than the page."""
    return Markup(' lang="{}"').format(text.taal) if text.taal else Markup("")


def in_html(text: Text) -> Markup:
    """Write a text as letters within HTML, that say so where they are in another language than the page."""
    written = Markup("{}").format(plat(text))
    return Markup("<span{}>{}</span>").format(lang(text), written) if text.taal else written


def heading(title: str, sign: str) -> str:
    """Write a line of reStructuredText as a heading, underlined with ``sign``."""
    return f"{title}\n{sign * column_width(title)}\n"


def jump(title: str) -> str:
    """Write a link to a heading on the same page, of which these are the letters."""
    return f"`{letters(title)} <#{make_id(title)}>`__"


def script_json(value: Any) -> str:
    """Write data as JSON on one line, for a script element; nothing in it can end that element.

    A text becomes its letters, or an object of ``tekst`` and ``taal`` where it is in another language than the page.
    """
    written = json.dumps(value, default=_in_json, ensure_ascii=False, separators=(",", ":"))
    return written.replace("<", "\\u003c")


def _in_json(text: Text) -> str | dict[str, str]:
    return {"tekst": plat(text), "taal": text.taal} if text.taal else plat(text)


def clock(minutes: int) -> str:
    """Write minutes since the beginning as hours and minutes."""
    return f"{minutes // 60}:{minutes % 60:02}"


def number(value: float) -> str:
    """Write a number in Dutch, with one decimal where it has any."""
    return decimal(value).removesuffix(",0")
