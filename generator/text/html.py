"""Writes text as HTML; the only place where text is escaped for HTML.

A text in another language than all around it says so (WCAG 3.1.2).
"""

from collections.abc import Callable, Iterable

from markupsafe import Markup, escape

from generator.text.nodes import Block, Break, Bullets, Emphasis, Inline, Letters, Link, Paragraph, Text

Href = Callable[[str], str | None]
_SAME = Markup("")
_START = Markup(' start="{0}"')
_PAPER_START = Markup(' start="{0}" style="counter-reset: list-item {1}"')
"""The first number of a list: for who reads the tags, and for WeasyPrint, which draws what the style says."""


def html(text: Text, href: Href | None = None, *, on_paper: bool = True) -> Markup:
    """Write a text as paragraphs and lists; ``href`` gives a link's address, None for just its label.

    A page of the site may have no style of its own: the first number of a list says it ``on_paper`` only.
    """
    start = _PAPER_START if on_paper else _START
    return Markup("\n").join(_block(block, href, start, _lang(text)) for block in text.blocks)


def html_line(text: Text, href: Href | None = None) -> Markup:
    """Write a text of one line, without a paragraph around it."""
    written = _inlines(text.inlines, href)
    return Markup("<span{}>{}</span>").format(_lang(text), written) if text.taal else written


def _lang(text: Text) -> Markup:
    return Markup(' lang="{}"').format(text.taal) if text.taal else _SAME


def _block(block: Block, href: Href | None, start: Markup, lang: Markup = _SAME) -> Markup:
    if isinstance(block, Paragraph):
        return Markup("<p{}>{}</p>").format(lang, _inlines(block.inlines, href))
    tag = escape("ol" if block.ordered else "ul")
    first = start.format(block.start, block.start - 1) if block.start != 1 else _SAME
    items = Markup("").join(Markup("<li>{}</li>").format(_item(item, href, start)) for item in block.items)
    return Markup("<{0}{1}{2}>{3}</{0}>").format(tag, lang, first, items)


def _item(blocks: tuple[Block, ...], href: Href | None, start: Markup) -> Markup:
    first, *rest = blocks
    if isinstance(first, Bullets):
        return Markup("").join(_block(block, href, start) for block in blocks)
    return _inlines(first.inlines, href) + Markup("").join(_block(block, href, start) for block in rest)


def _inlines(inlines: Iterable[Inline], href: Href | None) -> Markup:
    return Markup("").join(_inline(inline, href) for inline in inlines)


def _inline(inline: Inline, href: Href | None) -> Markup:
    match inline:
        case Letters(text):
            return escape(text)
        case Break():
            return Markup("<br/>")
        case Emphasis(inlines, strong):
            tag = escape("strong" if strong else "em")
            return Markup("<{0}>{1}</{0}>").format(tag, _inlines(inlines, href))
        case Link(target, inlines):
            address = href(target) if href else None
            label = _inlines(inlines, href)
            return Markup('<a href="{}">{}</a>').format(address, label) if address else label
    raise TypeError(f"geen eindtekst: {inline}")
