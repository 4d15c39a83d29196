"""Opens a workbook that came back, with what its cells held when it was exported."""

import os
import re
import zipfile
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from typing import IO, Any

from openpyxl import load_workbook
from openpyxl.cell import Cell
from openpyxl.cell.rich_text import CellRichText
from openpyxl.utils import column_index_from_string
from openpyxl.workbook import Workbook

from generator.bounds import MOST_CELLS, MOST_STATE_ROWS, MOST_STYLES, MOST_UNZIPPED_BYTES, MOST_WORKBOOK_BYTES
from generator.faults import ContentFaults, Fault, quotation
from generator.files import unzip, unzipped_size, zip_of
from generator.input_files import read_input
from generator.nfc import nfc
from generator.sheet.cells import CellPlace
from generator.sheet.export_workbook import STATE
from generator.sheet.file_format import other_format
from generator.sheet.xstring import decode_xstring

ESCAPE = b"_x005F_"
"""An underscore that begins no escape."""
_ELEMENT = re.compile(rb"<\w")
"""What openpyxl makes an object of."""
_STYLES = "xl/styles.xml"
_RANGE = re.compile(
    rb"""<(?:\w+:)?(?:mergeCell|hyperlink)\s[^>]*ref\s*=\s*["']\$?([a-z]{1,3})\$?(\d{1,7}):\$?([a-z]{1,3})\$?(\d{1,7})""",
    re.IGNORECASE,
)
"""Cells that are one or lead somewhere, of which openpyxl makes an object for each."""
_ODD_ENCODING = re.compile(rb"""\0|encoding=["'](?!utf-8|us-ascii)""", re.IGNORECASE)
"""What no program writes, and in which cells could not be counted."""


def open_workbook(file: Path) -> Workbook:
    """Open a workbook; raises ``ContentFaults`` for what is none, or holds too much."""
    if not os.path.lexists(file):
        raise _refusal(file, "dit bestand is er niet", "gevonden niets", "kijk naar de naam en de map")
    raw = BytesIO(read_input(file, MOST_WORKBOOK_BYTES))
    try:
        if other := other_format(file.name, raw):
            raise _refusal(file, f"dit is {other[0]}", f"gevonden {quotation(file.name)}", other[1])
        if (size := unzipped_size(raw)) > MOST_UNZIPPED_BYTES:
            raise _too_large(file, f"gevonden {size // 1_000_000} MB, uitgepakt")
        if (count := _count_cells(raw)) > MOST_CELLS:
            raise _too_large(file, f"gevonden {count} cellen en andere delen")
        return load_workbook(_with_escapes(raw), rich_text=True, keep_links=False)
    except ContentFaults:
        raise
    except Exception as error:  # a broken file breaks openpyxl in many ways
        found = f"gevonden {quotation(file.suffix or file.name)}"
        remedy = "sla het in Excel of LibreOffice op als Excel-werkmap (.xlsx)"
        raise _refusal(file, "dit is geen rekenblad dat te lezen is", found, remedy) from error


def _with_escapes(raw: BytesIO) -> BytesIO:
    """Return a workbook of which openpyxl leaves the escapes alone: it drops ``x005F_``, not ``x005f_``."""
    parts = unzip(raw)
    if not any(ESCAPE in part for part in parts.values()):
        return raw
    return BytesIO(zip_of((name, part.replace(ESCAPE, ESCAPE.lower())) for name, part in parts.items()))


def _count_cells(raw: IO[bytes]) -> int:
    """Return how many cells and other elements a workbook holds; raises ``ValueError`` for one with a document type."""
    count = 0
    with zipfile.ZipFile(raw) as packed:
        for entry in packed.infolist():
            part = packed.read(entry)
            if entry.filename.endswith((".xml", ".rels")) and (
                b"<!DOCTYPE" in part or _ODD_ENCODING.search(part[:200])
            ):
                raise ValueError("een werkmap met een DTD, of in een andere codering")
            elements = sum(1 for _ in _ELEMENT.finditer(part))
            count += elements if entry.filename != _STYLES or elements <= MOST_STYLES else MOST_CELLS
            for left, top, right, bottom in _RANGE.findall(part):
                across = column_index_from_string(right.decode()) - column_index_from_string(left.decode()) + 1
                count += abs(across) * abs(int(bottom) - int(top) + 1)
    return count


