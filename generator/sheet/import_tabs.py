"""Finds the tabs and headings of a workbook that came back, wherever they went."""

from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.bounds import MOST_HEADING_ROWS, MOST_SHEET_COLUMNS, MOST_SHEET_ROWS
from generator.faults import Fault, advice, quotation
from generator.sheet.cells import CellPlace
from generator.sheet.export_workbook import CHOICES, EXPLANATION, HEADER, STATE
from generator.sheet.import_file import ExportState
from generator.sheet.table import DERIVED, Tab
from generator.sheet.tabs import Tabs

FoundTabs = tuple[dict[str, Worksheet], list[Fault], list[Fault]]
"""The tabs by key, what is wrong with them, and what was passed over."""


def find_tabs(book: Workbook, tabs: Tabs, state: ExportState, file: CellPlace) -> FoundTabs:
    """Return the tabs by key, what is wrong with them, and what was passed over."""
    faults: list[Fault] = []
    notes: list[Fault] = []
    sheets: dict[str, Worksheet] = {sheet.title: sheet for sheet in book.worksheets if isinstance(sheet, Worksheet)}
    found: dict[str, Worksheet] = {key: sheets[name] for key, name in state.names.items() if name in sheets}
    others = [sheets[n] for n in sheets if n not in (EXPLANATION, STATE, CHOICES, *state.names.values())]
    for sheet in others:
        key, place = _key_of(sheet, state), CellPlace(file.file, 0, 0, sheet.title)
        if key is None:
            notes.append(Fault(place, "een tab die we niet kennen", "gevonden eigen inhoud", "die is niet gelezen"))
        elif key in found:
            seen = f"gevonden dezelfde kaarten op {quotation(found[key].title)}"
            faults.append(Fault(place, "een kopie van een andere tab", seen, "haal een van de twee tabs weg"))
        else:
            found[key] = sheet
            seen = f"gevonden in plaats van {quotation(state.names[key])}"
            notes.append(Fault(place, "de tab heeft een andere naam", seen, "hij is toch gelezen"))
    missing = [tab.key for tab in tabs.tabs if tab.key in state.names and tab.key not in found]
    faults += [_missing_tab(state.names[key], book, file) for key in missing]
    return found, faults, notes


def find_headings(sheet: Worksheet, tab: Tab, file: CellPlace) -> tuple[int, dict[str, int], list[Fault]]:
    """Return the row of the headings (0: none), the number of each column by key, and what is wrong."""
    last = min(sheet.max_column or 1, MOST_SHEET_COLUMNS)
    top = sheet.iter_rows(max_row=MOST_HEADING_ROWS, max_col=last, values_only=True)
    rows = [[_heading_text(value) for value in row] for row in top]
    first = _folded_text(tab.columns[0].heading)
    header = next((number for number, row in enumerate(rows, 1) if first in row), 0)
    if not header:
        seen = f"gevonden {quotation(sheet.cell(HEADER, 1).value or 'niets')}"
        remedy = f"zet op rij {HEADER} de koppen terug, te beginnen met «{tab.columns[0].heading}»"
        return 0, {}, [Fault(place_at(file, sheet, HEADER, 1), "de rij met de koppen is weg", seen, remedy)]
    row, faults, columns = rows[header - 1], [], {}
    for column in tab.columns:
        where = [number for number, heading in enumerate(row, 1) if heading == _folded_text(column.heading)]
        if len(where) > 1:
            found = f"gevonden «{column.heading}», ook in {get_column_letter(where[0])}{header}"
            place = place_at(file, sheet, header, where[1])
            faults.append(Fault(place, "twee kolommen met dezelfde kop", found, "haal er een weg"))
        if where:
            columns[column.key] = where[0]
        elif column.key not in DERIVED:
            faults.append(_missing_column(sheet, tab, column.heading, row, place_at(file, sheet, header, 1)))
    return header, columns, faults


def place_at(file: CellPlace, sheet: Worksheet, row: int, column: int) -> CellPlace:
    """Return the place of a cell."""
    return CellPlace(file.file, row, column, sheet.title, f"{get_column_letter(column)}{row}")


def _key_of(sheet: Worksheet, state: ExportState) -> str | None:
    """Return the key of a tab, by the first id on it that is known; None where none is."""
    keys = {row: tab for tab, row in state.rows if tab in state.names}
    last = min(sheet.max_row or 0, MOST_SHEET_ROWS)
    for (value,) in sheet.iter_rows(min_row=HEADER + 1, max_row=last, max_col=1, values_only=True):
        if (key := keys.get(str(value).strip())) is not None:
            return key
    return None


def _missing_tab(name: str, book: Workbook, file: CellPlace) -> Fault:
    seen = f"gevonden {quotation(', '.join(n for n in book.sheetnames if n not in (STATE, CHOICES)))}"
    remedy = "zet hem terug, of exporteer het blad opnieuw"
    return Fault(CellPlace(file.file, 0, 0, name), "deze tab is weg", seen, remedy)


def _missing_column(sheet: Worksheet, tab: Tab, heading: str, row: list[str], line: CellPlace) -> Fault:
    known = {_folded_text(column.heading) for column in tab.columns}
    strange = [(number, other) for number, other in enumerate(row, 1) if other and other not in known]
    number, other = strange[0] if strange else (line.column, "")
    wrong = f"de kolom «{heading}» is weg"
    found = f"gevonden {quotation(other)}" if other else f"gevonden {quotation(', '.join(filter(None, row)))}"
    remedy = f"schrijf boven die kolom weer «{heading}», of exporteer het blad opnieuw"
    place = place_at(line, sheet, line.line, number)
    return Fault(place, wrong, found, remedy if other else advice(heading, (), remedy))


def _heading_text(value: object) -> str:
    return _folded_text(str(value)) if value is not None else ""


def _folded_text(heading: str) -> str:
    return " ".join(heading.split()).casefold()
