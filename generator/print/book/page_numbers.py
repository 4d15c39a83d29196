"""Fills in the numbers of pages: they were laid out as so many noughts, in a font of their own name.

A number shorter than that moves to the right: the column of numbers stays straight, and what
follows a number in a text follows it at once.

The content of a page is cut at its numbers, each of which is a stream of its own: what lies between stays packed as
it is when the numbers are filled in.
"""

import re
from collections.abc import Collection, Mapping

import uharfbuzz as hb

from generator.print.book.writer import FONT
from generator.print.pdf.face import FontFiles
from generator.print.pdf.fonts import FontUse

_PIECES = re.compile(rb"<</MCID (\d+)>>\s*BDC|^/(\w+) [\d.]+ Tf$|^\[(.*)\] TJ$", re.MULTILINE)

NumberSlot = tuple[int, str]
"""A place for a number on a page: its room in digits, and the anchor whose page it tells; "" for the page's own."""


class Digits:
    """The glyphs of digits, and their widths, in the font of page numbers."""

    def __init__(self, fonts: FontFiles) -> None:
        face = hb.Face(hb.Blob.from_file_path(str(fonts[FONT])))
        font = hb.Font(face)
        self.glyphs = {sign: int(font.get_nominal_glyph(ord(sign)) or 0) for sign in "0123456789"}
        scale = 1000 / face.upem
        self.widths = {sign: font.get_glyph_h_advance(glyph) * scale for sign, glyph in self.glyphs.items()}

    def number_content(self, number: int, signs: int) -> bytes:
        """Write a number as a piece of a content stream, as wide as so many digits."""
        text = str(number)
        room = round((signs - len(text)) * self.widths["0"])
        codes = "".join(f"{self.glyphs[sign]:04x}" for sign in text)
        return f"[{-room} <{codes}>] TJ".encode() if room else f"[<{codes}>] TJ".encode()

    def add_glyphs_to(self, used: FontUse) -> None:
        """Add all digits to the glyphs that are embedded of the font, wherever it is used."""
        for name, glyphs in used.values():
            if name == FONT:
                glyphs.update({glyph: (self.widths[sign], sign) for sign, glyph in self.glyphs.items()})


def split_at_numbers(
    content: bytes, fonts: Collection[bytes], targets: Mapping[int, str]
) -> tuple[list[bytes], list[NumberSlot]]:
    """Return the pieces of a page's content between its numbers, and the places of these.

    Numbers are set in one of the font resources; ``targets`` are the anchors that links lead to, by the number of
    their marked content.
    """
    pieces: list[bytes] = []
    slots: list[NumberSlot] = []
    font, marked, done = b"", -1, 0
    for found in _PIECES.finditer(content):
        if found[1] is not None:
            marked = int(found[1])
        elif found[2] is not None:
            font = found[2]
        elif font in fonts:
            pieces.append(content[done : found.start()])
            slots.append((_digit_count(found[3]), targets.get(marked, "")))
            done = found.end()
    return [*pieces, content[done:]], slots


def _digit_count(shown: bytes) -> int:
    return sum(len(codes) // 4 for codes in re.findall(rb"<([0-9a-f]+)>", shown))
