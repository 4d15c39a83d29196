"""Sheets to try a printer and its paper with: the outlines of a grid."""

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from generator.design.tokens import read_tokens
from generator.faults import NOWHERE
from generator.print.engine import engine_for
from generator.print.grid import Grid
from generator.print.styles import proof_style
from generator.print.templates import environment


def outline(templates: Path, grid: Grid, name: str) -> bytes:
    """Draw the outline of every card on a sheet, with its number, to hold against the real one."""
    spots = [grid.spot(number) for number in range(grid.count)]
    places = [(spot.x, grid.height - spot.y - grid.card_height) for spot in spots]
    return _pdf(templates, "omtrek", (grid.width, grid.height), f"Omtrek, {name}", grid=grid, plekken=places, naam=name)


def _pdf(templates: Path, template: str, size: Sequence[float], title: str, **values: Any) -> bytes:
    import pikepdf

    from generator.print.finish import finish

    page = environment(templates).get_template(f"print/{template}.html")
    fonts = frozenset(one.file.parent for one in read_tokens(templates).letters)
    engine = engine_for(proof_style(templates), fonts)
    css = f"@page {{ size: {size[0]}mm {size[1]}mm; margin: 0 }}"
    document = engine.document(page.render(titel=title, **values), css, NOWHERE)
    with pikepdf.open(io.BytesIO(engine.pdf(document, NOWHERE))) as pdf:
        return finish(pdf, title, "kijkwijzer")
