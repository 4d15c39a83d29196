"""Looks a PDF over before it goes to a printer or a print shop, and tells what to mend."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import pikepdf

from generator.design.contrast import WHITE, contrast
from generator.faults import Fault, Place
from generator.print.boxes import within
from generator.print.paper import CardSize
from generator.print.shown import Shown, shown
from generator.print.taken import MM

DENSE = 300
"""The fewest pixels to an inch of a picture in print."""

LEGIBLE, LEGIBLE_LARGE, LARGE = 4.5, 3.0, 18.0
"""The least contrast of text (WCAG 2.2, 1.4.3), and that of large text, and what is large, in points."""

_HAIR = 0.5 * MM
"""The sides of letters and the rounding of boxes stay within this."""

_FILES = {"/FontFile", "/FontFile2", "/FontFile3"}


@dataclass(frozen=True)
class Wanted:
    """What a PDF has to keep to: the margin of its sheets in mm, the card on them, the logo beneath it all."""

    margin: float
    card: CardSize | None
    logo: Path


@dataclass(frozen=True)
class _Finding:
    wrong: str
    found: str
    remedy: str

    @property
    def kind(self) -> tuple[str, str]:
        """What makes it the same as another finding: the same trouble, mended in the same way."""
        return self.wrong, self.remedy


def preflight(file: Path, wanted: Wanted) -> list[Fault]:
    """Look a PDF over; gives what is wrong with it, each thing once, with the page where it shows first."""
    faults: dict[tuple[str, str], Fault] = {}
    with pikepdf.open(file) as pdf:
        for finding in _fonts(pdf):
            faults.setdefault(finding.kind, Fault(Place(file), finding.wrong, finding.found, finding.remedy))
        for number, page in enumerate(pdf.pages, 1):
            things = list(shown(page))
            for check in _CHECKS:
                for finding in check(things, page, wanted):
                    wrong = f"{finding.wrong}, op bladzijde {number}"
                    faults.setdefault(finding.kind, Fault(Place(file), wrong, finding.found, finding.remedy))
    return list(faults.values())


def _fonts(pdf: pikepdf.Pdf) -> Iterator[_Finding]:
    descriptors = (one for one in pdf.objects if isinstance(one, pikepdf.Dictionary))
    for one in descriptors:
        if one.get("/Type") == "/FontDescriptor" and not _FILES & set(one.keys()):
            name = str(one.get("/FontName", "/?"))[1:]
            yield _Finding("een lettertype zit er niet in", f"gevonden {name}", "maak de PDF opnieuw")


def _pictures(things: list[Shown], _page: Any, wanted: Wanted) -> Iterator[_Finding]:
    for one in things:
        if one.kind == "picture" and one.detail < DENSE - 1:
            times = DENSE / one.detail
            remedy = f"lever {wanted.logo.name} als SVG, of met {times:.1f} keer zoveel beeldpunten"
            yield _Finding("een beeld is te grof", f"gevonden {one.detail:.0f} dpi, nodig is {DENSE}", remedy)


def _contrast(things: list[Shown], _page: Any, _wanted: Wanted) -> Iterator[_Finding]:
    for number, one in enumerate(things):
        if one.kind == "text" and one.colour:
            ratio = contrast(_hex(one.colour), _ground(things[:number], one))
            least = LEGIBLE_LARGE if one.detail >= LARGE else LEGIBLE
            if ratio < least:
                found = f"gevonden een contrast van {ratio:.1f}, nodig is {least:g}"
                wrong = f"een tekst in {_hex(one.colour)} is te licht"
                yield _Finding(wrong, found, "kies een donkerder kleur in het sjabloon")


def _ground(below: list[Shown], text: Shown) -> str:
    """Give the colour of the last paint beneath the middle of a text."""
    x, y = (text.box[0] + text.box[2]) / 2, (text.box[1] + text.box[3]) / 2
    under = [one for one in below if one.kind == "fill" and one.colour and within((x, y, x, y), one.box)]
    return _hex(under[-1].colour or (1, 1, 1)) if under else WHITE


def _safe_zone(things: list[Shown], _page: Any, wanted: Wanted) -> Iterator[_Finding]:
    """Find what stands too near the edge of a card; paint up to the edge needs a bleed, which a card has not."""
    safe = float(wanted.card.veilig) * MM if wanted.card else 0.0
    for one in things:
        if one.form is None or not safe or not _area(one):
            continue
        near = min(one.inside[0], one.inside[1], one.size[0] - one.inside[2], one.size[1] - one.inside[3])
        if one.kind == "fill" and near < _HAIR:
            remedy = "houd kleur binnen de veilige zone: na het snijden blijft anders een witte rand"
            yield _Finding("kleur tot aan de rand zonder afloop", f"gevonden {_mm(near)} van de rand", remedy)
        elif near < safe - _HAIR:
            found = f"gevonden {_mm(near)} van de rand, nodig is {_mm(safe)}"
            yield _Finding("iets staat buiten de veilige zone", found, "zet het in het sjabloon verder naar binnen")


def _margin(things: list[Shown], page: Any, wanted: Wanted) -> Iterator[_Finding]:
    """Find what a printer leaves out: what stands in the margin of the sheet."""
    _, _, width, height = (float(n) for n in page.mediabox)
    for one in things:
        near = min(one.box[0], one.box[1], width - one.box[2], height - one.box[3])
        if near < wanted.margin * MM - _HAIR and (one.kind == "line" or _area(one)):
            found = f"gevonden {_mm(near)} van de rand van het vel, nodig is {wanted.margin:g} mm"
            remedy = "kies ander papier of een kleinere kaart, of meet de marge met kijkwijzer printer calibrate"
            yield _Finding("iets valt in de rand die de printer wit laat", found, remedy)


def _grid(things: list[Shown], _page: Any, wanted: Wanted) -> Iterator[_Finding]:
    cards = {tuple(round(n, 1) for n in one.form) for one in things if one.form and wanted.card}
    for one, other in combinations(sorted(cards), 2):
        across, up = min(one[2], other[2]) - max(one[0], other[0]), min(one[3], other[3]) - max(one[1], other[1])
        if across > _HAIR and up > _HAIR:
            found = f"gevonden {_mm(min(across, up))} over elkaar"
            yield _Finding("kaarten liggen over elkaar", found, "meet de etiketten na, of kies een andere maat")


def _area(one: Shown) -> bool:
    return one.box[0] < one.box[2] and one.box[1] < one.box[3] and one.colour != (1, 1, 1)


def _hex(colour: tuple[float, ...]) -> str:
    return "#" + "".join(f"{round(n * 255):02x}" for n in colour)


def _mm(points: float) -> str:
    return f"{points / MM:.1f} mm"


_CHECKS: tuple[Callable[[list[Shown], Any, Wanted], Iterator[_Finding]], ...] = (
    *(_pictures, _contrast, _safe_zone),
    *(_margin, _grid),
)
