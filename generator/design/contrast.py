"""Contrast between colours as WCAG 2.2 defines it (success criterion 1.4.3)."""

WHITE = "#ffffff"
INK = "#1e2a32"


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two ``#rrggbb`` colours, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def legible_shade(colour: str, ground: str, ratio: float = 4.5) -> str:
    """Return ``colour``, mixed with white or black until its contrast with ``ground`` is at least ``ratio``."""
    towards = WHITE if _luminance(ground) < 0.18 else "#000000"
    for share in range(0, 101, 4):
        mixed = mix_colours(colour, towards, share / 100)
        if contrast(mixed, ground) >= ratio:
            return mixed
    return towards


def mix_colours(colour: str, other: str, share: float) -> str:
    """Return ``colour`` with a ``share`` (0 to 1) of ``other`` mixed into it."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    def linear(channel: int) -> float:
        share = channel / 255
        return float(share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4)

    red, green, blue = map(linear, _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
