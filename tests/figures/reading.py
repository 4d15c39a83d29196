"""Reads a drawing back: where its texts stand, and the boxes that they stand in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree

from generator.design.tokens import read_tokens
from generator.figures.measure import Letter
from tests.conftest import ROOT

SVG = "{http://www.w3.org/2000/svg}"
TEMPLATES = ROOT / "templates"
STYLE = ("font-family", "font-weight", "font-size", "text-anchor")


@dataclass(frozen=True)
class Box:
    """A rectangle, and the text that stands there."""

    left: float
    top: float
    right: float
    bottom: float
    text: str = ""

    def holds(self, other: "Box", slack: float = 0.5) -> bool:
        return (
            self.left - slack <= other.left
            and self.top - slack <= other.top
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def meets(self, other: "Box") -> bool:
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > 0.5 and down > 0.5


@dataclass(frozen=True)
class Drawn:
    """A drawing: its size, each text, and each text with the boxes that may hold it."""

    sheet: Box
    texts: tuple[Box, ...]
    boxed: tuple[tuple[Box, tuple[Box, ...]], ...]


def read_drawing(svg: str) -> Drawn:
    """Read a drawing."""
    root = ElementTree.fromstring(svg)
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    boxed = tuple(_texts(root, {}, ()))
    return Drawn(Box(0, 0, width, height), tuple(text for text, _ in boxed), boxed)


def _texts(
    element: ElementTree.Element, style: Mapping[str, str], boxes: tuple[Box, ...]
) -> Iterator[tuple[Box, tuple[Box, ...]]]:
    style = {**style, **{name: element.attrib[name] for name in STYLE if name in element.attrib}}
    here = tuple(_rect(child) for child in element if child.tag == f"{SVG}rect")
    for child in element:
        if child.tag == f"{SVG}text":
            yield _text(child, style), here or boxes
        else:
            yield from _texts(child, style, here or boxes)


def _rect(element: ElementTree.Element) -> Box:
    x, y, width, height = (float(element.attrib[name]) for name in ("x", "y", "width", "height"))
    return Box(x, y, x + width, y + height)


def _text(element: ElementTree.Element, style: Mapping[str, str]) -> Box:
    """Give where letters can stand: from the top of an ascender to the foot of a descender."""
    text, size = element.text or "", float(style["font-size"])
    width = _letter(style["font-family"].split(",")[0], int(style["font-weight"])).width(text, size)
    left = float(element.attrib["x"]) - width * {"start": 0, "middle": 0.5, "end": 1}[style["text-anchor"]]
    base = float(element.attrib["y"])
    return Box(left, base - 0.73 * size, left + width, base + 0.22 * size, text)


def _letter(family: str, weight: int) -> Letter:
    tokens = read_tokens(TEMPLATES)
    return next(
        Letter(one.familie, one.gewicht, one.file)
        for one in tokens.letters
        if (one.familie, one.gewicht, one.stijl) == (family, weight, "normal")
    )
