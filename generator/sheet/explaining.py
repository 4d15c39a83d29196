"""Writes the tab that explains the others."""

from pathlib import Path

from openpyxl.worksheet.worksheet import Worksheet

from generator.records.kinds import KINDS
from generator.sheet import look
from generator.sheet.columns import IN, can_be_added, card_columns
from generator.sheet.explanation import Explanation
from generator.sheet.look import cell
from generator.sheet.tabs import Tabs


def explain(sheet: Worksheet, tabs: Tabs, words: Explanation, templates: Path) -> None:
    """Fill the tab that explains the others."""
    for letter, width in zip("ABC", (26, 44, 56), strict=True):
        sheet.column_dimensions[letter].width = width
    look.title(cell(sheet, 1, 1), words.titel)
    look.said(cell(sheet, 2, 1), tabs.house.naam)
    row = 4
    for part in words.stukken:
        look.title(cell(sheet, row, 1), part.kop, 11)
        for line in part.regels:
            look.said(cell(sheet, row, 2), line)
            sheet.merge_cells(start_row=row, end_row=row, start_column=2, end_column=3)
            sheet.row_dimensions[row].height = look.height([(line, 100)])
            row += 1
        row += 1
    _overview(sheet, tabs, words, templates, row)
    look.finish(sheet, 0, tabs.house.naam)


def _overview(sheet: Worksheet, tabs: Tabs, words: Explanation, templates: Path, row: int) -> None:
    """Tell, kind by kind, which columns a school can change."""
    heads, colour = words.tabel, tabs.house.hoofdkleur
    look.title(cell(sheet, row, 1), heads.kop, 11)
    for column, kop in enumerate((heads.soort, heads.basis, heads.eigen), 1):
        look.heading(cell(sheet, row + 1, column), kop, colour)
    kinds = [kind for kind in KINDS if any(tab.soort == kind.title for tab in tabs.tabs)]
    for at, kind in enumerate(kinds, row + 2):
        columns = card_columns(kind.card_record, (), templates)
        own = ", ".join(column.kop for column in columns if column.form != "vast")
        base = ", ".join(column.kop for column in columns if column.key in (IN.key, "tekst"))
        last = own if can_be_added(kind.card_record) else f"{own}. {heads.vast}"
        for number, value in enumerate((kind.title, base, last), 1):
            look.text(cell(sheet, at, number), value)
        sheet.row_dimensions[at].height = look.height([(last, 56)])
