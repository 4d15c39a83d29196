"""Checks of the files that a layer brings along: they exist, can be read, and fetch nothing."""

import logging
import re
from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

from generator.faults import Fault, Place, quoted
from generator.records.laag import Huisstijl

_FONTS = (b"\x00\x01\x00\x00", b"true")
_URL = re.compile(r"url\(\s*+['\"]?+\s*+(?!#)|@import", re.IGNORECASE)
_INSIDE = re.compile(r"#|data:image/(png|jpeg);base64,")


def logo_fault(folder: Path, stijl: Huisstijl) -> Iterator[Fault]:
    """Check the logo: an SVG or PNG beside the layer's file."""
    file = _beside(folder, stijl.logo)
    found, place = f"gevonden {quoted(stijl.logo)}", stijl.at("logo")
    if file is None:
        remedy = f"leg het in de map {folder.name}, of verbeter de naam"
        yield Fault(place, "het logo is er niet", found, remedy)
    elif file.suffix.lower() == ".svg":
        yield from _svg_fault(file, place)
    elif file.suffix.lower() != ".png" or not _is_png(file):
        yield Fault(place, "het logo is geen SVG of PNG", found, "bewaar het opnieuw als .svg of .png")


def font_fault(folder: Path, stijl: Huisstijl) -> Iterator[Fault]:
    """Check the school's font: a TrueType file beside the layer's file, of one weight and style."""
    if not (font := stijl.lettertype):
        return
    file = _beside(folder, font.bestand)
    found, place = f"gevonden {quoted(font.bestand)}", font.at("bestand")
    if file is None:
        yield Fault(place, "het lettertype is er niet", found, "leg een .ttf naast dit bestand")
    elif not (raw := file.read_bytes()).startswith(_FONTS):
        yield Fault(place, "het lettertype is geen TTF", found, "gebruik het .ttf-bestand van deze letter")
    elif b"fvar" in raw[:1000]:
        wrong = "het lettertype heeft veel gewichten in één bestand"
        yield Fault(place, wrong, found, "gebruik het .ttf-bestand van één gewicht (static)")
    elif not _is_font(raw):
        yield Fault(place, "het lettertype is beschadigd", found, "haal het .ttf-bestand opnieuw op")


@lru_cache(maxsize=8)
def _is_font(raw: bytes) -> bool:
    """Tell whether a font can be read to its last letter; the schools of a board have the same one."""
    from fontTools.ttLib import TTFont

    logging.getLogger("fontTools").setLevel(logging.ERROR)  # it warns of an odd date in a font that is fine
    try:
        with TTFont(BytesIO(raw), lazy=True) as font:
            for needed in ("cmap", "glyf", "hmtx"):
                font[needed]
            font.ensureDecompiled()
    except Exception:  # what fontTools raises depends on where the font broke
        return False
    return True


def _is_png(file: Path) -> bool:
    from PIL import Image

    try:
        with Image.open(file, formats=["PNG"]) as picture:
            picture.load()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return False
    return True


def _beside(folder: Path, name: str) -> Path | None:
    """Find a file in the folder itself; never outside it."""
    try:
        file = (folder / name).resolve()
        return file if file.is_file() and file.is_relative_to(folder.resolve()) else None
    except (OSError, ValueError):  # a name that no file can have
        return None


def _svg_fault(file: Path, place: Place) -> Iterator[Fault]:
    text = file.read_text(encoding="utf-8", errors="replace")
    found = f"gevonden {quoted(file.name)}"
    try:
        if "<!ENTITY" in text:
            raise ElementTree.ParseError("entity")
        root = ElementTree.fromstring(text)  # noqa: S314 -- expat bounds expansion, entities are refused
        if root.tag not in ("svg", "{http://www.w3.org/2000/svg}svg"):
            raise ElementTree.ParseError("root")
    except ElementTree.ParseError:
        yield Fault(place, "het logo is geen leesbare SVG", found, "bewaar het opnieuw uit het tekenprogramma")
        return
    stylesheet = ["het logo haalt iets van buiten"] if "<?xml-stylesheet" in text else []
    for wrong in dict.fromkeys([*stylesheet, *filter(None, map(_foreign, root.iter()))]):
        yield Fault(place, wrong, found, "bewaar het als gewone SVG, met alles in het bestand zelf")
    if any(_name(element) == "text" for element in root.iter()):
        wrong = "het logo bevat letters, en die zien er op elke computer anders uit"
        yield Fault(place, wrong, found, "zet de letters in het tekenprogramma om in vormen (paden)")


def _name(element: ElementTree.Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _foreign(element: ElementTree.Element) -> str | None:
    """Tell what in an element runs code or reaches outside the file."""
    if _name(element) in ("script", "foreignObject"):
        return "het logo bevat een script of vreemde inhoud"
    for key, value in element.attrib.items():
        name = key.rpartition("}")[2].lower()
        if name.startswith("on") or (name == "style" and "\\" in value):
            return "het logo bevat een script of vreemde inhoud"
        if (name in ("href", "src") and not _INSIDE.match(value)) or _URL.search(value):
            return "het logo haalt iets van buiten"
    if _name(element) == "style" and "\\" in (element.text or ""):
        return "het logo bevat een script of vreemde inhoud"
    return "het logo haalt iets van buiten" if _URL.search(element.text or "") else None
