"""What the HTML templates know beside what Sphinx tells them."""

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from generator.resolve.edition import Edition
from generator.site.pages import OURS, by_kind, draaiboeken
from generator.site.site import site_of
from generator.text.plain import plain

Group = tuple[str, list[tuple[str, str]]]


def add_context(
    app: Sphinx,
    pagename: str,
    templatename: str,  # noqa: ARG001
    context: dict[str, Any],
    doctree: nodes.document | None,  # noqa: ARG001
) -> None:
    """Add the house and the navigation to the context of a page."""
    site = site_of(app)
    edition = site.edition
    page = site.pages.get(pagename)
    of = edition.set(page.leesblad.bij) if page and page.leesblad else None
    context["huis"] = edition.house
    context["logo"] = f"_static/logo{edition.house.logo.suffix.lower()}"
    context["navigatie"] = navigation(edition)
    context["plek"] = of.docname if of else pagename


def navigation(edition: Edition) -> list[Group]:
    """List the pages for the sidebar: (docname, title), grouped under captions."""
    groups = [
        (kind.title, [(laid.docname, plain(laid.record.titel)) for laid in sets]) for kind, sets in by_kind(edition)
    ]
    if edition.draaiboeken:
        groups.append(("Draaiboeken", [(f"draaiboeken/{one.id}", plain(one.titel)) for one in draaiboeken(edition)]))
    reference = ("Naslag", [("begrippen", "Begrippen"), ("bronnen", "Bronnen"), (OURS, "Wat is van ons")])
    return [("", [("index", "Begin")]), *groups, reference]
