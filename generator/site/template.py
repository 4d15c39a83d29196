"""The Jinja environment of page templates: strict, sandboxed, every text through its writer."""

import json
from functools import cache, partial
from pathlib import Path
from typing import Any

from babel.numbers import format_decimal
from docutils.nodes import make_id
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.messages import DUTCH, spoken
from generator.sandbox import sandbox, speaking
from generator.text.nodes import Text
from generator.text.plain import plain
from generator.text.rst import escaped, rst, rst_line


@cache
def environment(templates: Path, taal: str) -> ImmutableSandboxedEnvironment:
    """Make the environment of the page templates in a language; texts are escaped by their writer, not here."""
    jinja = speaking(sandbox(templates / "site", templates, keep_trailing_newline=True), templates, taal)
    jinja.filters |= {
        "rst": rst,
        "regel": rst_line,
        "plat": plat,
        "letters": escaped,
        "kop": heading,
        "tijd": clock,
        "getal": number if spoken(templates, taal) == DUTCH else partial(format_decimal, format="0.#", locale=taal),
        "spring": jump,
        "json": script_json,
    }
    return jinja


def plat(text: Text) -> str:
    """Write a text as letters on one line."""
    return " ".join(plain(text).split())


def heading(title: str, sign: str) -> str:
    """Write a line of reStructuredText as a heading, underlined with ``sign``."""
    return f"{title}\n{sign * len(title)}\n"


def jump(title: str) -> str:
    """Write a link to a heading on the same page."""
    return f"`{title} <#{make_id(title)}>`__"


def script_json(value: Any) -> str:
    """Write data as JSON on one line, for a script element; nothing in it can end that element."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def clock(minutes: int) -> str:
    """Write minutes since the beginning as hours and minutes."""
    return f"{minutes // 60}:{minutes % 60:02}"


def number(value: float) -> str:
    """Write a number in Dutch, with one decimal where it has any."""
    return f"{value:.1f}".removesuffix(".0").replace(".", ",")
