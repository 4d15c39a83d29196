"""Cells of tables: a heading says what it is the heading of, and the corner above the names of rows is none.

A browser that has to guess takes a heading beside a plain corner for that of its row.
"""

from docutils import nodes
from sphinx.writers.html5 import HTML5Translator


def open_cell(translator: HTML5Translator, node: nodes.entry) -> None:
    """Write the start of a cell; a heading without a text becomes a plain cell."""
    HTML5Translator.visit_entry(translator, node)
    start = translator.body[-1]
    if not start.startswith("<th"):
        return
    if node.astext().strip():
        scope = "col" if isinstance(node.parent.parent, nodes.thead) else "row"
        translator.body[-1] = f'<th scope="{scope}"{start.removeprefix("<th")}'
    else:
        translator.body[-1] = f"<td{start.removeprefix('<th')}"
        translator.context[-1] = translator.context[-1].replace("</th>", "</td>")


def close_cell(translator: HTML5Translator, node: nodes.entry) -> None:
    """Write the end of a cell."""
    HTML5Translator.depart_entry(translator, node)
