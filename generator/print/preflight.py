"""Preflight: what is wrong with a PDF before it goes to a printer."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import pikepdf

from generator.design.contrast import contrast
from generator.faults import Fault, Place
from generator.print.paper.sizes import CardSize
from generator.print.pdf.face import MM
from generator.print.pdf.graphics import Colour, Graphic, page_graphics

DENSE = 300
"""The fewest pixels to an inch of a picture in print."""

LEGIBLE, LEGIBLE_LARGE, LARGE = 4.5, 3.0, 18.0
"""The least contrast of text (WCAG 2.2, 1.4.3), and that of large text, and what is large, in points."""

_FILES = {"/FontFile", "/FontFile2", "/FontFile3"}

HAIR = 0.5 * MM
"""The sides of letters and the rounding of boxes stay within this."""


@dataclass(frozen=True)
class Requirements:
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


def preflight_faults(file: Path, required: Requirements) -> list[Fault]:
    """Return what is wrong with a PDF, each thing once, with the page where it shows first."""
    faults: dict[tuple[str, str], Fault] = {}
    with pikepdf.open(file) as pdf:
        for finding in _fonts(pdf):
            faults.setdefault(finding.kind, Fault(Place(file), finding.wrong, finding.found, finding.remedy))
        for number, page in enumerate(pdf.pages, 1):
            things = list(page_graphics(page))
            for check in _CHECKS:
                for finding in check(things, page, required):
                    wrong = f"{finding.wrong}, op bladzijde {number}"
                    faults.setdefault(finding.kind, Fault(Place(file), wrong, finding.found, finding.remedy))
    return list(faults.values())


def _fonts(pdf: pikepdf.Pdf) -> Iterator[Finding]:
    descriptors = (one for one in pdf.objects if isinstance(one, pikepdf.Dictionary))
    for one in descriptors:
        if one.get("/Type") == "/FontDescriptor" and not _FILES & set(one.keys()):
            name = str(one.get("/FontName", "/?"))[1:]
            yield Finding("een lettertype zit er niet in", f"gevonden {name}", "maak de PDF opnieuw")


def _pictures(things: list[Graphic], _page: Any, required: Requirements) -> Iterator[Finding]:
    for one in things:
        if one.kind == "picture" and one.detail < DENSE - 1:
            times = DENSE / one.detail
            remedy = f"lever {required.logo} als SVG, of met {times:.1f} keer zoveel beeldpunten"
            yield Finding("een beeld is te grof", f"gevonden {one.detail:.0f} dpi, nodig is {DENSE}", remedy)


def _contrast(things: list[Graphic], _page: Any, _required: Requirements) -> Iterator[Finding]:
    for number, one in enumerate(things):
        if one.kind == "text" and one.colour:
            background = _background_colour(things[:number], one)
            ratio = contrast(_hex(_mixed_colour(one, background)), _hex(background))
            least = LEGIBLE_LARGE if one.detail >= LARGE else LEGIBLE
            if ratio < least:
                found = f"gevonden een contrast van {ratio:.1f}, nodig is {least:g}"
                wrong = f"een tekst in {_hex(one.colour)} is te licht"
                yield Finding(wrong, found, "kies een donkerder kleur in het sjabloon")


def _safe_zone(things: list[Graphic], _page: Any, required: Requirements) -> Iterator[Finding]:
    """Yield what stands too near the edge of a card; paint up to the edge needs a bleed, which a card has not."""
    card = required.card
    safe = float(card.veilig) * MM if card else 0.0
    for one in things:
        if one.form is None or not safe or not _has_area(one) or not (card and _is_card_sized(one, card)):
            continue
        near = min(one.inside[0], one.inside[1], one.size[0] - one.inside[2], one.size[1] - one.inside[3])
        if one.kind == "fill" and near < HAIR:
            remedy = "houd kleur binnen de veilige zone: na het snijden blijft anders een witte rand"
            yield Finding("kleur tot aan de rand zonder afloop", f"gevonden {_length(near)} van de rand", remedy)
        elif near < safe - HAIR:
            found = f"gevonden {_length(near)} van de rand, nodig is {_length(safe)}"
            yield Finding("iets staat buiten de veilige zone", found, "zet het in het sjabloon verder naar binnen")


def _bleed(things: list[Graphic], page: Any, required: Requirements) -> Iterator[Finding]:
    """Yield page boxes that do not fit the card with its bleed, and paint that ends within the bleed."""
    if not required.bleed or not required.card:
        return
    media, trim = ([float(n) for n in page.obj.get(key, page.mediabox)] for key in ("/MediaBox", "/TrimBox"))
    size = [float(n) * MM for n in (required.card.breedte, required.card.hoogte)]
    past = [trim[0] - media[0], trim[1] - media[1], media[2] - trim[2], media[3] - trim[3]]
    off = [abs(n - required.bleed * MM) for n in past]
    if max(*off, abs(trim[2] - trim[0] - size[0]), abs(trim[3] - trim[1] - size[1])) > HAIR / 5:
        found = f"gevonden {', '.join(_length(n) for n in past)}, nodig is {required.bleed:g} mm rondom"
        yield Finding("de afloop rond de kaart klopt niet", found, "maak de PDF opnieuw")
    covered = False
    for one in things:
        beyond = [trim[0] - one.box[0], trim[1] - one.box[1], one.box[2] - trim[2], one.box[3] - trim[3]]
        covered = covered or (one.kind == "fill" and all(n >= required.bleed * MM - HAIR for n in beyond))
        if covered:  # what ends here lets no paper through
            continue
        if one.kind == "fill" and _has_area(one) and any(HAIR < n < required.bleed * MM - HAIR for n in beyond):
            remedy = "laat kleur doorlopen tot het einde van de afloop"
            yield Finding("kleur stopt in de afloop", f"gevonden {_length(max(beyond))} over de rand", remedy)


def _margin(things: list[Graphic], page: Any, required: Requirements) -> Iterator[Finding]:
    """Yield what a printer leaves out: what stands in the margin of the sheet."""
    _, _, width, height = (float(n) for n in page.mediabox)
    for one in things:
        near = min(one.box[0], one.box[1], width - one.box[2], height - one.box[3])
        if near < required.margin * MM - HAIR and (one.kind == "line" or _has_area(one)):
            found = f"gevonden {_length(near)} van de rand van het vel, nodig is {required.margin:g} mm"
            remedy = "kies ander papier of een kleinere kaart, of meet de marge met kijkwijzer printer calibrate"
            yield Finding("iets valt in de rand die de printer wit laat", found, remedy)


def _grid(things: list[Graphic], _page: Any, required: Requirements) -> Iterator[Finding]:
    cards = {
        tuple(round(n, 1) for n in one.form)
        for one in things
        if one.form and required.card and _is_card_sized(one, required.card)
    }
    for one, other in combinations(sorted(cards), 2):
        across, up = min(one[2], other[2]) - max(one[0], other[0]), min(one[3], other[3]) - max(one[1], other[1])
        if across > HAIR and up > HAIR:
            found = f"gevonden {_length(min(across, up))} over elkaar"
            yield Finding("kaarten liggen over elkaar", found, "meet de etiketten na, of kies een andere maat")


def _background_colour(below: list[Graphic], text: Graphic) -> Colour:
    """Return the colour beneath the middle of a text: white, and the paint on it that may let it through."""
    x, y = (text.box[0] + text.box[2]) / 2, (text.box[1] + text.box[3]) / 2
    background: Colour = (1.0, 1.0, 1.0)
    for one in below:
        if one.kind == "fill" and one.covers(x, y):
            background = _mixed_colour(one, background)
    return background


def _mixed_colour(paint: Graphic, background: Colour) -> Colour:
    """Return the colour of paint on a background that it may let through."""
    pairs = zip(paint.colour or background, background, strict=True)
    return tuple(paint.cover * over + (1 - paint.cover) * under for over, under in pairs)


def _is_card_sized(one: Graphic, card: CardSize) -> bool:
    """Whether the form that something lies in is a side of a card; the background of a back is larger."""
    return abs(one.size[0] - float(card.breedte) * MM) < HAIR and abs(one.size[1] - float(card.hoogte) * MM) < HAIR


def _has_area(one: Graphic) -> bool:
    """Whether something takes ink."""
    return one.box[0] < one.box[2] and one.box[1] < one.box[3] and one.colour != (1, 1, 1)


def _hex(colour: tuple[float, ...]) -> str:
    """Write a colour as on a page."""
    return "#" + "".join(f"{round(n * 255):02x}" for n in colour)


def _length(points: float) -> str:
    """Write a length in points as millimetres."""
    return f"{points / MM:.1f} mm"


_CHECKS: tuple[Callable[[list[Graphic], Any, Requirements], Iterator[Finding]], ...] = (
    *(_pictures, _contrast, _safe_zone),
    *(_bleed, _margin, _grid),
)
