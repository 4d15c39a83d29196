"""Writes text as HTML; the only place where text is escaped for HTML.

A text in another language than all around it says so (WCAG 3.1.2).
"""

from collections.abc import Callable, Iterable

from markupsafe import Markup, escape

from generator.text.nodes import Block, Break, Bullets, Emphasis, Inline, Letters, Link, Paragraph, Text

Href = Callable[[str], str | None]
_SAME = Markup("")
_START = Markup(' start="{}" style="counter-reset: list-item {}"')
"""The first number of a list: for who reads the tags, and for WeasyPrint, which draws what the style says."""


def html(text: Text, href: Href | None = None) -> Markup:
    """Write a text as paragraphs and lists; ``href`` gives a link's address, None for just its label."""
    return Markup("\n").join(_block(block, href, _lang(text)) for block in text.blocks)


def html_line(text: Text, href: Href | None = None) -> Markup:
    """Write a text of one line, without a paragraph around it."""
    written = _inlines(text.inlines, href)
    return Markup("<span{}>{}</span>").format(_lang(text), written) if text.taal else written


def _lang(text: Text) -> Markup:
    return Markup(' lang="{}"').format(text.taal) if text.taal else _SAME


def _block(block: Block, href: Href | None, lang: Markup = _SAME) -> Markup:
    if isinstance(block, Paragraph):
        return Markup("<p{}>{}</p>").format(lang, _inlines(block.inlines, href))
    tag = escape("ol" if block.ordered else "ul")
    start = _START.format(block.start, block.start - 1) if block.start != 1 else _SAME
    items = Markup("").join(Markup("<li>{}</li>").format(_item(item, href)) for item in block.items)
    return Markup("<{0}{1}{2}>{3}</{0}>").format(tag, lang, start, items)


def _item(blocks: tuple[Block, ...], href: Href | None) -> Markup:
    first, *rest = blocks
    if isinstance(first, Bullets):
        return Markup("").join(_block(block, href) for block in blocks)
    return _inlines(first.inlines, href) + Markup("").join(_block(block, href) for block in rest)


def _inlines(inlines: Iterable[Inline], href: Href | None) -> Markup:
    return Markup("").join(_inline(inline, href) for inline in inlines)


def _inline(inline: Inline, href: Href | None) -> Markup:
    match inline:
        case Letters(text):
            return escape(text)
        case Break():
            return Markup("<br>")
        case Emphasis(inlines, strong):
            tag = escape("strong" if strong else "em")
            return Markup("<{0}>{1}</{0}>").format(tag, _inlines(inlines, href))
        case Link(target, inlines):
            address = href(target) if href else None
            label = _inlines(inlines, href)
            return Markup('<a href="{}">{}</a>').format(address, label) if address else label
    raise TypeError(f"geen eindtekst: {inline}")
