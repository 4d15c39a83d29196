"""Lays the pages of a document on the sheets that it is printed on, where these are other ones."""

from pathlib import Path

from generator.print.paper.formats import Formats
from generator.print.pdf.face import FontFiles
from generator.print.task import Task

TILE = "a4"


def on_sheets(
    task: Task, raw: bytes, formats: Formats, templates: Path, fonts: FontFiles, taal: str, *, tiles: bool
) -> bytes:
    """Give a document (with room for a stamp) folded, larger or in tiles; as it is where nothing asks for that."""
    wanted = task.of
    if wanted is None or not (wanted.leg or tiles):
        return raw
    paper = formats.vellen[wanted.paper]
    if tiles:
        from generator.print.impose.tiles import Gluing, tiled

        tile = formats.vellen[TILE]
        gluing = Gluing(templates, fonts, task.title, task.record.place, taal)
        return tiled(raw, paper.size, tile.size, float(tile.marge), gluing)
    if wanted.leg == "katern":
        from generator.print.impose.booklet import stitched

        return stitched(raw, paper.size, task.copies)
    from generator.print.impose.booklet import enlarged

    return enlarged(raw, paper.size)
