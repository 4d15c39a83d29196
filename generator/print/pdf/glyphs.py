"""Glyphs of fonts, by their number in the font file, and the fault of a text for which a font has none."""

from generator.faults import Fault, Place

Glyphs = dict[int, tuple[float, str]]
"""Glyph number to its width (in thousandths of the size) and the letters it stands for."""


def missing_glyph_fault(place: Place, characters: str) -> Fault:
    """Return the fault of characters that the fonts lack."""
    found, remedy = f"gevonden {characters}", "schrijf het met gewone letters"
    return Fault(place, "een teken dat het lettertype niet kent", found, remedy)
