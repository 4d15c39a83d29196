"""Fills the places that sheets keep open for the codes of cards."""

from collections.abc import Mapping
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from generator.print.codes import PLACE, Code


def fill_codes(pdf: pikepdf.Pdf, codes: Mapping[str, Code]) -> None:
    """Fill each open place with the code of its card; without a code it stays empty."""
    for page in pdf.pages:
        forms: Any = page.obj.Resources.get("/XObject", Dictionary())
        for name, place in forms.items():
            if name.startswith(PLACE) and "/BBox" in place and (code := codes.get(name.removeprefix(PLACE))):
                _fill(place, code)


def _fill(place: Any, code: Code) -> None:
    """Make a stencil of an empty form: ink where its bits are 0, nothing where they are 1."""
    del place.BBox, place.Resources
    place.write(code.bits)
    place.Subtype, place.ImageMask, place.Decode = Name.Image, True, Array([0, 1])
    place.Width = place.Height = code.modules
    place.BitsPerComponent = 1
