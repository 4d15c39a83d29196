"""What a page holds: pieces of HTML among Sphinx's nodes, anchors, links; or why it can't be read."""

from dataclasses import dataclass, field
from typing import NamedTuple

from docutils import nodes

from generator.faults import quotation


class UnreadablePage(Exception):  # noqa: N818 -- what it is, as a reader of faults says it
    """Something that a page can't hold: what is wrong, what was found, what to do; ``offset`` in bytes of its HTML."""

    def __init__(self, offset: int, wrong: str, found: str, remedy: str) -> None:
        super().__init__(wrong)
        self.offset, self.wrong, self.found, self.remedy = offset, wrong, f"gevonden {quotation(found)}", remedy


class Piece(nodes.raw):
    """A piece of a page that stays HTML."""


class PageLink(NamedTuple):
    """A link within the edition: to a page and an anchor, or to a print; in what alone it is shown; its place."""

    docname: str
    anchor: str
    builder: str
    offset: int
    printed: bool = False


@dataclass
class PageTree:
    """What a page holds: its nodes, its links, and the anchors in its HTML, each with what alone it is shown in."""

    children: list[nodes.Node] = field(default_factory=list)
    anchors: dict[str, str] = field(default_factory=dict)
    links: list[PageLink] = field(default_factory=list)
