"""Paints a plan: faces on their spots, room for the stamp beneath them, and the marks around them.

A face becomes a form XObject.  A form that carries tagged content is painted once; what is
painted again (a back, a stamp) is an artifact, its marks of content taken out.  The sheets do
not know their school: ``stamp`` fills its stamp in.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from generator.faults import Place
from generator.print.impose.codes import PLACE
from generator.print.impose.marks import marks_content
from generator.print.impose.plan import BACKGROUND, Page, Placement, Plan
from generator.print.impose.stamp import empty_form
from generator.print.paper.code_room import Square
from generator.print.paper.grid import Position
from generator.print.pdf.dialog import ask_of_dialog
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

    ``taal`` is its language, where that is not the deck's; ``code`` is where a code lies on its back, if not where
    all others lie; a ``bare`` back has no picture.
    """

    front: LaidFace
    back: LaidFace
    alike: str
    name: str = ""
    taal: str = ""
    code: Square | None = None
    bare: bool = False


@dataclass(frozen=True)
class Job:
    """A whole deck to impose; ``code`` is where a code can lie on its backs."""

    cards: tuple[Card, ...]
    plan: Plan
    fonts: FontFiles
    place: Place
    code: Square | None = None


def impose_deck(job: Job) -> bytes:
    """Return the PDF of a deck, without a stamp."""
    return _Sheets(job).to_bytes()


