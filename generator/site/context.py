"""What the HTML templates know beside what Sphinx tells them."""

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from generator.design.untranslated import Untranslated, untranslated
from generator.records.vertaling import SOURCE
from generator.resolve.edition import Edition
from generator.site.guides import GUIDES
from generator.site.languages import other_languages
from generator.site.metadata import metadata
from generator.site.pages import OURS, Page, by_kind, draaiboeken
from generator.site.scripts import scripts_of
from generator.site.site import Site, site_of
from generator.site.template import script_json
from generator.text.plain import plain

Group = tuple[str, list[tuple[str, str]]]


def add_context(
    app: Sphinx,
    pagename: str,
    templatename: str,  # noqa: ARG001
    context: dict[str, Any],
    doctree: nodes.document | None,  # noqa: ARG001
) -> None:
    """Add the house, the navigation and the scripts of its tools to a page."""
    site = site_of(app)
    edition = site.edition
    page = site.pages.get(pagename)
    of = (page.invul or (edition.set(page.leesblad.bij) if page.leesblad else None)) if page else None
    context["huis"] = edition.house
    context["gegevens"] = told = metadata(edition, page) if page else None
    context["leermiddel"] = script_json(told["leermiddel"]) if told and told["leermiddel"] else ""
    context["logo"] = f"_static/logo{edition.house.logo.suffix.lower()}"
    context["navigatie"] = navigation(edition)
    context["onvertaald"] = _untranslated(site, page) if page else None
    context["talen"] = other_languages(edition, pagename)
    context["plek"] = of.docname if of else pagename
    context["gereedschap"] = scripts = scripts_of(page)
    for script in scripts:
        app.add_js_file(f"gereedschap/{script}")


def _untranslated(site: Site, page: Page) -> Untranslated:
    marked = any(f"language-{SOURCE}" in line or f":{SOURCE}" in line for line in site.sources[page.docname].lines)
    return untranslated(site.places.templates, site.edition.taal, page.shows, "deel" if marked else "")


def navigation(edition: Edition) -> list[Group]:
    """List the pages for the sidebar: (docname, title), grouped under captions."""
    groups = [
        (kind.title, [(laid.docname, plain(laid.record.titel)) for laid in sets]) for kind, sets in by_kind(edition)
    ]
    if edition.draaiboeken:
        groups.append(("Draaiboeken", [(f"draaiboeken/{one.id}", plain(one.titel)) for one in draaiboeken(edition)]))
    tools = [("instrumenten", "Alle instrumenten"), ("vinden", "Vinden")]
    tools += [("plannen", "Plannen"), ("actielijst", "Actielijst")]
    guides = [*GUIDES, ("printen", "Printen en snijden")]
    reference = [("begrippen", "Begrippen"), ("bronnen", "Bronnen"), (OURS, "Wat is van ons")]
    return [("", [("index", "Begin"), *tools]), *groups, ("Handleiding", guides), ("Naslag", reference)]
