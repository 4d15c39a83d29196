"""The roles of letters that are in Dutch on a page that is not: plain, and with either stress."""

from collections.abc import Callable
from typing import Any

from docutils import nodes
from docutils.utils import unescape

from generator.records.vertaling import SOURCE

Role = Callable[..., tuple[list[nodes.Node], list[nodes.system_message]]]


def _role(element: type[nodes.TextElement]) -> Role:
    def role(_name: str, rawtext: str, text: str, *_: Any) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        # docutils writes a class of this form as the attribute "lang".
        return [element(rawtext, unescape(text), classes=[f"language-{SOURCE}"])], []

    return role


IN_DUTCH: dict[str, Role] = {
    SOURCE: _role(nodes.inline),
    f"{SOURCE}-nadruk": _role(nodes.emphasis),
    f"{SOURCE}-sterk": _role(nodes.strong),
}
