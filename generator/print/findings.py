"""What a preflight looks for: what a PDF has to keep to, and what was found."""

from dataclasses import dataclass

from generator.print.paper.sizes import CardSize
from generator.print.pdf.face import MM
from generator.print.pdf.painted import Shown

HAIR = 0.5 * MM
"""The sides of letters and the rounding of boxes stay within this."""


@dataclass(frozen=True)
class Wanted:
    """What a PDF has to keep to: the margin of its sheets, the card on them, and the bleed, in mm.

    ``logo`` is the name of the file of the logo beneath it.
    """

    margin: float
    card: CardSize | None
    logo: str
    bleed: float = 0.0


@dataclass(frozen=True)
class Finding:
    """Something that is wrong, what was found, and how to mend it."""

    wrong: str
    found: str
    remedy: str

    @property
    def kind(self) -> tuple[str, str]:
        """What makes it the same as another finding: the same trouble, mended in the same way."""
        return self.wrong, self.remedy


def as_large(one: Shown, card: CardSize) -> bool:
    """Tell whether the form that something lies in is a side of a card; the ground of a back is larger."""
    return abs(one.size[0] - float(card.breedte) * MM) < HAIR and abs(one.size[1] - float(card.hoogte) * MM) < HAIR


def has_area(one: Shown) -> bool:
    """Tell whether something takes ink."""
    return one.box[0] < one.box[2] and one.box[1] < one.box[3] and one.colour != (1, 1, 1)


def hex_of(colour: tuple[float, ...]) -> str:
    """Write a colour as on a page."""
    return "#" + "".join(f"{round(n * 255):02x}" for n in colour)


def in_mm(points: float) -> str:
    """Write a length in millimetres."""
    return f"{points / MM:.1f} mm"
