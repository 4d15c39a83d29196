"""What a field looks like in each of its states; drawn in the ink of the text, so that grey works too."""

from typing import Any

import pikepdf
from pikepdf import Array, Name

INK = "0.118 0.165 0.196"
"""The colour of text in a PDF, that of ``inkt-tekst`` among the design tokens."""

_INSET = 1.2
_CROSS = 1.6
_SIGN = 9.0


class Looks:
    """The appearances of a PDF's fields; fields that look the same share one."""

    def __init__(self, pdf: pikepdf.Pdf, resources: Any, font: str) -> None:
        self.pdf, self.resources, self.font = pdf, resources, font
        self.made: dict[tuple[float, float, bytes], Any] = {}

    def empty(self, width: float, height: float) -> Any:
        """Give the look of a field in which nothing stands."""
        return self._form(width, height, b"/Tx BMC\nEMC\n")

    def chosen(self, width: float, height: float, sign: str, shape: str) -> Any:
        """Give the look of a box that was chosen: a cross, or the sign that stands in it in white on ink."""
        drawn = self._white_on_ink(width, height, sign, shape) if sign else _cross(width, height)
        return self._form(width, height, drawn)

    def _white_on_ink(self, width: float, height: float, sign: str, shape: str) -> bytes:
        box = _disc(width, height) if shape == "rond" else _box(width, height)
        x, y = width / 2 - 0.25 * _SIGN * len(sign), height / 2 - 0.33 * _SIGN
        shown = sign.replace("−", "–")  # WinAnsi has no minus
        code = shown.encode("cp1252").hex()
        text = f"BT /{self.font} {_SIGN} Tf 1 g {x:.1f} {y:.1f} Td <{code}> Tj ET"
        return f"q {INK} rg {box} {text} Q\n".encode()

    def _form(self, width: float, height: float, drawn: bytes) -> Any:
        key = round(width, 1), round(height, 1), drawn
        if key not in self.made:
            box = Array([0, 0, *key[:2]])
            self.made[key] = self.pdf.make_stream(
                drawn, Type=Name.XObject, Subtype=Name.Form, BBox=box, Resources=self.resources
            )
        return self.made[key]


def _box(width: float, height: float) -> str:
    return f"{_INSET} {_INSET} {width - 2 * _INSET:.1f} {height - 2 * _INSET:.1f} re f"


def _disc(width: float, height: float) -> str:
    """Draw a disc as a point that is as wide as a box, with a round end."""
    middle = f"{width / 2:.1f} {height / 2:.1f}"
    return f"1 J {INK} RG {min(width, height) - 2 * _INSET:.1f} w {middle} m {middle} l S"


def _cross(width: float, height: float) -> bytes:
    half = min(width, height) / 2 - 3
    x, y = width / 2, height / 2
    lines = [(x - half, y - half, x + half, y + half), (x - half, y + half, x + half, y - half)]
    drawn = " ".join("{:.1f} {:.1f} m {:.1f} {:.1f} l S".format(*line) for line in lines)
    return f"q {INK} RG {_CROSS} w 1 J {drawn} Q\n".encode()
