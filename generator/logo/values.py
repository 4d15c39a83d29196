"""Values in a drawing: each function reads one of its sort and returns it as we write it, or None where it is none."""

import re
from collections.abc import Callable
from decimal import Decimal

from tinycss2.color4 import parse_color

Shape = Callable[[str], str | None]
"""A reader of values: returns one as we write it, or None where it is no value of its sort."""

MOST = 1_000_000.0
"""The largest number in a drawing, in units of the drawing."""

LEAST = 0.001
"""The smallest side of a drawing, in units of the drawing."""

TINY = 1e-9
"""What is as good as nothing."""

UNITS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
"""The units of a length, in pixels; others depend on letters, which a drawing has not."""

NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?")

_LENGTH = re.compile(rf"({NUMBER.pattern})({'|'.join(sorted(UNITS, reverse=True))[:-1]}|%|)")
_COLOUR = re.compile(r"[a-zA-Z]+|#[0-9a-fA-F]+|(?:rgb|hsl)a?\([0-9\s.,%+/-]*\)", re.ASCII)
_REFERENCE = re.compile(r"url\(\s*(['\"]?)#([^\s'\"()\\]+)\1\s*\)")


def read_number(text: str) -> float | None:
    """Read a number that is not too large; one that is as good as nought is nought."""
    value = float(text) if NUMBER.fullmatch(text) else MOST + 1
    value = value if abs(value) > TINY else 0.0
    return value if abs(value) <= MOST else None


def format_number(value: float) -> str:
    """Write a number in full, without an exponent: what draws on paper does not read each of those."""
    return str(int(value)) if value == int(value) else format(Decimal(repr(value)), "f")


def number(text: str) -> str | None:
    """Read a number."""
    found = read_number(text)
    return None if found is None else format_number(found)


def measure(text: str) -> tuple[float, str] | None:
    """Read a length as its number and its unit."""
    found = _LENGTH.fullmatch(text)
    value = read_number(found[1]) if found else None
    return (value, found[2]) if found and value is not None else None


def length(text: str) -> str | None:
    """Read a length, or a share of the drawing."""
    found = measure(text)
    return found and format_number(found[0]) + found[1]


def size(text: str) -> str | None:
    """Read a length that is not below nought."""
    found = measure(text)
    return length(text) if found and found[0] >= 0 else None


def side(text: str) -> float | None:
    """Read a side of a drawing, in pixels."""
    found = measure(text)
    value = found[0] * UNITS[found[1]] if found and found[1] in UNITS else 0.0
    return value if LEAST <= value <= MOST else None


def share(text: str) -> str | None:
    """Read a part of a whole, as a number or a percentage; beyond none or all it stays there."""
    value = read_number(text.removesuffix("%"))
    if value is None:
        return None
    return format_number(min(1.0, max(0.0, value / 100 if text.endswith("%") else value)))


def one_or_more(text: str) -> str | None:
    """Read a number of at least one."""
    value = read_number(text)
    return format_number(value) if value is not None and value >= 1 else None


def dashes(text: str) -> str | None:
    """Read the lengths of dashes and gaps, at most twenty; an odd row is written twice, as it is drawn."""
    if text == "none":
        return text
    made = [size(one) for one in re.split(r"\s*,\s*|\s+", text)]
    if None in made or len(made) > 20:
        return None
    return " ".join(filter(None, made * (1 + len(made) % 2)))


def colour(text: str) -> str | None:
    """Read a colour, by its name or in numbers."""
    found = parse_color(text) if _COLOUR.fullmatch(text) else None
    if found == "currentcolor":
        return "currentColor"
    if found is None or isinstance(found, str) or found.space not in ("srgb", "hsl"):
        return None
    red, green, blue = (min(255, max(0, round(255 * (one or 0)))) for one in found.to("srgb").coordinates)
    if found.alpha < 1:
        return f"rgba({red}, {green}, {blue}, {format_number(found.alpha)})"
    return f"#{red:02x}{green:02x}{blue:02x}"


def reference(text: str) -> str | None:
    """Read what leads to something in the drawing itself: ``none``, or ``url(#id)``."""
    found = _REFERENCE.fullmatch(text)
    return f"url(#{found[2]})" if found else text if text == "none" else None


def paint(text: str) -> str | None:
    """Read what a shape is filled with: nothing, a colour, or something in the drawing itself."""
    found = _REFERENCE.match(text)
    if not found:
        return text if text == "none" else colour(text)
    behind = text[found.end() :].strip()
    other = paint(behind) if behind and "url" not in behind else behind
    return None if other is None else f"url(#{found[2]}) {other}".strip()


def paint_order(text: str) -> str | None:
    """Read in which order a shape is painted: ``stroke`` where its line lies beneath its colour, else ``normal``."""
    words = text.split()
    if words != ["normal"] and not (words and set(words) <= {"fill", "stroke", "markers"}):
        return None
    order = [word for word in words if word in ("fill", "stroke")]
    return "stroke" if order[:1] == ["stroke"] else "normal"


def target(text: str) -> str | None:
    """Read the address of something in the drawing itself: ``#id``."""
    return text if re.fullmatch(r"#[^\s'\"()\\]+", text) else None


def one_of(*words: str) -> Shape:
    """Return a reader of one of these words."""
    return lambda text: text if text in words else None
