"""Reads the rows of a workbook that came back."""

from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path

from openpyxl.worksheet.worksheet import Worksheet

from generator.faults import Fault, advice, quoted
from generator.sheet.cells import CellPlace, taken
from generator.sheet.import_file import Kept, kept_in, opened, written
from generator.sheet.import_tabs import MOST_ROWS, at, find_tabs, headings
from generator.sheet.table import DERIVED, Column, Tab
from generator.sheet.tabs import NEW, Tabs


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


def take(file: Path, tabs: Tabs) -> Taken:
    """Read a file for the school of ``tabs``; raises ``ContentFaults`` where nothing of it can be read."""
    book = opened(file)
    got = Taken(CellPlace(file), kept_in(file, book, tabs.house.id))
    sheets, faults, notes = find_tabs(book, tabs, got.kept, got.file)
    got.faults += faults
    got.notes += notes
    for tab in tabs.tabs:
        if tab.key in sheets:
            _Sheet(tab, sheets[tab.key], got).read()
    return got


class _Sheet:
    """Reads one tab."""

    def __init__(self, tab: Tab, sheet: Worksheet, got: Taken) -> None:
        self.tab, self.sheet, self.got = tab, sheet, got
        self.known = got.kept.ids(tab.key)
        self.now = {row.id: row for row in tab.rows}
        self.seen: dict[str, CellPlace] = {}

    def read(self) -> None:
        header, self.columns, faults = headings(self.sheet, self.tab, self.got.file)
        self.got.faults += faults
        if faults or not header:
            return
        for merged in self.sheet.merged_cells.ranges:
            if merged.max_row > header:
                place = at(self.got.file, self.sheet, merged.min_row, merged.min_col)
                remedy = "splits ze weer, en kijk of er niets verdween"
                self.fault(place, "samengevoegde cellen", f"gevonden {merged.coord}", remedy)
        for number in range(header + 1, min(self.sheet.max_row, MOST_ROWS) + 1):
            self.row(number)
        self.lost(header)

    def fault(self, place: CellPlace, wrong: str, found: str, remedy: str) -> None:
        self.got.faults.append(Fault(place, wrong, found, remedy))

    def place(self, number: int, key: str = "id") -> CellPlace:
        return at(self.got.file, self.sheet, number, self.columns[key])

    def row(self, number: int) -> None:
        place, (row_id, odd) = self.place(number), self.typed(number, "id")
        if odd:
            self.got.faults.append(odd)
        elif not row_id.strip():
            self.without_id(number)
        elif row_id.strip().casefold() == NEW:
            cells = self.cells(number, self.tab.own_free, {})
            if any(cell.value for cell in cells.values()):
                self.got.new.append(GotRow(self.tab.key, NEW, cells, place))
        elif self.good_id(row_id.strip(), place):
            self.seen[row_id.strip()] = place
            self.take_row(number, row_id.strip())

    def take_row(self, number: int, row_id: str) -> None:
        now = self.now.get(row_id)
        if now is None:
            found = f"gevonden {quoted(row_id)}"
            note = Fault(self.place(number), "deze kaart is er intussen niet meer", found, "de rij is overgeslagen")
            self.got.notes.append(note)
            return
        cells = self.cells(number, now.free, self.got.kept.rows[self.tab.key, row_id])
        self.got.rows[self.tab.key, row_id] = GotRow(self.tab.key, row_id, cells, self.place(number))

    def cells(self, number: int, free: frozenset[str], kept: dict[str, str]) -> dict[str, Got]:
        out: dict[str, Got] = {}
        for column in self.tab.columns:
            if column.key == "id" or column.key in DERIVED or column.key not in self.columns:
                continue
            place, (raw, odd) = self.place(number, column.key), self.typed(number, column.key)
            was = kept.get(column.key, "")
            value, faults = (was, []) if raw == was else taken(column, raw, place)
            if odd or (faults and raw.strip() != was):
                self.got.faults += [odd] if odd else faults
            elif column.key in free:
                self.spaces(raw, was, place)
                out[column.key] = Got(value, place)
            elif raw.strip() != was.strip() and value != was:
                self.locked(column, raw, was, place)
        return out

    def spaces(self, raw: str, was: str, place: CellPlace) -> None:
        if raw != raw.strip() and raw != was:
            self.got.notes.append(
                Fault(place, "spaties of lege regels aan een eind", f"gevonden «{raw[:30]}»", "die zijn weggelaten")
            )

    def locked(self, column: Column, raw: str, was: str, place: CellPlace) -> None:
        wrong = f"«{column.kop}» kan een school hier niet veranderen"
        remedy = f"zet {quoted(was)} terug" if was else "maak de cel weer leeg"
        self.fault(place, wrong, f"gevonden {quoted(raw) if raw.strip() else 'niets'}", remedy)

    def typed(self, number: int, key: str) -> tuple[str, Fault | None]:
        cell = self.sheet.cell(number, self.columns[key])
        return written(cell, self.place(number, key))  # type: ignore[arg-type]

    def good_id(self, row_id: str, place: CellPlace) -> bool:
        found = f"gevonden {quoted(row_id)}"
        if first := self.seen.get(row_id):
            remedy = "haal een van de twee rijen leeg, of schrijf «nieuw» als het een nieuwe kaart is"
            self.fault(place, "een id die er al is", f"{found}, ook in {first.cell}", remedy)
        elif row_id not in self.known:
            other = next((tab for tab, row in self.got.kept.rows if row == row_id), None)
            remedy = (
                f"zet de rij terug op de tab «{self.got.kept.names[other]}»" if other else advice(row_id, self.known)
            )
            self.fault(
                place, "een id die niet op deze tab hoort" if other else "een id die we niet kennen", found, remedy
            )
        return row_id in self.known and not first

    def without_id(self, number: int) -> None:
        """Tell of a row that has lost its id, and which one that was, by its text."""
        keys = (column.key for column in self.tab.columns if column.key in self.columns)
        typed = {key: self.typed(number, key)[0].strip() for key in keys}
        if not any(typed.values()):
            return
        text = _told(typed)
        kept = {row: _told(self.got.kept.rows[self.tab.key, row]) for row in self.known if row not in self.seen}
        likely = max(kept, key=lambda row: SequenceMatcher(None, kept[row], text).ratio(), default="")
        remedy = f"schrijf {likely} terug, of «{NEW}»" if likely else f"schrijf «{NEW}» als dit een nieuwe kaart is"
        self.fault(self.place(number), "een rij zonder id", f"gevonden {quoted(text)}", remedy)

    def lost(self, header: int) -> None:
        """Tell of rows that are gone: of the base that is a mistake, a card of the school's own is then removed."""
        gone = [row for row in self.known if row not in self.seen and row in self.now and not self.now[row].own]
        if any(fault.place.tab == self.sheet.title for fault in self.got.faults if isinstance(fault.place, CellPlace)):
            return  # a row whose id is at fault is not gone
        for row in gone:
            wrong, found = f"de rij van «{row}» is weg", "gevonden niets"
            remedy = "zet de rij terug; een kaart laat je weg met nee bij «Doet mee»"
            self.fault(at(self.got.file, self.sheet, header, self.columns["id"]), wrong, found, remedy)


def _told(row: dict[str, str]) -> str:
    """Give what a row is known by: its text, or all that it says."""
    return row.get("tekst") or " ".join(filter(None, row.values()))
