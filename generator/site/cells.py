"""Cells of tables: the corner above the names of rows is no heading, since it says nothing."""

from docutils import nodes
from sphinx.writers.html5 import HTML5Translator


def open_cell(translator: HTML5Translator, node: nodes.entry) -> None:
    """Write the start of a cell; a heading without a text becomes a plain cell."""
    HTML5Translator.visit_entry(translator, node)
    if not node.astext().strip() and translator.body[-1].startswith("<th"):
        translator.body[-1] = f"<td{translator.body[-1].removeprefix('<th')}"
        translator.context[-1] = translator.context[-1].replace("</th>", "</td>")


def close_cell(translator: HTML5Translator, node: nodes.entry) -> None:
    """Write the end of a cell."""
    HTML5Translator.depart_entry(translator, node)
