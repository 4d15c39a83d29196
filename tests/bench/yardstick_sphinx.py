"""The yardstick: bare Sphinx on the bodies of the same pages, HTML in the theme ``basic`` and an EPUB, in one process.

A folder holds a body per page, as ``.html``, and in ``book.json`` the names of the pages that the EPUB has.
"""

import json
import re
import sys
from collections.abc import Set
from html import unescape
from io import StringIO
from pathlib import Path
from typing import ClassVar

from docutils import nodes
from docutils.parsers import Parser
from docutils.statemachine import StringList
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.builders.epub3 import Epub3Builder
from sphinx.util.docutils import docutils_namespace, patch_docutils

_MARK = re.compile(
    r'<section\b[^>]*\bid="([^"]*)"[^>]*>\s*<h([1-6])\b[^>]*>(.*?)</h\2>|<section\b[^>]*>|</section>', re.DOTALL
)


class BodyParser(Parser):
    """Reads a body: a section that has an id and begins with a heading becomes a node, all else is raw HTML."""

    supported: ClassVar[tuple[str, ...]] = ("body",)

    def parse(self, inputstring: str | StringList, document: nodes.document) -> None:
        text, at = str(inputstring), 0
        here: nodes.Element = document
        sections: list[nodes.Element | None] = []  # those that are open; None for one that is raw
        for mark in _MARK.finditer(text):
            if mark[0] == "</section>" and sections.pop() is None:
                continue
            if mark[0] != "</section>" and mark[1] is None:
                sections.append(None)
                continue
            _append_raw(here, text[at : mark.start()])
            if mark[1] is None:
                here = here.parent
            else:
                here = _append_section(here, mark[1], mark[3])
                sections.append(here)
            at = mark.end()
        _append_raw(here, text[at:])
        env = document.settings.env
        if env.current_document.docname == "index":
            document += _contents(sorted(env.found_docs - {"index"}))


def _append_raw(here: nodes.Element, html: str) -> None:
    if html.strip():
        here += nodes.raw("", html, format="html")


def _append_section(here: nodes.Element, name: str, title: str) -> nodes.Element:
    section = nodes.section("", nodes.title("", unescape(re.sub("<[^>]*>", "", title))), ids=[name])
    here += section
    return section


def _contents(docnames: list[str]) -> nodes.Element:
    entries = [(None, docname) for docname in docnames]
    options = {"caption": None, "glob": False, "hidden": True, "titlesonly": False, "numbered": 0, "maxdepth": -1}
    return addnodes.toctree("", parent="index", entries=entries, includefiles=docnames, rawentries=[], **options)


class Book(Epub3Builder):
    """Writes the EPUB with the pages that the book has."""

    name = "book"

    def write_documents(self, docnames: Set[str]) -> None:
        super().write_documents(docnames & {*json.loads((Path(self.srcdir) / "book.json").read_text("utf-8"))})


def setup(app: Sphinx) -> None:
    """Have Sphinx read bodies."""
    app.add_source_suffix(".html", "body")
    app.add_source_parser(BodyParser)
    app.add_builder(Book)


def main(bodies: Path, out: Path) -> None:
    """Write HTML and EPUB; as with ``make html epub``, what is read for one serves the other."""
    options = {"extensions": [Path(__file__).stem], "language": "nl", "html_theme": "basic", "project": "Kijkwijzer"}
    for builder in ("book", "html"):
        with patch_docutils(), docutils_namespace():
            folders = (bodies, None, out / builder, out / "doctrees")
            Sphinx(*folders, builder, options, status=None, warning=StringIO()).build()


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
