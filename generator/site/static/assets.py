"""What pages load: the scripts, and of each school one style sheet, the fonts, the logo and the icon of the tab."""

from pathlib import Path
from zlib import crc32

from generator.design.tokens import Tokens, read_tokens
from generator.files import own_folder
from generator.places import Places
from generator.resolve.edition import House
from generator.site.pages.scripts import FRAME, bundles, joined_scripts
from generator.site.pages.site import Site
from generator.site.static.stems import NAME as STEMS
from generator.site.static.stems import stems_script
from generator.site.static.style import Face, style_sheet, web_font

STYLE = "kijkwijzer.css"
"""The style sheet of a school."""


def script_files(site: Site) -> dict[str, bytes]:
    """Return the scripts that pages load, by name; schools with the same pages have the same."""
    templates = site.places.templates
    files = {f"gereedschap/{name}": joined_scripts([name], templates) for name in FRAME}
    files[f"gereedschap/{STEMS}"] = stems_script(site.edition.taal)
    for bundle in bundles(site.edition, site.pages.values()):
        files[f"gereedschap/{bundle.name}"] = joined_scripts(bundle.scripts, templates)
    return files


def house_files(house: House, places: Places) -> dict[str, bytes]:
    """Return what pages load that is a school's own, by name: its style sheet with the fonts, its logo and its icon."""
    tokens = read_tokens(places.templates)
    faces = faces_of(house, tokens, own_folder(places.cache / "fonts", places.output))
    return {
        **{f"letters/{face.file.name}": face.file.read_bytes() for face in faces},
        f"logo{house.logo.suffix}": house.logo.raw,
        "icoon.svg": _icon(house).encode(),
        STYLE: style_sheet(house, tokens, faces, places.templates / "site").encode(),
    }


def checksum(raw: bytes) -> str:
    """Return the checksum by which a browser knows a file that it has from one that changed, as Sphinx writes it."""
    return f"{crc32(raw):08x}"


def faces_of(house: House, tokens: Tokens, cache: Path) -> list[Face]:
    """Return the web fonts of a school: those of the tokens, the spoken one first, and at the end its own."""
    faces = [
        Face(letter.familie, letter.gewicht, letter.stijl, web_font(letter.file, cache)) for letter in tokens.letters
    ]
    if house.lettertype:
        family, file = house.lettertype
        faces.append(Face(family, 600, "normal", web_font(file, cache)))
    return faces


def _icon(house: House) -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
        f'<rect width="32" height="32" rx="7" fill="{house.hoofdkleur}"/>'
        f'<rect x="7" y="9" width="18" height="14" rx="2" fill="#fff"/>'
        f'<circle cx="12" cy="14" r="2.4" fill="{house.hoofdkleur}"/></svg>\n'
    )
