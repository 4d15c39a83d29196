"""Reads and rewrites the content streams that WeasyPrint writes: plain text, an operator at the end of each line.

A whole parser costs ten times as much; a test holds what is found here against pikepdf's.
"""

import re
from dataclasses import dataclass

_NAME = re.compile(rb"/[\w.+-]+")
_TEXT = re.compile(rb"^(?:/(\w+) [\d.]+ Tf|\[(.*)\] TJ)$", re.MULTILINE)
_SHOWN = re.compile(rb"<([0-9a-f]+)>")
_BEGIN = re.compile(rb"^/\w+\n<</MCID (\d+)>>\nBDC$", re.MULTILINE)
_ADDED_HYPHEN = re.compile(rb"([0-9a-f]{4})>[-\d.]*<>[-\d.]*\] TJ$", re.MULTILINE)


@dataclass(frozen=True)
class Content:
    """A content stream, the names of resources in it, and the glyphs that it shows of each font."""

    stream: bytes
    names: frozenset[str]
    glyphs: dict[str, set[int]]


def read_content(stream: bytes, marked: set[int]) -> Content:
    """Read a content stream; what is not among the ``marked`` pieces becomes an artifact."""

    def begin(found: re.Match[bytes]) -> bytes:
        return found[0] if int(found[1]) in marked else b"/Artifact BMC"

    names = frozenset(name.decode() for name in _NAME.findall(stream))
    kept = with_soft_hyphens(_BEGIN.sub(begin, stream)).replace(b">0<", b"")
    return Content(kept, names, _glyphs(stream))


def with_soft_hyphens(stream: bytes) -> bytes:
    """Say of each hyphen that a line end added that it is a soft one: whoever reads aloud reads the word whole.

    The style sheets have such a hyphen followed by U+2060, which no font draws: that tells it from an author's.
    """
    return _ADDED_HYPHEN.sub(rb">] TJ\n/Span <</ActualText <feff00ad>>> BDC\n[<\1>] TJ\nEMC", stream)


def _glyphs(stream: bytes) -> dict[str, set[int]]:
    glyphs: dict[str, set[int]] = {}
    font = ""
    for name, shown in _TEXT.findall(stream):
        if name:
            font = name.decode()
        else:
            codes = b"".join(_SHOWN.findall(shown))
            glyphs.setdefault(font, set()).update(int(codes[i : i + 4], 16) for i in range(0, len(codes), 4))
    return glyphs
