"""Places faces on sheets: fronts, mirrored backs, cut marks, and room for the stamp beneath.

A face becomes a form XObject.  A form that carries tagged content is painted once; what is
painted again (a back, a stamp) is an artifact, its marks of content taken out.  The sheets do
not know their school: ``stamping`` fills its stamp in.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from generator.faults import Place
from generator.print.finish import packed
from generator.print.fonts import embed, union
from generator.print.forms import Forms
from generator.print.grid import Grid, Spot
from generator.print.house import FontFiles
from generator.print.stamping import open_place
from generator.print.tags import Structure
from generator.print.taken import MM, Taken


@dataclass(frozen=True)
class Card:
    """A card to impose; ``alike`` is equal for backs that look the same."""

    front: Taken
    back: Taken
    alike: str


@dataclass(frozen=True)
class Job:
    """A whole deck to impose."""

    cards: tuple[Card, ...]
    grid: Grid
    fonts: FontFiles
    place: Place


def impose(job: Job) -> bytes:
    """Make the PDF of a deck, fronts and backs in turn, for printing on both sides."""
    return _Sheets(job).made()


class _Sheets:
    def __init__(self, job: Job) -> None:
        self.job = job
        self.pdf = pikepdf.new()
        self.forms = Forms(self.pdf, embed(self.pdf, union(_faces(job)), job.fonts, job.place))
        self.structure = Structure(self.pdf)
        self.places = {side: open_place(self.pdf) for side in ("voor", "achter")}
        self.backs: dict[str, Any] = {}

    def made(self) -> bytes:
        cards, size = self.job.cards, self.job.grid.count
        for start in range(0, len(cards), size):
            self._sheet(cards[start : start + size])
        self.structure.close()
        return packed(self.pdf)

    def _sheet(self, cards: Sequence[Card]) -> None:
        front, back = self._page("voor"), self._page("achter")
        marks = b"".join(b"%.3f %.3f m %.3f %.3f l S\n" % tuple(n * MM for n in line) for line in self.job.grid.marks())
        painted_front = [b"/Artifact BMC\nq 0.25 w 0.45 G\n", marks, b"Q\nEMC\n"]
        painted_back: list[bytes] = []
        for index, card in enumerate(cards):
            section = self.structure.section()
            at, behind = self.job.grid.front(index), self.job.grid.back(index)
            painted_front += [self._stamp("voor", at), self._front(front, card, section, at)]
            painted_back += [self._stamp("achter", behind), self._back(back, card, section, behind)]
        front.Contents = self.pdf.make_stream(b"".join(painted_front))
        back.Contents = self.pdf.make_stream(b"".join(painted_back))

    def _page(self, side: str) -> Any:
        box = Array([0, 0, round(self.job.grid.width * MM, 4), round(self.job.grid.height * MM, 4)])
        painted = Dictionary({f"/{side}": self.places[side]})
        page = self.pdf.make_indirect(
            Dictionary(Type=Name.Page, MediaBox=box, Resources=Dictionary(XObject=painted), Tabs=Name.S)
        )
        self.pdf.pages.append(pikepdf.Page(page))
        return self.pdf.pages[-1].obj

    def _front(self, page: Any, card: Card, section: Any, at: Spot) -> bytes:
        form = self.forms.of(card.front)
        self.structure.add(section, card.front.tags, form, page)
        return self._paint(page, form, at)

    def _back(self, page: Any, card: Card, section: Any, at: Spot) -> bytes:
        if card.alike in self.backs:
            return b"/Artifact BMC\n" + self._paint(page, self.backs[card.alike], at) + b"EMC\n"
        form = self.forms.of(card.back)
        self.structure.add(section, card.back.tags, form, page)
        self.backs[card.alike] = self.forms.artifact(card.back)
        return self._paint(page, form, at)

    def _stamp(self, side: str, at: Spot) -> bytes:
        return b"/Artifact BMC\n" + self._painted(f"/{side}", at) + b"EMC\n"

    def _paint(self, page: Any, form: Any, at: Spot) -> bytes:
        names = page.Resources.XObject
        name = next((n for n, x in names.items() if x.objgen == form.objgen), f"/F{len(names)}")
        names[name] = form
        return self._painted(name, at)

    def _painted(self, name: str, at: Spot) -> bytes:
        x, y = at.x * MM, at.y * MM
        if not at.turned:
            return b"q 1 0 0 1 %.4f %.4f cm %s Do Q\n" % (x, y, name.encode())
        x, y = x + self.job.grid.card_width * MM, y + self.job.grid.card_height * MM
        return b"q -1 0 0 -1 %.4f %.4f cm %s Do Q\n" % (x, y, name.encode())


def _faces(job: Job) -> Iterator[Taken]:
    for card in job.cards:
        yield from (card.front, card.back)
