"""Shapes that let something through and have a line: each becomes two, its ground and then its line.

Ghostscript 10.00, which many print servers run, leaves out the line of a shape that is filled with opacity at once.
"""

from generator.logo.allowlist import SHAPES
from generator.logo.document import SvgElement
from generator.logo.styles import PropertyValues

_INHERITED = {"fill": "#000", "stroke": "none", "fill-opacity": "1", "stroke-opacity": "1"}
"""What a shape inherits of how it is painted, and what it is where nothing says so."""


def draw_lines_apart(element: SvgElement, whole: dict[SvgElement, PropertyValues]) -> None:
    """Make two of each such shape within an element; one that is used elsewhere, or is dimmed whole, stays as it is."""
    _draw_apart(element, whole, _INHERITED)


def _draw_apart(element: SvgElement, whole: dict[SvgElement, PropertyValues], around: PropertyValues) -> None:
    here = around | {name: whole[element][name] for name in _INHERITED if name in whole[element]}
    for child in list(element):
        assert isinstance(child, SvgElement)
        _draw_apart(child, whole, here)
        own = whole[child]
        painted = here | {name: own[name] for name in _INHERITED if name in own}
        if child.tag in SHAPES - {"image"} and not {"id", "opacity"} & own.keys() and _is_clear_with_line(painted):
            line = SvgElement(child.tag)
            line.place = child.place
            element.insert(list(element).index(child) + 1, line)
            whole[line] = {name: value for name, value in own.items() if name != "fill-opacity"} | {"fill": "none"}
            whole[child] = {name: value for name, value in own.items() if not name.startswith("stroke")}
            whole[child]["stroke"] = "none"


def _is_clear_with_line(painted: PropertyValues) -> bool:
    if "none" in (painted["fill"], painted["stroke"]):
        return False
    is_clear = any(painted[name].startswith("rgba") for name in ("fill", "stroke"))
    return is_clear or min(float(painted["fill-opacity"]), float(painted["stroke-opacity"])) < 1
