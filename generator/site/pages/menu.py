"""The menu of a site: every page in groups; written once for an edition, and made to fit each page."""

import re
from functools import lru_cache
from gettext import NullTranslations

from jinja2 import Template
from markupsafe import Markup

from generator.messages import DUTCH, message
from generator.resolve.edition import Edition
from generator.site.pages.guides import DUTCH_GUIDES, GUIDES
from generator.site.pages.pages import OURS
from generator.text.nodes import Text
from generator.text.plain import plain

Group = tuple[str, list[tuple[str, str, str]]]
"""A caption, and the pages under it: docname, title, and the language of that title where it is another."""

_CHOOSING = [
    *(("index", message("Begin")), ("instrumenten", message("Alle instrumenten")), ("vinden", message("Vinden"))),
    *(("plannen", message("Plannen")), ("actielijst", message("Actielijst"))),
]
_GUIDES = [*GUIDES, ("printen", message("Printen en snijden"))]
_REFERENCE = [("begrippen", message("Begrippen")), ("bronnen", message("Bronnen")), (OURS, message("Wat is van ons"))]
_AROUND = [("", _CHOOSING), (message("Handleiding"), _GUIDES), (message("Naslag"), _REFERENCE)]
_LINK = re.compile(r'href="pagina:([^"]*)"')


def written_menu(template: Template, edition: Edition, said: NullTranslations) -> str:
    """Return the menu of an edition, with the names of pages for addresses."""
    dutch = DUTCH_GUIDES if edition.taal != DUTCH else ()
    return template.render(navigatie=navigation(edition, said), nederlands=dutch)


def menu_on(menu: str, place: str, docname: str) -> Markup:
    """Return the menu for a page; the link of ``place``, what the page belongs to, says that one is there."""
    up = "../" * docname.count("/")
    link = f'href="{up}{place}.html"'
    current = f'{link} aria-current="{"page" if place == docname else "true"}"'
    return Markup(_menu_from(menu, up).replace(link, current, 1))  # noqa: S704 -- the template escapes


@lru_cache(maxsize=8)
def _menu_from(menu: str, up: str) -> str:
    return _LINK.sub(rf'href="{up}\1.html"', menu)


def navigation(edition: Edition, said: NullTranslations) -> list[Group]:
    """List the pages for the sidebar, grouped under captions."""
    say = said.gettext
    groups = [
        (say(kind.title), [_entry(laid.docname, laid.record.titel) for laid in sets])
        for kind, sets in edition.sets_by_kind()
    ]
    if edition.draaiboeken:
        plans = [_entry(f"draaiboeken/{one.id}", one.titel) for one in edition.draaiboeken_in_order()]
        groups.append((say(message("Draaiboeken")), plans))
    shown = [(say(caption), [(docname, say(title), "") for docname, title in pages]) for caption, pages in _AROUND]
    return [("", shown[0][1]), *groups, *shown[1:]]


def _entry(docname: str, title: Text) -> tuple[str, str, str]:
    return docname, plain(title), title.taal
