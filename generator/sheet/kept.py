"""What every cell held when the file was made: it stands on a hidden tab of the file itself."""

from dataclasses import dataclass, field
from pathlib import Path

from openpyxl.workbook import Workbook

from generator.faults import ContentFaults, Fault, quoted
from generator.sheet.book import STATE
from generator.sheet.place import CellPlace


@dataclass
class Kept:
    """The names of the tabs by key, and of every row what its cells held, by tab and id."""

    names: dict[str, str] = field(default_factory=dict)
    rows: dict[tuple[str, str], dict[str, str]] = field(default_factory=dict)

    def ids(self, tab: str) -> list[str]:
        """List the rows of a tab."""
        return [row for key, row in self.rows if key == tab]


def kept_in(file: Path, book: Workbook, school: str) -> Kept:
    """Read the hidden tab; raises ``ContentFaults`` where it is gone, or of another school."""
    again = f"exporteer het opnieuw: kijkwijzer sheet export --school {school}"
    if STATE not in book.sheetnames:
        wrong = f"de verborgen tab «{STATE}» is er niet, en zonder die tab weten we niet wat jullie veranderden"
        raise ContentFaults([Fault(CellPlace(file), wrong, f"gevonden {quoted(', '.join(book.sheetnames))}", again)])
    kept, whose = Kept(), ""
    for line in book[STATE].iter_rows(max_col=4, values_only=True):
        first, second, third, fourth = ("" if value is None else str(value).replace("_x000D_", "") for value in line)
        if first == "school" and not third and not whose:
            whose = second
        elif first == "tab" and not third:
            kept.names[second] = fourth
        elif third:
            kept.rows.setdefault((first, second), {})[third] = fourth
    if whose != school:
        wrong = f"dit blad is niet van «{school}»"
        place = CellPlace(file, 1, 2, STATE, "B1")
        raise ContentFaults([Fault(place, wrong, f"gevonden {quoted(whose)}", f"noem --school {whose}, of {again}")])
    return kept
