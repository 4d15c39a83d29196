"""How the spreadsheet looks: letters, grounds and lines, protection, and how it prints."""

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from generator.sheet.xstring import encode_xstring

INK, QUIET, LOCKED, LINE, CHANGED = "1E2A32", "5B6770", "F1EFEA", "D5D2CA", "FFF3C4"
_SIDE = Side(style="thin", color=LINE)
_EDGES = Border(left=_SIDE, right=_SIDE, top=_SIDE, bottom=_SIDE)
_WRAPPED = Alignment(wrap_text=True, vertical="top")

CHANGED_LOOK = DifferentialStyle(font=Font(b=True), fill=PatternFill(bgColor=CHANGED, fill_type="solid"))
"""Another text than the base has: bold as well, so that grey shows it."""
LEFT_OUT_LOOK = DifferentialStyle(font=Font(strike=True, color=QUIET))
"""A card or set that is left out."""


def plain_cell(sheet: Worksheet, row: int, column: int) -> Cell:
    """Return a cell that is no part of a merged one."""
    found = sheet.cell(row, column)
    assert isinstance(found, Cell)
    return found


def fill_cell(cell: Cell, value: str, *, free: bool = False, quiet: bool = False, bold: bool = False) -> None:
    """Write a text in a cell of a table, as text, whatever sign it begins with; a ``free`` one can be changed."""
    if value:
        _write_string(cell, value)
    cell.number_format = "@"
    cell.font = Font(name="Calibri", size=11, color=QUIET if quiet else INK, bold=bold)
    cell.alignment, cell.border = _WRAPPED, _EDGES
    cell.protection = Protection(locked=not free)
    if not free:
        cell.fill = PatternFill("solid", fgColor=LOCKED)


def _write_string(cell: Cell, value: str) -> None:
    """Write a text so that no sign that it begins with makes it anything else."""
    cell.value = encode_xstring(value)
    cell.data_type = "s"


def write_heading(cell: Cell, value: str, colour: str) -> None:
    """Write the heading of a column, white on the school's colour."""
    _write_string(cell, value)
    cell.font = Font(name="Calibri", size=11, bold=True, color="FFFFFF")
    cell.fill = PatternFill("solid", fgColor=colour.lstrip("#").upper())
    cell.alignment, cell.border = Alignment(wrap_text=True, vertical="center"), _EDGES


def write_title(cell: Cell, value: str, size: int = 16) -> None:
    """Write a title, or a heading in the explanation."""
    _write_string(cell, value)
    cell.font = Font(name="Calibri", size=size, bold=True, color=INK)
    cell.alignment = Alignment(vertical="top")


def write_line(cell: Cell, value: str, *, wrap: bool = True) -> None:
    """Write a line of explanation."""
    _write_string(cell, value)
    cell.font = Font(name="Calibri", size=11, color=INK)
    cell.alignment = _WRAPPED if wrap else Alignment(vertical="top")


def row_height_pt(cells: list[tuple[str, int]], least: int = 1) -> float:
    """Return the height in points of a row with these texts, each in a column of so many signs."""
    lines = max(sum(-(-max(len(line), 1) * 20 // (width * 19)) for line in value.split("\n")) for value, width in cells)
    return min(15.0 * max(lines, least) + 4, 409.0)


def finish_tab(sheet: Worksheet, header: int, left: str) -> None:
    """Protect a tab without password, and set up its print; the row ``header`` comes again on every page."""
    sheet.protection.sheet = True
    for allowed in ("formatColumns", "formatRows", "autoFilter", "sort"):
        setattr(sheet.protection, allowed, False)  # «false» is: not forbidden
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top, sheet.page_margins.bottom = 0.5, 0.6
    foot = sheet.oddFooter
    assert foot is not None
    assert foot.left is not None
    assert foot.right is not None
    foot.left.text, foot.right.text = left.replace("&", "&&"), "&P / &N"
    if header:
        sheet.print_title_rows = f"{header}:{header}"
