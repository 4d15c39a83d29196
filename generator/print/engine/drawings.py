"""Drawings on paper: made without a school, whose colours are filled in when a PDF gets one."""

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

from markupsafe import Markup

from generator.design.composition import Paper, compose
from generator.design.papers import LIGHT, WHITE_PAPERS, papers, svg_picture
from generator.design.tokens import read_tokens
from generator.figures.draw import drawing
from generator.print.pdf.colour_slots import STAND_INS
from generator.records.kaartset import Teken
from generator.resolve.edition import EditionSet
from generator.resolve.phases import phases_of

Draw = Callable[..., Markup]
"""A function from a figure, and its width in units, to its drawing."""


@cache
def paper_drawing(templates: Path) -> Draw:
    """Return what draws figures in the colours of paper, with a stand-in for each colour of a school."""
    tokens = read_tokens(templates)
    return partial(drawing, templates, colours=tokens.kleuren | tokens.accenten | STAND_INS)


Compose = Callable[..., Markup]
"""A function from width and height, and the colour to use, to the picture of a set."""

_HOUSE_PAPERS: dict[Paper, str] = {
    "grond": STAND_INS["huis-vlak"],
    "diep": STAND_INS["huis-diep"],
    "midden": STAND_INS["huis-midden"],
    "licht": STAND_INS["huis-steun"],
    "open": LIGHT,
}


def paper_composition(templates: Path, edition_set: EditionSet, *, saving: bool = False) -> Compose:
    """Return what draws the picture of a set: ``compositie(breedte, hoogte, kleur)``, in mm, and 1 mm is 1 unit.

    It is in the colour of the set's phase, or in those of the school where ``kleur`` is ``huis``; in lines only where
    it is ``saving`` ink.
    """
    phase = papers(read_tokens(templates).accenten[phases_of(edition_set)[0].kleur])
    return _picture_of(edition_set.record.compositie or edition_set.id, edition_set.signs, phase, saving=saving)


def house_composition(name: str) -> Compose:
    """Return what draws the picture of a name that is no set, in the colours of the school, in mm."""
    return _picture_of(name, (), _HOUSE_PAPERS)


def _picture_of(name: str, signs: tuple[Teken, ...], phase: dict[Paper, str], *, saving: bool = False) -> Compose:
    def picture(breedte: float, hoogte: float, kleur: str = "fase") -> Markup:
        colours = WHITE_PAPERS if saving else _HOUSE_PAPERS if kleur == "huis" else phase
        look = {"width": f"{breedte:g}mm", "height": f"{hoogte:g}mm"}
        look |= {"stroke": "#000000", "stroke_width": "0.3"} if saving else {}
        return svg_picture(compose(name, signs, breedte, hoogte), (breedte, hoogte), colours, **look)

    return picture
