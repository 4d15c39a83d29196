"""Fills the places that sheets keep open for the codes of cards."""

from collections.abc import Mapping
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from generator.print.codes import PLACE, QUIET, Code
from generator.print.faces.house_style import GROUND


def fill_codes(pdf: pikepdf.Pdf, codes: Mapping[str, Code]) -> None:
    """Put the code of each card in its place, on white where the back is coloured; without one it stays empty."""
    made: dict[str, Any] = {}
    for page in pdf.pages:
        forms: Any = page.obj.Resources.get("/XObject", Dictionary())
        for name in [name for name in forms.keys() if name.removeprefix(PLACE) in codes]:  # noqa: SIM118
            if name not in made:
                code = _stencil(pdf, codes[name.removeprefix(PLACE)])
                made[name] = _on_white(pdf, code) if f"/{GROUND}" in forms else code
            forms[name] = made[name]


def _stencil(pdf: pikepdf.Pdf, code: Code) -> Any:
    """Make a picture of ink where the bits are 0, and of nothing where they are 1."""
    size = code.modules
    return pdf.make_stream(
        code.bits, Type=Name.XObject, Subtype=Name.Image, ImageMask=True, Width=size, Height=size, BitsPerComponent=1
    )


def _on_white(pdf: pikepdf.Pdf, code: Any) -> Any:
    """Lay a code, which is a unit square, on a white one with round corners: a camera needs the light around it."""
    half = QUIET / 2
    low, side = -half, 1 + QUIET
    white = b"q 1 g 1 G 1 j %.4f w %.4f %.4f %.4f %.4f re B Q\n/code Do\n" % (QUIET, low, low, side, side)
    box, names = Array([-QUIET, -QUIET, 1 + QUIET, 1 + QUIET]), Dictionary(XObject=Dictionary(code=code))
    return pdf.make_stream(white, Type=Name.XObject, Subtype=Name.Form, BBox=box, Resources=names)
