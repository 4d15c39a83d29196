"""Writes the style sheet of a school: fonts, tokens for light and dark, and the designer's CSS."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from generator.design.contrast import legible_shade
from generator.design.tokens import Tokens, css_variables, house_variables
from generator.digest import digest
from generator.resolve.edition import House
from generator.seal import has_seal, write_with_seal

NIGHT = "#1f2327"
"""The lightest ground that text stands on in the dark: a card."""
NIGHT_COLOURS = {
    "inkt-tekst": "#e6e8ea",
    "stil": "#a9b2b9",
    "lijn": "#4a5259",
    "papier": NIGHT,
    "warm": "#15181b",
}


@dataclass(frozen=True)
class Face:
    """A web font of a family."""

    family: str
    weight: int
    style: str
    file: Path


def style_sheet(house: House, tokens: Tokens, faces: list[Face], templates: Path) -> str:
    """Write the whole style sheet."""
    parts = sorted((templates / "stijl").glob("*.css"))
    return "\n".join(
        (
            *(_face(face) for face in faces),
            colours(house, tokens),
            *(part.read_text(encoding="utf-8") for part in parts),
        )
    )


def colours(house: House, tokens: Tokens) -> str:
    """Write the tokens and the school's colours and letter, for light and dark."""
    letter = f'--huis-letter: "{house.lettertype[0]}", "Kijk Serif", serif;' if house.lettertype else ""
    day = "\n".join(
        (css_variables(tokens), house_variables(house.hoofdkleur, house.steunkleur, tokens.kleuren["warm"]), letter)
    )
    return f"body {{\n{day}\n}}\n{_night(house, tokens)}"


def _face(face: Face) -> str:
    return (
        f'@font-face {{ font-family: "{face.family}"; font-weight: {face.weight}; font-style: {face.style}; '
        f'font-display: swap; src: url("letters/{face.file.name}") format("woff2"); }}'
    )


def _night(house: House, tokens: Tokens) -> str:
    colours = NIGHT_COLOURS | {name: legible_shade(colour, NIGHT) for name, colour in tokens.accenten.items()}
    lines = [f"--{name}: {colour};" for name, colour in colours.items()]
    rules = "\n".join((*lines, house_variables(house.hoofdkleur, house.steunkleur, NIGHT)))
    return (
        f'@media not print {{\nbody[data-theme="dark"] {{\n{rules}\n}}\n'
        f'@media (prefers-color-scheme: dark) {{\nbody:not([data-theme="light"]) {{\n{rules}\n}}\n}}\n}}'
    )


LATIN = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *range(0x2010, 0x2028),
    *range(0x2030, 0x203B),
    *(0x2044, 0x20AC, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2260, 0x2264, 0x2265, 0xFB01, 0xFB02),
)


def web_font(font: Path, cache: Path) -> Path:
    """Return the WOFF2 of a font file with the letters of ``LATIN``; it is made once."""
    made = cache / f"letter-{digest(font, LATIN)[:12]}.woff2"
    if not has_seal(made):
        write_with_seal(made, _subset(font))
    return made


def _subset(file: Path) -> bytes:
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    font = TTFont(file, recalcTimestamp=False)
    options = Options()
    options.layout_features = ["kern", "liga", "locl", "mark", "mkmk", "ccmp", "tnum", "lnum"]
    options.name_IDs = ["*"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=LATIN)
    subsetter.subset(font)
    font.flavor = "woff2"
    out = BytesIO()
    font.save(out)
    return out.getvalue()
