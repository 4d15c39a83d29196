"""A drawing of a stranger, written anew: only what we understood of it, as shapes with attributes.

What comes out has no style sheets, no scripts, no comments, no names but ours, and asks for nothing outside itself.
"""

from pathlib import Path
from xml.sax.saxutils import quoteattr

from generator.faults import Fault, quotation
from generator.logo.allowlist import (
    CHILDREN,
    EDITORS,
    ELEMENTS,
    SHAPES,
    SILENT_ATTRIBUTES,
    SILENT_BEGINNINGS,
    SVG,
    XLINK,
    XML,
)
from generator.logo.document import SvgElement, parse_svg
from generator.logo.lines import draw_lines_apart
from generator.logo.pictures import clean_embedded
from generator.logo.references import Leads, Scales, name_targets, references
from generator.logo.styles import PropertyValues, compute_styles, value_trouble
from generator.logo.troubles import EFFECT, OUTSIDE, PICTURE, ROOM, SCRIPT, UNKNOWN, LogoFaults, trouble
from generator.logo.values import format_number, side

_HREF = f"{{{XLINK}}}href"


def clean_drawing(file: Path, raw: bytes) -> tuple[bytes | None, tuple[Fault, ...]]:
    """Return the drawing in an SVG file, written anew; None where there are faults, which come along."""
    wrongs = LogoFaults(file)
    root = parse_svg(file, raw, wrongs)
    made = _write_drawing(root, wrongs) if root is not None else ""
    return None if wrongs.faults else made.encode(), tuple(wrongs.faults.values())


def _write_drawing(root: SvgElement, wrongs: LogoFaults) -> str:
    _give_room(root, wrongs)
    said = compute_styles(root, wrongs)
    ids: dict[str, SvgElement] = {}
    for element in said:
        ids.setdefault(element.get("id", ""), element)
    whole = {element: _attributes(element, wrongs) | properties for element, properties in said.items()}
    for element in said:
        _check_within(element, wrongs)
        _leave_out_nothing(element, whole)
    _check_order(root, whole, {"stroke": "none"}, wrongs)
    leads = references(ids, whole, wrongs)
    _give_sizes(root, leads, whole)
    Scales(leads, wrongs).weigh(root)
    if wrongs.faults:
        return ""
    name_targets(root, leads, whole)
    draw_lines_apart(root, whole)
    whole[root] = {"xmlns": SVG, **whole[root]}
    return _text(root, whole) + "\n"


def _give_room(root: SvgElement, wrongs: LogoFaults) -> None:
    """Add a ``viewBox`` to a drawing that has two sides instead: without one it would not grow and shrink."""
    sides = {name: root.attrib[name].strip() for name in ("width", "height") if name in root.attrib}
    for name, value in sides.items():
        if value in ("100%", "auto"):
            del root.attrib[name]
        elif side(value) is None:
            wrongs.at(ROOM, f"{name}: {value}", root.tag, root.place)
            del root.attrib[name]
    measured = [side(sides.get(name, "")) for name in ("width", "height")]
    if "viewBox" not in root.attrib and None not in measured:
        root.set("viewBox", " ".join(["0 0", *(format_number(one) for one in measured if one)]))
    elif "viewBox" not in root.attrib:
        wrongs.at(ROOM, "geen viewBox", root.tag, root.place)
    root.attrib.pop("x", None)  # where the drawing itself lies says nothing
    root.attrib.pop("y", None)


def _give_sizes(root: SvgElement, leads: Leads, whole: dict[SvgElement, PropertyValues]) -> None:
    """Add a size to a drawing within the drawing that has none: what draws on paper would guess."""
    symbols = [element for element, found in leads.items() if "href" in found and found["href"].tag == "symbol"]
    for element in (*symbols, *(one for one in whole if one.tag == "svg" and one is not root)):
        whole[element] = {"width": "100%", "height": "100%"} | whole[element]


def _attributes(element: SvgElement, wrongs: LogoFaults) -> PropertyValues:
    """Return the attributes of an element that are not its properties, each with its value as we write it."""
    made: PropertyValues = {}
    if _HREF in element.attrib:
        element.attrib.setdefault("href", element.attrib.pop(_HREF))
        element.attrib.pop(_HREF, None)
    for name, value in element.attrib.items():
        shape = ELEMENTS[element.tag].get(name)
        if element.tag == "image" and name == "href":
            made |= _picture(element, value, wrongs)
        elif shape is not None and (read := shape(value.strip())) is not None:
            made[name] = read
        elif shape is not None:
            what = OUTSIDE if name == "href" else value_trouble(name, value)
            wrongs.add(what, f"{quotation(f'{name}: {value}')} bij {quotation(element.tag)}", element.place)
        elif not _is_silent(name):
            local = name.rpartition("}")[2]
            wrongs.at(trouble(local, SCRIPT if "}" in name else UNKNOWN), local, element.tag, element.place)
    return made


def _is_silent(name: str) -> bool:
    """Whether an attribute draws nothing and does nothing."""
    namespace, _, local = name.removeprefix("{").rpartition("}")
    if namespace == XML:
        return local != "base"
    return (
        namespace == XLINK
        or namespace.startswith(EDITORS)
        or (not namespace and (local in SILENT_ATTRIBUTES or local.startswith(SILENT_BEGINNINGS)))
    )


def _picture(element: SvgElement, address: str, wrongs: LogoFaults) -> PropertyValues:
    if not address.strip().startswith("data:"):
        wrongs.at(OUTSIDE, address, element.tag, element.place)
        return {}
    made = clean_embedded(address)
    if made is None:
        wrongs.at(PICTURE, address.strip()[:22], element.tag, element.place)
    return {"href": made} if made else {}


def _check_within(element: SvgElement, wrongs: LogoFaults) -> None:
    for child in element:
        if child.tag not in CHILDREN.get(element.tag, ()) and isinstance(child, SvgElement):
            wrongs.at(UNKNOWN, f"<{child.tag}>", element.tag, child.place)


def _leave_out_nothing(element: SvgElement, whole: dict[SvgElement, PropertyValues]) -> None:
    """Turn a shape without an outline, of which nothing is drawn, into an empty group."""
    needed = {"image": "href", "path": "d", "polyline": "points", "polygon": "points"}.get(element.tag)
    if needed and not whole[element].get(needed):
        element.tag = "g"
        whole[element] = {}


def _check_order(
    element: SvgElement, whole: dict[SvgElement, PropertyValues], around: PropertyValues, wrongs: LogoFaults
) -> None:
    """Refuse a line beneath the colour of its shape, which paper does not know; without a line it says nothing."""
    here = around | {name: whole[element][name] for name in ("stroke", "paint-order") if name in whole[element]}
    whole[element].pop("paint-order", None)
    if element.tag in SHAPES and here["stroke"] != "none" and here.get("paint-order") == "stroke":
        wrongs.at(EFFECT, "paint-order", element.tag, element.place)
    for child in element:
        assert isinstance(child, SvgElement)
        _check_order(child, whole, here, wrongs)


def _text(element: SvgElement, whole: dict[SvgElement, PropertyValues]) -> str:
    attributes = "".join(f" {name}={quoteattr(value)}" for name, value in whole[element].items())
    within = "".join(_text(child, whole) for child in element if isinstance(child, SvgElement))
    return f"<{element.tag}{attributes}>{within}</{element.tag}>" if within else f"<{element.tag}{attributes}/>"
