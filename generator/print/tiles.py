"""A poster as sheets of A4 to glue together: first the whole of it, small and with tags, then its parts, for the eye.

Whoever reads the PDF aloud hears the poster once, on the first sheet, and how the others go together.
"""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf

from generator.design.tokens import read_tokens
from generator.faults import Place
from generator.messages import DUTCH
from generator.print.drawn import drawn
from generator.print.engine.engine import Face, engine_for
from generator.print.engine.styles import page_rule, tile_style
from generator.print.engine.templates import environment
from generator.print.larger import Sheet, fitted
from generator.print.pdf.face import MM, FontFiles, Taken
from generator.print.pdf.fonts import embed, union
from generator.print.pdf.forms import Forms
from generator.print.pdf.pages import Leaf, artifact, leaves, move_tags, new_page, painted
from generator.print.pdf.save import packed
from generator.print.pdf.tags import Structure
from generator.print.tiling import Tile, Tiling, tiling

FRAME = (15.0, 45.0, 267.0, 155.0)
"""Where the small poster lies on the first sheet, which is on its side: left, bottom, width and height in mm."""

OVERVIEW = (297.0, 210.0)

Small = tuple[float, float, float]
"""Where the small poster lies on the first sheet, in mm, and its scale."""


@dataclass(frozen=True)
class Gluing:
    """What tiles are made with: templates and fonts, and the title and the place of what they are of."""

    templates: Path
    fonts: FontFiles
    title: str
    place: Place
    taal: str = DUTCH


def tiled(raw: bytes, poster: Sheet, sheet: Sheet, margin: float, gluing: Gluing) -> bytes:
    """Cut each page of a document, at the size of a poster, into sheets; sizes in mm."""
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        return _Tiles(pdf, tiling(*poster, sheet, margin), gluing).made()


class _Tiles:
    def __init__(self, pdf: pikepdf.Pdf, plan: Tiling, gluing: Gluing) -> None:
        self.pdf, self.plan = pdf, plan
        self.tiles = list(plan.tiles())
        self.leaves = leaves(pdf)
        self.small = _small(plan)
        taken = _laid(gluing, plan, self.tiles, self.small)
        self.told, self.map, *self.feet = taken
        self.forms = Forms(pdf, embed(pdf, union(taken), gluing.fonts, gluing.place))

    def made(self) -> bytes:
        moved, explained = [], None
        for leaf in self.leaves:
            page = self._overview(leaf)
            explained = explained or page
            moved.append((leaf, page))
            copy = artifact(self.pdf, leaf)
            for tile, foot in zip(self.tiles, self.feet, strict=True):
                self._tile(copy, tile, foot)
        move_tags(self.pdf, moved)
        self._explain(explained)
        return packed(self.pdf)

    def _overview(self, leaf: Leaf) -> Any:
        page = new_page(self.pdf, *OVERVIEW)
        left, bottom, small = self.small
        x, y, scale = fitted(leaf, (small * self.plan.width, small * self.plan.height))
        poster = painted(page, "poster", leaf, (left + x, bottom + y, scale))
        page.Contents = self.pdf.make_stream(poster + self._for_the_eye(page, "kaart", self.map))
        return page

    def _explain(self, page: Any) -> None:
        """Add how the sheets go together, on the first page and last in what is read."""
        structure, form = Structure.continued(self.pdf), self.forms.of(self.told)
        structure.add(structure.section(), self.told.tags, form, page)
        structure.close()
        page.Resources.XObject["/uitleg"] = form
        page.Contents = self.pdf.make_stream(page.Contents.read_bytes() + b"q /uitleg Do Q\n")

    def _tile(self, leaf: Leaf, tile: Tile, foot: Taken) -> None:
        plan = self.plan
        page = new_page(self.pdf, plan.sheet_width, plan.sheet_height)
        x, y, scale = fitted(leaf, (plan.width, plan.height))
        left, bottom, right, top = (edge * MM for edge in plan.shown(tile))
        window = b"%.4f %.4f %.4f %.4f re W n\n" % (left, bottom, right - left, top - bottom)
        poster = painted(page, "poster", leaf, (tile.left + x, tile.bottom + y, scale), told=False)
        content = b"q %s%sQ\n" % (window, poster) + drawn(tuple(plan.strokes(tile)))
        page.Contents = self.pdf.make_stream(content + self._for_the_eye(page, "voet", foot))

    def _for_the_eye(self, page: Any, name: str, face: Taken) -> bytes:
        page.Resources.XObject[f"/{name}"] = self.forms.artifact(face)
        return b"/Artifact BMC\nq /%s Do Q\nEMC\n" % name.encode()


def _small(plan: Tiling) -> Small:
    """Give where the small poster lies in its frame, and how small it is."""
    left, bottom, width, height = FRAME
    scale = min(width / plan.width, height / plan.height)
    return left + (width - scale * plan.width) / 2, bottom + (height - scale * plan.height) / 2, scale


def _laid(gluing: Gluing, plan: Tiling, tiles: Sequence[Tile], small: Small) -> list[Taken]:
    """Lay out what is written on the sheets: how they go together, their names on the small poster, and on each."""
    from generator.print.pdf.harvest import harvest

    fonts = frozenset(one.file.parent for one in read_tokens(gluing.templates).letters)
    engine = engine_for(tile_style(gluing.templates), fonts)
    size = page_rule("tegel", plan.sheet_width, plan.sheet_height, plan.margin)
    laid = engine.faces(list(_faces(gluing, plan, tiles, small)), size + page_rule("overzicht", *OVERVIEW, 5))
    return list(harvest(engine.pdf(laid.document, gluing.place)))


def _faces(gluing: Gluing, plan: Tiling, tiles: Sequence[Tile], small: Small) -> Iterator[Face]:
    def face(template: str, **values: Any) -> Face:
        html = environment(gluing.templates, gluing.taal).get_template(f"print/{template}.html").render(values)
        return Face(template, template, html, gluing.place)

    yield face("tegels-uitleg", aantal=len(tiles))
    yield face("tegels-kaart", vakken=[_box(plan, tile, small) for tile in tiles])
    for tile in tiles:
        yield face("tegel", tegel=tile, rijen=plan.rows, kolommen=plan.columns, titel=gluing.title)


def _box(plan: Tiling, tile: Tile, small: Small) -> tuple[str, float, float, float, float]:
    """Give the name of a sheet and its box on the small poster, from the upper left of the overview."""
    left, bottom, right, top = plan.shown(tile)
    x, y, scale = small
    edges = x + (left - tile.left) * scale, OVERVIEW[1] - y - (top - tile.bottom) * scale
    across, up = (right - left) * scale, (top - bottom) * scale
    return tile.name, round(edges[0], 3), round(edges[1], 3), round(across, 3), round(up, 3)
