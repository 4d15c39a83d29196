"""A workbook that was made to take all time or memory is refused before openpyxl makes anything of it."""

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook

from generator.bounds import MOST_CELLS, MOST_STYLES
from generator.faults import ContentFaults
from generator.files import unzip, zip_of
from generator.sheet.import_file import open_workbook

SHEET, STYLES = "xl/worksheets/sheet1.xml", "xl/styles.xml"
END = b"</sheetData>"
EVERYWHERE = b"A5:XFD1048576"


def workbook(file: Path, part: str, old: bytes, new: bytes) -> Path:
    """Write a workbook in which a text of a part is another."""
    raw = BytesIO()
    Workbook().save(raw)
    parts = unzip(BytesIO(raw.getvalue()))
    changed = parts[part].replace(b"<sheetData />", b"<sheetData></sheetData>")
    assert old in changed
    parts[part] = changed.replace(old, new, 1)
    file.write_bytes(zip_of(parts.items(), level=1))
    return file


TOO_LARGE = {
    "cells that are one": (SHEET, END, END + b'<mergeCells><mergeCell ref="' + EVERYWHERE + b'"/></mergeCells>'),
    "in small letters": (SHEET, END, END + b"<mergeCells><mergeCell ref='" + EVERYWHERE.lower() + b"'/></mergeCells>"),
    "cells that lead somewhere": (SHEET, END, END + b'<hyperlinks><hyperlink ref="' + EVERYWHERE + b'"/></hyperlinks>'),
    "rows": (SHEET, END, b"<row/>" * (MOST_CELLS + 1) + END),
    "styles": (STYLES, b"</cellXfs>", b"<xf/>" * (MOST_STYLES + 1) + b"</cellXfs>"),
    "packed": (SHEET, END, b" " * 51_000_000 + END),
}


@pytest.mark.parametrize(("part", "old", "new"), TOO_LARGE.values(), ids=TOO_LARGE)
def test_a_workbook_holds_so_much_and_no_more(tmp_path: Path, part: str, old: bytes, new: bytes) -> None:
    with pytest.raises(ContentFaults) as caught:
        open_workbook(workbook(tmp_path / "x.xlsx", part, old, new))
    [fault] = caught.value.faults
    assert fault.wrong == "dit bestand is te groot"


ODD = {
    "a document type": (b"<worksheet", b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet'),
    "another encoding": (b"<worksheet", b'<?xml version="1.0" encoding="utf-7"?><worksheet'),
}


@pytest.mark.parametrize(("old", "new"), ODD.values(), ids=ODD)
def test_what_no_program_writes_is_no_workbook(tmp_path: Path, old: bytes, new: bytes) -> None:
    with pytest.raises(ContentFaults) as caught:
        open_workbook(workbook(tmp_path / "x.xlsx", SHEET, old, new))
    assert caught.value.faults[0].wrong == "dit is geen rekenblad dat te lezen is"


def test_a_workbook_is_a_regular_file(tmp_path: Path) -> None:
    (tmp_path / "x.xlsx").symlink_to("/dev/zero")
    with pytest.raises(ContentFaults) as caught:
        open_workbook(tmp_path / "x.xlsx")
    assert caught.value.faults[0].found == "gevonden een apparaat"
