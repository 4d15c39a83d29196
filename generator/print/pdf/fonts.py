"""Fonts, embedded once per PDF: the union of the glyphs of all its faces, cut from the font files.

WeasyPrint sets glyphs by their number in the font file and names fonts by what they are, so
faces from different batches agree.  The cut keeps the numbers (ISO 32000-1, 9.7.4: Identity-H).

The font that one types with in a form is another: whole for Western Europe, since nobody knows
what will be typed.  A viewer sets what is typed by itself, in one byte a character; so that is a simple
font in WinAnsi (ISO 32000-1, 9.6.3 and 12.7.3.3).
"""

from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import pikepdf
import uharfbuzz as hb
from pikepdf import Array, Dictionary, Name

from generator.faults import ContentFaults, Place
from generator.print.pdf.face import LaidFace
from generator.print.pdf.glyphs import Glyphs, missing_glyph_fault

FontUse = dict[str, tuple[str, Glyphs]]
"""Of each font resource: the font's own name and its glyphs."""

_DROPPED_TABLES = ("GSUB", "GPOS", "GDEF", "BASE", "DSIG", "JSTF", "LTSH", "PCLT", "kern", "name", "OS/2")
_DROPPED_BY_NUMBER = (*_DROPPED_TABLES, "post", "cmap")
"""Tables that no viewer needs; where it has glyphs by their number, neither those that lead from a letter to one."""

_FIRST, _LAST = 32, 255
"""The bytes that stand for a character in WinAnsi."""


def font_use(faces: Iterable[LaidFace]) -> FontUse:
    """Return what faces use of each font, together."""
    used: FontUse = {}
    for face in faces:
        for resource, glyphs in face.glyphs.items():
            used.setdefault(resource, (face.fonts[resource], {}))[1].update(glyphs)
    return used


def embed_fonts(pdf: pikepdf.Pdf, used: FontUse, files: dict[str, Path], at: Place) -> Any:
    """Embed the fonts that are used, and return their dictionary: resource name to font."""
    refuse_strange_fonts(used, files, at)
    fonts = Dictionary()
    for resource, (name, glyphs) in sorted(used.items()):
        fonts[f"/{resource}"] = _composite_font(pdf, f"{resource}+{name}", files[name], glyphs)
    return pdf.make_indirect(fonts)


def refuse_strange_fonts(used: FontUse, files: dict[str, Path], at: Place) -> None:
    """Raise ``ContentFaults`` where fonts are not ours: a text then has characters that ours lack."""
    strange = [glyphs for name, glyphs in used.values() if name not in files]
    if strange:
        characters = "".join(sorted({text for glyphs in strange for _, text in glyphs.values()}))
        raise ContentFaults([missing_glyph_fault(at, f"«{characters}»")])


def _composite_font(pdf: pikepdf.Pdf, name: str, file: Path, glyphs: Glyphs) -> Any:
    face = _face(file)
    program = pdf.make_stream(subset_font(file, tuple(sorted(glyphs))))
    program.Length1 = len(program.read_bytes())
    descendant = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=Name(f"/{name}"),
        CIDSystemInfo=Dictionary(Registry=b"Adobe", Ordering=b"Identity", Supplement=0),
        CIDToGIDMap=Name.Identity,
        W=_widths_array(glyphs),
        FontDescriptor=pdf.make_indirect(_font_descriptor(face, name, program)),
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=Name(f"/{name}"),
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([pdf.make_indirect(descendant)]),
            ToUnicode=pdf.make_stream(_to_unicode(glyphs)),
        )
    )


@lru_cache(maxsize=32)
def subset_font(file: Path, glyphs: tuple[int, ...]) -> bytes:
    """Return a font file cut down to some glyphs, which keep their numbers."""
    wanted = hb.SubsetInput()
    wanted.glyph_set.update(glyphs)
    wanted.flags = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NO_HINTING
    return _subset(file, wanted, _DROPPED_BY_NUMBER)


def _subset(file: Path, wanted: hb.SubsetInput, dropped: tuple[str, ...]) -> bytes:
    wanted.drop_table_tag_set.update(int.from_bytes(table.encode(), "big") for table in dropped)
    return bytes(hb.subset(_face(file), wanted).blob.data)


@cache
def _face(file: Path) -> hb.Face:
    return hb.Face(hb.Blob.from_file_path(str(file)))


def _font_descriptor(face: hb.Face, name: str, program: Any) -> Dictionary:
    """Return the descriptor of a font of which ``program`` is the file."""
    head, upem = bytes(face.reference_table("head").data), face.upem
    box = [int.from_bytes(head[i : i + 2], "big", signed=True) * 1000 // upem for i in range(36, 44, 2)]
    extents = hb.Font(face).get_font_extents("ltr")
    italic = "Italic" in name
    return Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name(f"/{name}"),
        Flags=4 + (64 if italic else 0),
        FontBBox=Array(box),
        ItalicAngle=-11 if italic else 0,
        Ascent=extents.ascender * 1000 // upem,
        Descent=extents.descender * 1000 // upem,
        CapHeight=660,
        StemV=80,
        FontFile2=program,
    )


def _widths_array(glyphs: Glyphs) -> Array:
    out, last = Array(), None
    for glyph in sorted(glyphs):
        if last is None or glyph != last + 1:
            out.append(glyph)
            out.append(Array())
        out[-1].append(int(glyphs[glyph][0]))
        last = glyph
    return out


def _to_unicode(glyphs: Glyphs) -> bytes:
    lines = [f"<{glyph:04x}> <{text.encode('utf-16-be').hex()}>" for glyph, (_, text) in sorted(glyphs.items()) if text]
    blocks = [lines[i : i + 100] for i in range(0, len(lines), 100)]
    body = "\n".join("\n".join((f"{len(b)} beginbfchar", *b, "endbfchar")) for b in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n"
        f"{body}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    ).encode()


def typing_font(pdf: pikepdf.Pdf, name: str, file: Path) -> Any:
    """Embed a font to type with, and return it."""
    subset = _typing_subset(file)
    program = pdf.make_stream(subset)
    program.Length1 = len(subset)
    descriptor = _font_descriptor(_face(file), name, program)
    descriptor.Flags = 32  # nonsymbolic: its letters are those of WinAnsi
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.TrueType,
            BaseFont=Name(f"/{name}"),
            Encoding=Name.WinAnsiEncoding,
            FirstChar=_FIRST,
            LastChar=_LAST,
            Widths=Array(_winansi_widths(file)),
            FontDescriptor=pdf.make_indirect(descriptor),
        )
    )


@cache
def _typing_subset(file: Path) -> bytes:
    wanted = hb.SubsetInput()
    wanted.unicode_set.update(ord(character) for character in _winansi_characters() if character)
    wanted.flags = hb.SubsetFlags.NO_HINTING
    return _subset(file, wanted, _DROPPED_TABLES)


@cache
def _winansi_widths(file: Path) -> tuple[int, ...]:
    face = _face(file)
    font = hb.Font(face)
    glyphs = [font.get_nominal_glyph(ord(character)) if character else None for character in _winansi_characters()]
    return tuple(font.get_glyph_h_advance(glyph or 0) * 1000 // face.upem for glyph in glyphs)


def _winansi_characters() -> list[str]:
    """Return the characters of WinAnsi by their byte; an empty one where a byte stands for none."""
    return [bytes([byte]).decode("cp1252", "ignore") for byte in range(_FIRST, _LAST + 1)]
