"""A page's source: lines of reStructuredText that know which line of YAML they come from."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from textwrap import dedent
from typing import Any

from docutils.statemachine import StringList
from jinja2 import Template

from generator.digest import digest
from generator.faults import Place
from generator.site.pages.pages import Page

_MARK = re.compile(r"\s*\x01(\d+)\x02\s*")


@dataclass(frozen=True)
class Source:
    """The lines of a page and the place of each; ``fault`` tells why there are none.

    ``html`` are the pieces of HTML that the template wrote; lines name them by number, so that no text can write one.
    """

    lines: tuple[str, ...]
    places: tuple[Place, ...]
    html: tuple[str, ...] = ()
    fault: str | None = None

    @cached_property
    def digest(self) -> str:
        """A digest of all that the page shows; places do not count."""
        return digest(self.lines, self.html, self.fault or "")

    def string_list(self) -> StringList:
        """Give the lines as docutils reads them; it counts lines from 0."""
        items = [(str(place.file), place.line - 1) for place in self.places]
        return StringList(list(self.lines), items=items)


def render(page: Page, template: Callable[[], Template], variables: dict[str, Any]) -> Source:
    """Render a page; never raises, so that the faults of other pages are found too."""
    marks: list[Place] = [Place(page.file, 1)]
    pieces: list[str] = []

    def html(piece: str) -> str:
        pieces.append(_trimmed(piece))
        return f".. html:: {len(pieces) - 1}"

    def here(record: Any) -> str:
        marks.append(record.place)
        return f"\x01{len(marks) - 1}\x02"

    try:
        text = template().render(**variables, page=page, hier=here, html=html)
    except Exception as error:
        return Source((), (), fault=f"{page.template}: {type(error).__name__}: {error}")
    return Source(*_placed(text, marks), html=tuple(pieces))


def _trimmed(piece: str) -> str:
    """Give a piece of HTML without the indentation that it has in its template."""
    return dedent("\n".join(line.rstrip() for line in piece.split("\n"))).strip("\n")


def _placed(text: str, marks: list[Place]) -> tuple[tuple[str, ...], tuple[Place, ...]]:
    lines: list[str] = []
    places: list[Place] = []
    place = marks[0]
    for line in text.split("\n"):
        if mark := _MARK.fullmatch(line):
            place = marks[int(mark.group(1))]
        else:
            lines.append(line.rstrip())
            places.append(place)
    return tuple(lines), tuple(places)
