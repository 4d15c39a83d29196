"""Backs: the picture of a set in its school's colours, drawn beneath the face that tells what the set is called.

An office printer leaves the edge of the paper white and is some millimetres off: there the picture lies on white, seen
through the sign of the set's phase, with no edge along that of the card.  A print shop gets it to the full, with a
white label for the name.  Either is drawn here, not laid out: a further school costs no layout.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.design.composition import Cut, Paper, compose
from generator.design.papers import WHITE_PAPERS, papers
from generator.design.pattern import pattern
from generator.design.shapes import Shape, rectangle, sign_shape
from generator.print.paper.sizes import BackZones, CardSize
from generator.print.pdf.face import MM, LaidFace
from generator.records.kaartset import Teken
from generator.records.laag import Patroon
from generator.resolve.edition import EditionSet, House
from generator.resolve.phases import phases_of

_LINE = 0.25
"""How thick the lines of a picture without ink are, in mm."""

_AROUND, _BELOW, _CORNER = 2.0, 2.5, 2.0
"""How far a label runs on above the name and below the logo, and the radius of its corners, in mm."""


@dataclass(frozen=True)
class Back:
    """The picture on the backs of a set: all that it is drawn from.

    ``signs`` are those of the categories, ``phase`` is the sign of its phase.  ``full`` is up to the edge and
    ``bleed`` mm past it, ``saving`` in lines alone.
    """

    name: str
    signs: tuple[Teken, ...]
    phase: Teken
    colours: tuple[str, str]
    patroon: Patroon | None
    card: CardSize
    zones: BackZones
    bleed: float = 0.0
    full: bool = False
    saving: bool = False

    def drawing(self) -> LaidFace:
        """Return the drawing, as large as the card and its bleed."""
        width, height = (float(n) + 2 * self.bleed for n in (self.card.breedte, self.card.hoogte))
        content = self._full(width, height) if self.full else self._window()
        # Millimetres that grow downwards, as all that is drawn here has them.
        turned = b"%.6f 0 0 %.6f 0 %.4f cm\n" % (MM, -MM, height * MM)
        return LaidFace(round(width * MM, 4), round(height * MM, 4), turned + content, b"", {}, {}, ())

    def _full(self, width: float, height: float) -> bytes:
        """Return the picture above the label, on a ground that lies beneath all."""
        _, *cuts = compose(self.name, self.signs, width, self._label_top())
        ground = [Cut("grond", rectangle(0, 0, width, height)), cuts.pop(0)]
        laid = [Cut("patroon", shape) for shape in (pattern(self.patroon, width, height) if self.patroon else ())]
        return paint_cuts([*ground, *laid, *cuts], papers(*self.colours)) + self._label()

    def _label_top(self) -> float:
        return float(self.card.hoogte) - float(self.card.veilig) - self.zones.name - _AROUND + self.bleed

    def _label(self) -> bytes:
        """Return the white label that name and logo stand on."""
        safe, bleed = float(self.card.veilig), self.bleed
        left, top = safe + bleed, self._label_top()
        right, bottom = float(self.card.breedte) - safe + bleed, float(self.card.hoogte) - safe + _BELOW + bleed
        inner = [n + sign * _CORNER for n, sign in ((left, 1), (top, 1), (right, -1), (bottom, -1))]
        box = inner[0], inner[1], inner[2] - inner[0], inner[3] - inner[1]
        return b"1 g 1 G 1 j %.2f w %.2f %.2f %.2f %.2f re B\n" % (2 * _CORNER, *box)

    def _window(self) -> bytes:
        """Return the picture as it is seen through the sign of the phase, on white; nothing where there is no room."""
        if not self.zones.radius:
            return b""
        zones, side = self.zones, 2 * self.zones.radius
        left, top = float(self.card.breedte) / 2 - zones.radius, zones.middle - zones.radius
        window = _fitting_sign(self.phase, (left + zones.radius, zones.middle), zones.radius)
        picture = compose(self.name, self.signs, side, side, self.patroon)
        moved = [Cut(cut.paper, tuple((x + left, y + top) for x, y in cut.shape)) for cut in picture]
        if not self.saving:
            return b"q %sW n\n%sQ\n" % (path(window), paint_cuts(moved, papers(*self.colours)))
        lines = b"0 G %.2f w\n" % _LINE
        edges = paint_cuts([cut for cut in moved if cut.paper != "patroon"], WHITE_PAPERS, b"B")
        return b"q %sW n\n%s%sQ\n%s%sS\n" % (path(window), lines, edges, lines, path(window))


def _fitting_sign(sign: Teken, centre: tuple[float, float], radius: float) -> Shape:
    """Return a sign that reaches as far as a square around ``centre`` does, and is as high or as wide as that."""
    shape = sign_shape(sign, (0, 0), 1)
    left, right = min(x for x, _ in shape), max(x for x, _ in shape)
    top, bottom = min(y for _, y in shape), max(y for _, y in shape)
    grown = 2 * radius / max(right - left, bottom - top)
    middle = (left + right) / 2, (top + bottom) / 2
    return tuple((centre[0] + grown * (x - middle[0]), centre[1] + grown * (y - middle[1])) for x, y in shape)


def paint_cuts(cuts: Iterable[Cut], colours: dict[Paper, str], operator: bytes = b"f") -> bytes:
    """Return what paints cuts, each in the colour of its paper."""
    return b"".join(_fill_colour(colours[cut.paper]) + path(cut.shape) + operator + b"\n" for cut in cuts)


def _fill_colour(colour: str) -> bytes:
    return b"%.4f %.4f %.4f rg " % tuple(n / 255 for n in bytes.fromhex(colour.removeprefix("#")))


def path(shape: Shape) -> bytes:
    """Return the path around a shape."""
    (x, y), *others = shape
    return b"%.2f %.2f m " % (x, y) + b"".join(b"%.2f %.2f l " % point for point in others) + b"h "


def back_of(
    edition_set: EditionSet,
    house: House,
    card: CardSize,
    zones: BackZones,
    bleed: float,
    *,
    full: bool = False,
    saving: bool = False,
) -> Back:
    """Return the picture on the backs of a set in the colours of a school."""
    return Back(
        name=edition_set.record.compositie or edition_set.id,
        signs=edition_set.signs,
        phase=phases_of(edition_set)[0].teken,
        colours=(house.hoofdkleur, house.steunkleur),
        patroon=house.patroon,
        card=card,
        zones=zones,
        bleed=bleed,
        full=full,
        saving=saving,
    )
