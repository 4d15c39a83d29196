"""What was read from a spreadsheet that came back."""

from dataclasses import dataclass, field

from generator.faults import Fault
from generator.sheet.kept import Kept
from generator.sheet.place import CellPlace


@dataclass(frozen=True)
class Got:
    """A cell: what was typed, in its one right form, and where."""

    value: str
    place: CellPlace


@dataclass(frozen=True)
class GotRow:
    """A row by column; ``id`` is ``nieuw`` for a card that is to be added."""

    tab: str
    id: str
    cells: dict[str, Got]
    place: CellPlace

    def value(self, key: str) -> str:
        """Give what stands in a column."""
        return self.cells[key].value if key in self.cells else ""


@dataclass
class Taken:
    """All rows of a file; ``faults`` stop it from being used, ``notes`` tell what was passed over."""

    file: CellPlace
    kept: Kept
    rows: dict[tuple[str, str], GotRow] = field(default_factory=dict)
    new: list[GotRow] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    notes: list[Fault] = field(default_factory=list)
