"""The numbers that shapes are drawn by: outlines, corners, what moves and turns them, and the room they lie in."""

import re

from generator.bounds import MOST_SVG_FUNCTIONS, MOST_SVG_SIGNS
from generator.logo.values import LEAST, MOST, NUMBER, TINY, format_number, read_number

COMMANDS = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4, "q": 4, "t": 2, "a": 7, "z": 0}
"""The commands of an outline, each with how many numbers it takes."""

FUNCTIONS = {"matrix": {6}, "translate": {1, 2}, "scale": {1, 2}, "rotate": {1, 3}, "skewX": {1}, "skewY": {1}}
"""What moves and turns a shape, each with how many numbers it takes."""

_GAP = re.compile(r"[ \t\r\n\f]*,?[ \t\r\n\f]*")
_FLAG = re.compile(r"[01]")
_FUNCTION = re.compile(r"[\s,]*([a-zA-Z]+)\s*\(([^()]*)\)[\s,]*", re.ASCII)
_ALIGNMENT = re.compile(r"(none|x(?:Min|Mid|Max)Y(?:Min|Mid|Max))(?:\s+(meet|slice))?", re.ASCII)


def path(text: str) -> str | None:
    """Read an outline.

    Each command is written with its letter, and the flags of an arc apart: what draws on paper is slow in long rows of
    numbers, and takes flags that are run together for one number. It can't draw an arc to where it begins, which is
    nothing, or one without a radius, which is a line.
    """
    found = _commands(text) if len(text) <= MOST_SVG_SIGNS else None
    if found is None:
        return None
    made: list[str] = []
    x = y = begin_x = begin_y = 0.0
    for letter, values in found:
        old_x, old_y = x, y
        from_x, from_y = (x, y) if letter.islower() else (0.0, 0.0)
        sort = letter.upper()
        x = begin_x if sort == "Z" else x if sort == "V" else from_x + values[0 if sort == "H" else -2]
        y = begin_y if sort == "Z" else y if sort == "H" else from_y + values[-1]
        if sort == "M":
            begin_x, begin_y = x, y
        if sort == "A" and abs(x - old_x) < TINY and abs(y - old_y) < TINY:
            continue
        if sort == "A" and min(map(abs, values[:2])) < TINY:
            letter, values = ("l" if letter == "a" else "L"), values[-2:]
        made.append(letter + " ".join(map(format_number, values)))
    return "".join(made)


def _commands(text: str) -> list[tuple[str, list[float]]] | None:
    """Read the commands of an outline, each with its numbers."""
    found: list[tuple[str, list[float]]] = []
    letter, at = "", _skip_gap(text, 0)
    while at < len(text) and text != "none":
        if text[at].lower() in COMMANDS:
            letter, at = text[at], _skip_gap(text, at + 1)
        elif letter in ("", "z", "Z"):
            return None
        if not found and letter not in "mM":
            return None
        values: list[float] = []
        for place in range(COMMANDS[letter.lower()]):
            one = (_FLAG if letter in "aA" and place in (3, 4) else NUMBER).match(text, at)
            value = read_number(one[0]) if one else None
            if one is None or value is None:
                return None
            values.append(value)
            at = _skip_gap(text, one.end())
        found.append((letter, values))
        letter = {"m": "l", "M": "L"}.get(letter, letter)
    return found


def points(text: str) -> str | None:
    """Read the corners of a shape."""
    found = _numbers(text)
    return (
        None if found is None or len(found) % 2 or len(text) > MOST_SVG_SIGNS else " ".join(map(format_number, found))
    )


def transform(text: str) -> str | None:
    """Read how a shape is moved and turned; what makes it vanish is none, paper would show it whole."""
    made: list[str] = []
    at = 0
    while at < len(text):
        found = _FUNCTION.match(text, at)
        numbers = _numbers(found[2]) if found and found[1] in FUNCTIONS else None
        if (
            found is None
            or numbers is None
            or len(numbers) not in FUNCTIONS[found[1]]
            or len(made) == MOST_SVG_FUNCTIONS
        ):
            return None
        if _is_flattening(found[1], numbers):
            return None
        made.append(f"{found[1]}({' '.join(map(format_number, numbers))})")
        at = found.end()
    return " ".join(made)


def box(text: str) -> str | None:
    """Read a ``viewBox``: where it begins, and two sides."""
    found = _numbers(text)
    if found is None or len(found) != 4 or not all(LEAST <= one <= MOST for one in found[2:]):
        return None
    return " ".join(map(format_number, found))


def aspect(text: str) -> str | None:
    """Read how a drawing fills its room."""
    found = _ALIGNMENT.fullmatch(text)
    return found and " ".join(filter(None, found.groups()))


def _is_flattening(name: str, numbers: list[float]) -> bool:
    """Whether nothing has any area left."""
    if name == "matrix":
        return abs(numbers[0] * numbers[3] - numbers[1] * numbers[2]) < TINY
    return name == "scale" and abs(numbers[0] * numbers[-1]) < TINY


def _numbers(text: str) -> list[float] | None:
    """Read numbers with spaces or a comma between them, or nothing where a sign or point tells them apart."""
    found: list[float] = []
    at = _skip_gap(text, 0)
    while at < len(text):
        one = NUMBER.match(text, at)
        value = read_number(one[0]) if one else None
        if one is None or value is None:
            return None
        found.append(value)
        at = _skip_gap(text, one.end())
    return found


def _skip_gap(text: str, at: int) -> int:
    """Return where the next sign stands, behind spaces and a comma."""
    gap = _GAP.match(text, at)
    return gap.end() if gap else at
