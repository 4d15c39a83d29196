"""A drawing of a stranger, written anew: only what we understood of it, as shapes with attributes.

What comes out has no style sheets, no scripts, no comments, no names but ours, and asks for nothing outside itself.
"""

from pathlib import Path
from xml.sax.saxutils import quoteattr

from generator.faults import Fault, quoted
from generator.logo.allowed import (
    EDITORS,
    ELEMENTS,
    SHAPES,
    SILENT_ATTRIBUTES,
    SILENT_BEGINNINGS,
    SVG,
    WITHIN,
    XLINK,
    XML,
)
from generator.logo.document import Drawn, document
from generator.logo.pictures import embedded
from generator.logo.references import Leads, Scales, named, references
from generator.logo.styles import Said, styled, unread
from generator.logo.troubles import EFFECT, OUTSIDE, PICTURE, ROOM, SCRIPT, UNKNOWN, Wrongs, trouble
from generator.logo.values import side, written

_HREF = f"{{{XLINK}}}href"


def drawing(file: Path, raw: bytes) -> tuple[bytes | None, tuple[Fault, ...]]:
    """Write the drawing in an SVG file anew; None where there are faults, which come along."""
    wrongs = Wrongs(file)
    root = document(file, raw, wrongs)
    made = _written(root, wrongs) if root is not None else ""
    return None if wrongs.faults else made.encode(), tuple(wrongs.faults.values())


def _written(root: Drawn, wrongs: Wrongs) -> str:
    _give_room(root, wrongs)
    said = styled(root, wrongs)
    ids: dict[str, Drawn] = {}
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
    named(root, leads, whole)
    whole[root] = {"xmlns": SVG, **whole[root]}
    return _text(root, whole) + "\n"


def _give_room(root: Drawn, wrongs: Wrongs) -> None:
    """Give a drawing a ``viewBox`` where it has two sides instead: without one it would not grow and shrink."""
    sides = {name: root.attrib[name].strip() for name in ("width", "height") if name in root.attrib}
    for name, value in sides.items():
        if value in ("100%", "auto"):
            del root.attrib[name]
        elif side(value) is None:
            wrongs.at(ROOM, f"{name}: {value}", root.tag, root.place)
            del root.attrib[name]
    measured = [side(sides.get(name, "")) for name in ("width", "height")]
    if "viewBox" not in root.attrib and None not in measured:
        root.set("viewBox", " ".join(["0 0", *(written(one) for one in measured if one)]))
    elif "viewBox" not in root.attrib:
        wrongs.at(ROOM, "geen viewBox", root.tag, root.place)
    root.attrib.pop("x", None)  # where the drawing itself lies says nothing
    root.attrib.pop("y", None)


def _give_sizes(root: Drawn, leads: Leads, whole: dict[Drawn, Said]) -> None:
    """Say how large a drawing within the drawing is where nothing is said: what draws on paper would guess."""
    symbols = [element for element, found in leads.items() if "href" in found and found["href"].tag == "symbol"]
    for element in (*symbols, *(one for one in whole if one.tag == "svg" and one is not root)):
        whole[element] = {"width": "100%", "height": "100%"} | whole[element]


def _attributes(element: Drawn, wrongs: Wrongs) -> Said:
    """Read the attributes of an element that are not its properties."""
    made: Said = {}
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
            what = OUTSIDE if name == "href" else unread(name, value)
            wrongs.add(what, f"{quoted(f'{name}: {value}')} bij {quoted(element.tag)}", element.place)
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


def _picture(element: Drawn, address: str, wrongs: Wrongs) -> Said:
    if not address.strip().startswith("data:"):
        wrongs.at(OUTSIDE, address, element.tag, element.place)
        return {}
    made = embedded(address)
    if made is None:
        wrongs.at(PICTURE, address.strip()[:22], element.tag, element.place)
    return {"href": made} if made else {}


def _check_within(element: Drawn, wrongs: Wrongs) -> None:
    for child in element:
        if child.tag not in WITHIN.get(element.tag, ()) and isinstance(child, Drawn):
            wrongs.at(UNKNOWN, f"<{child.tag}>", element.tag, child.place)


def _leave_out_nothing(element: Drawn, whole: dict[Drawn, Said]) -> None:
    """Make an empty group of a shape without an outline, of which there is no drawing."""
    needed = {"image": "href", "path": "d", "polyline": "points", "polygon": "points"}.get(element.tag)
    if needed and not whole[element].get(needed):
        element.tag = "g"
        whole[element] = {}


def _check_order(element: Drawn, whole: dict[Drawn, Said], around: Said, wrongs: Wrongs) -> None:
    """Refuse a line beneath the colour of its shape, which paper does not know; without a line it says nothing."""
    here = around | {name: whole[element][name] for name in ("stroke", "paint-order") if name in whole[element]}
    whole[element].pop("paint-order", None)
    if element.tag in SHAPES and here["stroke"] != "none" and here.get("paint-order") == "stroke":
        wrongs.at(EFFECT, "paint-order", element.tag, element.place)
    for child in element:
        assert isinstance(child, Drawn)
        _check_order(child, whole, here, wrongs)


def _text(element: Drawn, whole: dict[Drawn, Said]) -> str:
    attributes = "".join(f" {name}={quoteattr(value)}" for name, value in whole[element].items())
    within = "".join(_text(child, whole) for child in element if isinstance(child, Drawn))
    return f"<{element.tag}{attributes}>{within}</{element.tag}>" if within else f"<{element.tag}{attributes}/>"
