"""Finds the tabs and headings of a workbook that came back, wherever they went."""

from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.faults import Fault, advice, quoted
from generator.sheet.cells import CellPlace
from generator.sheet.export_workbook import CHOICES, EXPLANATION, HEADER, STATE
from generator.sheet.import_file import ExportState
from generator.sheet.table import DERIVED, Tab
from generator.sheet.tabs import Tabs

FoundTabs = tuple[dict[str, Worksheet], list[Fault], list[Fault]]
MOST_ROWS = 2000
"""As far as is looked: LibreOffice may say that a tab goes on for ever."""

MOST_COLUMNS = 60
_MOST_ROWS_ABOVE = 12


def find_tabs(book: Workbook, tabs: Tabs, kept: ExportState, file: CellPlace) -> FoundTabs:
    """Give the tabs by key, what is wrong with them, and what was passed over."""
    faults: list[Fault] = []
    notes: list[Fault] = []
    sheets: dict[str, Worksheet] = {sheet.title: sheet for sheet in book.worksheets if isinstance(sheet, Worksheet)}
    found: dict[str, Worksheet] = {key: sheets[name] for key, name in kept.names.items() if name in sheets}
    others = [sheets[n] for n in sheets if n not in (EXPLANATION, STATE, CHOICES, *kept.names.values())]
    for sheet in others:
        key, place = _key_of(sheet, kept), CellPlace(file.file, 0, 0, sheet.title)
        if key is None:
            notes.append(Fault(place, "een tab die we niet kennen", "gevonden eigen inhoud", "die is niet gelezen"))
        elif key in found:
            seen = f"gevonden dezelfde kaarten op {quoted(found[key].title)}"
            faults.append(Fault(place, "een kopie van een andere tab", seen, "haal een van de twee tabs weg"))
        else:
            found[key] = sheet
            seen = f"gevonden in plaats van {quoted(kept.names[key])}"
            notes.append(Fault(place, "de tab heeft een andere naam", seen, "hij is toch gelezen"))
    faults += [
        _missing_tab(kept.names[tab.key], book, file)
        for tab in tabs.tabs
        if tab.key in kept.names and tab.key not in found
    ]
    return found, faults, notes


def _missing_tab(name: str, book: Workbook, file: CellPlace) -> Fault:
    seen = f"gevonden {quoted(', '.join(n for n in book.sheetnames if n not in (STATE, CHOICES)))}"
    return Fault(
        CellPlace(file.file, 0, 0, name), "deze tab is weg", seen, "zet hem terug, of exporteer het blad opnieuw"
    )


def _key_of(sheet: Worksheet, kept: ExportState) -> str | None:
    """Tell which tab this is, by the first id on it that is known."""
    keys = {row: tab for tab, row in kept.rows if tab in kept.names}
    last = min(sheet.max_row or 0, MOST_ROWS)
    for (value,) in sheet.iter_rows(min_row=HEADER + 1, max_row=last, max_col=1, values_only=True):
        if (key := keys.get(str(value).strip())) is not None:
            return key
    return None


def place_at(file: CellPlace, sheet: Worksheet, row: int, column: int) -> CellPlace:
    """Give the place of a cell."""
    return CellPlace(file.file, row, column, sheet.title, f"{get_column_letter(column)}{row}")


def find_headings(sheet: Worksheet, tab: Tab, file: CellPlace) -> tuple[int, dict[str, int], list[Fault]]:
    """Give the row of the headings (0: none), the number of each column by key, and what is wrong."""
    last = min(sheet.max_column or 1, MOST_COLUMNS)
    rows = [
        [_heading_text(cell.value) for cell in row] for row in sheet.iter_rows(max_row=_MOST_ROWS_ABOVE, max_col=last)
    ]
    first = _folded_text(tab.columns[0].kop)
    header = next((number for number, row in enumerate(rows, 1) if first in row), 0)
    if not header:
        seen = f"gevonden {quoted(sheet.cell(HEADER, 1).value or 'niets')}"
        remedy = f"zet op rij {HEADER} de koppen terug, te beginnen met «{tab.columns[0].kop}»"
        return 0, {}, [Fault(place_at(file, sheet, HEADER, 1), "de rij met de koppen is weg", seen, remedy)]
    row, faults, columns = rows[header - 1], [], {}
    for column in tab.columns:
        where = [number for number, said in enumerate(row, 1) if said == _folded_text(column.kop)]
        if len(where) > 1:
            found = f"gevonden «{column.kop}», ook in {get_column_letter(where[0])}{header}"
            faults.append(
                Fault(
                    place_at(file, sheet, header, where[1]), "twee kolommen met dezelfde kop", found, "haal er een weg"
                )
            )
        if where:
            columns[column.key] = where[0]
        elif column.key not in DERIVED:
            faults.append(_missing_column(sheet, tab, column.kop, row, place_at(file, sheet, header, 1)))
    return header, columns, faults


def _missing_column(sheet: Worksheet, tab: Tab, kop: str, row: list[str], line: CellPlace) -> Fault:
    known = {_folded_text(column.kop) for column in tab.columns}
    strange = [(number, said) for number, said in enumerate(row, 1) if said and said not in known]
    number, said = strange[0] if strange else (line.column, "")
    wrong = f"de kolom «{kop}» is weg"
    found = f"gevonden {quoted(said)}" if said else f"gevonden {quoted(', '.join(filter(None, row)))}"
    remedy = f"schrijf boven die kolom weer «{kop}», of exporteer het blad opnieuw"
    return Fault(place_at(line, sheet, line.line, number), wrong, found, remedy if said else advice(kop, (), remedy))


def _heading_text(value: object) -> str:
    return _folded_text(str(value)) if value is not None else ""


def _folded_text(kop: str) -> str:
    return " ".join(kop.split()).casefold()
