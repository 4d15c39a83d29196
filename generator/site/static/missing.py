"""The page that a host shows for an address that is not there.

It stands at any depth, so it holds all that it needs: its style, a letter, its sign.  Only its links must know where
the site begins: at ``adres``, or in the folder of its language there; without one at the root of the host.
"""

from base64 import b64encode
from hashlib import sha256

from markupsafe import Markup

from generator.design.tokens import read_tokens
from generator.places import Places
from generator.resolve.edition import Edition, House
from generator.resolve.targets import site_address
from generator.site.pages.templates import environment
from generator.site.static.assets import faces_of
from generator.site.static.style import Face, colours

NAME = "404.html"
"""What hosts call the page."""


def not_found(edition: Edition, places: Places) -> bytes:
    """Write the page."""
    house = edition.house
    style = _style(house, places)
    allowed = b64encode(sha256(style.encode()).digest()).decode()
    page = environment(places.templates, edition.taal).get_template(NAME)
    ours = Markup(style)  # noqa: S704 -- our style sheets hold no text of others
    return page.render(huis=house, stijl=ours, som=allowed, wortel=root(edition)).encode()


def root(edition: Edition) -> str:
    """Return the address that the site begins at, with its last slash."""
    return f"{site_address(edition) or ''}/"


def _style(house: House, places: Places) -> str:
    tokens = read_tokens(places.templates)
    faces = faces_of(house, tokens, places.cache / "fonts")
    spoken = faces[-1] if house.lettertype else faces[0]
    own = (places.templates / "site" / "404.css").read_text("utf-8")
    return "\n".join((_inside(spoken), colours(house, tokens), own))


def _inside(face: Face) -> str:
    letters = b64encode(face.file.read_bytes()).decode()
    return (
        f'@font-face {{ font-family: "{face.family}"; font-weight: {face.weight}; font-display: swap; '
        f'src: url("data:font/woff2;base64,{letters}") format("woff2"); }}'
    )
