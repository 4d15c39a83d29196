"""What a command is given beside content: lists of labels, releases, printers, and tables that are no workbook."""

import json
from pathlib import Path
from xml.sax.saxutils import quoteattr

import click
import yaml
from hypothesis import strategies as st

from generator.command.printer import Printers
from generator.command.sheet import read_sheet
from generator.faults import ContentFaults
from generator.print.order.release import Uitgave, changes_between, read_release
from generator.print.paper.stock_lists import find_stock
from generator.sources.record import read_record
from tests.conftest import PACK, ROOT
from tests.fuzz.letters import hostile, letters
from tests.fuzz.project import copy_pack
from tests.fuzz.records import Draw, anything, record_data
from tests.fuzz.target import ACCEPTED, BrokenPromise, Outcome, Target, fault_line

NUMBERS = ("8500", "5500", "0", "-1", "1", "21000", "29700", "99999999999999999999", "1e9", "nan", "x", "", "2.5")
LENGTHS = ("85mm", "2.5in", "10pt", "0", "-1mm", "1e9mm", "nanmm", "inf", "85 mm", "x", "", "99999999999999999999mm")
GOOD = "S;8500;5500;8500;5500;1500;1100;2;5;21000;29700"


class StockListTarget(Target):
    """A list of labels, asked for one that may be in it."""

    def seeds(self) -> list[bytes]:
        libreoffice = (
            f'<manufacturers><manufacturer name="Proef"><label><name>X1</name><measure>{GOOD}</measure></label>'
        )
        glabels = (
            '<Glabels-templates><Template brand="Proef" part="X1" size="A4">'
            '<Label-rectangle width="85mm" height="55mm">'
            '<Layout nx="2" ny="5" x0="15mm" y0="11mm" dx="85mm" dy="55mm"/>'
            "</Label-rectangle></Template></Glabels-templates>"
        )
        return [f"{libreoffice}</manufacturer></manufacturers>".encode(), glabels.encode()]

    def inputs(self) -> st.SearchStrategy[bytes]:
        return stock_lists()

    def read(self, raw: bytes) -> Outcome:
        file = self.folder / "labels.xml"
        file.write_bytes(raw)
        try:
            match = find_stock(ROOT / "templates", "proef-x1", [file])
        except ContentFaults as error:
            return Outcome(tuple(fault_line(fault, self.folder) for fault in error.faults))
        except ValueError as error:  # the command makes wrong use of it
            if "\n" in str(error) or len(str(error)) > 2000:
                raise BrokenPromise(f"geen zin op een regel: {error}") from error
            return Outcome((str(error),))
        match.stock.grid()
        return ACCEPTED


@st.composite
def stock_lists(draw: Draw) -> bytes:
    """Return a list of one of the two programs."""
    gentle = draw(st.booleans())
    brand, code = (
        ("Proef", "X1") if gentle else (draw(letters), draw(st.sampled_from(["X1", "X1/X2", "", "x-1"]) | hostile))
    )
    if draw(st.booleans()):
        numbers = GOOD.split(";")
        numbers[5:9] = [str(draw(st.integers(least, most))) for least, most in ((0, 4000), (0, 2200), (1, 2), (1, 5))]
        for _ in range(draw(st.integers(0, 0 if gentle else 4))):
            numbers[draw(st.integers(1, 10))] = draw(st.sampled_from(NUMBERS))
        extra = [] if gentle else draw(st.lists(st.sampled_from(NUMBERS), max_size=2))
        label = f"<label><name>{_xml(code)}</name><measure>{';'.join([*numbers, *extra])}</measure></label>"
        text = f"<manufacturers><manufacturer name={quoteattr(_clean(brand))}>{label}</manufacturer></manufacturers>"
    else:
        names = ["nx", "ny", "x0", "y0", "dx", "dy"]
        left, top = draw(st.integers(0, 40)), draw(st.integers(0, 22))
        values = dict(zip(names, ["2", "5", f"{left}mm", f"{top}mm", "85mm", "55mm"], strict=True))
        for _ in range(draw(st.integers(0, 0 if gentle else 3))):
            values[draw(st.sampled_from(names))] = draw(st.sampled_from(LENGTHS + NUMBERS))
        layout = "<Layout " + " ".join(f'{key}="{value}"' for key, value in values.items()) + "/>"
        size = "A4" if gentle else draw(st.sampled_from(["A4", "Other", "A0", ""]))
        text = (
            f"<Glabels-templates><Template brand={quoteattr(_clean(brand))} part={quoteattr(_clean(code))}"
            f" size='{size}'>"
            f'<Label-rectangle width="85mm" height="55mm">{layout}</Label-rectangle></Template></Glabels-templates>'
        )
    if not gentle and draw(st.booleans()):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(hostile | st.sampled_from(["<!DOCTYPE x>", "<x>" * 3000, "&a;"])) + text[at:]
    return text.encode("utf-8", "surrogatepass")