def _too_large(file: Path, found: str) -> ContentFaults:
    return _refusal(file, "dit bestand is te groot", found, "exporteer het opnieuw")


@dataclass
class ExportState:
    """The state at the export: names of tabs by key, and of every row what its cells held, by tab and id."""

    names: dict[str, str] = field(default_factory=dict)
    rows: dict[tuple[str, str], dict[str, str]] = field(default_factory=dict)

    def ids(self, tab: str) -> list[str]:
        """Return the ids of the rows of a tab."""
        return [row for key, row in self.rows if key == tab]


def read_state(file: Path, book: Workbook, school: str) -> ExportState:
    """Return the state on the hidden tab; raises ``ContentFaults`` where it is gone, or of another school."""
    again = f"exporteer het opnieuw: kijkwijzer sheet export --school {school}"
    if STATE not in book.sheetnames:
        wrong = f"de verborgen tab «{STATE}» is er niet, en zonder die tab weten we niet wat jullie veranderden"
        raise ContentFaults([Fault(CellPlace(file), wrong, f"gevonden {quotation(', '.join(book.sheetnames))}", again)])
    state, whose = ExportState(), ""
    if (rows := book[STATE].max_row or 0) > MOST_STATE_ROWS:
        raise _too_large(file, f"gevonden {rows} rijen op de verborgen tab «{STATE}»")
    for line in book[STATE].iter_rows(max_col=4, values_only=True):
        first, second, third, fourth = ("" if value is None else _cell_string(value) for value in line)
        if first == "school" and not third and not whose:
            whose = second
        elif first == "tab" and not third:
            state.names[second] = fourth
        elif third:
            state.rows.setdefault((first, second), {})[third] = fourth
    if whose != school:
        wrong = f"dit blad is niet van «{school}»"
        place = CellPlace(file, 1, 2, STATE, "B1")
        raise ContentFaults([Fault(place, wrong, f"gevonden {quotation(whose)}", f"noem --school {whose}, of {again}")])
    return state


def typed_text(cell: Cell, place: CellPlace) -> tuple[str, Fault | None]:
    """Return what stands in a cell as text, and the fault where a program made something else of it."""
    value: Any = cell.value
    if value is None:
        return "", None
    if isinstance(value, CellRichText) or (isinstance(value, str) and cell.data_type not in ("f", "e")):
        return _cell_string(value), None
    if isinstance(value, bool):
        return ("ja" if value else "nee"), None
    return "", Fault(place, *_not_text(cell, value))


def _cell_string(value: object) -> str:
    """Return the letters of a cell, whichever program wrote it, and however it writes accents and ends of lines."""
    return nfc(decode_xstring(str(value)).replace("\r\n", "\n").replace("\r", "\n"))


def _refusal(file: Path, wrong: str, found: str, remedy: str) -> ContentFaults:
    return ContentFaults([Fault(CellPlace(file), wrong, found, remedy)])


def _not_text(cell: Cell, value: Any) -> tuple[str, str, str]:
    if cell.data_type == "e":
        return "een foutmelding in plaats van tekst", f"gevonden {quotation(value)}", "typ hier weer gewone tekst"
    if isinstance(value, datetime | date | time | timedelta):
        remedy = "typ een apostrof voor de tekst, dan blijft het tekst: '1-2"
        return "hier is een datum of tijd van gemaakt", f"gevonden {quotation(_date_text(value))}", remedy
    if isinstance(value, int | float):
        remedy = f"typ een apostrof voor het getal, dan blijft het tekst: '{value}"
        return "hier is een getal van gemaakt; nullen vooraan kunnen weg zijn", f"gevonden {quotation(value)}", remedy
    formula = getattr(value, "text", value)
    remedy = "typ de tekst zelf, met een apostrof ervoor als die met = begint"
    return "een formule in plaats van tekst", f"gevonden {quotation(formula)}", remedy


def _date_text(value: datetime | date | time | timedelta) -> str:
    if isinstance(value, datetime):
        return f"{value.day}-{value.month}-{value.year}"
    return str(value)
