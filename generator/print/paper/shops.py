"""How print shops want cards, as ``templates/print/drukkerijen.yaml`` has it.  All in mm."""

from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from generator.print.paper.sizes import CardSize
from generator.records.base import Record
from generator.sources.record import read_record

Allowance = Annotated[float | int, Field(ge=0, le=10)]


class Shop(Record):
    """A print shop: how far paint runs on past a card, how much stays free within it, which side is first."""

    naam: str
    afloop: Allowance
    veilig: Allowance
    volgorde: Literal["voor-achter", "achter-voor"] = "voor-achter"

    @property
    def backs_first(self) -> bool:
        """Whether a card's back comes before its front."""
        return self.volgorde == "achter-voor"

    def with_safe_zone(self, card: CardSize) -> CardSize:
        """Return a card with the safe zone that both it and the shop want."""
        return card.with_fields(veilig=max(float(card.veilig), float(self.veilig)))


class Shops(Record):
    """The whole of ``drukkerijen.yaml``; the first is the usual one."""

    drukkerijen: dict[str, Shop] = Field(min_length=1)


@cache
def read_shops(templates: Path) -> dict[str, Shop]:
    """Read the print shops by name; raises ``ContentFaults``."""
    return read_record(templates / "print" / "drukkerijen.yaml", Shops).drukkerijen
