"""The cover of the EPUB: a drawing, so that it is sharp on every screen."""

from gettext import NullTranslations
from textwrap import wrap

from markupsafe import escape

from generator.messages import message
from generator.resolve.edition import Edition

_SIGNS = (
    '<circle cx="12" cy="12" r="10"/>',
    '<rect x="3" y="3" width="18" height="18" rx="2"/>',
    '<path d="M12 2.5 22.5 21h-21z"/>',
    '<path d="M12 1 23 12 12 23 1 12z"/>',
    '<path d="M6.5 2.5h11L23 12l-5.5 9.5h-11L1 12z"/>',
    '<path d="M1 8c3.7-4.5 7.3-4.5 11 0s7.3 4.5 11 0v8c-3.7 4.5-7.3 4.5-11 0s-7.3-4.5-11 0z"/>',
)


def cover(edition: Edition, said: NullTranslations) -> str:
    """Draw the cover in the colours of the school, 1600 by 2400."""
    house = edition.house
    signs = "".join(
        f'<g transform="translate({140 + n * 190} 180) scale(5)" fill="#fff">{sign}</g>'
        for n, sign in enumerate(_SIGNS)
    )
    name = "".join(
        f'<text x="140" y="{1960 + n * 100}" font-size="82" fill="#1e2a32">{escape(line)}</text>'
        for n, line in enumerate(wrap(house.naam, 30)[:3])
    )
    title = edition.title(said)
    all_of_it = said.gettext(message("Al het materiaal voor het gesprek over professionele ruimte"))
    about = "".join(
        f'<text x="140" y="{1060 + n * 100}" font-size="74" fill="#fff">{escape(line)}</text>'
        for n, line in enumerate(wrap(all_of_it, 34))
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 2400" width="1600" height="2400" '
        f'font-family="Georgia, serif" font-weight="600"><title>{escape(title)}</title>'
        '<rect width="1600" height="2400" fill="#fff"/>'
        f'<rect width="1600" height="1640" fill="{house.hoofdkleur}"/>'
        f'<rect y="1640" width="1600" height="36" fill="{house.steunkleur}"/>{signs}'
        '<text x="132" y="900" font-size="220" fill="#fff">Kijkwijzer</text>'
        f"{about}{name}</svg>\n"
    )
