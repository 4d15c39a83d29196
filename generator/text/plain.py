"""Writes text as plain text: for search, for titles of files, for tests."""

from collections.abc import Iterable

from generator.text.nodes import Block, Break, Emphasis, Inline, Letters, Link, Paragraph, Text


def plain(text: Text) -> str:
    """Write a text: empty lines between blocks, an item a line; those of a numbered list with their number."""
    return "\n\n".join(_block(block) for block in text.blocks)


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return _inlines(block.inlines)
    items = ("\n".join(map(_block, item)) for item in block.items)
    return "\n".join(f"{n}. {item}" if block.ordered else item for n, item in enumerate(items, block.start))


def _inlines(inlines: Iterable[Inline]) -> str:
    return "".join(_inline(inline) for inline in inlines)


def _inline(inline: Inline) -> str:
    match inline:
        case Letters(text):
            return text
        case Break():
            return "\n"
        case Emphasis(inlines) | Link(_, inlines):
            return _inlines(inlines)
    raise TypeError(f"geen eindtekst: {inline}")
