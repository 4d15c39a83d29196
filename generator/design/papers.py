"""The papers that a composition is cut from: tints and shades of one colour, and the light in its opening."""

from collections.abc import Iterable, Mapping
from typing import Any, get_args

from markupsafe import Markup

from generator.design.composition import Cut, Paper
from generator.design.contrast import WHITE, contrast, mix_colours

LIGHT = "#fbf9f5"
"""What shows through the opening."""

WHITE_PAPERS: dict[Paper, str] = dict.fromkeys(get_args(Paper), WHITE)
"""Papers of which only the edges are drawn: each hides what lies beneath it."""

_SEEN = 1.25
"""The least contrast of two papers that lie side by side."""


def papers(colour: str, accent: str | None = None) -> dict[Paper, str]:
    """Return the papers of a colour; the small sign is of ``accent`` where there is one."""
    deep = mix_colours(colour, "#000000", 0.32)
    if contrast(deep, colour) < _SEEN:
        deep = mix_colours(colour, "#ffffff", 0.2)
    return {
        "grond": colour,
        "diep": deep,
        "patroon": mix_colours(colour, "#ffffff", 0.14),
        "midden": mix_colours(colour, "#ffffff", 0.47),
        "licht": accent or mix_colours(colour, "#ffffff", 0.8),
        "open": LIGHT,
    }


def svg_picture(
    cuts: Iterable[Cut], field: tuple[float, float], colours: Mapping[Paper, str], **attributes: Any
) -> Markup:
    """Return a composition as a picture that says nothing to a screen reader, which fills its box and is cut to it.

    ``field`` is its width and height; ``attributes`` are those of the element; of a name the underscores are hyphens.
    """
    given = attributes | {"viewBox": f"0 0 {field[0]:g} {field[1]:g}", "preserveAspectRatio": "xMidYMid slice"}
    given |= {"aria_hidden": "true", "focusable": "false"}
    said = " ".join(f'{name.rstrip("_").replace("_", "-")}="{value}"' for name, value in given.items())
    paths = "".join(f'<path fill="{colours[cut.paper]}" d="{_path(cut)}"/>' for cut in cuts)
    if "stroke" in attributes:  # what lies upon the ground hides its edge
        paths += f'<rect width="{field[0]:g}" height="{field[1]:g}" fill="none"/>'
    return Markup(f"<svg {said}>{paths}</svg>")  # noqa: S704  # names and numbers of our own


def _path(cut: Cut) -> str:
    """Return a cut as a path; tenths of a unit are as fine as anything prints or shows."""
    return "M" + "L".join(f"{round(x, 1):g} {round(y, 1):g}" for x, y in cut.shape) + "z"
