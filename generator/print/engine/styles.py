"""The style sheets of the print templates, with the design tokens and the sizes filled in."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from generator.design.tokens import css_variables, read_tokens
from generator.digest import digest
from generator.print.paper.code_room import instruction_code
from generator.print.paper.formats import Formats, read_formats
from generator.print.paper.sizes import CardSize
from generator.print.pdf.face import ROOM_BELOW

_LETTERS, _LEAST = 5.0, 12.8
"""What is a size of letters and not of a line, and the smallest of those in large print before it is enlarged."""

_PRINT = Path(__file__).parents[1]
STAGES = (
    *("paper", "pdf", "engine", "order", "faces", "box", "impose"),
    *("checks.py", "deck_keys.py", "decks.py", "tasks.py", "build.py"),
)
"""What lays out faces and imposes them: folders and modules of ``generator/print``.

``documents`` and ``book`` are digested with what they alone make.
"""

_LIBRARIES = (
    *("weasyprint", "pydyf", "fonttools", "uharfbuzz", "pikepdf"),
    *("tinyhtml5", "tinycss2", "cssselect2", "pyphen", "pillow", "segno"),
)


def code_digest(folder: Path, *stages: str) -> str:
    """Return a digest of the files of these stages, which are folders and modules in ``folder``, to the bottom."""
    paths = [path for stage in stages for path in (folder / stage, *sorted((folder / stage).rglob("*")))]
    return digest([path for path in paths if path.is_file() and "__pycache__" not in path.parts])


ENGINE = (code_digest(_PRINT, *STAGES), *(f"{name} {version(name)}" for name in _LIBRARIES))
"""What lays out and imposes: its own code and the versions of the libraries."""


@dataclass(frozen=True)
class Style:
    """A style sheet, and a digest of all that it lays out with: CSS, fonts and engine."""

    css: str
    digest: str


@cache
def card_style(templates: Path) -> Style:
    """Return the style of cards and stamps."""
    sheet = (templates / "print" / "kaart.css").read_text(encoding="utf-8")
    return _style(templates, sheet + _card_rules(read_formats(templates)))


@cache
def sheet_style(templates: Path, *, large: bool = False) -> Style:
    """Return the style of documents of sheets; with ``large`` their letters are larger."""
    parts = sorted((templates / "print" / "blad").rglob("*.css"))
    sheet = "\n".join(part.read_text(encoding="utf-8") for part in parts)
    rules = _sheet_rules(read_formats(templates))
    return _style(templates, (larger_letters(sheet) if large else sheet) + rules, code_digest(_PRINT, "documents"))


def larger_letters(css: str) -> str:
    """Return a style sheet with larger letters, small ones most: on sheets enlarged by √2 none is below 18 points."""

    def enlarge(found: re.Match[str]) -> str:
        size = float(found[1])
        return found[0] if size < _LETTERS else f"{max(_LEAST, _LEAST + (size - 10.5) * 0.8):.2f}pt"

    return re.sub(r"\b(\d+(?:\.\d+)?)pt\b", enlarge, css)


@cache
def book_style(templates: Path) -> Style:
    """Return the style of the book; page numbers have a font of their own name (see ``book/page_numbers.py``)."""
    parts = sorted((templates / "print" / "boek").rglob("*.css"))
    sans = next(one.file for one in read_tokens(templates).letters if (one.familie, one.gewicht) == ("Kijk Sans", 600))
    face = font_face("Kijk Cijfer", 400, "normal", sans)
    sheet = "\n".join((face, *(part.read_text(encoding="utf-8") for part in parts)))
    return _style(templates, sheet, code_digest(_PRINT, "book"))


@cache
def proof_style(templates: Path) -> Style:
    """Return the style of sheets to try a printer and its paper with."""
    return _style(templates, (templates / "print" / "proef.css").read_text(encoding="utf-8"))


@cache
def tile_style(templates: Path) -> Style:
    """Return the style of what is written on the sheets that a poster is cut into; its digest is also of the texts."""
    folder = templates / "print"
    sheet = (folder / "tegel.css").read_text(encoding="utf-8")
    return _style(templates, sheet, sorted(folder.glob("tegel*.html")), folder / "kaart.html")


def font_face(family: str, weight: int, style: str, file: Path) -> str:
    """Return an ``@font-face`` rule for a font file."""
    return (
        f'@font-face {{ font-family: "{family}"; font-weight: {weight}; font-style: {style}; '
        f'src: url("{file.as_uri()}"); }}'
    )


def _style(templates: Path, sheet: str, *also: Any) -> Style:
    """Return a style of these rules; what it lays out is made from ``also`` too."""
    tokens = read_tokens(templates)
    faces = [font_face(one.familie, one.gewicht, one.stijl, one.file) for one in tokens.letters]
    css = f":root {{ {css_variables(tokens)} }}\n{sheet}"
    fonts = tuple((one.familie, one.gewicht, one.stijl, one.file) for one in tokens.letters)
    return Style("\n".join((*faces, css)), digest(css, fonts, ENGINE, *also))


def _sheet_rules(formats: Formats) -> str:
    sheets = {name: formats.vellen[blad.vel] for name, blad in formats.bladen.items() if not blad.van}
    return "\n".join(
        f"@page {name} {{ size: {vel.breedte}mm {vel.hoogte}mm }} body.{name} {{ page: {name} }}"
        for name, vel in sheets.items()
    )


def size_rule(name: str, size: CardSize) -> str:
    """Return the rules for the page of a card's face, and how it is divided, in large print too."""
    fronts = "\n".join(
        f".f-{name}{kind} {{ --merk: {zones.sign}mm; --top: {zones.top}mm; --onder: {zones.foot}mm;"
        f" --uithang: {zones.hang}mm }}"
        for kind, zones in (("", size.front_zones()), (".grote-letter", size.front_zones(large=True)))
    )
    code = instruction_code(size)
    below = code.y + code.side - float(size.veilig) if code else 0.0
    names = f"--codevak: {below}mm; --naamvak: {size.back_zones().name}mm"
    names += f"; --naamvak-groot: {size.back_zones(large=True).name}mm"
    return f"{page_rule(name, size.breedte, size.hoogte, size.veilig)}\n.f-{name} {{ {names} }}\n{fronts}"


def _card_rules(formats: Formats) -> str:
    cards = [size_rule(name, size) for name, size in formats.kaarten.items()]
    sheets = [page_rule(f"vel-{name}", vel.breedte, vel.hoogte, vel.marge) for name, vel in formats.vellen.items()]
    return "\n".join((*cards, *sheets))


def page_rule(name: str, width: float, height: float, safe: float) -> str:
    """Return the rules for the page of a face by its size in mm."""
    return (
        f"@page f-{name} {{ size: {width}mm {height + ROOM_BELOW}mm; margin: 0 }}\n"
        f".f-{name} {{ page: f-{name}; width: {width}mm; height: {height}mm; --veilig: {safe}mm }}"
    )
