"""Lays the school's stamp beneath the pages of a document."""

import io

import pikepdf
from pikepdf import Array, Name

from generator.faults import Place
from generator.print.finish import finish
from generator.print.fonts import check_ours, embed
from generator.print.harvest import fonts_of
from generator.print.house import FontFiles
from generator.print.impose import form_of, without_marks
from generator.print.taken import Taken


def stamped(raw: bytes, stamp: Taken, files: FontFiles, title: str, author: str, place: Place) -> bytes:
    """Lay the school's stamp beneath every page."""
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        check_ours(fonts_of(pdf), files, place)
        used = {name: (stamp.fonts[name], glyphs) for name, glyphs in stamp.glyphs.items()}
        fonts = embed(pdf, used, files, place)
        form = form_of(pdf, stamp, without_marks(pdf, stamp.content), fonts)
        painted = pdf.make_stream(b"/Artifact BMC\nq /Stempel Do Q\nEMC\n")
        for page in pdf.pages:
            page.add_resource(form, Name.XObject, Name.Stempel)
            page.obj.Contents = Array([painted, page.obj.Contents])
        return finish(pdf, title, author)
