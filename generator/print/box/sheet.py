"""A box on a sheet of paper: where it lies, and the words on it."""

from dataclasses import dataclass
from pathlib import Path

from generator.messages import messages
from generator.print.box.drawing import BoxDrawing
from generator.print.box.net import Net
from generator.print.engine.templates import environment
from generator.print.faces.back import Back
from generator.print.paper.sizes import Sheet
from generator.resolve.edition import EditionSet

MARGIN = 8.0
"""How far a box lies from the edge of its sheet, in mm: no printer leaves more of it white."""

_BESIDE, _BELOW, _GAP = 38.0, 34.0, 6.0
"""The room that the words need beside a box, or below it, and how far they lie from it, in mm."""


@dataclass(frozen=True)
class BoxSheet:
    """A box and the sheet it lies on: the template of its words is called ``blad``; it is for so many ``cards``."""

    blad: str
    drawn: BoxDrawing
    cards: int
    grams: int
    letters: float

    def html(self, templates: Path, edition_set: EditionSet, title: str, taal: str, classes: str) -> str:
        """Write the words on the sheet, which are the same for all schools."""
        net, back = self.drawn.net, self.drawn.back
        (x, y), safe, card = self.drawn.front, float(back.card.veilig), back.card
        name = {"x": x + safe, "y": y + float(card.hoogte) - safe - back.zones.name}
        name |= {"breed": float(card.breedte) - 2 * safe, "hoog": back.zones.name}
        corner = self.drawn.corner
        spine = {"x": corner[0] + net.columns[2], "y": corner[1] + net.top, "lang": net.panel[1], "dik": net.depth}
        page = environment(templates, taal).get_template("print/doosje.html")
        return page.render(
            titel=title,
            blad=self.blad,
            kijk=classes,
            set=edition_set.record,
            naam=_to_hundredths(name),
            rug=_to_hundredths(spine),
            zo=_to_hundredths(self._words()),
            letter=self.letters,
            kaarten=self.cards,
            maat=messages(templates, taal).gettext(card.naam),
            gram=self.grams,
        )

    def _words(self) -> dict[str, float]:
        """Return the place of the words: to the right of the box where there is room, else below it."""
        (width, height), (across, _), (x, y) = self.drawn.net.size, self.drawn.sheet, self.drawn.corner
        left = x + width + _GAP
        if across - MARGIN - left >= _BESIDE:
            return {"x": left, "y": y, "breed": min(across - MARGIN - left, 80.0)}
        return {"x": x, "y": y + height + _GAP, "breed": across - 2 * MARGIN}


def _to_hundredths(values: dict[str, float]) -> dict[str, float]:
    return {name: round(value, 2) for name, value in values.items()}


def box_on_a_sheet(
    net: Net, back: Back, sheets: dict[str, Sheet], cards: int, grams: int, letters: float
) -> BoxSheet | None:
    """Return a box on the first of the sheets, by their templates, that has room for it and its words; None on none."""
    for blad, sheet in sheets.items():
        across, down = sheet.size
        width, height = net.size
        room = across - 2 * MARGIN - width, down - 2 * MARGIN - height
        if min(room) >= 0 and (room[0] >= _GAP + _BESIDE or room[1] >= _GAP + _BELOW):
            drawn = BoxDrawing(net, (across, down), (MARGIN, MARGIN), back)
            return BoxSheet(blad, drawn, cards, grams, letters)
    return None
