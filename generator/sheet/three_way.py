"""What a school changed in its spreadsheet: three sides compared, cell by cell.

What a cell held when the file was made, what it holds now, and what the project says now.  A cell
that nobody touched changes nothing, whatever became of the project; one that both changed is a fault.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.faults import Fault, quotation
from generator.sheet.cells import CellPlace
from generator.sheet.import_rows import ReturnedCell, ReturnedRow, ReturnedSheet
from generator.sheet.table import IN, NO, YES, Row, Tab
from generator.sheet.tabs import Tabs


@dataclass(frozen=True)
class CellChange:
    """A cell that gets another value; ``was`` and ``value`` are as cells hold them."""

    tab: Tab
    row: Row
    key: str
    was: str
    value: str
    place: CellPlace


@dataclass(frozen=True)
class AddedCard:
    """A card that the school adds, with the id that it gets."""

    tab: Tab
    id: str
    row: ReturnedRow


@dataclass(frozen=True)
class RemovedCard:
    """A card of its own that the school takes away."""

    tab: Tab
    row: Row
    place: CellPlace


@dataclass(frozen=True)
class Changes:
    """All that changes, in the order of the tabs."""

    changed: tuple[CellChange, ...] = ()
    added: tuple[AddedCard, ...] = ()
    removed: tuple[RemovedCard, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.changed or self.added or self.removed)


def compare_sheet(tabs: Tabs, returned: ReturnedSheet) -> Changes:
    """Return what changes; faults are added to those of ``returned``."""
    sides = _ThreeWay(tabs, returned)
    removed = tuple(sides.removed_cards())
    gone = {one.row.id for one in removed}
    changed = tuple(sides.changed_cells(gone))
    return Changes(changed, tuple(sides.added_cards()), removed)


class _ThreeWay:
    """Compares the three sides: the export, what came back, and the project."""

    def __init__(self, tabs: Tabs, returned: ReturnedSheet) -> None:
        self.tabs, self.returned, self.state = tabs, returned, returned.state
        self.rows = [(tab, row) for tab in tabs.tabs for row in tab.rows]

    def removed_cards(self) -> Iterator[RemovedCard]:
        for tab, row in self.rows:
            if not row.own or (tab.key, row.id) not in self.state.rows:
                continue
            found = self.returned.rows.get((tab.key, row.id))
            if found is None:
                yield RemovedCard(tab, row, CellPlace(self.returned.file.file, 0, 0, self.state.names[tab.key]))
            elif not _has_content(found):
                yield RemovedCard(tab, row, found.place)

    def changed_cells(self, gone: set[str]) -> Iterator[CellChange]:
        for tab, row in self.rows:
            found = self.returned.rows.get((tab.key, row.id))
            if found and row.id not in gone:
                state = self.state.rows[tab.key, row.id]
                for key, cell in found.cells.items():
                    yield from self.changes_of_cell(tab, row, key, cell, state.get(key, ""))

    def changes_of_cell(self, tab: Tab, row: Row, key: str, cell: ReturnedCell, then: str) -> Iterator[CellChange]:
        now = row.values.get(key, "")
        value = cell.value or self.default_of(tab, row, key)
        if value in (then, now):
            return
        if not value and (key == IN.key or tab.column(key).needed):
            self.report_empty(tab, key, cell.place)
        elif now != then:
            wrong = "dit is intussen ook in het project veranderd"
            found = f"gevonden {quotation(value or 'niets')} hier, en {quotation(now or 'niets')} in het project"
            remedy = "kies er een: zet die ook in de ander, of exporteer het blad opnieuw"
            self.add_fault(cell.place, wrong, found, remedy)
        else:
            yield CellChange(tab, row, key, now, value, cell.place)

    def default_of(self, tab: Tab, row: Row, key: str) -> str:
        """Return what an empty cell stands for."""
        if key in row.below:
            return row.below[key]
        return NO if tab.column(key).form == "ja/nee" and key != IN.key else ""

    def added_cards(self) -> Iterator[AddedCard]:
        here = [row for tab, row in self.rows if row.own and (tab.key, row.id) not in self.state.rows]
        number = max([0, *(_number(row_id) for row_id in self.own_ids())])
        for row in self.returned.new:
            tab = next(tab for tab in self.tabs.tabs if tab.key == row.tab)
            same = next((one for one in here if one in tab.rows and _is_same_card(one, row)), None)
            if same:
                here.remove(same)  # it was added by this file before
                continue
            for column in tab.columns:
                if column.needed and not row.value(column.key) and column.key in row.cells:
                    self.report_empty(tab, column.key, row.cells[column.key].place)
            number += 1
            yield AddedCard(tab, f"{self.tabs.house.id}-{number:02d}", row)

    def own_ids(self) -> list[str]:
        """Return all ids of own cards that are, or were when the file was exported."""
        ids = [row.id for _, row in self.rows] + [row for _, row in self.state.rows]
        return [row_id for row_id in ids if row_id.rpartition("-")[0] == self.tabs.house.id]

    def report_empty(self, tab: Tab, key: str, place: CellPlace) -> None:
        column = tab.column(key)
        choices = ", ".join(column.choices)
        remedy = f"kies uit: {choices}" if choices else "schrijf er iets, of maak de hele rij leeg"
        self.add_fault(place, f"«{column.heading}» is leeg", "gevonden niets", remedy)

    def add_fault(self, place: CellPlace, wrong: str, found: str, remedy: str) -> None:
        self.returned.faults.append(Fault(place, wrong, found, remedy))


def _has_content(row: ReturnedRow) -> bool:
    """Whether a row holds anything; *ja* and *nee* alone are nothing."""
    return any(cell.value not in ("", YES, NO) for key, cell in row.cells.items() if key != "categorie")


def _is_same_card(row: Row, returned: ReturnedRow) -> bool:
    defaults = {IN.key: YES, "eigen": NO}
    return all((cell.value or defaults.get(key, "")) == row.values.get(key, "") for key, cell in returned.cells.items())


def _number(card_id: str) -> int:
    number = card_id.rpartition("-")[2]
    return int(number) if number.isdecimal() else 0
