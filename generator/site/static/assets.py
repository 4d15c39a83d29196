"""Lays ready what pages load: one style sheet, the scripts, the fonts, the logo and the icon of the tab."""

from pathlib import Path

from generator.design.tokens import Tokens, read_tokens
from generator.files import mirror_folder, own_folder
from generator.resolve.edition import House
from generator.site.pages.scripts import FRAME, bundles, joined_scripts
from generator.site.pages.site import Site
from generator.site.static.style import Face, style_sheet, web_font


def lay_static(site: Site) -> Path:
    """Lay ready the static files of a school, and return their folder."""
    house, places = site.edition.house, site.places
    folder = own_folder(places.cache / "static" / places.work_name(house.id), places.output)
    tokens = read_tokens(places.templates)
    faces = faces_of(house, tokens, own_folder(places.cache / "fonts", places.output))
    files = {f"letters/{face.file.name}": face.file.read_bytes() for face in faces}
    files[f"logo{house.logo.suffix}"] = house.logo.raw
    files["icoon.svg"] = _icon(house).encode()
    files["kijkwijzer.css"] = style_sheet(house, tokens, faces, places.templates / "site").encode()
    files |= {f"gereedschap/{name}": joined_scripts([name], places.templates) for name in FRAME}
    for bundle in bundles(site.edition, site.pages.values()):
        files[f"gereedschap/{bundle.name}"] = joined_scripts(bundle.scripts, places.templates)
    mirror_folder(files, folder)
    return folder


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
