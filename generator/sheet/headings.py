"""Finds the headings of a tab that came back, wherever someone moved them to."""

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from generator.faults import Fault, advice, quoted
from generator.sheet.book import HEADER
from generator.sheet.columns import DERIVED
from generator.sheet.place import CellPlace
from generator.sheet.rows import Tab

MOST_COLUMNS = 60
_AS_FAR_AS = 12


def at(file: CellPlace, sheet: Worksheet, row: int, column: int) -> CellPlace:
    """Give the place of a cell."""
    return CellPlace(file.file, row, column, sheet.title, f"{get_column_letter(column)}{row}")


def headings(sheet: Worksheet, tab: Tab, file: CellPlace) -> tuple[int, dict[str, int], list[Fault]]:
    """Give the row of the headings (0: none), the number of each column by key, and what is wrong."""
    last = min(sheet.max_column or 1, MOST_COLUMNS)
    rows = [[_said(cell.value) for cell in row] for row in sheet.iter_rows(max_row=_AS_FAR_AS, max_col=last)]
    first = _plain(tab.columns[0].kop)
    header = next((number for number, row in enumerate(rows, 1) if first in row), 0)
    if not header:
        seen = f"gevonden {quoted(sheet.cell(HEADER, 1).value or 'niets')}"
        remedy = f"zet op rij {HEADER} de koppen terug, te beginnen met «{tab.columns[0].kop}»"
        return 0, {}, [Fault(at(file, sheet, HEADER, 1), "de rij met de koppen is weg", seen, remedy)]
    row, faults, columns = rows[header - 1], [], {}
    for column in tab.columns:
        where = [number for number, said in enumerate(row, 1) if said == _plain(column.kop)]
        if len(where) > 1:
            found = f"gevonden «{column.kop}», ook in {get_column_letter(where[0])}{header}"
            faults.append(
                Fault(at(file, sheet, header, where[1]), "twee kolommen met dezelfde kop", found, "haal er een weg")
            )
        if where:
            columns[column.key] = where[0]
        elif column.key not in DERIVED:
            faults.append(_lost(sheet, tab, column.kop, row, at(file, sheet, header, 1)))
    return header, columns, faults


def _lost(sheet: Worksheet, tab: Tab, kop: str, row: list[str], line: CellPlace) -> Fault:
    known = {_plain(column.kop) for column in tab.columns}
    strange = [(number, said) for number, said in enumerate(row, 1) if said and said not in known]
    number, said = strange[0] if strange else (line.column, "")
    wrong = f"de kolom «{kop}» is weg"
    found = f"gevonden {quoted(said)}" if said else f"gevonden {quoted(', '.join(filter(None, row)))}"
    remedy = f"schrijf boven die kolom weer «{kop}», of exporteer het blad opnieuw"
    return Fault(at(line, sheet, line.line, number), wrong, found, remedy if said else advice(kop, (), remedy))


def _said(value: object) -> str:
    return _plain(str(value)) if value is not None else ""


def _plain(kop: str) -> str:
    return " ".join(kop.split()).casefold()
