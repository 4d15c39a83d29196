"""What the HTML templates know beside what Sphinx tells them."""

from gettext import NullTranslations
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from generator.design.dutch_notice import DutchNotice, dutch_notice
from generator.messages import DUTCH, message
from generator.resolve.edition import Edition
from generator.site.pages.guides import DUTCH_GUIDES, GUIDES
from generator.site.pages.languages import other_languages
from generator.site.pages.metadata import metadata
from generator.site.pages.pages import OURS
from generator.site.pages.scripts import scripts_of
from generator.site.pages.templates import script_json
from generator.site.sphinx.site import Site, site_of
from generator.text.nodes import Text
from generator.text.plain import plain

Group = tuple[str, list[tuple[str, str, str]]]
"""A caption, and the pages under it: docname, title, and the language of that title where it is another."""

_MARKS = (f' lang="{DUTCH}"', f'"taal":"{DUTCH}"')
"""What says on a page that a text is in Dutch, and what does in the data that its scripts show."""

_TOOLS = [
    *(("index", message("Begin")), ("instrumenten", message("Alle instrumenten")), ("vinden", message("Vinden"))),
    *(("plannen", message("Plannen")), ("actielijst", message("Actielijst"))),
]
_GUIDES = [*GUIDES, ("printen", message("Printen en snijden"))]
_REFERENCE = [("begrippen", message("Begrippen")), ("bronnen", message("Bronnen")), (OURS, message("Wat is van ons"))]
_AROUND = [("", _TOOLS), (message("Handleiding"), _GUIDES), (message("Naslag"), _REFERENCE)]


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
    context["gegevens"] = told = metadata(edition, page, site.said) if page else None
    context["leermiddel"] = script_json(told["leermiddel"]) if told and told["leermiddel"] else ""
    context["logo"] = f"_static/logo{edition.house.logo.suffix}"
    context["navigatie"] = navigation(edition, site.said)
    context["nederlands"] = dutch = DUTCH_GUIDES if edition.taal != DUTCH else ()
    context["nederlandse"] = [f"{docname}.html" for docname in dutch]
    shown = page.about if page else context.get("getoond")
    context["onvertaald"] = _untranslated(site, shown, context.get("body", ""))
    context["talen"] = other_languages(edition, pagename)
    context["plek"] = of.docname if of else pagename
    context["gereedschap"] = scripts = scripts_of(edition, page)
    for script in scripts:
        app.add_js_file(f"gereedschap/{script}")


def _untranslated(site: Site, shown: Any, body: str) -> DutchNotice:
    marked = any(sign in body for sign in _MARKS)
    return dutch_notice(site.places.templates, site.edition.taal, shown, "deel" if marked else "")


def navigation(edition: Edition, said: NullTranslations) -> list[Group]:
    """List the pages for the sidebar, grouped under captions."""
    say = said.gettext
    groups = [
        (say(kind.title), [_titled(laid.docname, laid.record.titel) for laid in sets])
        for kind, sets in edition.sets_by_kind()
    ]
    if edition.draaiboeken:
        plans = [_titled(f"draaiboeken/{one.id}", one.titel) for one in edition.draaiboeken_in_order()]
        groups.append((say(message("Draaiboeken")), plans))
    shown = [(say(caption), [(docname, say(title), "") for docname, title in pages]) for caption, pages in _AROUND]
    return [("", shown[0][1]), *groups, *shown[1:]]


def _titled(docname: str, title: Text) -> tuple[str, str, str]:
    return docname, plain(title), title.taal
