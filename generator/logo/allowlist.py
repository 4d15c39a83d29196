"""What a drawing may hold: elements, attributes and properties, each with the values it takes.

What is not listed here is a fault, unless it draws nothing and stands under what is left out. Only what is listed is
written to the drawing that we show.
"""

from generator.logo.outlines import aspect, box, path, points, transform
from generator.logo.values import (
    Shape,
    colour,
    dashes,
    length,
    one_of,
    one_or_more,
    paint,
    paint_order,
    reference,
    share,
    size,
    target,
)

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"

_BOX: dict[str, Shape] = {"x": length, "y": length, "width": size, "height": size}
_ROOM: dict[str, Shape] = {"viewBox": box, "preserveAspectRatio": aspect}
_TRANSFORM: dict[str, Shape] = {"transform": transform}
_UNITS = one_of("userSpaceOnUse", "objectBoundingBox")
_GRADIENT: dict[str, Shape] = {
    "href": target,
    "gradientUnits": _UNITS,
    "gradientTransform": transform,
    "spreadMethod": one_of("pad"),  # on paper another one takes memory without end where the gradient is short
}

ELEMENTS: dict[str, dict[str, Shape]] = {
    "svg": _BOX | _ROOM,
    "g": _TRANSFORM,
    "defs": {},
    "symbol": _ROOM,
    "use": _BOX | _TRANSFORM | {"href": target},
    "path": _TRANSFORM | {"d": path},
    "rect": _BOX | _TRANSFORM | {"rx": size, "ry": size},
    "circle": _TRANSFORM | {"cx": length, "cy": length, "r": size},
    "ellipse": _TRANSFORM | {"cx": length, "cy": length, "rx": size, "ry": size},
    "line": _TRANSFORM | {"x1": length, "y1": length, "x2": length, "y2": length},
    "polyline": _TRANSFORM | {"points": points},
    "polygon": _TRANSFORM | {"points": points},
    "linearGradient": _GRADIENT | {"x1": length, "y1": length, "x2": length, "y2": length},
    "radialGradient": _GRADIENT | {"cx": length, "cy": length, "r": size, "fx": length, "fy": length, "fr": size},
    "stop": {"offset": share},
    "clipPath": _TRANSFORM | {"clipPathUnits": _UNITS},
    "mask": _BOX | {"maskUnits": _UNITS, "maskContentUnits": _UNITS},
    "pattern": _BOX
    | _ROOM
    | {"patternUnits": _UNITS, "patternContentUnits": _UNITS, "patternTransform": transform, "href": target},
    "image": _BOX | _TRANSFORM | {"preserveAspectRatio": aspect},
}
"""The elements, each with its attributes; the picture of ``image`` is read apart."""

SHAPES = {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "image"}
GRADIENTS = {"linearGradient", "radialGradient"}

CHILDREN: dict[str, set[str]] = {
    **{name: ELEMENTS.keys() - {"stop"} for name in ("svg", "g", "defs", "symbol", "mask", "pattern")},
    **{name: {"stop"} for name in GRADIENTS},
    "clipPath": SHAPES - {"image"} | {"use"},
}
"""What may stand within an element; within others nothing may."""

TARGETS: dict[str, set[str]] = {
    "fill": GRADIENTS | {"pattern"},
    "stroke": GRADIENTS | {"pattern"},
    "clip-path": {"clipPath"},
    "mask": {"mask"},
    "use": SHAPES | {"svg", "g", "symbol", "use"},
    "pattern": {"pattern"},
    **dict.fromkeys(GRADIENTS, GRADIENTS),
}
"""What a property, or the ``href`` of an element, may lead to."""

PROPERTIES: dict[str, Shape] = {
    "fill": paint,
    "stroke": paint,
    "color": colour,
    "stop-color": colour,
    "opacity": share,
    "fill-opacity": share,
    "stroke-opacity": share,
    "stop-opacity": share,
    "fill-rule": one_of("nonzero", "evenodd"),
    "clip-rule": one_of("nonzero", "evenodd"),
    "stroke-width": size,
    "stroke-linecap": one_of("butt", "round", "square"),
    "stroke-linejoin": one_of("miter", "round", "bevel"),
    "stroke-miterlimit": one_or_more,
    "stroke-dasharray": dashes,
    "stroke-dashoffset": length,
    "clip-path": reference,
    "mask": reference,
    "mask-type": one_of("luminance", "alpha"),
    "display": one_of("inline", "block", "none"),
    "visibility": one_of("visible", "hidden", "collapse"),
    "overflow": one_of("visible", "hidden", "auto"),
    "shape-rendering": one_of("auto", "geometricPrecision", "crispEdges", "optimizeSpeed"),
    "paint-order": paint_order,
    "image-rendering": one_of("auto", "pixelated", "crisp-edges", "optimizeSpeed", "optimizeQuality"),
}
"""What can be said of an element in its style or as an attribute, and is kept."""

