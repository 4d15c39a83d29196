"""What a page can ask for: our own directives and roles, and the few of docutils that our templates need.

All others do not exist on a page.  Texts are escaped by their writer; should one get through all the same, then there
is nothing for it to call that reads a file or writes HTML.
"""

from collections.abc import Collection
from types import ModuleType
from typing import Any

from docutils import nodes
from docutils.parsers.rst import Directive
from docutils.parsers.rst.states import Inliner
from docutils.utils import Reporter
from sphinx.util.docutils import CustomReSTDispatcher

from generator.site.sphinx.domain import KijkwijzerDomain

DIRECTIVES = frozenset({*KijkwijzerDomain.directives, "item", "html", "list-table", "rst-class", "toctree"})
ROLES = frozenset(KijkwijzerDomain.roles)


class Grammar(CustomReSTDispatcher):
    """Lets a page that is parsed within it find these directives and roles, whatever docutils and Sphinx know.

    What is registered there is registered for the whole process, by whoever comes first; this looks at names alone.
    """

    def directive(
        self, directive_name: str, language_module: ModuleType, document: nodes.document
    ) -> tuple[type[Directive] | None, list[nodes.system_message]]:
        """Find a directive by name; one that is not ours is a fault."""
        if directive_name in DIRECTIVES:
            return super().directive(directive_name, language_module, document)
        return _NoDirective, []

    def role(
        self, role_name: str, language_module: ModuleType, lineno: int, reporter: Reporter
    ) -> tuple[Any, list[nodes.system_message]]:
        """Find a role by name; one that is not ours is a fault, and so are letters between backticks without one."""
        if role_name in ROLES:
            return super().role(role_name, language_module, lineno, reporter)
        return _no_role, []


class _NoDirective(Directive):
    """Stands for every directive that is not there, and takes whatever is asked of it."""

    optional_arguments = 1
    final_argument_whitespace = True
    has_content = True

    def run(self) -> list[nodes.Node]:
        raise self.error(_wrong(f".. {self.name}::", DIRECTIVES))


def _no_role(
    name: str, rawtext: str, _text: str, lineno: int, inliner: Inliner, *_: Any
) -> tuple[list[nodes.Node], list[nodes.system_message]]:
    said = inliner.reporter.error(_wrong(f":{name}:" if name else rawtext, ROLES), line=lineno)
    return [inliner.problematic(rawtext, rawtext, said)], [said]


def _wrong(found: str, known: Collection[str]) -> str:
    return f"dit kan niet op een pagina; gevonden «{found}»; kies uit: {', '.join(sorted(known))}"
