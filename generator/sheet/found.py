"""Finds the tabs in a file that came back, by their name or else by the ids that they hold."""

from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.faults import Fault, quoted
from generator.sheet.book import CHOICES, EXPLAINED, HEADER, STATE
from generator.sheet.kept import Kept
from generator.sheet.place import CellPlace
from generator.sheet.tabs import Tabs

Found = tuple[dict[str, Worksheet], list[Fault], list[Fault]]
MOST_ROWS = 2000
"""As far as is looked: LibreOffice may say that a tab goes on for ever."""


def find_tabs(book: Workbook, tabs: Tabs, kept: Kept, file: CellPlace) -> Found:
    """Give the tabs by key, what is wrong with them, and what was passed over."""
    faults: list[Fault] = []
    notes: list[Fault] = []
    sheets: dict[str, Worksheet] = {sheet.title: sheet for sheet in book.worksheets if isinstance(sheet, Worksheet)}
    found: dict[str, Worksheet] = {key: sheets[name] for key, name in kept.names.items() if name in sheets}
    others = [sheets[n] for n in sheets if n not in (EXPLAINED, STATE, CHOICES, *kept.names.values())]
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
        _lost(kept.names[tab.key], book, file) for tab in tabs.tabs if tab.key in kept.names and tab.key not in found
    ]
    return found, faults, notes


def _lost(name: str, book: Workbook, file: CellPlace) -> Fault:
    seen = f"gevonden {quoted(', '.join(n for n in book.sheetnames if n not in (STATE, CHOICES)))}"
    return Fault(
        CellPlace(file.file, 0, 0, name), "deze tab is weg", seen, "zet hem terug, of exporteer het blad opnieuw"
    )


def _key_of(sheet: Worksheet, kept: Kept) -> str | None:
    """Tell which tab this is, by the first id on it that is known."""
    keys = {row: tab for tab, row in kept.rows if tab in kept.names}
    last = min(sheet.max_row or 0, MOST_ROWS)
    for (value,) in sheet.iter_rows(min_row=HEADER + 1, max_row=last, max_col=1, values_only=True):
        if (key := keys.get(str(value).strip())) is not None:
            return key
    return None
