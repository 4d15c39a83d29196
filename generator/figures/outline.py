"""A drawing to save ink: black lines and letters on white, nothing filled."""

import re

from markupsafe import Markup

_LETTERS = re.compile(r'(<g )fill="[^"]*"( font-family=)')
_STROKE = re.compile(r'stroke="(?!none)[^"]*"')
_FILLED = re.compile(r'<(?:rect|circle|path)\b[^>]*\bfill="(?!none)[^>]*>')
_FILL = re.compile(r' fill="[^"]*"')

BLACK, WHITE = "#000000", "#ffffff"


def outlined(svg: Markup) -> Markup:
    """Give a drawing of ours in outline; what a filled shape hides stays hidden."""
    lines = _STROKE.sub(f'stroke="{BLACK}"', _LETTERS.sub(rf'\1fill="{BLACK}"\2', str(svg)))
    return Markup(_FILLED.sub(_outline, lines))  # noqa: S704 -- of a drawing that is markup


def _outline(found: re.Match[str]) -> str:
    """Empty a shape; a ground that is hardly there, or the paper behind it, gets no line."""
    was, shape = found[0], _FILL.sub(f' fill="{WHITE}"', found[0])
    ground = 'fill-opacity="0' in was or (was.startswith("<rect") and f'fill="{WHITE}"' in was)
    return shape if ground or "stroke=" in was else shape.replace(" fill=", f' stroke="{BLACK}" fill=')
