"""Draws the net of a box: the picture of the set on its front, in the school's colours, and where to cut and fold."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.design.composition import Cut
from generator.design.papers import papers
from generator.design.pattern import pattern
from generator.design.shapes import Point, rectangle
from generator.print.box.net import Net
from generator.print.faces.back import Back, paint_cuts, path
from generator.print.pdf.face import MM, LaidFace

_BEYOND = 1.5
"""How far colour runs on past where one cuts, in mm."""


@dataclass(frozen=True)
class BoxDrawing:
    """A net on a ``sheet`` in mm, with its upper left corner at ``corner``; ``back`` is that of the cards in it."""

    net: Net
    sheet: tuple[float, float]
    corner: Point
    back: Back

    def drawing(self, logo: LaidFace) -> LaidFace:
        """Return the drawing of a whole sheet, with the face that bears the logo of a card's back on its front."""
        width, height = self.sheet
        moved = b"q %.6f 0 0 %.6f %.4f %.4f cm\n" % (MM, -MM, self.corner[0] * MM, (height - self.corner[1]) * MM)
        content = moved + self._colours() + self._front() + self._lines() + b"Q\n" + self._logo(logo)
        return replace(logo, width=round(width * MM, 4), height=round(height * MM, 4), content=content, tags=())

    @property
    def front(self) -> Point:
        """The upper left corner of a card on the middle of the front, from that of the sheet."""
        net, card = self.net, self.back.card
        width, height = net.panel
        x = net.columns[2] + (width - float(card.breedte)) / 2
        return self.corner[0] + x, self.corner[1] + net.top + (height - float(card.hoogte)) / 2

    def _colours(self) -> bytes:
        """Return the ground of all that is seen of a box, with the pattern of the school."""
        if self.back.saving:
            return b""
        net, tints = self.net, papers(*self.back.colours)
        back, _, front, _, end = net.columns
        top, height, width = net.top, net.panel[1], net.panel[0]
        lid = rectangle(back, top - net.depth, width, net.depth)
        bottom = rectangle(front, top + height, width, net.depth)
        body = rectangle(back, top, end + _BEYOND - back, height)
        grounds = [Cut("grond", shape) for shape in (lid, bottom, body)]
        if not self.back.patroon:
            return paint_cuts(grounds, tints)
        figures = [
            Cut("patroon", tuple((x + back, y + top) for x, y in shape))
            for shape in pattern(self.back.patroon, end - back, height)
        ]
        return paint_cuts(grounds, tints) + b"q " + path(body) + b"W n\n" + paint_cuts(figures, tints) + b"Q\n"

    def _front(self) -> bytes:
        """Return the back of a card, to the full, on the front of the box."""
        front, bleed = self.net.panel_shape(2), 1.0
        drawn = replace(self.back, full=not self.back.saving, bleed=bleed).drawing()
        x, y = self.front[0] - self.corner[0] - bleed, self.front[1] - self.corner[1] - bleed
        # What is drawn for itself grows upwards, in points.
        back = b"%.6f 0 0 %.6f %.4f %.4f cm\n" % (1 / MM, -1 / MM, x, y + drawn.height / MM)
        return b"q " + path(front) + b"W n\n" + back + drawn.content + b"Q\n"

    def _lines(self) -> bytes:
        """Return the lines to fold by, dashed and light, and the one to cut by."""
        dashes = b"".join(path_of(one) for one in self.net.folds)
        folds = b"q 1 G 0.5 w " + dashes + b"S 0.45 G [1.6 1.2] 0 d 0.25 w " + dashes + b"S Q\n"
        return folds + b"q 0 G 0.25 w 1 j " + path(self.net.outline) + b"S Q\n"

    def _logo(self, logo: LaidFace) -> bytes:
        x, y = self.front
        low = self.sheet[1] - y - float(self.back.card.hoogte)
        return b"q 1 0 0 1 %.4f %.4f cm\n%s\nQ\n" % (x * MM, low * MM, logo.content)


def path_of(points: Iterable[Point]) -> bytes:
    """Return an open path."""
    (x, y), *others = points
    return b"%.2f %.2f m " % (x, y) + b"".join(b"%.2f %.2f l " % point for point in others)
