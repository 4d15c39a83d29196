"""Workbooks that come back from a school: cells that other programs wrote, parts that are no longer what they were."""

import re
from contextlib import redirect_stderr, redirect_stdout
from html import escape
from io import StringIO
from pathlib import Path

from hypothesis import strategies as st

from generator.command.sheet import read_sheet
from generator.faults import ContentFaults
from generator.files import unzip, zip_of
from generator.sheet.export_workbook import workbook_bytes
from generator.sheet.tabs import tabs_of
from tests.conftest import PACK, ROOT, Pack
from tests.fuzz.letters import MARKUP, hostile, letters, plain
from tests.fuzz.project import copy_pack
from tests.fuzz.records import Draw
from tests.fuzz.target import ACCEPTED, Outcome, Target, fault_line

SCHOOL = "beuk"
CELL = re.compile(r'<c r="([A-Z]+)([0-9]+)"[^>]*?(/>|>.*?</c>)', re.DOTALL)
ELSEWHERE = ("xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml", "xl/_rels/workbook.xml.rels")
_TAB = "Proef"
_TEXT = "E"
"""The column with texts on the tab of statements."""


class WorkbookTarget(Target):
    """A workbook that ``sheet import`` takes in: its first line names a part, and the others are what that holds."""

    most_bytes = 12_000

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.pack: Pack = copy_pack(PACK, folder / "pack")
        self.layer = self.pack.file(f"scholen/{SCHOOL}.yaml")
        self.before = self.layer.read_bytes()
        self.file = folder / "blad.xlsx"
        templates = ROOT / "templates"
        self.file.write_bytes(workbook_bytes(tabs_of(self.pack.library(), SCHOOL, templates), templates))
        self.parts = unzip(self.file)
        self.sheet = next(name for name, raw in self.parts.items() if b"<t>proef-01</t>" in raw)

    def seeds(self) -> list[bytes]:
        return [self.sheet.encode() + b"\n" + self.parts[self.sheet]]

    def inputs(self) -> st.SearchStrategy[bytes]:
        sheet = changed_sheets(self.parts[self.sheet].decode()).map(lambda text: f"{self.sheet}\n{text}")
        others = st.sampled_from(ELSEWHERE).flatmap(lambda name: changed_parts(name, self.parts[name].decode()))
        return st.one_of(sheet, sheet, sheet, others).map(lambda text: text.encode("utf-8", "surrogatepass"))

    def read(self, raw: bytes) -> Outcome:
        line, _, part = raw.partition(b"\n")
        name = line.decode("latin-1")
        self.file.write_bytes(zip_of((self.parts | {name: part}).items()) if name in self.parts else raw)
        try:
            with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
                read_sheet(self.pack.places, SCHOOL, self.file, yes=True)
        except ContentFaults as error:
            return Outcome(tuple(fault_line(fault, self.folder) for fault in error.faults))
        finally:
            self.layer.write_bytes(self.before)
        return ACCEPTED


def _cell(draw: Draw, column: str, row: str, gentle: bool) -> str:
    """Return a cell as some program writes it."""
    where = f'<c r="{column}{row}"'
    if gentle:
        text = draw(plain | st.sampled_from([one for one in MARKUP if one.isprintable()]))
        return f'{where} t="inlineStr"><is><t>{escape(text)}</t></is></c>'
    text = escape(re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "", draw(letters)))
    forms = (
        f' t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>',
        f' t="inlineStr"><is><r><rPr><strike/></rPr><t>{text}</t></r><r><rPr><b/></rPr><t>x</t></r></is></c>',
        f' t="str"><f>HYPERLINK("http://elders.example")</f><v>{text}</v></c>',
        f"><f>{text}</f></c>",
        ' t="s"><v>0</v></c>',
        ' t="s"><v>999999</v></c>',
        ' t="b"><v>1</v></c>',
        ' t="e"><v>#REF!</v></c>',
        ' t="d"><v>2026-11-30</v></c>',
        ' t="n"><v>1e308</v></c>',
        ' t="n"><v>nan</v></c>',
        ' s="9999"><v>1</v></c>',
        ' t="x"><v>1</v></c>',
        "/>",
    )
    return where + draw(st.sampled_from(forms))


@st.composite
def changed_sheets(draw: Draw, text: str) -> str:
    """Return a sheet of which some cells hold something else, stand elsewhere, or are gone."""
    cells = list(CELL.finditer(text))
    gentle = draw(st.booleans())
    texts = [one for one in cells if one[1] == _TEXT and int(one[2]) > 3]
    for _ in range(draw(st.integers(0, 3))):
        old = draw(st.sampled_from(texts if gentle else cells))
        new = _cell(draw, old[1], old[2], gentle)
        if not gentle and draw(st.integers(0, 5)) == 0:
            new = draw(st.sampled_from(["", old[0] * 2, new.replace(f'r="{old[1]}', 'r="ZZZ'), f"<c>{new}</c>"]))
        text = text.replace(old[0], new, 1)
    if not gentle and draw(st.booleans()):
        rows = draw(st.sampled_from(["1", "1048576", "99999999999", "-1", "x"]))
        text = text.replace("</sheetData>", f'<row r="{rows}"><c r="A{rows}"><v>1</v></c></row></sheetData>', 1)
    if not gentle and draw(st.integers(0, 3)) == 0:
        where = draw(st.sampled_from(["E4:F5", "A1:XFD1048576", "A1", "x", ""]))
        text = text.replace("</sheetData>", f'</sheetData><mergeCells><mergeCell ref="{where}"/></mergeCells>', 1)
    return text


@st.composite
def changed_parts(draw: Draw, name: str, text: str) -> str:
    """Return a part with its name before it, with letters that do not belong or without some that do."""
    for _ in range(draw(st.integers(0, 2))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(hostile | st.just("")) + text[at + draw(st.sampled_from([0, 1, 40])) :]
    return f"{name}\n{text}"
