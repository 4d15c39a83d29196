"""Faces out of a PDF that WeasyPrint wrote: content, resources, glyphs and tags of each page.

What is taken knows nothing of other faces: fonts are named, not embedded, so that a face laid
out today and one laid out last month go onto one sheet with one font (see ``fonts``).

Content streams are read and rewritten as WeasyPrint writes them, plain text with an operator at
the end of each line: a whole parser costs ten times as much.  A test holds what is found here
against pikepdf's.
"""

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

import pikepdf

from generator.print.pdf.face import MM, ROOM_BELOW, LaidFace, Tag
from generator.print.pdf.glyphs import Glyphs, glyph_numbers, glyph_widths

_NAME = re.compile(rb"/[\w.+-]+")
_TEXT = re.compile(rb"^(?:/(\w+) [\d.]+ Tf|\[(.*)\] TJ)$", re.MULTILINE)
_BEGIN = re.compile(rb"^/\w+\n<</MCID (\d+)>>\nBDC$", re.MULTILINE)
_ADDED_HYPHEN = re.compile(rb"([0-9a-f]{4})>[-\d.]*<>[-\d.]*\] TJ$", re.MULTILINE)

_BFCHAR = re.compile(rb"^<([0-9a-f]{4})> <((?!ffff)[0-9a-f]+)>$", re.MULTILINE)
_WRAPPERS = ("NonStruct", "Div", "Sect", "Span")
"""Elements of the structure that say nothing: what is in them stands in their place."""


def harvest_faces(pdf: bytes) -> Iterator[LaidFace]:
    """Yield every page of a batch as a face."""
    with pikepdf.open(io.BytesIO(pdf)) as batch:
        fonts = fonts_of(batch)
        all_glyphs = {name: glyphs for name, (_, glyphs) in fonts.items()}
        bases = {name: base for name, (base, _) in fonts.items()}
        trees, resources = _page_tags(batch), cache(partial(_resources, batch))
        for page in batch.pages:
            yield _page_face(page, bases, all_glyphs, trees.get(page.obj.objgen, ()), resources)


def fonts_of(pdf: pikepdf.Pdf) -> dict[str, tuple[str, Glyphs]]:
    """Return the fonts of a PDF by WeasyPrint: resource name to the font's own name and its glyphs."""
    fonts: Any = pdf.pages[0].Resources.get("/Font", {})
    return {str(n)[1:]: (str(font.BaseFont).rpartition("+")[2], _font_glyphs(font)) for n, font in fonts.items()}


def _page_face(
    page: pikepdf.Page,
    bases: dict[str, str],
    glyphs: dict[str, Glyphs],
    tags: tuple[Tag, ...],
    resources: Callable[[frozenset[str]], bytes],
) -> LaidFace:
    _, _, width, tall = (float(number) for number in page.mediabox)
    below = ROOM_BELOW * MM
    read = read_content(page.obj.Contents.read_bytes(), _content_numbers(tags))
    used = {name: {g: glyphs[name][g] for g in sorted(found)} for name, found in sorted(read.glyphs.items())}
    return LaidFace(
        round(width, 6),
        round(tall - below, 6),
        f"1 0 0 1 0 {-below:.6f} cm\n".encode() + read.stream,
        resources(read.names),
        {name: bases[name] for name in used},
        used,
        tags,
    )


def _resources(batch: pikepdf.Pdf, names: frozenset[str]) -> bytes:
    """Return the resources that a face uses, fonts excepted, as a small PDF; the pages of a batch share theirs."""
    shared: Any = batch.pages[0].Resources
    groups = {kind: group for kind, group in shared.items() if isinstance(group, pikepdf.Dictionary)}
    wanted = {kind: sorted(names & set(group.keys())) for kind, group in groups.items() if kind != "/Font"}
    kept = {kind: used for kind, used in wanted.items() if used}
    if not kept:
        return b""
    out = pikepdf.new()
    out.Root.Resources = pikepdf.Dictionary()
    for kind, used in kept.items():
        values = {name: groups[kind][name] for name in used}
        out.Root.Resources[kind] = pikepdf.Dictionary(
            {name: _copy_object(out, value) for name, value in values.items()}
        )
    stream = io.BytesIO()
    out.save(stream, deterministic_id=True)
    return stream.getvalue()


