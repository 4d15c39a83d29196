r"""Writes text as reStructuredText; the only place where text is escaped for it.

Every sign that could mean something is escaped, the bullets • ‣ ⁃ too, and inline markup is set apart with
``\ ``, so that no text can open a role, a directive or a list.  reStructuredText can't nest
inline markup: emphasis is written leaf by leaf, a link within it stays a link.  A text in another language than all
around it says so: blocks by their class, a line leaf by leaf in the role of that language.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from generator.text.nodes import Block, Break, Bullets, Emphasis, Inline, Letters, Link, Paragraph, Text
from generator.text.plain import plain

_LAST = re.compile(r"(?<=[`*])\\ \s*$")
"""What sets markup apart from what follows: at the end it would take the space away that a template writes there."""
_SIGNS = re.compile(r"([!-/:-@\[-`{-~\u2022\u2023\u2043])")


def escape_rst(text: str) -> str:
    """Escape plain letters, as one line."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split("\n")))


def rst(text: Text) -> str:
    """Write a text as blocks with empty lines between them."""
    lang = f".. rst-class:: language-{text.taal}\n\n" if text.taal else ""
    return _blocks(text.blocks, lang)


def rst_line(text: Text) -> str:
    """Write a text of one line."""
    return _inlines(text.inlines, text.taal)


def rst_emphasis(text: Text, *, strong: bool = False) -> str:
    """Write a text of one line, all of it emphasised."""
    return _inlines((Emphasis(text.inlines, strong),), text.taal)


def _blocks(blocks: tuple[Block, ...], lang: str = "") -> str:
    """Write blocks, with an empty comment between two lists that would be one."""
    follows = (
        isinstance(a, Bullets) and isinstance(b, Bullets) and a.ordered == b.ordered for a, b in pairwise(blocks)
    )
    parts = ("", *("..\n\n" if both else "" for both in follows))
    return "\n\n".join(f"{part}{lang}{_block(block)}" for part, block in zip(parts, blocks, strict=False))


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return _inlines(block.inlines)
    items = ((_marker(block, number), _blocks(item)) for number, item in enumerate(block.items, block.start))
    return "\n".join(_indent_item(marker, body) for marker, body in items)


def _marker(bullets: Bullets, number: int) -> str:
    if not bullets.ordered:
        return "-"
    return "#." if bullets.start == 1 else f"{number}."


def _indent_item(marker: str, body: str) -> str:
    pad = " " * (len(marker) + 1)
    lines = [pad + line if line else "" for line in body.split("\n")]
    return marker + "\n".join(lines)[len(marker) :]


def _inlines(inlines: Iterable[Inline], taal: str = "") -> str:
    written = "".join(_leaves(inlines, f":{taal}:" if taal else ""))
    return _LAST.sub("", written).strip() or "\\ "


def _leaves(inlines: Iterable[Inline], mark: str) -> Iterator[str]:
    for inline in inlines:
        match inline:
            case Letters(text):
                yield _mark_letters(text, mark)
            case Break():
                yield " "
            case Emphasis(inner, strong):
                yield from _leaves(inner, _emphasis_mark(mark, strong))
            case Link(target):
                label = escape_rst(plain(Text((Paragraph(inline.inlines),))))
                yield rf"\ :{_role(mark, 'zie')}:`{label} <{target}>`\ "
            case _:
                raise TypeError(f"geen eindtekst: {inline}")


def _emphasis_mark(mark: str, strong: bool) -> str:
    """Return the mark of letters with emphasis; another language has a role for each."""
    if mark.startswith(":"):
        return f":{_role(mark, 'sterk' if strong else 'nadruk')}:"
    return "**" if strong else mark or "*"


def _role(mark: str, name: str) -> str:
    """Return the name of a role, in the language of a mark where that has one."""
    taal = mark.strip(":*").partition("-")[0]
    return f"{taal}-{name}" if taal else name


def _mark_letters(text: str, mark: str) -> str:
    bare = text.strip()
    if not mark or not bare:
        return escape_rst(text)
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    opened, closed = (f"{mark}`", "`") if mark.startswith(":") else (mark, mark)
    return rf"{before}\ {opened}{escape_rst(bare)}{closed}\ {after}"
