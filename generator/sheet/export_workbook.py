"""Writes the workbook, the same bytes every time.

Among its properties stands a digest of all that is in it, by which an export that nobody saved since is known.
"""

import hashlib
import re
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook
from openpyxl.formatting.rule import Rule
from openpyxl.utils import get_column_letter
from openpyxl.workbook.protection import WorkbookProtection
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from generator.bounds import MOST_UNZIPPED_BYTES, MOST_WORKBOOK_BYTES
from generator.files import unzip, unzipped_size, zip_of
from generator.input_files import read_input
from generator.sheet import export_look
from generator.sheet.export_explanation import Explanation, fill_explanation, read_explanation
from generator.sheet.export_look import plain_cell
from generator.sheet.table import BASE, IN, MARK, NO, SPOKEN, Column, Row, Tab
from generator.sheet.tabs import NEW, NEW_ROWS, SCHOOL, Tabs
from generator.sheet.words import WORDS

EXPLANATION, STATE, CHOICES = "Uitleg", "Stand", "Keuzes"
"""The tabs beside those with cards; the last two are hidden."""

HEADER = 3
"""The row of the headings, on every tab with cards."""

_CORE = "docProps/core.xml"
"""The part with the properties."""

_TIMES = re.compile(rb"<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\1>")
_END = b"</cp:coreProperties>"
_SEAL_FORM = '<dc:identifier xmlns:dc="http://purl.org/dc/elements/1.1/">kijkwijzer:{}</dc:identifier>'
_SEAL = re.compile(_SEAL_FORM.format("([0-9a-f]{64})").encode())


def workbook_bytes(tabs: Tabs, templates: Path) -> bytes:
    """Return the spreadsheet of a school as the bytes of an ``.xlsx``."""
    return _sealed_bytes(_WorkbookWriter(tabs, read_explanation(templates), templates).workbook())


def is_untouched_workbook(file: Path) -> bool:
    """Whether a file is an export of ours that is as it was written."""
    try:
        raw = BytesIO(read_input(file, MOST_WORKBOOK_BYTES))
        if unzipped_size(raw) > MOST_UNZIPPED_BYTES:
            return False
        parts = unzip(raw)
    except Exception:  # a broken file breaks zipfile in many ways
        return False
    seal = _SEAL.search(parts.get(_CORE, b""))
    if seal is None:
        return False
    parts[_CORE] = parts[_CORE].replace(seal[0], b"")
    return seal[1].decode() == _digest(parts)


