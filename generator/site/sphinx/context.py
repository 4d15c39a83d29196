"""What the HTML templates know beside what Sphinx tells them."""

from functools import partial
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from generator.design.dutch_notice import DutchNotice, dutch_notice
from generator.messages import DUTCH
from generator.site.pages.addresses import metadata, other_languages
from generator.site.pages.guides import DUTCH_GUIDES
from generator.site.pages.menu import menu_on
from generator.site.pages.scripts import SEARCH_PAGE, SEARCHING, Bundle, bundle_of
from generator.site.pages.site import Site
from generator.site.pages.slots import STYLE_SUM, slot
from generator.site.pages.templates import script_json
from generator.site.publication import LOADED
from generator.site.sphinx.app import site_of
from generator.site.static.assets import STYLE

_LOADED = ("documentation_options.js", "doctools.js", "translations.js")
"""What Sphinx brings that our tools use to say something."""

_MARKS = (f' lang="{DUTCH}"', f'"taal":"{DUTCH}"')
"""What says on a page that a text is in Dutch, and what does in the data that its scripts show."""


def add_context(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,  # noqa: ARG001
) -> None:
    """Add the house, the navigation and the scripts of its tools to a page."""
    site = site_of(app)
    edition = site.edition
    page = site.pages.get(pagename)
    of = (page.invul or (edition.set(page.leesblad.bij) if page.leesblad else None)) if page else None
    context["huis"] = edition.house
    context["gegevens"] = told = metadata(edition, page, site.translations) if page else None
    context["leermiddel"] = script_json(told["leermiddel"]) if told and told["leermiddel"] else ""
    context["logo"] = f"{LOADED}/logo{slot('logo')}"
    context["stijl"] = {"file": f"{LOADED}/{STYLE}", "som": slot(STYLE_SUM)}
    context["menu"] = partial(menu_on, site.menu)
    context["nederlands"] = dutch = DUTCH_GUIDES if edition.taal != DUTCH else ()
    context["nederlandse"] = [f"{docname}.html" for docname in dutch]
    shown = page.about if page else context.get("getoond")
    context["onvertaald"] = _notice(site, shown, context.get("body", ""))
    context["talen"] = other_languages(edition, pagename)
    context["plek"] = of.docname if of else pagename
    bundle = SEARCH_PAGE if pagename == "search" else bundle_of(edition, page) if page else None
    context["gereedschap"] = bundle
    context["zoekt"] = templatename in SEARCHING or (page is not None and page.template in SEARCHING)
    if bundle:
        app.add_js_file(f"gereedschap/{bundle.name}")
    context["script_files"] = _scripts(context, bundle)


def _scripts(context: dict[str, Any], bundle: Bundle | None) -> list[Any]:
    """Return the scripts of a page; those of Sphinx only where a tool uses them, to say something."""
    wanted = {f"_static/{name}" for name in (*_LOADED, f"gereedschap/{bundle.name}")} if bundle else ()
    return [script for script in context["script_files"] if str(script.filename) in wanted]


def _notice(site: Site, shown: Any, body: str) -> DutchNotice:
    marked = any(sign in body for sign in _MARKS)
    return dutch_notice(site.places.templates, site.edition.taal, shown, "deel" if marked else "")
