"""Fills the places that sheets keep open for the codes of cards."""

from collections.abc import Mapping
from typing import Any

import pikepdf
from pikepdf import Dictionary, Name

from generator.print.codes import PLACE, Code


def fill_codes(pdf: pikepdf.Pdf, codes: Mapping[str, Code]) -> None:
    """Put the code of each card in its place; without a code the place stays empty."""
    made: dict[str, Any] = {}
    for page in pdf.pages:
        forms: Any = page.obj.Resources.get("/XObject", Dictionary())
        for name in [name for name in forms.keys() if name.removeprefix(PLACE) in codes]:  # noqa: SIM118
            if name not in made:
                made[name] = _stencil(pdf, codes[name.removeprefix(PLACE)])
            forms[name] = made[name]


def _stencil(pdf: pikepdf.Pdf, code: Code) -> Any:
    """Make a picture of ink where the bits are 0, and of nothing where they are 1."""
    size = code.modules
    return pdf.make_stream(
        code.bits, Type=Name.XObject, Subtype=Name.Image, ImageMask=True, Width=size, Height=size, BitsPerComponent=1
    )
