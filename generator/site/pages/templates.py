"""The Jinja of page templates: strict, sandboxed, escaping, every text through its writer."""

import json
import re
from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path
from typing import Any

from babel.numbers import format_decimal
from docutils.nodes import make_id
from docutils.utils import column_width
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from generator.bytecode import bytecode_folder
from generator.faults import decimal
from generator.messages import DUTCH, interface_language
from generator.places import Places
from generator.records.addresses import link_of, shown_form
from generator.sandbox import install_messages, sandbox
from generator.site.pages.slots import IN_JSON, json_in_html, slots_in
from generator.text.html import html, html_line
from generator.text.nodes import Text
from generator.text.plain import plain

_TAG = re.compile(r"(?=</?[a-zA-Z])")


class TemplateLines(Extension):
    """Lets a template tell, before each element that it writes, in which file and on which line it says so."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """Put the marks in what a template writes as it stands."""
        for token in stream:
            yield Token(token.lineno, token.type, _with_marks(token, stream)) if token.type == "data" else token


def _with_marks(token: Token, stream: TokenStream) -> str:
    line, written = token.lineno, []
    for piece in _TAG.split(token.value):
        written.append(f"\x02{stream.filename}:{line}\x03{piece}" if piece.startswith("<") else piece)
        line += piece.count("\n")
    return "".join(written)


@cache
def environment(
    templates: Path, language: str, compiled: Path | None = None, *, with_lines: bool = False
) -> ImmutableSandboxedEnvironment:
    """Return the environment of the page templates in a language.

    ``compiled`` is a folder for what Jinja makes of them; ``with_lines`` tells which line of a template wrote what.
    """
    kept = None if with_lines else compiled
    made = sandbox(templates / "site", templates, compiled=kept, autoescape=_is_html, keep_trailing_newline=True)
    if with_lines:
        made.add_extension(TemplateLines)
    made = install_messages(made, templates, language)
    made.filters |= {
        "tekst": partial(html, href=_address, on_paper=False),
        "regel": partial(html_line, href=_address),
        "letters": letters,
        "lang": lang,
        "plat": plat,
        "weg": link_of,
        "leesbaar": shown_form,
        "anker_van": make_id,
        "kop": plain_heading,
        "tijd": clock,
        "getal": number
        if interface_language(templates, language) == DUTCH
        else partial(format_decimal, format="0.#", locale=language),
        "json": script_json,
    }
    return made


def _is_html(name: str | None) -> bool:
    return name is not None and name.endswith((".html", ".svg"))


def _address(target: str) -> str:
    """Return what a text that links to an id says of it; the reader of pages knows where that is."""
    return f"zie:{target}"


def plat(text: Text | str) -> str:
    """Return a text as letters on one line."""
    return " ".join((text if isinstance(text, str) else plain(text)).split())


def lang(text: Text) -> Markup:
    """Return the attribute ``lang`` of an element that holds a text, where that is not in the language of the page."""
    return Markup(' lang="{}"').format(text.taal) if text.taal else Markup("")


def letters(text: Text) -> Markup:
    """Return a text as letters that say so where they are in another language than the page."""
    written = Markup("{}").format(plat(text))
    return Markup("<span{}>{}</span>").format(lang(text), written) if text.taal else written


def script_json(value: Any) -> Markup:
    """Return data as JSON on one line, for a script element; nothing in it can end that element, nor be read as XML.

    A text becomes its letters, or an object of ``tekst`` and ``taal`` where it is in another language than the page.
    """
    written = json.dumps(value, default=_in_json, ensure_ascii=False, separators=(",", ":"))
    return Markup(slots_in(IN_JSON, json_in_html(written)))  # noqa: S704 -- what HTML or XML could read is escaped


def _in_json(text: Text) -> str | dict[str, str]:
    return {"tekst": plat(text), "taal": text.taal} if text.taal else plat(text)


def plain_heading(title: str, sign: str) -> str:
    """Return letters as the heading of a plain text: with a line of ``sign`` below, as wide as they are."""
    return f"{title}\n{sign * column_width(title)}\n"


def clock(minutes: int) -> str:
    """Return minutes since the beginning as hours and minutes."""
    return f"{minutes // 60}:{minutes % 60:02}"


def number(value: float) -> str:
    """Return a number in Dutch, with one decimal where it has any."""
    return decimal(value).removesuffix(",0")


def compiled_folder(places: Places, name: str, language: str) -> Path:
    """Return the folder for an environment of Jinja in a language; what an earlier one left is removed."""
    return bytecode_folder(places, name, language, "text", "figures", "site/pages")
