"""Sizes of sheets and cards, as ``templates/print/formaten.yaml`` gives them.  All in mm."""

from typing import Annotated

from pydantic import Field

from generator.records.base import Record

Side = Annotated[float | int, Field(ge=20, le=2000)]
Edge = Annotated[float | int, Field(ge=0, le=50)]


class Sheet(Record):
    """A sheet of paper and the margin that a printer leaves blank."""

    breedte: Side
    hoogte: Side
    marge: Edge


class CardSize(Record):
    """A card's trim and the safe zone within it."""

    naam: str
    breedte: Side
    hoogte: Side
    veilig: Edge
