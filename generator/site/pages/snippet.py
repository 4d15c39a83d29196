"""The line of HTML that a school pastes elsewhere to show the cards of a set, and the pages that it leads to."""

from gettext import NullTranslations
from html import escape

from generator.messages import fill_message, message
from generator.resolve.edition import Edition, EditionSet
from generator.site.pages.metadata import address
from generator.site.pages.templates import plat

FOLDER = "insluiten"
TITLE = message("%(titel)s, kijkwijzer van %(school)s")
HEIGHT = 640
"""How high the frame is, in pixels: two rows of cards."""


def embedded(edition: Edition) -> dict[str, EditionSet]:
    """Give the sets that have cards to show, by the name of their page."""
    return {f"{FOLDER}/{laid.docname}": laid for laid in edition.sets if laid.cards}


def snippet(edition: Edition, laid: EditionSet, said: NullTranslations) -> str:
    """Give the line of HTML that shows the cards on another site; empty where the school names no address."""
    where = address(edition, f"{FOLDER}/{laid.docname}")
    if not where or not laid.cards:
        return ""
    title = escape(fill_message(said, TITLE, titel=plat(laid.record.titel), school=edition.house.naam))
    return f'<iframe src="{escape(where)}" title="{title}" width="100%" height="{HEIGHT}" loading="lazy"></iframe>'
