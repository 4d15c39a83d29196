"""What the HTML templates know beside what Sphinx tells them."""

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from generator.records.kinds import KINDS
from generator.resolve.edition import Edition
from generator.site.site import site_of
from generator.text.plain import plain

Group = tuple[str, list[tuple[str, str]]]


def add_context(
    app: Sphinx,
    pagename: str,  # noqa: ARG001
    templatename: str,  # noqa: ARG001
    context: dict[str, Any],
    doctree: nodes.document | None,  # noqa: ARG001
) -> None:
    """Add the house and the navigation to the context of a page."""
    edition = site_of(app).edition
    context["huis"] = edition.house
    context["logo"] = f"_static/logo{edition.house.logo.suffix.lower()}"
    context["navigatie"] = navigation(edition)


def navigation(edition: Edition) -> list[Group]:
    """List the pages for the sidebar: (docname, title), grouped under captions."""
    kinds = [(kind.title, [laid for laid in edition.sets if laid.kind is kind]) for kind in KINDS]
    groups = [(title, [(laid.docname, plain(laid.record.titel)) for laid in sets]) for title, sets in kinds if sets]
    reference = ("Naslag", [("begrippen", "Begrippen"), ("bronnen", "Bronnen")])
    return [("", [("index", "Begin")]), *groups, reference]
