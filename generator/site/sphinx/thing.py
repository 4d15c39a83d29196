"""The directives that know the site: a thing with its anchor and its place in the domain, and a piece of HTML."""

from collections.abc import Callable
from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

from generator.site.sphinx.directives import Box
from generator.site.sphinx.domain import Item, domain_of


class Thing(Box):
    """``.. item:: li kaart``: a box that can be linked to and found.

    ``:id:`` is what texts link to, ``:anker:`` its id in HTML, ``:soort:`` and ``:naam:`` are
    what search shows; without them it finds nothing.
    """

    option_spec: ClassVar[dict[str, Callable[[str], Any]]] = {
        **Box.option_spec,
        "id": directives.unchanged_required,
        "anker": directives.unchanged_required,
        "soort": directives.unchanged_required,
        "naam": directives.unchanged_required,
    }

    def run(self) -> list[nodes.Node]:
        """Make the element with its anchor, and note it in the domain."""
        (element,) = super().run()
        assert isinstance(element, nodes.Element)
        element["ids"].append(self.options["anker"])
        self.state.document.note_explicit_target(element, element)
        domain_of(self.env).note_item(self.options["id"], self._item(), self.get_location())
        return [element]

    def _item(self) -> Item:
        # A full stop at the end would part the name in Sphinx's search index.
        name = " ".join(self.options.get("naam", "").split()).rstrip(".")
        return Item(self.env.current_document.docname, self.options["anker"], name, self.options.get("soort", ""))


class Piece(SphinxDirective):
    """``.. html:: 3``: a piece of the HTML that the template of the page wrote, by its number."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Give the piece as it is."""
        pieces = domain_of(self.env).site.sources[self.env.current_document.docname].html
        number = self.arguments[0]
        if not number.isdecimal() or int(number) >= len(pieces):
            raise self.error(f"html: stuk «{number}» is er niet; schrijf in de sjabloon html(...)")
        piece = nodes.raw("", pieces[int(number)], format="html")
        self.set_source_info(piece)
        return [piece]
