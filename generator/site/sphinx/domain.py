"""The domain of Sphinx: cards, terms and sources that search can find; and what each page holds and leads to."""

from collections.abc import Iterable, Iterator, Set
from typing import Any, ClassVar

from sphinx.domains import Domain, ObjType
from sphinx.environment import BuildEnvironment
from sphinx.util import logging

from generator.faults import Fault, Place, quotation
from generator.messages import message
from generator.records.kinds import KINDS
from generator.site.pages.site import Site
from generator.site.sphinx.page_tree import PageLink, PageTree
from generator.site.sphinx.passages import Passage

NAME = "kijkwijzer"
logger = logging.getLogger(__name__)


class KijkwijzerDomain(Domain):
    """Knows what search finds, and of each page that was read its digest, its anchors, its links and what it says."""

    name = NAME
    label = "Kijkwijzer"
    # No type may be called like the first part of its anchors: Sphinx's search would abbreviate them.
    object_types: ClassVar[dict[str, ObjType]] = {
        **{kind.folder: ObjType(kind.card) for kind in KINDS},
        "gebruikersvraag": ObjType(message("vraag")),
        "term": ObjType(message("begrip")),
        "publicatie": ObjType(message("bron")),
        "tekening": ObjType(message("figuur")),
    }
    initial_data: ClassVar[dict[str, Any]] = {"digests": {}, "anchors": {}, "links": {}, "passages": {}, "written": {}}
    data_version = 3
    site: Site

    @property
    def digests(self) -> dict[str, str]:
        """The digest of the source that a page was read from, by docname."""
        return self.data["digests"]  # type: ignore[no-any-return]

    @property
    def anchors(self) -> dict[str, dict[str, str]]:
        """The places on a page that a link can lead to, each with what alone it is shown in, by docname."""
        return self.data["anchors"]  # type: ignore[no-any-return]

    @property
    def links(self) -> dict[str, tuple[PageLink, ...]]:
        """The links of a page within the edition, by docname."""
        return self.data["links"]  # type: ignore[no-any-return]

    @property
    def passages(self) -> dict[str, tuple[Passage, ...]]:
        """What a page says, by docname."""
        return self.data["passages"]  # type: ignore[no-any-return]

    @property
    def last_digests(self) -> dict[str, dict[str, str]]:
        """The digest of the source from which each builder wrote a page, by the name of the builder and docname."""
        return self.data["written"]  # type: ignore[no-any-return]

    def note_page(
        self,
        docname: str,
        digest: str,
        tree: PageTree,
        sections: Iterable[tuple[str, str]],
        passages: tuple[Passage, ...] = (),
    ) -> None:
        """Remember that a page was read, with the anchors of its sections, what shows these, and what it says."""
        self.digests[docname] = digest
        self.anchors[docname] = {**dict(sections), **tree.anchors}
        self.links[docname] = tuple(tree.links)
        self.passages[docname] = passages

    def clear_doc(self, docname: str) -> None:
        """Forget all of a page."""
        for known in (self.digests, self.anchors, self.links, self.passages):
            known.pop(docname, None)

    def merge_domaindata(self, docnames: Set[str], otherdata: dict[str, Any]) -> None:
        """Take over what another process has read."""
        for name in ("digests", "anchors", "links", "passages"):
            self.data[name].update((d, value) for d, value in otherdata[name].items() if d in docnames)

    def check_consistency(self) -> None:
        """Warn of each link that leads nowhere, and of each place that the edition promises and no page has."""
        for fault in (*self._dead_links(), *self._lost_anchors()):
            logger.warning(fault.text, location=location_of(fault.place))

    def _dead_links(self) -> Iterator[Fault]:
        for docname, links in sorted(self.links.items()):
            for link in links:
                if wrong := self._wrong(docname, link):
                    found, remedy = quotation(f"{link.docname}#{link.anchor}".rstrip("#")), wrong[1]
                    yield Fault(self.site.place(docname, link.offset), wrong[0], f"gevonden {found}", remedy)

    def _wrong(self, docname: str, link: PageLink) -> tuple[str, str] | None:
        """Return what is wrong with a link, and what to do about it."""
        only_on_site = link.builder == "site" or not self.site.pages[docname].in_book
        mark = 'zet data-in="site" op een element eromheen'
        if link.printed:
            if link.docname not in self.site.print_names:
                return "een verwijzing naar een bestand dat niet gemaakt is", "bied aan wat printen(...) noemt"
            return None if only_on_site else ("een verwijzing naar een bestand dat de EPUB niet heeft", mark)
        target = self.site.pages.get(link.docname)
        if target is None or not self._has(link):
            return "een verwijzing naar iets dat niet op de site staat", "verwijs naar een pagina of plek die er wel is"
        if not only_on_site and not (target.in_book and self._has(link, "epub")):
            return "een verwijzing naar iets dat de EPUB niet heeft", mark
        if link.builder != "epub" and not self._has(link, "site"):
            return "een verwijzing naar iets dat alleen de EPUB heeft", 'zet data-in="epub" op een element eromheen'
        return None

    def _lost_anchors(self) -> Iterator[Fault]:
        for docname, anchor in sorted({(one.docname, one.anchor) for one in self.site.targets.values()}):
            if docname in self.site.pages and not self._has(PageLink(docname, anchor, "", 0)):
                wrong = "op deze pagina ontbreekt een plek waar links en QR-codes heen leiden"
                remedy = f'geef een element id="{anchor}"'
                yield Fault(self.site.place(docname, 0), wrong, f"verwacht {quotation(anchor)}", remedy)

    def _has(self, link: PageLink, builder: str = "") -> bool:
        """Whether there is a place for a link; of a page with a fault, which is told by itself, nobody knows."""
        if not link.anchor or link.docname not in self.anchors:
            return True
        shown_in = self.anchors[link.docname].get(link.anchor)
        return shown_in is not None and (not builder or shown_in in ("", builder))

    def get_objects(self) -> Iterable[tuple[str, str, str, str, str, int]]:
        """List what search can find."""
        for item in self.site.items:
            yield item.id, item.name, item.kind, item.docname, item.anchor, 1

    def get_type_name(self, type: ObjType, primary: bool = False) -> str:  # noqa: ARG002
        """Return the name of a type as search shows it."""
        return self.site.translations.gettext(str(type.lname))


def domain_of(env: BuildEnvironment) -> KijkwijzerDomain:
    """Return the domain of an environment."""
    domain = env.domains[NAME]
    assert isinstance(domain, KijkwijzerDomain)
    return domain


def location_of(place: Place) -> str:
    """Return a place as Sphinx tells where a warning comes from."""
    return f"{place.file}:{place.line}"