def _copy_object(pdf: pikepdf.Pdf, value: Any) -> Any:
    """Return an object of another PDF as one of this PDF.

    Only an indirect object can be copied whole (``copy_foreign``); a direct one belongs to the file that it was read
    from, and is made again, down to what it refers to.
    """
    if not isinstance(value, pikepdf.Object):
        return value
    if value.is_indirect:
        return pdf.copy_foreign(value)
    if isinstance(value, pikepdf.Dictionary):
        return pikepdf.Dictionary({key: _copy_object(pdf, one) for key, one in value.items()})
    if isinstance(value, pikepdf.Array):
        return pikepdf.Array(_copy_object(pdf, one) for one in value)
    return value


def _font_glyphs(font: Any) -> Glyphs:
    letters = {
        int(glyph, 16): bytes.fromhex(text.decode()).decode("utf-16-be")
        for glyph, text in _BFCHAR.findall(font.ToUnicode.read_bytes())
    }
    return {glyph: (width, letters.get(glyph, "")) for glyph, width in glyph_widths(font).items()}


def _page_tags(batch: pikepdf.Pdf) -> dict[tuple[int, int], tuple[Tag, ...]]:
    """Return the tags of each page, without those that hold nothing."""
    trees: dict[tuple[int, int], tuple[Tag, ...]] = {}
    for element in batch.Root.StructTreeRoot.K[0].K:
        read = tuple(tag for tag in _element_tags(element) if isinstance(tag, Tag))
        trees[element.Pg.objgen] = trees.get(element.Pg.objgen, ()) + read
    return trees


def _element_tags(element: Any) -> Iterator["Tag | int"]:
    if isinstance(element, int):
        yield element
        return
    kind = str(element.S)[1:]
    alt = element.get("/Alt") if kind == "Figure" else None
    kids = tuple(kid for child in element.get("/K", ()) for kid in _element_tags(child))
    if kind == "Figure" and not alt:
        return
    if kind in _WRAPPERS:
        yield from kids
    elif kids:
        yield Tag(kind, kids, str(alt) if alt else None)


def _content_numbers(tags: tuple["Tag | int", ...]) -> set[int]:
    out: set[int] = set()
    for tag in tags:
        out |= _content_numbers(tag.kids) if isinstance(tag, Tag) else {tag}
    return out


@dataclass(frozen=True)
class ContentStream:
    """A content stream, the names of resources in it, and the glyphs that it shows of each font."""

    stream: bytes
    names: frozenset[str]
    glyphs: dict[str, set[int]]


def read_content(stream: bytes, marked: set[int]) -> ContentStream:
    """Read a content stream; what is not among the ``marked`` pieces becomes an artifact."""

    def begin(found: re.Match[bytes]) -> bytes:
        return found[0] if int(found[1]) in marked else b"/Artifact BMC"

    names = frozenset(name.decode() for name in _NAME.findall(stream))
    kept = with_soft_hyphens(_BEGIN.sub(begin, stream)).replace(b">0<", b"")
    return ContentStream(kept, names, _shown_glyphs(stream))


def with_soft_hyphens(stream: bytes) -> bytes:
    """Return a stream in which each hyphen that a line end added is a soft one: read aloud, the word is whole.

    The style sheets have such a hyphen followed by U+2060, which no font draws: that tells it from an author's.
    """
    return _ADDED_HYPHEN.sub(rb">] TJ\n/Span <</ActualText <feff00ad>>> BDC\n[<\1>] TJ\nEMC", stream)


def _shown_glyphs(stream: bytes) -> dict[str, set[int]]:
    glyphs: dict[str, set[int]] = {}
    font = ""
    for name, text in _TEXT.findall(stream):
        if name:
            font = name.decode()
        else:
            glyphs.setdefault(font, set()).update(glyph_numbers(text))
    return glyphs
