"""A poster in tiles of A4 to glue together, with overlap and a map.

Whoever reads the PDF aloud hears the poster once, on the first sheet, and how the others go together.
"""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from typing import Any

import pikepdf

from generator.design.tokens import read_tokens
from generator.faults import Place
from generator.messages import DUTCH
from generator.print.engine.engine import Face, engine_for
from generator.print.engine.styles import page_rule, tile_style
from generator.print.engine.templates import environment
from generator.print.impose.booklet import SheetSize, fit_to_sheet
from generator.print.impose.marks import Stroke, marks_content
from generator.print.pdf.dialog import ask_of_dialog
from generator.print.pdf.face import MM, FontFiles, LaidFace
from generator.print.pdf.fonts import embed_fonts, font_use
from generator.print.pdf.forms import Forms
from generator.print.pdf.pages import PageForm, artifact_form, move_tags, new_page, pages_as_forms, paint_page
from generator.print.pdf.save import pack_pdf
from generator.print.pdf.tags import Structure

FRAME = (15.0, 45.0, 267.0, 155.0)
"""Where the small poster lies on the first sheet, which is on its side: left, bottom, width and height in mm."""

OVERVIEW = (297.0, 210.0)

SmallPoster = tuple[float, float, float]
"""Where the small poster lies on the first sheet, in mm, and its scale."""

OVERLAP = 10.0
"""How far sheets that lie beside each other show the same: there they are glued."""

FOOT = 8.0
"""Room below the picture for the name of the sheet."""

_HAIR = 1e-6
_HATCH = 12.0
"""How far apart the short strokes stand that tell where the glue goes."""


@dataclass(frozen=True)
class Tile:
    """A sheet, by its row and column from the upper left; the poster's corner lies on it at ``left``, ``bottom``."""

    row: int
    column: int
    left: float
    bottom: float

    @property
    def name(self) -> str:
        """What it is called: rows have letters, columns numbers."""
        return f"{chr(ord('A') + self.row)}{self.column + 1}"


@dataclass(frozen=True)
class Tiling:
    """A poster on sheets of ``sheet_width`` by ``sheet_height``, of which a printer leaves ``margin`` blank."""

    width: float
    height: float
    sheet_width: float
    sheet_height: float
    margin: float

    @property
    def window(self) -> tuple[float, float, float, float]:
        """What shows the poster on each sheet: its left, bottom, right and top edge."""
        edge = self.margin
        return edge, edge + FOOT, self.sheet_width - edge, self.sheet_height - edge

    @property
    def steps(self) -> tuple[float, float]:
        """How far each next sheet lies to the right, and down."""
        left, bottom, right, top = self.window
        return right - left - OVERLAP, top - bottom - OVERLAP

    @property
    def columns(self) -> int:
        """How many sheets lie side by side."""
        return ceil((self.width - OVERLAP) / self.steps[0] - _HAIR)

    @property
    def rows(self) -> int:
        """How many sheets lie one above another."""
        return ceil((self.height - OVERLAP) / self.steps[1] - _HAIR)

    def tiles(self) -> Iterator[Tile]:
        """Yield the sheets row by row from the upper left; the poster lies in the middle of them all."""
        across, down = self.steps
        left, _, _, top = self.window
        beside = (self.columns * across + OVERLAP - self.width) / 2
        above = (self.rows * down + OVERLAP - self.height) / 2
        for row in range(self.rows):
            for column in range(self.columns):
                x, y = left + beside - column * across, top - above - self.height + row * down
                yield Tile(row, column, x, y)

    def visible_box(self, tile: Tile) -> tuple[float, float, float, float]:
        """Return the box of the poster that a tile shows, on its sheet."""
        left, bottom, right, top = self.window
        across, up = tile.left + self.width, tile.bottom + self.height
        return max(left, tile.left), max(bottom, tile.bottom), min(right, across), min(top, up)

    def strokes(self, tile: Tile) -> Iterator[Stroke]:
        """Yield where to cut: the left and upper edge, and the poster's own; and where the next sheet is glued."""
        left, bottom, right, top = self.visible_box(tile)
        last_column, last_row = tile.column == self.columns - 1, tile.row == self.rows - 1
        yield Stroke(((left, bottom), (left, top)))
        yield Stroke(((left, top), (right, top)))
        if last_column:
            yield Stroke(((right, bottom), (right, top)))
        else:
            yield Stroke(((right - OVERLAP, bottom), (right - OVERLAP, top)), dashed=True)
            yield from (_hatch(right - OVERLAP, y) for y in _hatch_starts(bottom, top))
        if last_row:
            yield Stroke(((left, bottom), (right, bottom)))
        else:
            yield Stroke(((left, bottom + OVERLAP), (right, bottom + OVERLAP)), dashed=True)
            yield from (_hatch(x, bottom) for x in _hatch_starts(left, right))


def tiling(width: float, height: float, sheet: tuple[float, float], margin: float) -> Tiling:
    """Return the tiling of a poster with the fewest sheets, portrait or landscape."""
    tries = [Tiling(width, height, *size, margin) for size in (sheet, (sheet[1], sheet[0]))]
    return min(tries, key=lambda one: one.columns * one.rows)