class _Sheets:
    def __init__(self, job: Job) -> None:
        self.job = job
        self.pdf = pikepdf.new()
        self.forms = Forms(self.pdf, embed_fonts(self.pdf, font_use(_faces(job)), job.fonts, job.place))
        self.structure = Structure(self.pdf)
        self.stamps = {side: empty_form(self.pdf) for side in (*_STAMPS.values(), BACKGROUND)}
        self.sections = [self.structure.add_section(card.taal) for card in job.cards]
        self.first = {card.alike: number for number, card in reversed(list(enumerate(job.cards)))}
        self.backs: dict[str, Any] = {}
        self.empty = empty_form(self.pdf)

    def to_bytes(self) -> bytes:
        for planned in self.job.plan.pages:
            page = self._page()
            content = [
                marks_content(planned.strokes),
                *(self._placement(page, one, planned) for one in planned.placements),
            ]
            page.Contents = self.pdf.make_stream(_corrected_content(planned, b"".join(content)))
        self.structure.close()
        ask_of_dialog(self.pdf, self.job.plan.turn)
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

    def _placement(self, page: Any, placement: Placement, planned: Page) -> bytes:
        card = self.job.cards[placement.card]
        stamp = self._stamp(page, _STAMPS[placement.side], placement.at)
        if placement.side == "front":
            return stamp + self._tagged_face(page, card.front, placement)
        picture = b"" if card.bare else self._background(page, placement, planned)
        return picture + stamp + self._back(page, card, placement) + self._code(page, card, placement.at)

    def _back(self, page: Any, card: Card, placement: Placement) -> bytes:
        if self.first[card.alike] == placement.card:
            return self._tagged_face(page, card.back, placement)
        if card.alike not in self.backs:
            self.backs[card.alike] = self.forms.artifact_form(card.back)
        return _artifact(self._paint(page, self.backs[card.alike], placement.at))

    def _code(self, page: Any, card: Card, at: Position) -> bytes:
        """Return the slot for the code of a card: a unit square, as a picture is painted on."""
        square = card.code or self.job.code
        if square is None or not card.name:
            return b""
        name, (x, y, side) = f"{PLACE}{card.name}", (n * MM for n in (square.x, square.y, square.side))
        page.Resources.XObject[name] = self.empty
        drawn = b"%.4f 0 0 %.4f %.4f %.4f cm 0 g %s Do" % (side, side, x, y, name.encode())
        return _artifact(b"q %s cm %s Q\n" % (self._matrix(at), drawn))

    def _tagged_face(self, page: Any, face: LaidFace, placement: Placement) -> bytes:
        """Add the tags of a face under the section of its card; return the content that paints it."""
        form = self.forms.form(face)
        self.structure.add_tags(self.sections[placement.card], face.tags, form, page)
        return self._paint(page, form, placement.at)

    def _stamp(self, page: Any, side: str, at: Position) -> bytes:
        page.Resources.XObject[f"/{side}"] = self.stamps[side]
        return _artifact(self._form(f"/{side}", at))

    def _background(self, page: Any, placement: Placement, planned: Page) -> bytes:
        """Return the background of a back, which covers more than its card, as far as the next one."""
        page.Resources.XObject[f"/{BACKGROUND}"] = self.stamps[BACKGROUND]
        bleed, at = self.job.plan.bleed, placement.at
        beyond = Position(at.x - bleed, at.y - bleed, at.turn)
        clip = self._clip(placement, planned) if bleed else b""
        return _artifact(b"q %s%s cm /%s Do Q\n" % (clip, self._matrix(beyond, 2 * bleed), BACKGROUND.encode()))

    def _clip(self, placement: Placement, planned: Page) -> bytes:
        """Return what clips a background half-way to the backs beside it, into which it would run."""
        left, bottom, right, top = mine = self._reach(placement.at)
        for other in planned.placements:
            box = self._reach(other.at)
            if box[1] < mine[3] and box[3] > mine[1]:
                left, right = _half_way(left, right, mine[0], mine[2], box[0], box[2])
            if box[0] < mine[2] and box[2] > mine[0]:
                bottom, top = _half_way(bottom, top, mine[1], mine[3], box[1], box[3])
        edges = (left, bottom, right - left, top - bottom)
        return b"%.4f %.4f %.4f %.4f re W n " % tuple(n * MM for n in edges)

    def _reach(self, at: Position) -> tuple[float, float, float, float]:
        """Return the box of a back and its bleed, in mm."""
        plan, turned = self.job.plan, at.turn in (90, 270)
        width, height = (plan.card_height, plan.card_width) if turned else (plan.card_width, plan.card_height)
        return at.x - plan.bleed, at.y - plan.bleed, at.x + width + plan.bleed, at.y + height + plan.bleed

    def _paint(self, page: Any, form: Any, at: Position) -> bytes:
        names = page.Resources.XObject
        name = next((n for n, x in names.items() if x.objgen == form.objgen), f"/F{len(names)}")
        names[name] = form
        return self._form(name, at)

    def _form(self, name: str, at: Position) -> bytes:
        return b"q %s cm %s Do Q\n" % (self._matrix(at), name.encode())

    def _matrix(self, at: Position, larger: float = 0.0) -> bytes:
        width, height = self.job.plan.card_width + larger, self.job.plan.card_height + larger
        turn, right, up = _TURNS[at.turn]
        x, y = at.x + right[0] * width + right[1] * height, at.y + up[0] * width + up[1] * height
        return b"%s %.4f %.4f" % (turn, x * MM, y * MM)


def _box(plan: Plan, within: float = 0.0) -> Array:
    """Return the box of a page, or a smaller one so many mm within it."""
    corners = (within, within, plan.width - within, plan.height - within)
    return Array([round(edge * MM, 4) for edge in corners])


def _half_way(low: float, high: float, start: float, end: float, other: float, far: float) -> tuple[float, float]:
    """Return bounds that end half-way to what reaches from ``other`` to ``far`` beside ``start`` to ``end``."""
    if start < other < end:
        high = min(high, (other + end) / 2)
    if start < far < end:
        low = max(low, (start + far) / 2)
    return low, high


def _artifact(content: bytes) -> bytes:
    return b"/Artifact BMC\n%sEMC\n" % content


def _corrected_content(page: Page, content: bytes) -> bytes:
    """Return the content of a page, moved as its printer needs."""
    if page.correction is None:
        return content
    a, b, c, d, x, y = page.correction
    return b"q %.7f %.7f %.7f %.7f %.4f %.4f cm\n%sQ\n" % (a, b, c, d, x * MM, y * MM, content)


def _faces(job: Job) -> Iterator[LaidFace]:
    for card in job.cards:
        yield from (card.front, card.back)
