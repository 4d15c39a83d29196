"""The cards of a set alone, to stand in a frame on a page of the school: no menu, no scripts, links that lead out.

Such a page is no document of its own: it is cut from the page of its set, so that a kind needs no second template.
"""

from collections.abc import Iterator
from posixpath import dirname, normpath
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.util.osutil import relative_uri

from generator.resolve.edition import Edition, EditionSet
from generator.site.pages.metadata import address
from generator.site.pages.snippet import embedded
from generator.site.pages.templates import plat
from generator.site.sphinx.site import site_of

TEMPLATE = "insluiten.html"


def pages_to_embed(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Give Sphinx the pages of sets whose own page was written since."""
    site, builder = site_of(app), app.builder
    if not isinstance(builder, StandaloneHTMLBuilder) or site.epub:
        return
    for name, laid in embedded(site.edition).items():
        if not site.sources[laid.docname].fault and _older(builder, name, laid.docname):
            yield name, _context(builder, site.edition, name, laid), TEMPLATE


def _older(builder: StandaloneHTMLBuilder, name: str, docname: str) -> bool:
    made, page = (builder.outdir / f"{one}.html" for one in (name, docname))
    return not made.is_file() or made.stat().st_mtime_ns <= page.stat().st_mtime_ns


def _context(builder: StandaloneHTMLBuilder, edition: Edition, name: str, laid: EditionSet) -> dict[str, Any]:
    page = _cards_alone(builder.env.get_and_resolve_doctree(laid.docname, builder, tags=builder.tags))
    _lead_out(page, relative_uri(name, laid.docname))
    bron = laid.record.bron
    return {
        "title": plat(laid.record.titel),
        "body": builder.render_partial(page)["fragment"],
        "volledig": laid.docname,
        "adres": address(edition, laid.docname),
        "bron": f"{edition.bronnen[bron.publicatie].titel}, {bron.plek}",
        "kaarten": laid.kind.cards,
        "getoond": (laid.record.titel, laid.record.categorieen, laid.record.kaarten),
    }


def _cards_alone(page: nodes.document) -> nodes.section:
    """Leave of a page its title and, below their heading, the categories with their cards."""
    categories = [section for section in page.findall(nodes.section) if "categorie" in section["classes"]]
    cards, whole = categories[0].parent, page.next_node(nodes.section)
    assert isinstance(whole, nodes.section)
    assert isinstance(cards, nodes.section)
    cards.children = [cards[0], *categories]
    whole.children = [whole[0], cards]
    return whole


def _lead_out(page: nodes.section, to_set: str) -> None:
    """Let links that went from the page of the set go from this one; places on that page are reached there."""
    for link in page.findall(nodes.reference):
        if "refid" in link:
            link["refuri"] = f"{to_set}.html#{link.attributes.pop('refid')}"
        elif link.get("internal"):
            link["refuri"] = normpath(f"{dirname(to_set)}/{link['refuri']}") if link["refuri"] else f"{to_set}.html"
