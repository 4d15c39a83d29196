"""A spreadsheet of the small project, to change as a hand or a program would."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.cell import Cell
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.command.sheet import read_sheet, write_sheet
from generator.faults import ContentFaults
from tests.conftest import Pack

Edit = Callable[["Blad"], None]
COLUMNS = {"id": 1, "anders": 2, "doet mee": 3, "categorie": 4, "tekst": 5, "aard": 6, "eigen": 7, "zie": 8, "basis": 9}
"""The columns of a tab of stellingen."""


@dataclass
class Blad:
    """The spreadsheet of a school in the small project."""

    pack: Pack
    school: str
    file: Path
    book: Workbook

    def tab(self, name: str = "Proef") -> Worksheet:
        sheet = self.book[name]
        assert isinstance(sheet, Worksheet)
        return sheet

    def row(self, card: str, tab: str = "Proef") -> int:
        """Find the row of a card, or the first that waits for one (``nieuw``)."""
        return next(row[0].row for row in self.tab(tab).iter_rows(min_row=4) if row[0].value == card)

    def cell(self, card: str, column: str | int, tab: str = "Proef") -> Cell:
        number = column if isinstance(column, int) else COLUMNS[column]
        found = self.tab(tab).cell(self.row(card, tab), number)
        assert isinstance(found, Cell)
        return found

    def add(self, **values: str) -> None:
        """Fill in the first row that waits for a card."""
        row = next(r[0].row for r in self.tab().iter_rows(min_row=4) if r[0].value == "nieuw" and not r[4].value)
        for column, value in values.items():
            self.tab().cell(row, COLUMNS[column]).value = value

    def save(self) -> None:
        self.book.save(self.file)

    def take(self) -> None:
        """Save and take it in, without asking."""
        self.save()
        read_sheet(self.pack.places, self.school, self.file, yes=True)

    def faults(self) -> list[str]:
        """Save, and give what is wrong, with files named as the user sees them."""
        try:
            self.take()
        except ContentFaults as error:
            return [fault.as_line(self.file.parent) for fault in error.faults]
        return []

    @property
    def layer(self) -> Path:
        return self.pack.file(f"scholen/{self.school}.yaml")


def blad_of(pack: Pack, school: str = "beuk") -> Blad:
    """Export the spreadsheet of a school and open it."""
    file = write_sheet(pack.places, school, pack.places.root / f"{school}.xlsx")
    return Blad(pack, school, file, load_workbook(file))
