"""Paints a plan: faces on their spots, room for the stamp beneath them, and the marks around them.

A face becomes a form XObject.  A form that carries tagged content is painted once; what is
painted again (a back, a stamp) is an artifact, its marks of content taken out.  The sheets do
not know their school: ``stamping`` fills its stamp in.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from generator.faults import Place
from generator.print.impose.codes import PLACE, Square
from generator.print.impose.marks import drawn
from generator.print.impose.plan import GROUND, Page, Placed, Plan
from generator.print.impose.stamp import open_place
from generator.print.paper.grid import Position
from generator.print.pdf.face import MM, FontFiles, LaidFace
from generator.print.pdf.fonts import embed_fonts, font_use
from generator.print.pdf.forms import Forms
from generator.print.pdf.save import pack_pdf
from generator.print.pdf.tags import Structure

_TURNS = {
    0: (b"1 0 0 1", (0, 0), (0, 0)),
    90: (b"0 1 -1 0", (0, 1), (0, 0)),
    180: (b"-1 0 0 -1", (1, 0), (0, 1)),
    270: (b"0 -1 1 0", (0, 0), (1, 0)),
}
"""For each turn to the left its matrix, and how many widths and heights the corner moves right and up."""

_STAMPS = {"front": "voor", "back": "achter"}
"""The stamp beneath each side of a card."""


@dataclass(frozen=True)
class Card:
    """A card to impose; ``alike`` is equal for backs that look the same, ``name`` is its id, if it has one.

    ``taal`` is its language, where that is not the deck's.
    """

    front: LaidFace
    back: LaidFace
    alike: str
    name: str = ""
    taal: str = ""


@dataclass(frozen=True)
class Job:
    """A whole deck to impose; ``code`` is where a code can lie on its backs."""

    cards: tuple[Card, ...]
    plan: Plan
    fonts: FontFiles
    place: Place
    code: Square | None = None


def impose(job: Job) -> bytes:
    """Make the PDF of a deck."""
    return _Sheets(job).made()


class _Sheets:
    def __init__(self, job: Job) -> None:
        self.job = job
        self.pdf = pikepdf.new()
        self.forms = Forms(self.pdf, embed_fonts(self.pdf, font_use(_faces(job)), job.fonts, job.place))
        self.structure = Structure(self.pdf)
        self.stamps = {side: open_place(self.pdf) for side in (*_STAMPS.values(), GROUND)}
        self.sections = [self.structure.add_section(card.taal) for card in job.cards]
        self.first = {card.alike: number for number, card in reversed(list(enumerate(job.cards)))}
        self.backs: dict[str, Any] = {}
        self.empty = open_place(self.pdf)

    def made(self) -> bytes:
        for planned in self.job.plan.pages:
            page = self._page()
            painted = [drawn(planned.strokes), *(self._side(page, placed) for placed in planned.sides)]
            page.Contents = self.pdf.make_stream(_moved(planned, b"".join(painted)))
        self.structure.close()
        return pack_pdf(self.pdf)

    def _page(self) -> Any:
        plan = self.job.plan
        page = self.pdf.make_indirect(
            Dictionary(Type=Name.Page, MediaBox=_box(plan), Resources=Dictionary(XObject=Dictionary()), Tabs=Name.S)
        )
        if plan.trimmed:
            page.BleedBox, page.TrimBox = _box(plan), _box(plan, plan.bleed)
        self.pdf.pages.append(pikepdf.Page(page))
        return self.pdf.pages[-1].obj

    def _side(self, page: Any, placed: Placed) -> bytes:
        card = self.job.cards[placed.card]
        stamp = self._ground(page, placed) + self._stamp(page, _STAMPS[placed.side], placed.at)
        if placed.side == "front":
            return stamp + self._told(page, card.front, placed)
        return stamp + self._back(page, card, placed) + self._code(page, card, placed.at)

    def _back(self, page: Any, card: Card, placed: Placed) -> bytes:
        if self.first[card.alike] == placed.card:
            return self._told(page, card.back, placed)
        if card.alike not in self.backs:
            self.backs[card.alike] = self.forms.artifact_form(card.back)
        return _artifact(self._paint(page, self.backs[card.alike], placed.at))

    def _code(self, page: Any, card: Card, at: Position) -> bytes:
        """Leave a place open for the code of a card: a unit square, as a picture is painted on."""
        square = self.job.code
        if square is None or not card.name:
            return b""
        name, (x, y, side) = f"{PLACE}{card.name}", (n * MM for n in (square.x, square.y, square.side))
        page.Resources.XObject[name] = self.empty
        drawn = b"%.4f 0 0 %.4f %.4f %.4f cm 0 g %s Do" % (side, side, x, y, name.encode())
        return _artifact(b"q %s cm %s Q\n" % (self._matrix(at), drawn))

    def _told(self, page: Any, face: LaidFace, placed: Placed) -> bytes:
        """Paint a face with its tags under the section of its card."""
        form = self.forms.form(face)
        self.structure.add_tags(self.sections[placed.card], face.tags, form, page)
        return self._paint(page, form, placed.at)

    def _stamp(self, page: Any, side: str, at: Position) -> bytes:
        page.Resources.XObject[f"/{side}"] = self.stamps[side]
        return _artifact(self._painted(f"/{side}", at))

    def _ground(self, page: Any, placed: Placed) -> bytes:
        """Paint the ground of a back, which covers more than its card."""
        if placed.side == "front" or not self.job.plan.ground:
            return b""
        page.Resources.XObject[f"/{GROUND}"] = self.stamps[GROUND]
        bleed, at = self.job.plan.bleed, placed.at
        beyond = Position(at.x - bleed, at.y - bleed, at.turn)
        return _artifact(b"q %s cm /%s Do Q\n" % (self._matrix(beyond, 2 * bleed), GROUND.encode()))

    def _paint(self, page: Any, form: Any, at: Position) -> bytes:
        names = page.Resources.XObject
        name = next((n for n, x in names.items() if x.objgen == form.objgen), f"/F{len(names)}")
        names[name] = form
        return self._painted(name, at)

    def _painted(self, name: str, at: Position) -> bytes:
        return b"q %s cm %s Do Q\n" % (self._matrix(at), name.encode())

    def _matrix(self, at: Position, larger: float = 0.0) -> bytes:
        width, height = self.job.plan.card_width + larger, self.job.plan.card_height + larger
        turn, right, up = _TURNS[at.turn]
        x, y = at.x + right[0] * width + right[1] * height, at.y + up[0] * width + up[1] * height
        return b"%s %.4f %.4f" % (turn, x * MM, y * MM)


def _box(plan: Plan, within: float = 0.0) -> Array:
    """Give the box of a page, or a smaller one that lies so many mm within it."""
    corners = (within, within, plan.width - within, plan.height - within)
    return Array([round(edge * MM, 4) for edge in corners])


def _artifact(painted: bytes) -> bytes:
    return b"/Artifact BMC\n%sEMC\n" % painted


def _moved(page: Page, painted: bytes) -> bytes:
    """Move all of a page, as its printer needs."""
    if page.moved is None:
        return painted
    a, b, c, d, x, y = page.moved
    return b"q %.7f %.7f %.7f %.7f %.4f %.4f cm\n%sQ\n" % (a, b, c, d, x * MM, y * MM, painted)


def _faces(job: Job) -> Iterator[LaidFace]:
    for card in job.cards:
        yield from (card.front, card.back)
