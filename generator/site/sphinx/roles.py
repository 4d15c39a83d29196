"""The roles of page templates: letters in Dutch on a page that is not, letters to type, and a link to a page."""

from collections.abc import Callable
from typing import Any

from docutils import nodes
from docutils.utils import unescape
from sphinx.roles import XRefRole

from generator.messages import DUTCH

Role = Callable[..., tuple[list[nodes.Node], list[nodes.system_message]]]


def _role(element: type[nodes.TextElement], *classes: str) -> Role:
    def role(_name: str, rawtext: str, text: str, *_: Any) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        return [element(rawtext, unescape(text), classes=list(classes))], []

    return role


class _PageLink(XRefRole):
    """``:pagina:`tekst </vinden>` ``: a link to a page of the site, which Sphinx finds as it finds its documents."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        self.name = "std:doc"
        return super().run()


_IN_DUTCH = f"language-{DUTCH}"
"""A class of this form is what docutils writes as the attribute ``lang``."""


IN_DUTCH: dict[str, Role] = {
    DUTCH: _role(nodes.inline, _IN_DUTCH),
    f"{DUTCH}-nadruk": _role(nodes.emphasis, _IN_DUTCH),
    f"{DUTCH}-sterk": _role(nodes.strong, _IN_DUTCH),
}
ROLES: dict[str, Role | XRefRole] = {
    **IN_DUTCH,
    "letterlijk": _role(nodes.literal),
    "pagina": _PageLink(innernodeclass=nodes.inline, warn_dangling=True),
}
