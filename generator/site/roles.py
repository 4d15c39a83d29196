"""The roles of letters that are in Dutch on a page that is not: plain, and with either stress."""

from collections.abc import Callable
from typing import Any

from docutils import nodes
from docutils.utils import unescape

from generator.messages import DUTCH

Role = Callable[..., tuple[list[nodes.Node], list[nodes.system_message]]]


def _role(element: type[nodes.TextElement]) -> Role:
    def role(_name: str, rawtext: str, text: str, *_: Any) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        # docutils writes a class of this form as the attribute "lang".
        return [element(rawtext, unescape(text), classes=[f"language-{DUTCH}"])], []

    return role


IN_DUTCH: dict[str, Role] = {
    DUTCH: _role(nodes.inline),
    f"{DUTCH}-nadruk": _role(nodes.emphasis),
    f"{DUTCH}-sterk": _role(nodes.strong),
}
