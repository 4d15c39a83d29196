"""A page's source: the HTML that its template wrote, and which line of which template wrote what."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import Template, TemplateSyntaxError

from generator.digest import digest
from generator.faults import Fault, Place, quotation

MARK = re.compile(r"\x02([^\x03]*)\x03")
"""What stands before an element where a template tells its lines: the file and the line of the template."""


@dataclass(frozen=True)
class Source:
    """The HTML of a page, as its template wrote it; ``fault`` tells why there is none."""

    html: str
    fault: Fault | None = None

    @cached_property
    def digest(self) -> str:
        """A digest of all that the page shows."""
        return digest(self.html, self.fault and self.fault.text)


def render(name: str, template: Callable[[], Template], variables: dict[str, Any], templates: Path) -> Source:
    """Render a page; never raises, so that the faults of other pages are found too."""
    try:
        return Source(template().render(**variables))
    except Exception as error:
        wrong = "de sjabloon kan deze pagina niet schrijven"
        found = f"gevonden {quotation(f'{type(error).__name__}: {error}')}"
        return Source("", Fault(_place(error, name, templates), wrong, found, "verbeter de sjabloon"))


def template_place(html: str, offset: int, page: Path) -> Place:
    """Return the line of the template that wrote what stands at an offset, of HTML that holds marks.

    The offset, in letters, is that in the HTML without its marks; ``page`` is the file where there is none before it.
    """
    place, taken = Place(page, 1), 0
    for mark in MARK.finditer(html):
        if mark.start() - taken > offset:
            break
        taken += len(mark.group())
        file, _, line = mark[1].rpartition(":")
        place = Place(Path(file), int(line))
    return place


def _place(error: Exception, name: str, templates: Path) -> Place:
    """Return the last line of a template that an error went through."""
    if isinstance(error, TemplateSyntaxError):
        return Place(Path(error.filename or templates / "site" / name), error.lineno)
    place, trace = Place(templates / "site" / name, 1), error.__traceback__
    while trace:
        if Path(trace.tb_frame.f_code.co_filename).is_relative_to(templates):
            place = Place(Path(trace.tb_frame.f_code.co_filename), trace.tb_lineno)
        trace = trace.tb_next
    return place
