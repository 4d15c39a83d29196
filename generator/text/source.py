"""Writes text as an author writes it: Markdown with word slots and links still open.

What is written here is read back as the same text.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from generator.text.nodes import Block, Break, Bullets, Emphasis, Inline, Letters, Link, Slot, Text

_SIGNS = re.compile(r"[\\*_]|(?<=\[)\[|(?<=\])\]|(?<=\{)\{|(?<=\})\}")
"""Signs of emphasis, and each second one of what would open or close a link or a slot."""
_ITEM = re.compile(r"(\d+)?([-+.)](\s|$))")


def source(text: Text) -> str:
    """Write a text with empty lines between its paragraphs, each on one line."""
    return _blocks(text.blocks)


def _blocks(blocks: tuple[Block, ...]) -> str:
    """Write blocks; a list right after a list takes another mark, or the two would be one."""
    again = [isinstance(a, Bullets) and isinstance(b, Bullets) and a.ordered == b.ordered for a, b in pairwise(blocks)]
    turns: list[bool] = [False]
    for same in again:
        turns.append(same and not turns[-1])
    alone = len(blocks) == 1
    return "\n\n".join(_block(block, other, alone) for block, other in zip(blocks, turns, strict=False))


def _block(block: Block, other: bool, alone: bool) -> str:
    if isinstance(block, Bullets):
        return "\n".join(_items(block, other))
    first, *lines = _inlines(block.inlines).split("\n")
    return "\n".join([first if alone else _no_item(first), *map(_no_item, lines)])


def _no_item(line: str) -> str:
    """Write a line so that it begins no list; one that stands alone never does."""
    return _ITEM.sub(r"\1\\\2", line, count=1) if _ITEM.match(line) else line


def _items(block: Bullets, other: bool) -> Iterator[str]:
    for number, item in enumerate(block.items, block.start):
        sign = f"{number}{')' if other else '.'}" if block.ordered else "+" if other else "-"
        inner = _blocks(item).split("\n")
        rest = [f"{' ' * (len(sign) + 1)}{line}" if line else "" for line in inner[1:]]
        yield "\n".join([f"{sign} {inner[0]}", *rest])


def _inlines(inlines: Iterable[Inline]) -> str:
    return "".join(_inline(inline) for inline in inlines)


def _inline(inline: Inline) -> str:
    match inline:
        case Letters(text):
            return _SIGNS.sub(r"\\\g<0>", text)
        case Break():
            return "\\\n"
        case Emphasis(inlines, strong):
            sign = "**" if strong else "*"
            return f"{sign}{_inlines(inlines)}{sign}"
        case Slot(word, form, capital):
            return f"{{{{ {word}{'' if form == 'ev' else f'.{form}'}{' | hoofdletter' if capital else ''} }}}}"
        case Link(target, inlines):
            label = "".join(one.text if isinstance(one, Letters) else _inline(one) for one in inlines)
            return f"[[{target}|{label}]]" if label else f"[[{target}]]"
