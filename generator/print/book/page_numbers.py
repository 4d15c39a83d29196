"""Fills in the numbers of pages: they were laid out as so many noughts, in a font of their own name.

A number shorter than that moves to the right: the column of numbers stays straight, and what
follows a number in a text follows it at once.
"""

import re
from typing import Any

import pikepdf
import uharfbuzz as hb

from generator.print.book.writer import FONT
from generator.print.pdf.face import FontFiles
from generator.print.pdf.fonts import FontUse

_PIECES = re.compile(rb"<</MCID (\d+)>>\s*BDC|^/(\w+) [\d.]+ Tf$|^\[(.*)\] TJ$", re.MULTILINE)


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


def fill_numbers(page: pikepdf.Page, own: int, targets: dict[int, int], used: FontUse, digits: Digits) -> None:
    """Fill in the numbers of a page: where marked content is a link the number it leads to, else its ``own``."""
    fonts = {resource.encode() for resource, (name, _) in used.items() if name == FONT}
    stream = page.obj.Contents.read_bytes()
    state: dict[str, Any] = {"font": b"", "content": -1}

    def fill(found: re.Match[bytes]) -> bytes:
        if found[1] is not None:
            state["content"] = int(found[1])
        elif found[2] is not None:
            state["font"] = found[2]
        elif state["font"] in fonts:
            return digits.number_content(targets.get(state["content"], own), _digit_count(found[3]))
        return found[0]

    page.obj.Contents.write(_PIECES.sub(fill, stream))


def _digit_count(shown: bytes) -> int:
    return sum(len(codes) // 4 for codes in re.findall(rb"<([0-9a-f]+)>", shown))