class _WorkbookWriter:
    """Writes the workbook of a school."""

    def __init__(self, tabs: Tabs, words: Explanation, templates: Path) -> None:
        self.tabs, self.words, self.templates = tabs, words, templates
        self.book = Workbook()
        self.names: set[str] = {EXPLANATION.casefold(), STATE.casefold(), CHOICES.casefold()}

    def workbook(self) -> Workbook:
        self.book.remove(self.book.worksheets[0])
        self.book.properties.creator = "kijkwijzer"
        self.book.properties.title = f"Kijkwijzer van {self.tabs.house.naam}"
        self.book.properties.language = "nl"
        fill_explanation(self.book.create_sheet(EXPLANATION), self.tabs, self.words, self.templates)
        self.lists: dict[tuple[str, ...], str] = {}
        sheets = [self.add_tab(tab) for tab in self.tabs.tabs]
        self.add_state(sheets)
        self.add_choices()
        self.book.security = WorkbookProtection(lockStructure=True)
        self.book.active = 0
        return self.book

    def add_tab(self, tab: Tab) -> Worksheet:
        sheet: Worksheet = self.book.create_sheet(self.tab_name(tab.title))
        above = self.words.boven
        export_look.write_title(plain_cell(sheet, 1, 1), tab.title)
        lines = {SCHOOL: above.school, WORDS: above.woorden}
        line = lines.get(tab.key, above.kaarten if tab.addable else above.vast)
        export_look.write_line(plain_cell(sheet, 2, 1), line, wrap=False)
        for number, column in enumerate(tab.columns, 1):
            export_look.write_heading(plain_cell(sheet, HEADER, number), column.heading, self.tabs.house.hoofdkleur)
            sheet.column_dimensions[get_column_letter(number)].width = column.width
        spare = Row(NEW, {}, tab.free_in_own_cards, own=True)
        rows = [*tab.rows, *([spare] * NEW_ROWS if tab.addable else [])]
        for number, row in enumerate(rows, HEADER + 1):
            self.fill_row(sheet, number, tab, row)
        last = HEADER + len(rows)
        self.add_marks(sheet, tab, last)
        sheet.freeze_panes = f"B{HEADER + 1}"
        sheet.row_dimensions[HEADER].height = 34
        paper = [column for column in tab.columns if column not in (BASE, SPOKEN)]
        sheet.print_area = f"A1:{get_column_letter(len(paper))}{HEADER + len(tab.rows)}"
        sheet.auto_filter.ref = f"A{HEADER}:{get_column_letter(len(tab.columns))}{last}"
        export_look.finish_tab(sheet, HEADER, f"{self.tabs.house.naam}: {tab.title}")
        return sheet

    def fill_row(self, sheet: Worksheet, number: int, tab: Tab, row: Row) -> None:
        for at, column in enumerate(tab.columns, 1):
            value = row.id if column.key == "id" else row.values.get(column.key, "")
            free = column.key in row.free
            known = column.key in ("id", MARK.key)
            export_look.fill_cell(
                plain_cell(sheet, number, at), value, free=free, quiet=not (free or known), bold=known
            )
        widths = [(row.values.get(column.key, ""), column.width) for column in tab.columns]
        sheet.row_dimensions[number].height = export_look.row_height_pt(widths, least=2 if tab.kind else 1)

    def add_marks(self, sheet: Worksheet, tab: Tab, last: int) -> None:
        """Add what moves along while one types: drop-downs, advice, and the marks of what differs."""
        letters = {column.key: get_column_letter(n) for n, column in enumerate(tab.columns, 1)}
        span, first = f"A{HEADER + 1}:{get_column_letter(len(tab.columns))}{last}", HEADER + 1
        for column in tab.columns:
            if column.form != "vast":
                self.add_advice(sheet, column, f"{letters[column.key]}{first}:{letters[column.key]}{last}")
        if IN.key in letters:
            left = Rule(type="expression", dxf=export_look.LEFT_OUT_LOOK, formula=[f'${letters[IN.key]}{first}="{NO}"'])
            sheet.conditional_formatting.add(span, left)
        if BASE.key in letters and "tekst" in letters:
            text, base = (f"${letters[key]}{first}" for key in ("tekst", BASE.key))
            differs = f'AND({text}<>"",{base}<>"",NOT(EXACT({text},{base})))'
            rule = Rule(type="expression", dxf=export_look.CHANGED_LOOK, formula=[differs])
            sheet.conditional_formatting.add(f"{letters['tekst']}{first}:{letters['tekst']}{last}", rule)

    def add_advice(self, sheet: Worksheet, column: Column, span: str) -> None:
        only = bool(column.choices) and column.form != "keuzes"
        advice = DataValidation(type="list" if column.choices else None, allow_blank=True, showErrorMessage=only)
        if column.choices:
            advice.formula1 = self.range_of(column.choices)
            advice.errorTitle, advice.error = column.heading, "Kies uit de lijst."
        advice.promptTitle, advice.prompt = column.heading[:32], column.explanation[:255]
        advice.showInputMessage = True
        advice.add(span)
        sheet.add_data_validation(advice)

    def range_of(self, choices: tuple[str, ...]) -> str:
        """Return the range on the hidden tab that holds these choices."""
        letter = get_column_letter(len(self.lists) + 1)
        return self.lists.setdefault(choices, f"{CHOICES}!${letter}$1:${letter}${len(choices)}")

    def add_choices(self) -> None:
        sheet = self.book.create_sheet(CHOICES)
        for column, choices in enumerate(self.lists, 1):
            for row, choice in enumerate(choices, 1):
                export_look.fill_cell(plain_cell(sheet, row, column), choice)
        sheet.sheet_state, sheet.protection.sheet = "hidden", True

    def add_state(self, sheets: list[Worksheet]) -> None:
        """Write what every cell holds now on a hidden tab, by tab, row and column."""
        sheet = self.book.create_sheet(STATE)
        lines = [("school", self.tabs.house.id, "", "")]
        for tab, written in zip(self.tabs.tabs, sheets, strict=True):
            lines.append(("tab", tab.key, "", written.title))
            lines += [(tab.key, row.id, key, value) for row in tab.rows for key, value in sorted(row.state.items())]
        for number, line in enumerate(lines, 1):
            for column, value in enumerate(line, 1):
                export_look.fill_cell(plain_cell(sheet, number, column), value)
        sheet.sheet_state, sheet.protection.sheet = "hidden", True

    def tab_name(self, title: str) -> str:
        """Return a name that a tab can have: at most 31 signs, some of them never, and each once."""
        plain = re.sub(r"[\[\]:*?/\\]", " ", title).strip("' ")[:31].strip() or "Set"
        name, count = plain, 1
        while name.casefold() in self.names:
            count += 1
            name = f"{plain[: 31 - len(f' {count}')]} {count}"
        self.names.add(name.casefold())
        return name


def _sealed_bytes(book: Workbook) -> bytes:
    """Return a workbook as bytes, without its time and with its seal."""
    raw = BytesIO()
    book.save(raw)
    parts = unzip(raw)
    parts[_CORE] = _TIMES.sub(b"", parts[_CORE])
    for name in parts:
        if name.startswith("xl/worksheets/"):  # a row may grow when its text does
            parts[name] = parts[name].replace(b' customHeight="1"', b"")
    seal = _SEAL_FORM.format(_digest(parts)).encode()
    parts[_CORE] = parts[_CORE].replace(_END, seal + _END)
    return zip_of(parts.items(), level=9, mode=0o600)


def _digest(parts: dict[str, bytes]) -> str:
    hasher = hashlib.sha256()
    for name, content in sorted(parts.items()):
        hasher.update(f"{name}\0{len(content)}\0".encode() + content)
    return hasher.hexdigest()
