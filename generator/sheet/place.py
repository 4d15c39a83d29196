"""Where something stands in a spreadsheet: ``file.xlsx[Tab!C12]``."""

from dataclasses import dataclass
from pathlib import Path

from generator.faults import Place


@dataclass(frozen=True)
class CellPlace(Place):
    """A cell of a tab, or a whole tab, or (with neither) the whole file."""

    tab: str = ""
    cell: str = ""

    @property
    def order(self) -> tuple[Path, str, int, int]:
        """Tab by tab, and there as one reads."""
        return self.file, self.tab, self.line, self.column

    def shown(self, root: Path) -> str:
        """Write the place as ``file.xlsx[Tab!C12]``."""
        inside = "!".join(filter(None, (self.tab, self.cell)))
        file = Place(self.file).shown(root)
        return f"{file}[{inside}]" if inside else file
