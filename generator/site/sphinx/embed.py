"""The cards of a set alone, to stand in a frame on a page of the school: no menu, no scripts, links that lead out.

Such a page is no document of its own: it is cut from the page of its set, so that a kind needs no second template.
"""

from collections.abc import Iterator
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder

from generator.resolve.edition import Edition, EditionSet
from generator.site.pages.addresses import address, framed_sets
from generator.site.pages.templates import plat
from generator.site.sphinx.app import site_of
from generator.site.sphinx.domain import domain_of

TEMPLATE = "insluiten.html"


def pages_to_embed(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Yield the pages of sets whose own page was written since."""
    site, builder = site_of(app), app.builder
    if not isinstance(builder, StandaloneHTMLBuilder) or "site" not in app.tags:
        return
    read = domain_of(builder.env).digests
    for name, laid in framed_sets(site.edition).items():
        if laid.docname in read and _older(builder, name, laid.docname):
            yield name, _context(builder, site.edition, name, laid), TEMPLATE


def _older(builder: StandaloneHTMLBuilder, name: str, docname: str) -> bool:
    made, page = (builder.outdir / f"{one}.html" for one in (name, docname))
    return not made.is_file() or made.stat().st_mtime_ns <= page.stat().st_mtime_ns


def _context(builder: StandaloneHTMLBuilder, edition: Edition, name: str, laid: EditionSet) -> dict[str, Any]:
    bron = laid.record.bron
    page = _cards_alone(builder.env.get_and_resolve_doctree(laid.docname, builder, tags=builder.tags))
    builder.current_docname = name
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
