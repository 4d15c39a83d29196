"""The tab that explains the others."""

from functools import cache
from pathlib import Path

from openpyxl.worksheet.worksheet import Worksheet

from generator.records.base import Record
from generator.records.kinds import KINDS
from generator.sheet import export_look
from generator.sheet.export_look import plain_cell
from generator.sheet.table import IN, can_be_added, card_columns
from generator.sheet.tabs import Tabs
from generator.sources.record import read_record


class ExplanationPart(Record):
    """A part of the explanation."""

    kop: str
    regels: tuple[str, ...]


class OverviewHeadings(Record):
    """The headings of the table that tells what can be changed, by kind."""

    kop: str
    soort: str
    basis: str
    eigen: str
    vast: str


class TabIntros(Record):
    """The lines above a tab: of the school, of its words, of cards, of cards to which none can be added."""

    school: str
    woorden: str
    kaarten: str
    vast: str


class Explanation(Record):
    """All words of the spreadsheet."""

    titel: str
    stukken: tuple[ExplanationPart, ...]
    tabel: OverviewHeadings
    boven: TabIntros


@cache
def read_explanation(templates: Path) -> Explanation:
    """Return the words of the spreadsheet; raises ``ContentFaults``."""
    return read_record(templates / "sheet" / "uitleg.yaml", Explanation)


def fill_explanation(sheet: Worksheet, tabs: Tabs, words: Explanation, templates: Path) -> None:
    """Fill the tab that explains the others."""
    for letter, width in zip("ABC", (26, 44, 56), strict=True):
        sheet.column_dimensions[letter].width = width
    export_look.write_title(plain_cell(sheet, 1, 1), words.titel)
    export_look.write_line(plain_cell(sheet, 2, 1), tabs.house.naam)
    row = 4
    for part in words.stukken:
        export_look.write_title(plain_cell(sheet, row, 1), part.kop, 11)
        for line in part.regels:
            export_look.write_line(plain_cell(sheet, row, 2), line)
            sheet.merge_cells(start_row=row, end_row=row, start_column=2, end_column=3)
            sheet.row_dimensions[row].height = export_look.row_height_pt([(line, 100)])
            row += 1
        row += 1
    _fill_overview(sheet, tabs, words, templates, row)
    export_look.finish_tab(sheet, 0, tabs.house.naam)


def _fill_overview(sheet: Worksheet, tabs: Tabs, words: Explanation, templates: Path, row: int) -> None:
    """Write a table of which columns a school can change, kind by kind."""
    heads, colour = words.tabel, tabs.house.hoofdkleur
    export_look.write_title(plain_cell(sheet, row, 1), heads.kop, 11)
    for column, kop in enumerate((heads.soort, heads.basis, heads.eigen), 1):
        export_look.write_heading(plain_cell(sheet, row + 1, column), kop, colour)
    kinds = [kind for kind in KINDS if any(tab.kind == kind.title for tab in tabs.tabs)]
    for at, kind in enumerate(kinds, row + 2):
        columns = card_columns(kind.card_record, (), templates)
        own = ", ".join(column.heading for column in columns if column.form != "vast")
        base = ", ".join(column.heading for column in columns if column.key in (IN.key, "tekst"))
        last = own if can_be_added(kind.card_record) else f"{own}. {heads.vast}"
        for number, value in enumerate((kind.title, base, last), 1):
            export_look.fill_cell(plain_cell(sheet, at, number), value)
        sheet.row_dimensions[at].height = export_look.row_height_pt([(last, 56)])
