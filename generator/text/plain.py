"""Writes text as plain text: for search, for titles of files, for tests."""

from collections.abc import Iterable

from generator.text.nodes import Block, Break, Emphasis, Inline, Letters, Link, Paragraph, Text


def plain(text: Text) -> str:
    """Write a text, blocks parted by an empty line, items by a new line."""
    return "\n\n".join(_block(block) for block in text.blocks)


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return _inlines(block.inlines)
    return "\n".join("\n".join(_block(inner) for inner in item) for item in block.items)


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
