"""The design tokens, also as CSS custom properties."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Literal

from generator.design.contrast import WHITE, legible_shade, mix_colours
from generator.design.papers import papers
from generator.records.base import Kleur, Record
from generator.records.kaartset import TINTS
from generator.sources.record import read_record

HOUSE_COLOURS = ("huis", "huis-vlak", "huis-zacht", "huis-steun", "huis-diep", "huis-midden")
"""The names of a school's colours: legible on paper, as a ground, a light ground, its second colour, and two papers
that lie on the ground in a composition."""


class Letter(Record):
    """A static font file of a package: one family, weight and style."""

    familie: str
    gewicht: int
    stijl: Literal["normal", "italic"]
    pakket: str
    bestand: str

    @property
    def file(self) -> Path:
        """Where the font lies."""
        return Path(str(files(self.pakket).joinpath("files", self.bestand)))


class Tokens(Record):
    """``templates/design/tokens.yaml``; the scale in points."""

    kleuren: dict[str, Kleur]
    accenten: dict[str, Kleur]
    schaal: dict[str, float | int]
    regelhoogte: dict[str, float]
    letters: tuple[Letter, ...]

    @property
    def named_colours(self) -> dict[str, str]:
        """All colours by name, those of accents with their tints."""
        tints = {f"{name}{tint}": made for name, value in self.accenten.items() for tint, made in _tints(value)}
        return self.kleuren | tints


def _tints(colour: str) -> Iterator[tuple[str, str]]:
    """Return the tints of an accent by the end of their names; each is seen on white (WCAG 2.2, 1.4.11)."""
    return zip(TINTS, (colour, mix_colours(colour, "#000000", 0.4), mix_colours(colour, WHITE, 0.3)), strict=True)


@cache
def read_tokens(templates: Path) -> Tokens:
    """Read the design tokens; raises ``ContentFaults``."""
    return read_record(templates / "design" / "tokens.yaml", Tokens)


def css_variables(tokens: Tokens) -> str:
    """Write colours, scale (in points) and line heights as custom properties for ``:root``."""
    lines = [f"--{name}: {value};" for name, value in (tokens.kleuren | tokens.accenten).items()]
    lines += [f"--pt-{name}: {value}pt;" for name, value in tokens.schaal.items()]
    lines += [f"--regel-{name}: {value};" for name, value in tokens.regelhoogte.items()]
    return "\n".join(lines)


def house_variables(main: str, second: str, ground: str = WHITE) -> str:
    """Write a school's two colours, and shades of them that can be read on ``ground``, as custom properties."""
    return "\n".join(f"--{name}: {value};" for name, value in house_colours(main, second, ground).items())


def house_colours(main: str, second: str, ground: str = WHITE) -> dict[str, str]:
    """Return a school's two colours by name, and shades of them that can be read on ``ground``."""
    cut = papers(main)
    colours = legible_shade(main, ground), main, mix_colours(main, ground, 0.9), second, cut["diep"], cut["midden"]
    return dict(zip(HOUSE_COLOURS, colours, strict=True))