def _hatch_starts(start: float, end: float) -> Iterator[float]:
    number = int((end - start - OVERLAP) // _HATCH)
    yield from (start + (end - start - number * _HATCH) / 2 + n * _HATCH for n in range(number))


def _hatch(x: float, y: float) -> Stroke:
    """Return a short slanting stroke in a strip that begins at ``x`` or ``y``."""
    return Stroke(((x + 3, y + 3), (x + OVERLAP - 3, y + OVERLAP - 3)))


@dataclass(frozen=True)
class TileSettings:
    """What tiles need besides a poster: templates and fonts, and its title, place and language."""

    templates: Path
    fonts: FontFiles
    title: str
    place: Place
    taal: str = DUTCH


def tile_poster(raw: bytes, poster: SheetSize, sheet: SheetSize, margin: float, settings: TileSettings) -> bytes:
    """Return a document with each page, at the size of a poster, in tiles; sizes in mm."""
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        return _Tiles(pdf, tiling(*poster, sheet, margin), settings).to_bytes()


class _Tiles:
    def __init__(self, pdf: pikepdf.Pdf, plan: Tiling, settings: TileSettings) -> None:
        self.pdf, self.plan = pdf, plan
        self.tiles = list(plan.tiles())
        self.leaves = pages_as_forms(pdf)
        self.small = _small_poster(plan)
        taken = _laid_faces(settings, plan, self.tiles, self.small)
        self.told, self.map, *self.feet = taken
        self.forms = Forms(pdf, embed_fonts(pdf, font_use(taken), settings.fonts, settings.place))

    def to_bytes(self) -> bytes:
        moved, explained = [], None
        for leaf in self.leaves:
            page = self._overview(leaf)
            explained = explained or page
            moved.append((leaf, page))
            copy = artifact_form(self.pdf, leaf)
            for tile, foot in zip(self.tiles, self.feet, strict=True):
                self._tile(copy, tile, foot)
        move_tags(self.pdf, moved)
        self._add_explanation(explained)
        ask_of_dialog(self.pdf, "none")
        return pack_pdf(self.pdf)

    def _overview(self, leaf: PageForm) -> Any:
        page = new_page(self.pdf, *OVERVIEW)
        left, bottom, small = self.small
        x, y, scale = fit_to_sheet(leaf, (small * self.plan.width, small * self.plan.height))
        poster = paint_page(page, "poster", leaf, (left + x, bottom + y, scale))
        page.Contents = self.pdf.make_stream(poster + self._artifact_face(page, "kaart", self.map))
        return page

    def _add_explanation(self, page: Any) -> None:
        """Add how the sheets go together, on the first page and last in the reading order."""
        structure, form = Structure.from_pdf(self.pdf), self.forms.form(self.told)
        structure.add_tags(structure.add_section(), self.told.tags, form, page)
        structure.close()
        page.Resources.XObject["/uitleg"] = form
        page.Contents = self.pdf.make_stream(page.Contents.read_bytes() + b"q /uitleg Do Q\n")

    def _tile(self, leaf: PageForm, tile: Tile, foot: LaidFace) -> None:
        plan = self.plan
        page = new_page(self.pdf, plan.sheet_width, plan.sheet_height)
        x, y, scale = fit_to_sheet(leaf, (plan.width, plan.height))
        left, bottom, right, top = (edge * MM for edge in plan.visible_box(tile))
        window = b"%.4f %.4f %.4f %.4f re W n\n" % (left, bottom, right - left, top - bottom)
        poster = paint_page(page, "poster", leaf, (tile.left + x, tile.bottom + y, scale), tagged=False)
        content = b"q %s%sQ\n" % (window, poster) + marks_content(tuple(plan.strokes(tile)))
        page.Contents = self.pdf.make_stream(content + self._artifact_face(page, "voet", foot))

    def _artifact_face(self, page: Any, name: str, face: LaidFace) -> bytes:
        page.Resources.XObject[f"/{name}"] = self.forms.artifact_form(face)
        return b"/Artifact BMC\nq /%s Do Q\nEMC\n" % name.encode()


def _small_poster(plan: Tiling) -> SmallPoster:
    """Return where the small poster lies in its frame, in mm, and its scale."""
    left, bottom, width, height = FRAME
    scale = min(width / plan.width, height / plan.height)
    return left + (width - scale * plan.width) / 2, bottom + (height - scale * plan.height) / 2, scale


def _laid_faces(settings: TileSettings, plan: Tiling, tiles: Sequence[Tile], small: SmallPoster) -> list[LaidFace]:
    """Return what is written on the sheets: how they go together, their names on the small poster, and on each."""
    from generator.print.pdf.harvest import harvest_faces

    fonts = frozenset(one.file.parent for one in read_tokens(settings.templates).letters)
    engine = engine_for(tile_style(settings.templates), fonts)
    size = page_rule("tegel", plan.sheet_width, plan.sheet_height, plan.margin)
    laid = engine.lay_out_faces(list(_faces(settings, plan, tiles, small)), size + page_rule("overzicht", *OVERVIEW, 5))
    return list(harvest_faces(engine.write_pdf(laid.document, settings.place)))


def _faces(settings: TileSettings, plan: Tiling, tiles: Sequence[Tile], small: SmallPoster) -> Iterator[Face]:
    def face(template: str, **values: Any) -> Face:
        html = environment(settings.templates, settings.taal).get_template(f"print/{template}.html").render(values)
        return Face(template, template, html, settings.place)

    yield face("tegels-uitleg", aantal=len(tiles))
    yield face("tegels-kaart", vakken=[_box(plan, tile, small) for tile in tiles])
    for tile in tiles:
        yield face("tegel", tegel=tile, rijen=plan.rows, kolommen=plan.columns, titel=settings.title)


def _box(plan: Tiling, tile: Tile, small: SmallPoster) -> tuple[str, float, float, float, float]:
    """Return the name of a sheet and its box on the small poster, from the upper left of the overview."""
    left, bottom, right, top = plan.visible_box(tile)
    x, y, scale = small
    edges = x + (left - tile.left) * scale, OVERVIEW[1] - y - (top - tile.bottom) * scale
    across, up = (right - left) * scale, (top - bottom) * scale
    return tile.name, round(edges[0], 3), round(edges[1], 3), round(across, 3), round(up, 3)
