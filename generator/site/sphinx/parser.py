"""Parses a YAML file of the edition: its page's source goes to Sphinx's own parser."""

from typing import ClassVar

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.parsers import RSTParser
from sphinx.util import logging

from generator.site.sphinx.domain import domain_of
from generator.site.sphinx.grammar import Grammar

LANGUAGE = "kijkwijzer"
logger = logging.getLogger(__name__)


class SetParser(RSTParser):
    """Parses the document that Sphinx is reading; what stands in the file itself was read before."""

    supported: ClassVar[tuple[str, ...]] = (LANGUAGE,)

    def parse(self, inputstring: str | StringList, document: nodes.document) -> None:  # noqa: ARG002
        """Fill ``document``; faults are logged, since a raised one would hide the others."""
        env = document.settings.env
        domain = domain_of(env)
        docname = env.current_document.docname
        page, source = domain.site.pages[docname], domain.site.sources[docname]
        if source.fault:
            logger.warning(source.fault, location=f"{page.file}:1", type="kijkwijzer", subtype="template")
        # Nothing of ours reads a file or writes raw HTML by these; a docutils.conf in the folder could allow it.
        document.settings.file_insertion_enabled = document.settings.raw_enabled = False
        with Grammar():
            super().parse(source.string_list(), document)
        domain.note_page(page, source.digest)
