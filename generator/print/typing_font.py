"""The font that one types with in a form: whole for Western Europe, since nobody knows what will be typed.

A viewer sets what is typed by itself, in one byte a sign; so this is a simple font in WinAnsi
(ISO 32000-1, 9.6.3 and 12.7.3.3), unlike the fonts of what is printed.
"""

from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import uharfbuzz as hb
from pikepdf import Array, Dictionary, Name

from generator.print.fonts import descriptor

_FIRST, _LAST = 32, 255
_DROPPED = ("GSUB", "GPOS", "GDEF", "BASE", "DSIG", "JSTF", "LTSH", "PCLT", "kern", "name", "OS/2")


def typing_font(pdf: pikepdf.Pdf, name: str, file: Path) -> Any:
    """Embed a font to type with."""
    program = pdf.make_stream(_cut(file))
    program.Length1 = len(_cut(file))
    about = descriptor(hb.Face(hb.Blob.from_file_path(str(file))), name, program)
    about.Flags = 32  # nonsymbolic: its letters are those of WinAnsi
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.TrueType,
            BaseFont=Name(f"/{name}"),
            Encoding=Name.WinAnsiEncoding,
            FirstChar=_FIRST,
            LastChar=_LAST,
            Widths=Array(_widths(file)),
            FontDescriptor=pdf.make_indirect(about),
        )
    )


def _signs() -> list[str]:
    """Give the signs of WinAnsi by their byte; an empty one where a byte stands for none."""
    return [bytes([byte]).decode("cp1252", "ignore") for byte in range(_FIRST, _LAST + 1)]


@cache
def _cut(file: Path) -> bytes:
    wanted = hb.SubsetInput()
    wanted.unicode_set.update(ord(sign) for sign in _signs() if sign)
    wanted.flags = hb.SubsetFlags.NO_HINTING
    wanted.drop_table_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in _DROPPED)
    return bytes(hb.subset(hb.Face(hb.Blob.from_file_path(str(file))), wanted).blob.data)


@cache
def _widths(file: Path) -> tuple[int, ...]:
    face = hb.Face(hb.Blob.from_file_path(str(file)))
    font = hb.Font(face)
    glyphs = [font.get_nominal_glyph(ord(sign)) if sign else None for sign in _signs()]
    return tuple(font.get_glyph_h_advance(glyph or 0) * 1000 // face.upem for glyph in glyphs)
