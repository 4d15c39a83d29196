"""Sheets to try a printer and its paper with: the outlines of a grid, the scales to measure by."""

import io
from collections.abc import Sequence
from math import radians, tan
from pathlib import Path
from typing import Any

from generator.design.tokens import read_tokens
from generator.faults import NOWHERE
from generator.print.engine.engine import engine_for
from generator.print.engine.styles import proof_style
from generator.print.engine.templates import environment
from generator.print.paper.grid import Grid
from generator.print.paper.sizes import Sheet

APART = 3 / tan(radians(1))
"""How far apart, in mm, the outer crosses stand: turned by a degree, one lies 3 mm higher than the other."""


def outline(templates: Path, grid: Grid, name: str) -> bytes:
    """Return the PDF of the outline of every card on a sheet, with its number, to hold against the real one."""
    spots = [grid.position(number) for number in range(grid.count)]
    places = [(spot.x, grid.height - spot.y - grid.card_height) for spot in spots]
    return _pdf(templates, "omtrek", (grid.width, grid.height), f"Omtrek, {name}", grid=grid, plekken=places, naam=name)


def calibration(templates: Path, sheet: Sheet) -> bytes:
    """Return the PDF of two sides to hold against the light: scales on the front, crosses on the back."""
    width, height = float(min(sheet.breedte, sheet.hoogte)), float(max(sheet.breedte, sheet.hoogte))
    sides = ((-1, "links"), (0, "midden"), (1, "rechts"))
    crosses = [(width / 2 + side * APART / 2, height / 2, name) for side, name in sides]
    return _pdf(templates, "kalibratie", (width, height), "Kalibratie", kruizen=crosses, breedte=width, hoogte=height)


def _pdf(templates: Path, template: str, size: Sequence[float], title: str, **values: Any) -> bytes:
    import pikepdf

    from generator.print.pdf.dialog import ask_of_dialog
    from generator.print.pdf.save import finish_pdf

    page = environment(templates).get_template(f"print/{template}.html")
    fonts = frozenset(one.file.parent for one in read_tokens(templates).letters)
    engine = engine_for(proof_style(templates), fonts)
    css = f"@page {{ size: {size[0]}mm {size[1]}mm; margin: 0 }}"
    document = engine.lay_out(page.render(titel=title, **values), css, NOWHERE)
    with pikepdf.open(io.BytesIO(engine.write_pdf(document, NOWHERE))) as pdf:
        ask_of_dialog(pdf, "long" if len(pdf.pages) > 1 else "none")
        return finish_pdf(pdf, title, "kijkwijzer")
