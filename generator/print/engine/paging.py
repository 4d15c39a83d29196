"""What is only known of sheets when they are laid out: the room that is left, and sheets too many."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from generator.print.engine.engine import PX

if TYPE_CHECKING:
    from weasyprint import Document

REST = "__REST__"
"""Stands in the HTML for the room, in mm, that is left on the last page."""

_SLACK = 0.5
"""Left alone, in mm: a box that fits to the hair may still go to a next page."""


HEAD = "hoofd-"
"""What the anchors begin with that tell where a sheet has its head, beneath the letterhead of the school."""

SPARE = 0.55
"""So large a share of the last sheet stays white before it is tried whether all fits without it."""


def ends_on_last_page(document: "Document") -> bool:
    """Whether the end of the text stands on the last page: then nothing was cut."""
    return any("einde-0" in page.anchors for page in document.pages[-1:])


def pages_with_letterhead(document: "Document") -> frozenset[int]:
    """Return the pages, from 0, that bear the letterhead: those with a head, or all where no sheet has one."""
    headed = frozenset(n for n, page in enumerate(document.pages) if any(map(_is_head, page.anchors)))
    return headed or frozenset(range(len(document.pages)))


def _is_head(anchor: str) -> bool:
    return anchor.startswith(HEAD)


def room_left_mm(document: "Document") -> float:
    """Return the room between the end of the text and the end of the last page, in mm."""
    end, limit = (float(document.pages[-1].anchors[name][1]) for name in ("einde-0", "grens-0"))
    return round(max((limit - end) * PX - _SLACK, 0), 1)


def on_fewest_pages(lay: Callable[[str], "Document"], html: str) -> "Document":
    """Lay out a document, with its last sheet saved where setting it closer does that."""
    document = lay(html)
    if not _has_spare_sheet(document):
        return document
    close = lay(html.replace('class="', 'class="dicht ', 1))
    return close if len(close.pages) < len(document.pages) else document


def _has_spare_sheet(document: "Document") -> bool:
    """Whether the last of several sheets has so little on it that closer setting may save it."""
    last = document.pages[-1]
    return len(document.pages) > 1 and room_left_mm(document) > SPARE * float(last.height) * PX


def multiple_of_four(document: "Document") -> "Document":
    """Return a booklet with a multiple of four pages: spare ones (``reserve-1`` ...) are taken out."""
    spare = [page for page in document.pages if any(name.startswith("reserve-") for name in page.anchors)]
    surplus = spare[max(len(spare) - len(document.pages) % 4, 0) :]
    return document.copy([page for page in document.pages if page not in surplus]) if surplus else document