INHERITED = PROPERTIES.keys() - {"opacity", "stop-color", "stop-opacity", "clip-path", "mask", "mask-type", "overflow"}
"""What an element has of the one around it, where nothing else is said: there ``inherit`` need not be written."""

NEUTRAL: dict[str, set[str]] = {
    "filter": {"none"},
    **{name: {"none"} for name in ("marker", "marker-start", "marker-mid", "marker-end")},
    "mix-blend-mode": {"normal"},
    "isolation": {"auto", "isolate"},
    "vector-effect": {"none"},
    "clip": {"auto"},
    "color-interpolation": {"auto", "sRGB"},
    "background": {"none", "transparent"},
    "background-color": {"transparent"},
}
"""What is left out where it says that nothing is done; another value is a fault."""

IDLE = {
    *("font", "font-family", "font-size", "font-size-adjust", "font-stretch", "font-style", "font-variant"),
    *("font-weight", "font-feature-settings", "font-kerning", "font-variant-alternates", "font-variant-caps"),
    *("font-variant-east-asian", "font-variant-ligatures", "font-variant-numeric", "font-variant-position"),
    *("font-variation-settings", "alignment-baseline", "baseline-shift", "dominant-baseline", "direction"),
    *("glyph-orientation-horizontal", "glyph-orientation-vertical", "inline-size", "kerning", "letter-spacing"),
    *("line-height", "shape-margin", "shape-padding", "text-align", "text-align-last", "text-anchor"),
    *("text-decoration", "text-decoration-color", "text-decoration-line", "text-decoration-style", "text-indent"),
    *("text-orientation", "text-overflow", "text-rendering", "text-transform", "unicode-bidi", "white-space"),
    *("word-spacing", "writing-mode", "color-interpolation-filters", "color-rendering", "enable-background"),
    *("flood-color", "flood-opacity", "lighting-color", "solid-color", "solid-opacity", "cursor", "pointer-events"),
    *("-inkscape-font-specification", "-inkscape-stroke", "-inkscape-text-align", "-inkscape-text-indent"),
}
"""What is left out whatever it says, since it is of letters, of effects or of the mouse."""

SILENT_ELEMENTS = {"title", "desc", "metadata", "filter", "marker", "view"}
"""What is left out with all within it: it draws nothing by itself, and what would draw it is a fault."""

SILENT_ATTRIBUTES = {
    *("version", "baseProfile", "contentScriptType", "contentStyleType", "zoomAndPan", "lang", "role", "focusable"),
    *("tabindex", "id", "class"),
}
"""What is left out of any element once it was read, beside what begins with one of ``SILENT_BEGINNINGS``."""

SILENT_BEGINNINGS = ("data-", "aria-")

EDITORS = (
    "http://www.inkscape.org/namespaces/inkscape",
    "http://sodipodi.sourceforge.net/DTD/sodipodi",
    "http://inkscape.sourceforge.net/DTD/sodipodi",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://creativecommons.org/ns#",
    "http://web.resource.org/cc/",
    "http://purl.org/dc/",
    "http://ns.adobe.com/",
    "adobe:ns:meta/",
    "http://www.serif.com/",
    "http://www.bohemiancoding.com/sketch/ns",
    "http://www.figma.com/figma/ns",
    "http://www.corel.com/coreldraw/odm/",
    "http://www.openswatchbook.org/uri/",
    "https://boxy-svg.com",
    "http://svgjs.com/svgjs",
    "http://svgjs.dev/svgjs",
    "http://vectornator.io",
    "http://schemas.microsoft.com/visio/",
    "http://krita.org/namespaces/svg/krita",
)
"""How the namespaces begin in which drawing programs write what only they read; it is left out."""
