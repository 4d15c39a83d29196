"""What stands in a page that loads nothing: its style, with a letter in it, and the digests that its policy allows."""

from base64 import b64encode
from hashlib import sha256

from markupsafe import Markup

from generator.design.tokens import read_tokens
from generator.places import Places
from generator.resolve.edition import House
from generator.site.static.assets import faces_of
from generator.site.static.style import Face, colours


def inline_style(house: House, places: Places, *sheets: str, reading: bool = False) -> Markup:
    """Return the letter and colours of a school, and these style sheets of the templates, by name.

    With ``reading`` the letter of what explains comes along as well.
    """
    tokens = read_tokens(places.templates)
    faces = faces_of(house, tokens, places.cache / "fonts")
    letters = [faces[-1] if house.lettertype else faces[0]]
    if reading:
        plain = (face for face in faces if (face.weight, face.style) == (400, "normal"))
        letters.append(next(plain))
    own = ((places.templates / name).read_text("utf-8") for name in sheets)
    style = "\n".join((*map(_inside, letters), colours(house, tokens), *own))
    return Markup(style)  # noqa: S704 -- our style sheets hold no text of others


def policy_digest(inline: str) -> str:
    """Return how a policy names what stands in a page."""
    return f"sha256-{b64encode(sha256(inline.encode()).digest()).decode()}"


def _inside(face: Face) -> str:
    letters = b64encode(face.file.read_bytes()).decode()
    return (
        f'@font-face {{ font-family: "{face.family}"; font-weight: {face.weight}; font-display: swap; '
        f'src: url("data:font/woff2;base64,{letters}") format("woff2"); }}'
    )
