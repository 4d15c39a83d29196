"""Reads the rows of a workbook that came back."""

from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path

from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from generator.bounds import MOST_SHEET_ROWS
from generator.faults import Fault, advice, quotation
from generator.sheet.cells import CellPlace, canonical
from generator.sheet.import_file import ExportState, open_workbook, read_state, typed_text
from generator.sheet.import_tabs import find_headings, find_tabs, place_at
from generator.sheet.letter_style import style_notes
from generator.sheet.table import DERIVED, Column, Tab
from generator.sheet.tabs import NEW, Tabs


@dataclass(frozen=True)
class ReturnedCell:
    """A cell that came back: what was typed, in its one right form, and where."""

    value: str
    place: CellPlace


@dataclass(frozen=True)
class ReturnedRow:
    """A row that came back, by column; ``id`` is ``nieuw`` for a card that is to be added."""

    tab: str
    id: str
    cells: dict[str, ReturnedCell]
    place: CellPlace

    def value(self, key: str) -> str:
        """Return what stands in a column; nothing where it has no cell."""
        return self.cells[key].value if key in self.cells else ""


@dataclass
class ReturnedSheet:
    """A workbook that a school sent back, as rows of canonical values, and its ``state`` when it was exported.

    ``faults`` stop it from being used, ``notes`` tell what was passed over.
    """

    file: CellPlace
    state: ExportState
    rows: dict[tuple[str, str], ReturnedRow] = field(default_factory=dict)
    new: list[ReturnedRow] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    notes: list[Fault] = field(default_factory=list)


def returned_sheet(file: Path, tabs: Tabs) -> ReturnedSheet:
    """Return a workbook as the school of ``tabs`` sent it; raises ``ContentFaults`` where nothing of it can be read."""
    book = open_workbook(file)
    returned = ReturnedSheet(CellPlace(file), read_state(file, book, tabs.house.id))
    sheets, faults, notes = find_tabs(book, tabs, returned.state, returned.file)
    returned.faults += faults
    returned.notes += notes
    for tab in tabs.tabs:
        if tab.key in sheets:
            _TabReader(tab, sheets[tab.key], returned).read()
    return returned


