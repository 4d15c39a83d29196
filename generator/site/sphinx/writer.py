"""Writes the HTML of pages: links as they lead from the page, and for an EPUB as XHTML has it."""

import re
from html import escape, unescape

from docutils import nodes
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.util.osutil import relative_uri
from sphinx.writers.html5 import HTML5Translator

from generator.site.publication import PRINTS

_LINK = re.compile(r'(<a(?: [^<>]*)? href=")(pagina|print):([^"#]*)(#[^"]*)?"')
_VOID = re.compile(r"<(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)((?: [^<>]*)?)>")
_SVG = re.compile(r"<svg (?![^>]*xmlns=)")


class PageTranslator(HTML5Translator):
    """Writes pages; what was HTML stays as it is, but for its links."""

    builder: StandaloneHTMLBuilder

    def visit_Piece(self, node: nodes.Element) -> None:  # noqa: N802 -- docutils calls it by the name of the node
        """Write a piece of HTML."""
        self.body.append(self._as_xhtml(self._with_addresses(node["html"])))
        raise nodes.SkipNode

    def _with_addresses(self, html: str) -> str:
        return _LINK.sub(self._link, html)

    def _link(self, found: re.Match[str]) -> str:
        before, way, name, anchor = found.groups()
        here = self.builder.current_docname
        if way == "print":
            where = relative_uri(self.builder.get_target_uri(here), f"{PRINTS}{unescape(name)}")
        elif name == here and anchor:
            where = ""
        else:
            where = self.builder.get_relative_uri(here, name) or self.builder.get_target_uri(name).rpartition("/")[2]
        return f'{before}{escape(where)}{anchor or ""}"'

    def _as_xhtml(self, html: str) -> str:
        if self.builder.out_suffix != ".xhtml":
            return html
        html = _VOID.sub(r"<\1\2/>", html)
        return _SVG.sub('<svg xmlns="http://www.w3.org/2000/svg" ', html)
