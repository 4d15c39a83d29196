"""The domain of Sphinx: cards, terms and publications as things that can be linked to."""

from collections.abc import Iterable, Set
from dataclasses import dataclass
from typing import Any, ClassVar

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.builders import Builder
from sphinx.domains import Domain, ObjType
from sphinx.environment import BuildEnvironment
from sphinx.roles import XRefRole
from sphinx.util import logging
from sphinx.util.nodes import make_refnode

from generator.messages import DUTCH, message
from generator.records.kinds import KINDS
from generator.site.pages.guides import DUTCH_GUIDES
from generator.site.pages.pages import Page
from generator.site.sphinx.directives import Box, Line
from generator.site.sphinx.roles import ROLES
from generator.site.sphinx.site import Site
from generator.text.plain import plain

NAME = "kijkwijzer"
_LINK, _DUTCH_LINK = "zie", f"{DUTCH}-zie"
logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Item:
    """Something that can be linked to; search finds it by ``name``, unless ``soort`` is empty."""

    docname: str
    anchor: str
    name: str = ""
    soort: str = ""


class KijkwijzerDomain(Domain):
    """Knows what stands where, and which page refers to what."""

    name = NAME
    label = "Kijkwijzer"
    # No type may be called like the first part of its anchors: Sphinx's search would abbreviate them.
    object_types: ClassVar[dict[str, ObjType]] = {
        **{kind.folder: ObjType(kind.card, "zie") for kind in KINDS},
        "gebruikersvraag": ObjType(message("vraag"), "zie"),
        "term": ObjType(message("begrip"), "zie"),
        "publicatie": ObjType(message("bron"), "zie"),
        "tekening": ObjType(message("figuur"), "zie"),
    }
    roles: ClassVar[dict[str, Any]] = {
        **{name: XRefRole(innernodeclass=nodes.inline, warn_dangling=True) for name in (_LINK, _DUTCH_LINK)},
        **ROLES,
    }
    directives: ClassVar[dict[str, Any]] = {"vak": Box, "regel": Line}
    dangling_warnings: ClassVar[dict[str, str]] = dict.fromkeys(
        (_LINK, _DUTCH_LINK), "«%(target)s» staat niet op de site; verwijs naar een id die er wel is"
    )
    initial_data: ClassVar[dict[str, Any]] = {"items": {}, "references": {}, "digests": {}}
    data_version = 1
    site: Site
    before: dict[str, tuple[str, str]]

    @property
    def items(self) -> dict[str, Item]:
        """What can be linked to, by id."""
        return self.data["items"]  # type: ignore[no-any-return]

    @property
    def references(self) -> dict[str, frozenset[str]]:
        """The ids that a page refers to, by docname."""
        return self.data["references"]  # type: ignore[no-any-return]

    @property
    def digests(self) -> dict[str, str]:
        """The digest of the source that a page was read from, by docname."""
        return self.data["digests"]  # type: ignore[no-any-return]

    def note_page(self, page: Page, digest: str) -> None:
        """Remember that a page was read."""
        self.digests[page.docname] = digest
        if page.shows:
            self.items[page.shows.id] = Item(page.docname, "")

    def note_item(self, item_id: str, item: Item, location: Any) -> None:
        """Remember something that can be linked to."""
        other = self.items.get(item_id)
        if other and other.docname != item.docname:
            logger.warning("«%s» staat ook op %s", item_id, other.docname, location=location)
        self.items[item_id] = item

    def process_doc(self, env: BuildEnvironment, docname: str, document: nodes.document) -> None:  # noqa: ARG002
        """Remember what a page refers to."""
        found = (node for node in document.findall(pending_xref) if node.get("refdomain") == NAME)
        self.references[docname] = frozenset(node["reftarget"] for node in found)

    def clear_doc(self, docname: str) -> None:
        """Forget all of a page."""
        for item_id in [i for i, item in self.items.items() if item.docname == docname]:
            del self.items[item_id]
        self.references.pop(docname, None)
        self.digests.pop(docname, None)

    def merge_domaindata(self, docnames: Set[str], otherdata: dict[str, Any]) -> None:
        """Take over what another process has read."""
        self.items.update((i, item) for i, item in otherdata["items"].items() if item.docname in docnames)
        for name in ("references", "digests"):
            self.data[name].update((d, value) for d, value in otherdata[name].items() if d in docnames)

    def resolve_xref(
        self,
        env: BuildEnvironment,  # noqa: ARG002
        fromdocname: str,
        builder: Builder,
        typ: str,
        target: str,
        node: pending_xref,  # noqa: ARG002
        contnode: nodes.Element,
    ) -> nodes.reference | None:
        """Make the link to an id; None where there is no such thing."""
        item = self.items.get(target)
        around = DUTCH if fromdocname in DUTCH_GUIDES else self.site.edition.taal
        taal = DUTCH if typ == _DUTCH_LINK else self._title_in(target, contnode)
        if taal and taal != around:
            contnode["classes"].append(f"language-{taal}")
        return make_refnode(builder, fromdocname, item.docname, item.anchor, contnode) if item else None

    def _title_in(self, target: str, shown: nodes.Element) -> str:
        """Give the language of a link that shows the title of what it leads to, else nothing."""
        found = self.site.edition.targets.get(target)
        titled = found is not None and shown.astext() == plain(found.label)
        return found.label.taal or self.site.edition.taal if found and titled else ""

    def resolve_any_xref(self, *_: Any) -> list[tuple[str, nodes.reference]]:
        """Find nothing: texts name ids by the role ``zie`` alone."""
        return []

    def get_objects(self) -> Iterable[tuple[str, str, str, str, str, int]]:
        """List what search can find."""
        for item_id, item in sorted(self.items.items()):
            if item.soort:
                yield item_id, item.name, item.soort, item.docname, item.anchor, 1

    def get_type_name(self, type: ObjType, primary: bool = False) -> str:  # noqa: ARG002
        """Name a type as search shows it."""
        return self.site.said.gettext(str(type.lname))


def domain_of(env: BuildEnvironment) -> KijkwijzerDomain:
    """Give the domain of an environment."""
    domain = env.domains[NAME]
    assert isinstance(domain, KijkwijzerDomain)
    return domain
