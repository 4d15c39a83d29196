"""Perforated cards and labels: our own list, and what can be wrong with an entry of any list.  All in mm."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import Field

from generator.faults import Fault
from generator.print.paper.grid import Grid
from generator.print.paper.sizes import CardSize
from generator.records.base import Record
from generator.sources.record import read_record

Length = Annotated[float | int, Field(ge=0, le=2000)]
Count = Annotated[int, Field(ge=1, le=200)]

SHORTEST_SIDE = 30.0
"""The shortest side, in mm, of a label that is still a card: a head and a line of text need this."""

_ROUNDING = 0.2
"""Lists round to tenths of a mm, or to points."""


class Stock(Record):
    """A sheet of labels: their size, how many, where the first lies, and the pitch."""

    naam: str
    breedte: Length
    hoogte: Length
    kolommen: Count
    rijen: Count
    links: Length
    boven: Length
    stap_x: Length
    stap_y: Length
    vel_breedte: Length = 210
    vel_hoogte: Length = 297

    @property
    def size(self) -> CardSize:
        """The card that a label is."""
        safe = 4 if min(self.breedte, self.hoogte) < 60 else 5
        naam = f"{self.naam}, {self.breedte:g} × {self.hoogte:g} mm"
        return CardSize(naam=naam, breedte=self.breedte, hoogte=self.hoogte, veilig=safe)

    def grid(self) -> Grid:
        """Return the labels as a grid; their sheet has no margin, for there is nothing to choose."""
        bottom = self.vel_hoogte - self.boven - (self.rijen - 1) * self.stap_y - self.hoogte
        sheet, label = (float(self.vel_breedte), float(self.vel_hoogte)), (float(self.breedte), float(self.hoogte))
        pitch = float(self.stap_x), float(self.stap_y)
        return Grid(*sheet, *label, self.kolommen, self.rijen, 0.0, float(self.links), bottom, *pitch)

    def problems(self) -> Iterator[str]:
        """Yield, with numbers, why cards can't lie on this sheet."""
        across = self.links + (self.kolommen - 1) * self.stap_x + self.breedte
        down = self.boven + (self.rijen - 1) * self.stap_y + self.hoogte
        if across > self.vel_breedte + _ROUNDING:
            yield f"de etiketten reiken tot {across:g} mm op een vel van {self.vel_breedte:g} mm breed"
        if down > self.vel_hoogte + _ROUNDING:
            yield f"de etiketten reiken tot {down:g} mm op een vel van {self.vel_hoogte:g} mm hoog"
        if self.kolommen > 1 and self.stap_x < self.breedte - _ROUNDING:
            yield f"de kolommen liggen {self.stap_x:g} mm uit elkaar, de etiketten zijn {self.breedte:g} mm breed"
        if self.rijen > 1 and self.stap_y < self.hoogte - _ROUNDING:
            yield f"de rijen liggen {self.stap_y:g} mm uit elkaar, de etiketten zijn {self.hoogte:g} mm hoog"
        if min(self.breedte, self.hoogte) < SHORTEST_SIDE:
            least = f"minstens {SHORTEST_SIDE:g} × {SHORTEST_SIDE:g} mm"
            yield f"een etiket van {self.breedte:g} × {self.hoogte:g} mm is te klein: {least}"


class StockList(Record):
    """The whole of ``etiketten.yaml``."""

    etiketten: dict[str, Stock]


@cache
def own_stock(templates: Path) -> dict[str, Stock]:
    """Read our own list; raises ``ContentFaults``."""
    file = templates / "print" / "etiketten.yaml"
    return read_record(file, StockList, _impossible_labels).etiketten


def _impossible_labels(stock: StockList) -> Iterator[Fault]:
    for one in stock.etiketten.values():
        for wrong in one.problems():
            yield Fault(one.place, "etiketten die niet kunnen", f"gevonden {wrong}", "meet een vel na")