class _TabReader:
    """Reads the rows of one tab into a returned sheet."""

    def __init__(self, tab: Tab, sheet: Worksheet, returned: ReturnedSheet) -> None:
        self.tab, self.sheet, self.returned = tab, sheet, returned
        self.known = returned.state.ids(tab.key)
        self.now = {row.id: row for row in tab.rows}
        self.seen: dict[str, CellPlace] = {}

    def read(self) -> None:
        header, self.columns, faults = find_headings(self.sheet, self.tab, self.returned.file)
        self.returned.faults += faults
        if faults or not header:
            return
        for merged in self.sheet.merged_cells.ranges:
            if merged.max_row > header:
                place = place_at(self.returned.file, self.sheet, merged.min_row, merged.min_col)
                remedy = "splits ze weer, en kijk of er niets verdween"
                self.add_fault(place, "samengevoegde cellen", f"gevonden {merged.coord}", remedy)
        for number in range(header + 1, min(self.sheet.max_row, MOST_SHEET_ROWS) + 1):
            self.read_row(number)
        self.report_rows_below()
        self.report_missing_rows(header)

    def report_rows_below(self) -> None:
        """Add a fault where anything stands below the last row that is read."""
        cells = self.sheet._cells.values()  # those that are there; to ask for a row makes cells of it
        below = (cell for cell in cells if (cell.row or 0) > MOST_SHEET_ROWS and cell.value is not None)
        if cell := min(below, key=lambda one: (one.row or 0, one.column or 0), default=None):
            place = place_at(self.returned.file, self.sheet, cell.row or 0, cell.column or 0)
            wrong, remedy = f"een tab heeft meer dan {MOST_SHEET_ROWS} rijen", "zet deze rij hoger, of haal haar weg"
            self.add_fault(place, wrong, f"gevonden {quotation(cell.value)}", remedy)

    def add_fault(self, place: CellPlace, wrong: str, found: str, remedy: str) -> None:
        self.returned.faults.append(Fault(place, wrong, found, remedy))

    def place_of(self, number: int, key: str = "id") -> CellPlace:
        return place_at(self.returned.file, self.sheet, number, self.columns[key])

    def read_row(self, number: int) -> None:
        place, (row_id, odd) = self.place_of(number), self.typed_in(number, "id")
        if odd:
            self.returned.faults.append(odd)
        elif not row_id.strip():
            self.report_missing_id(number)
        elif row_id.strip().casefold() == NEW:
            cells = self.read_cells(number, self.tab.free_in_own_cards, {})
            if any(cell.value for cell in cells.values()):
                self.returned.new.append(ReturnedRow(self.tab.key, NEW, cells, place))
        elif self.check_id(row_id.strip(), place):
            self.seen[row_id.strip()] = place
            self.read_known_row(number, row_id.strip())

    def read_known_row(self, number: int, row_id: str) -> None:
        now = self.now.get(row_id)
        if now is None:
            found = f"gevonden {quotation(row_id)}"
            note = Fault(self.place_of(number), "deze kaart is er intussen niet meer", found, "de rij is overgeslagen")
            self.returned.notes.append(note)
            return
        cells = self.read_cells(number, now.free, self.returned.state.rows[self.tab.key, row_id])
        self.returned.rows[self.tab.key, row_id] = ReturnedRow(self.tab.key, row_id, cells, self.place_of(number))

    def read_cells(self, number: int, free: frozenset[str], state: dict[str, str]) -> dict[str, ReturnedCell]:
        cells: dict[str, ReturnedCell] = {}
        for column in self.tab.columns:
            if column.key == "id" or column.key in DERIVED or column.key not in self.columns:
                continue
            place, (raw, odd) = self.place_of(number, column.key), self.typed_in(number, column.key)
            was = state.get(column.key, "")
            value, faults = (was, []) if raw == was else canonical(column, raw, place)
            if odd or (faults and raw.strip() != was):
                self.returned.faults += [odd] if odd else faults
            elif column.key in free:
                self.note_spaces(raw, was, place)
                if column.form in ("tekst", "regel", "teksten", "regels", "woord"):
                    self.returned.notes += style_notes(self.cell(number, column.key), place, changed=raw != was)
                cells[column.key] = ReturnedCell(value, place)
            elif raw.strip() != was.strip() and value != was:
                self.report_locked(column, raw, was, place)
        return cells

    def note_spaces(self, raw: str, was: str, place: CellPlace) -> None:
        if raw != raw.strip() and raw != was:
            wrong, found = "spaties of lege regels aan een eind", f"gevonden «{raw[:30]}»"
            self.returned.notes.append(Fault(place, wrong, found, "die zijn weggelaten"))

    def report_locked(self, column: Column, raw: str, was: str, place: CellPlace) -> None:
        wrong = f"«{column.heading}» kan een school hier niet veranderen"
        remedy = f"zet {quotation(was)} terug" if was else "maak de cel weer leeg"
        self.add_fault(place, wrong, f"gevonden {quotation(raw) if raw.strip() else 'niets'}", remedy)

    def typed_in(self, number: int, key: str) -> tuple[str, Fault | None]:
        return typed_text(self.cell(number, key), self.place_of(number, key))

    def cell(self, number: int, key: str) -> Cell:
        return self.sheet.cell(number, self.columns[key])  # type: ignore[return-value]

    def check_id(self, row_id: str, place: CellPlace) -> bool:
        found = f"gevonden {quotation(row_id)}"
        if first := self.seen.get(row_id):
            remedy = "haal een van de twee rijen leeg, of schrijf «nieuw» als het een nieuwe kaart is"
            self.add_fault(place, "een id die er al is", f"{found}, ook in {first.cell}", remedy)
        elif row_id not in self.known:
            other = next((tab for tab, row in self.returned.state.rows if row == row_id), None)
            if other:
                remedy = f"zet de rij terug op de tab «{self.returned.state.names[other]}»"
                self.add_fault(place, "een id die niet op deze tab hoort", found, remedy)
            else:
                self.add_fault(place, "een id die we niet kennen", found, advice(row_id, self.known))
        return row_id in self.known and not first

    def report_missing_id(self, number: int) -> None:
        """Add a fault for a row that has lost its id, with the id that it may have had, by its text."""
        keys = (column.key for column in self.tab.columns if column.key in self.columns)
        typed = {key: self.typed_in(number, key)[0].strip() for key in keys}
        if not any(typed.values()):
            return
        text = _row_text(typed)
        state, missing = self.returned.state, [row for row in self.known if row not in self.seen]
        texts = {row: _row_text(state.rows[self.tab.key, row]) for row in missing}
        likely = max(texts, key=lambda row: SequenceMatcher(None, texts[row], text).ratio(), default="")
        remedy = f"schrijf {likely} terug, of «{NEW}»" if likely else f"schrijf «{NEW}» als dit een nieuwe kaart is"
        self.add_fault(self.place_of(number), "een rij zonder id", f"gevonden {quotation(text)}", remedy)

    def report_missing_rows(self, header: int) -> None:
        """Add a fault for rows of the base that are gone; a card of the school's own is then removed."""
        gone = [row for row in self.known if row not in self.seen and row in self.now and not self.now[row].own]
        places = [fault.place for fault in self.returned.faults if isinstance(fault.place, CellPlace)]
        if any(place.tab == self.sheet.title for place in places):
            return  # a row whose id is at fault is not gone
        for row in gone:
            wrong, found = f"de rij van «{row}» is weg", "gevonden niets"
            remedy = "zet de rij terug; een kaart laat je weg met nee bij «Doet mee»"
            self.add_fault(place_at(self.returned.file, self.sheet, header, self.columns["id"]), wrong, found, remedy)


def _row_text(row: dict[str, str]) -> str:
    """Return what a row is known by: its text, or all that it says."""
    return row.get("tekst") or " ".join(filter(None, row.values()))
