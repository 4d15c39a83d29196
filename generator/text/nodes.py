"""The text of cards and pages, as frozen nodes.

Text is decided once: read into these nodes, filled with a school's words in ``resolve``,
and written by one writer for each output.  Places take no part in equality,
so that moving a text in its file changes nothing that is made from it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from generator.faults import NOWHERE, Place


@dataclass(frozen=True)
class Letters:
    """Plain letters; whatever markup they resemble, they are just letters."""

    text: str


@dataclass(frozen=True)
class Break:
    """A new line within a paragraph."""


@dataclass(frozen=True)
class Emphasis:
    """``*nadruk*``, or ``**sterk**`` when strong."""

    inlines: tuple["Inline", ...]
    strong: bool = False


@dataclass(frozen=True)
class Slot:
    """``{{ docent.mv | hoofdletter }}``: a word of the school, in a form."""

    word: str
    form: str = "ev"
    capital: bool = False
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True)
class Link:
    """``[[id]]`` or ``[[id|label]]``; ``resolve`` fills an empty label."""

    target: str
    inlines: tuple["Inline", ...] = ()
    place: Place = field(default=NOWHERE, compare=False, repr=False)


Inline = Letters | Break | Emphasis | Slot | Link


@dataclass(frozen=True)
class Paragraph:
    """One paragraph."""

    inlines: tuple[Inline, ...]


@dataclass(frozen=True)
class Bullets:
    """A list, numbered from ``start`` when ``ordered``."""

    items: tuple[tuple["Block", ...], ...]
    ordered: bool = False
    start: int = 1


Block = Paragraph | Bullets


@dataclass(frozen=True)
class Text:
    """A whole text: blocks, and the place where it stands in its file.

    ``taal`` names its language (as HTML's ``lang``) where that is not the language of all around it.
    """

    blocks: tuple[Block, ...]
    place: Place = field(default=NOWHERE, compare=False, repr=False)
    taal: str = ""

    @property
    def inlines(self) -> tuple[Inline, ...]:
        """The inlines of a text of one paragraph (a *regel*)."""
        (only,) = self.blocks
        return only.inlines if isinstance(only, Paragraph) else ()


def letters(text: str, place: Place = NOWHERE) -> Text:
    """Return a text of one paragraph with just these letters."""
    return Text((Paragraph((Letters(text),)),), place)


Rewrite = Callable[[Inline], tuple[Inline, ...]]


def rewrite_text(text: Text, rewrite: Rewrite) -> Text:
    """Return a text in which every leaf inline and link is replaced by what ``rewrite`` makes of it."""
    return replace(text, blocks=tuple(_block(block, rewrite) for block in text.blocks))


def _block(block: Block, rewrite: Rewrite) -> Block:
    if isinstance(block, Paragraph):
        return Paragraph(_inlines(block.inlines, rewrite))
    items = tuple(tuple(_block(b, rewrite) for b in item) for item in block.items)
    return replace(block, items=items)


def _inlines(inlines: tuple[Inline, ...], rewrite: Rewrite) -> tuple[Inline, ...]:
    out: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Emphasis | Link):
            inline = replace(inline, inlines=_inlines(inline.inlines, rewrite))
        for new in (inline,) if isinstance(inline, Emphasis) else rewrite(inline):
            if isinstance(new, Letters) and out and isinstance(out[-1], Letters):
                new = Letters(out.pop().text + new.text)  # type: ignore[union-attr]
            out.append(new)
    return tuple(out)


def walk(text: Text) -> Iterator[Inline]:
    """Yield all inlines of a text, outermost first."""
    ahead: list[Block | Inline] = [*reversed(text.blocks)]
    while ahead:
        node = ahead.pop()
        if isinstance(node, Bullets):
            ahead += (block for item in reversed(node.items) for block in reversed(item))
            continue
        if not isinstance(node, Paragraph):
            yield node
        if isinstance(node, Paragraph | Emphasis | Link):
            ahead += reversed(node.inlines)
