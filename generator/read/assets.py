"""Checks of the files that a layer brings along: that they exist, can be read, and are not too large."""

import logging
from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from generator.bounds import MOST_FONT_BYTES, MOST_LOGO_BYTES, MOST_LOGO_PIXELS
from generator.faults import Fault, nearest, quotation
from generator.input_files import input_bytes, list_files
from generator.logo.logo import Logo, clean_logo
from generator.nfc import file_named
from generator.records.laag import Huisstijl

_FONTS = (b"\x00\x01\x00\x00", b"true")


def read_logo(folder: Path, stijl: Huisstijl) -> tuple[Logo | None, tuple[Fault, ...]]:
    """Read the logo, an SVG or PNG beside the layer's file, and write it anew; None where there are faults."""
    file = _file_beside(folder, stijl.logo)
    found, place = f"gevonden {quotation(stijl.logo)}", stijl.at("logo")
    if file is None:
        remedy = f"leg het in de map {folder.name}, of verbeter de naam"
        return None, (Fault(place, "het logo is er niet", found, _near_file(folder, stijl.logo, remedy)),)
    if file.stat().st_size > MOST_LOGO_BYTES:
        remedy = "bewaar het opnieuw, kleiner"
        return None, (Fault(place, f"het logo is groter dan {MOST_LOGO_BYTES // 1_000_000} MB", found, remedy),)
    raw = input_bytes(file, MOST_LOGO_BYTES, folder)
    if isinstance(raw, Fault):
        return None, (raw,)
    made, faults = clean_logo(file, raw)
    if made is None and not faults:
        remedy = (
            f"bewaar het opnieuw als .svg of .png, met hoogstens {MOST_LOGO_PIXELS // 1_000_000} miljoen beeldpunten"
        )
        return None, (Fault(place, "het logo is geen SVG of PNG", found, remedy),)
    return made, faults


def font_faults(folder: Path, stijl: Huisstijl) -> Iterator[Fault]:
    """Yield what is wrong with the school's font: a TrueType file of one weight and style, beside the layer's file."""
    if not (font := stijl.lettertype):
        return
    file = _file_beside(folder, font.bestand)
    found, place = f"gevonden {quotation(font.bestand)}", font.at("bestand")
    if file is None:
        remedy = _near_file(folder, font.bestand, "leg een .ttf naast dit bestand")
        yield Fault(place, "het lettertype is er niet", found, remedy)
    elif file.stat().st_size > MOST_FONT_BYTES:
        wrong = f"het lettertype is groter dan {MOST_FONT_BYTES // 1_000_000} MB"
        yield Fault(place, wrong, found, "gebruik een .ttf-bestand met alleen Latijnse letters")
    elif isinstance(raw := input_bytes(file, MOST_FONT_BYTES, folder), Fault):
        yield raw
    elif not raw.startswith(_FONTS):
        yield Fault(place, "het lettertype is geen TTF", found, "gebruik het .ttf-bestand van deze letter")
    elif b"fvar" in raw[:1000]:
        wrong = "het lettertype heeft veel gewichten in één bestand"
        yield Fault(place, wrong, found, "gebruik het .ttf-bestand van één gewicht (static)")
    elif not _is_font(raw):
        yield Fault(place, "het lettertype is beschadigd", found, "haal het .ttf-bestand opnieuw op")


@lru_cache(maxsize=8)
def _is_font(raw: bytes) -> bool:
    """Whether a font can be read to its last letter; cached, since the schools of a board have the same one."""
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


def _near_file(folder: Path, name: str, otherwise: str) -> str:
    """Return what to do about a file that is not there: take one with such an ending and a name that is like it."""
    ending = Path(name).suffix.lower()
    there = list_files(folder).files if folder.is_dir() else ()
    stems = {one.stem: one.name for one in there if one.parent == folder and one.suffix.lower() == ending}
    near = nearest(Path(name).stem, stems)
    return f"bedoelde je {quotation(stems[near])}?" if near else otherwise


def _file_beside(folder: Path, name: str) -> Path | None:
    """Return a file in the folder itself; None where there is none, or where it lies outside."""
    try:
        file = file_named(folder, name)
        return file if file.is_file() and file.resolve().is_relative_to(folder.resolve()) else None
    except (OSError, ValueError):  # a name that no file can have
        return None