def _clean(text: str) -> str:
    return "".join(sign for sign in text if sign.isprintable())


def _xml(text: str) -> str:
    return quoteattr(_clean(text))[1:-1]


class ReleaseTarget(Target):
    """A file of ``release``, or that with the printers of this computer."""

    def seeds(self) -> list[bytes]:
        card = {"nummer": "1", "afdruk": "0123456789ab", "begin": "Een"}
        release = {"uitgave": "herfst", "scholen": {"beuk": {"proef": {"proef-01": card}}}}
        printers = {"printers": {"kamer": {"dx": 0.5, "dy": -1.0, "rotate": 0.0, "margin": 6.0}}}
        return [yaml.safe_dump(one).encode() for one in (release, printers)]

    def inputs(self) -> st.SearchStrategy[bytes]:
        data = st.one_of(record_data(Uitgave), record_data(Printers), st.sampled_from(self.right()), anything)
        return st.tuples(data, hostile, st.integers(0, 7)).map(_as_yaml)

    def right(self) -> list[object]:
        """Return data that are right."""
        return [yaml.safe_load(raw) for raw in self.seeds()]

    def read(self, raw: bytes) -> Outcome:
        file = self.folder / "herfst.yaml"
        file.write_bytes(raw)
        try:
            if raw.lstrip().startswith((b"printers", b'{"printers')):
                read_record(file, Printers)
                return ACCEPTED
            release = read_release(file)
            for school in release.scholen:
                changes_between(release.uitgave, release.cards(school), {})
        except ContentFaults as error:
            return Outcome(tuple(fault_line(fault, self.folder) for fault in error.faults))
        return ACCEPTED


def _as_yaml(parts: tuple[object, str, int]) -> bytes:
    data, letters_inside, way = parts
    text = json.dumps(data, ensure_ascii=False)
    if way == 0:
        text = text[: len(text) // 2] + letters_inside + text[len(text) // 2 :]
    return text.encode("utf-8", "surrogatepass")


class TableTarget(Target):
    """A table with separators where a workbook is asked: never taken, always a sentence."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.pack = copy_pack(PACK, folder / "pack")

    def seeds(self) -> list[bytes]:
        return [
            "Kaart;Tekst\r\nproef-01;Een zin\r\n".encode("utf-8-sig"),
            b"PK\x03\x04",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        ]

    def inputs(self) -> st.SearchStrategy[bytes]:
        rows = st.lists(st.lists(letters, max_size=4).map(";".join), max_size=4)
        return rows.map(lambda lines: "\r\n".join(lines).encode("utf-8", "surrogatepass")) | st.binary(max_size=300)

    def read(self, raw: bytes) -> Outcome:
        file = self.folder / "kaarten.csv"
        file.write_bytes(raw)
        try:
            read_sheet(self.pack.places, "beuk", file, yes=True)
        except ContentFaults as error:
            return Outcome(tuple(fault_line(fault, self.folder) for fault in error.faults))
        except click.UsageError as error:
            return Outcome((str(error),))
        raise BrokenPromise("een tabel die als rekenblad is ingelezen")
