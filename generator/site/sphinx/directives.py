"""The few directives that page templates are written with: a box, a line, and a thing with an anchor.

They make HTML elements of our choice, so that a designer decides the page's structure in
``templates/site/*.rst`` while every text goes through its one writer.
"""

from collections.abc import Callable
from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

BOXES = (
    *("div", "section", "article", "aside", "nav", "figure", "blockquote", "ul", "ol", "li", "dl", "dd", "details"),
    *("table", "thead", "tbody", "tr", "td"),
)
LINES = (
    *("p", "span", "strong", "small", "cite", "dt", "dd", "h2", "h3", "h4", "h5", "figcaption", "summary"),
    *("caption", "th", "td"),
)


class box_element(nodes.General, nodes.Element):  # noqa: N801 -- docutils names its nodes so
    """An element that holds blocks."""


class line_element(nodes.General, nodes.TextElement):  # noqa: N801
    """An element that holds one line of text."""


class _Tagged(SphinxDirective):
    """A directive ``.. name:: tag class class`` that makes an element."""

    required_arguments = 1
    optional_arguments = 1
    final_argument_whitespace = True
    has_content = True
    option_spec: ClassVar[dict[str, Callable[[str], Any]]] = {
        "label": directives.unchanged_required,
        "stil": directives.flag,
        "scope": lambda value: directives.choice(value, ("col", "row", "rowgroup")),
        "colspan": directives.positive_int,
    }
    tags: ClassVar[tuple[str, ...]]
    node: ClassVar[type[nodes.Element]]

    def element(self) -> nodes.Element:
        tag, *names = " ".join(self.arguments).split()
        if tag not in self.tags:
            raise self.error(f"{self.name}: «{tag}» kan hier niet; kies uit: {', '.join(self.tags)}")
        element = self.node(tag=tag, classes=names)
        if "label" in self.options:
            element["label"] = self.options["label"]
        element["quiet"] = "stil" in self.options
        element["cell"] = {name: self.options[name] for name in ("scope", "colspan") if name in self.options}
        self.set_source_info(element)
        return element


class Box(_Tagged):
    """``.. vak:: ul kaarten``: an element around blocks."""

    tags = BOXES
    node = box_element

    def run(self) -> list[nodes.Node]:
        """Make the element."""
        element = self.element()
        element += self.parse_content_to_nodes()
        return [element]


class Line(_Tagged):
    """``.. regel:: h4 naam``: an element around one line of text."""

    tags = LINES
    node = line_element

    def run(self) -> list[nodes.Node]:
        """Make the element."""
        element = self.element()
        text = " ".join(filter(None, map(str.strip, self.content)))
        inlines, messages = self.parse_inline(text, lineno=self.content_offset + 1)
        element += inlines
        return [element, *messages]


def open_tag(translator: HTML5Translator, node: nodes.Element) -> None:
    """Write the start of an element."""
    aria = {"aria-label": node["label"]} if "label" in node else {}
    if node["quiet"]:
        aria["aria-hidden"] = "true"
    translator.body.append(translator.starttag(node, node["tag"], "", **aria, **node["cell"]))


def close_tag(translator: HTML5Translator, node: nodes.Element) -> None:
    """Write the end of an element."""
    translator.body.append(f"</{node['tag']}>\n")
