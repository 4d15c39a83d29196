"""The page that a host shows for an address that is not there.

It stands at any depth, so it holds all that it needs: its style, a letter, its sign.  Only its links must know where
the site begins: at ``adres``, or in the folder of its language there; without one at the root of the host.
"""

from generator.places import Places
from generator.resolve.edition import Edition
from generator.resolve.targets import site_address
from generator.site.pages.templates import environment
from generator.site.static.inline import inline_style, policy_digest

NAME = "404.html"
"""What hosts call the page."""


def not_found(edition: Edition, places: Places) -> bytes:
    """Write the page."""
    style = inline_style(edition.house, places, "site/404.css")
    page = environment(places.templates, edition.taal).get_template(NAME)
    return page.render(huis=edition.house, stijl=style, som=policy_digest(style), wortel=root(edition)).encode()


def root(edition: Edition) -> str:
    """Return the address that the site begins at, with its last slash."""
    return f"{site_address(edition) or ''}/"
