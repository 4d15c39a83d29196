"""Places faces on sheets: fronts, mirrored backs, cut marks, and the stamp beneath.

A face becomes a form XObject.  A form that carries tagged content is painted once; what is
painted again (a back, a stamp) is an artifact, its marks of content taken out.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from generator.faults import Place
from generator.print.finish import finish
from generator.print.fonts import embed
from generator.print.grid import Grid, Spot
from generator.print.house import FontFiles
from generator.print.tags import Structure
from generator.print.taken import MM, Glyphs, Taken


@dataclass(frozen=True)
class Card:
    """A card to impose; ``alike`` is equal for backs that look the same."""

    front: Taken
    back: Taken
    alike: str


@dataclass(frozen=True)
class Job:
    """A whole deck to impose; the stamps lie beneath every front and every back."""

    title: str
    author: str
    cards: tuple[Card, ...]
    grid: Grid
    stamp_front: Taken
    stamp_back: Taken
    fonts: FontFiles
    place: Place


def impose(job: Job) -> bytes:
    """Make the PDF of a deck, fronts and backs in turn, for printing on both sides."""
    return _Sheets(job).made()


class _Sheets:
    def __init__(self, job: Job) -> None:
        self.job = job
        self.pdf = pikepdf.new()
        self.fonts = embed(self.pdf, _used(job), job.fonts, job.place)
        self.structure = Structure(self.pdf)
        self.stamps = [self._artifact(job.stamp_front), self._artifact(job.stamp_back)]
        self.backs: dict[str, Any] = {}

    def made(self) -> bytes:
        cards, size = self.job.cards, self.job.grid.count
        for start in range(0, len(cards), size):
            self._sheet(cards[start : start + size])
        self.structure.close()
        return finish(self.pdf, self.job.title, self.job.author)

    def _sheet(self, cards: Sequence[Card]) -> None:
        front, back = self._page(), self._page()
        marks = b"".join(b"%.3f %.3f m %.3f %.3f l S\n" % tuple(n * MM for n in line) for line in self.job.grid.marks())
        painted_front = [b"/Artifact BMC\nq 0.25 w 0.45 G\n", marks, b"Q\nEMC\n"]
        painted_back: list[bytes] = []
        for index, card in enumerate(cards):
            section = self.structure.section()
            at, behind = self.job.grid.front(index), self.job.grid.back(index)
            painted_front += [self._stamp(front, 0, at), self._front(front, card, section, at)]
            painted_back += [self._stamp(back, 1, behind), self._back(back, card, section, behind)]
        front.Contents = self.pdf.make_stream(b"".join(painted_front))
        back.Contents = self.pdf.make_stream(b"".join(painted_back))

    def _page(self) -> Any:
        box = Array([0, 0, round(self.job.grid.width * MM, 4), round(self.job.grid.height * MM, 4)])
        page = self.pdf.make_indirect(
            Dictionary(Type=Name.Page, MediaBox=box, Resources=Dictionary(XObject=Dictionary()), Tabs=Name.S)
        )
        self.pdf.pages.append(pikepdf.Page(page))
        return self.pdf.pages[-1].obj

    def _front(self, page: Any, card: Card, section: Any, at: Spot) -> bytes:
        form = self._form(card.front, card.front.content)
        self.structure.add(section, card.front.tags, form, page)
        return self._paint(page, form, at)

    def _back(self, page: Any, card: Card, section: Any, at: Spot) -> bytes:
        if card.alike in self.backs:
            return b"/Artifact BMC\n" + self._paint(page, self.backs[card.alike], at) + b"EMC\n"
        form = self._form(card.back, card.back.content)
        self.structure.add(section, card.back.tags, form, page)
        self.backs[card.alike] = self._artifact(card.back)
        return self._paint(page, form, at)

    def _stamp(self, page: Any, side: int, at: Spot) -> bytes:
        return b"/Artifact BMC\n" + self._paint(page, self.stamps[side], at) + b"EMC\n"

    def _paint(self, page: Any, form: Any, at: Spot) -> bytes:
        names = page.Resources.XObject
        name = next((n for n, x in names.items() if x.objgen == form.objgen), f"/F{len(names)}")
        names[name] = form
        x, y = at.x * MM, at.y * MM
        if not at.turned:
            return b"q 1 0 0 1 %.4f %.4f cm %s Do Q\n" % (x, y, name.encode())
        x, y = x + self.job.grid.card_width * MM, y + self.job.grid.card_height * MM
        return b"q -1 0 0 -1 %.4f %.4f cm %s Do Q\n" % (x, y, name.encode())

    def _form(self, face: Taken, content: bytes) -> Any:
        return form_of(self.pdf, face, content, self.fonts)

    def _artifact(self, face: Taken) -> Any:
        return self._form(face, without_marks(self.pdf, face.content))


def form_of(pdf: pikepdf.Pdf, face: Taken, content: bytes, fonts: Any) -> Any:
    """Make a form XObject of a face with this content and these fonts."""
    form = pdf.make_stream(content)
    form.Type, form.Subtype = Name.XObject, Name.Form
    form.BBox = Array([0, 0, face.width, face.height])
    form.Resources = Dictionary(Font=fonts)
    if face.resources:
        with pikepdf.open(io.BytesIO(face.resources)) as kept:
            for kind, group in kept.Root.Resources.items():
                form.Resources[kind] = pdf.copy_foreign(kept.make_indirect(group))
    return form


def without_marks(pdf: pikepdf.Pdf, content: bytes) -> bytes:
    """Take the marked content out of a content stream; what is painted stays."""
    instructions = pikepdf.parse_content_stream(pdf.make_stream(content))
    kept = [one for one in instructions if str(one.operator) not in ("BDC", "BMC", "EMC")]
    return pikepdf.unparse_content_stream(kept)


def _used(job: Job) -> dict[str, tuple[str, Glyphs]]:
    used: dict[str, tuple[str, Glyphs]] = {}
    faces = [face for card in job.cards for face in (card.front, card.back)]
    for face in (*faces, job.stamp_front, job.stamp_back):
        for resource, glyphs in face.glyphs.items():
            used.setdefault(resource, (face.fonts[resource], {}))[1].update(glyphs)
    return used
