"""The table of faults: what an author did, and every fault that it gives, word for word."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.conftest import Pack

TABLE = Path(__file__).with_name("faults.txt")


@dataclass
class Edit:
    """A change of one file: lines that go, lines that come instead of them."""

    file: str
    old: str = ""
    new: bytes = b""

    def apply(self, pack: Pack) -> None:
        """Replace the old lines, which stand once in the file; without old lines, the whole file."""
        path = pack.file(self.file)
        text = path.read_bytes() if path.is_file() else b""
        if not self.new and not self.old:
            path.unlink()
            return
        old = self.old.encode()
        assert not old or text.count(old) == 1, f"staat {text.count(old)} keer in {self.file}: {self.old}"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.replace(old, self.new) if old else self.new)


@dataclass
class Case:
    """What an author did, and the faults to expect."""

    title: str
    edits: list[Edit] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def cases(table: Path = TABLE) -> list[Case]:
    """Read a table."""
    out: list[Case] = []
    for line in table.read_text("utf-8").split("\n"):
        sign, said = line[:2], line[2:]
        if sign == "# ":
            out.append(Case(said))
        elif sign == "in":
            out[-1].edits.append(Edit(line[3:]))
        elif sign.rstrip() == "-":
            out[-1].edits[-1].old += said + "\n"
        elif sign.rstrip() == "+":
            out[-1].edits[-1].new += f"{said}\n".encode()
        elif sign == "! ":
            out[-1].edits[-1].new += said.encode().decode("unicode_escape").encode("latin-1")
        elif sign == "= ":
            out[-1].faults.append(said)
        else:
            assert not line or line.startswith(";"), f"onbegrijpelijke regel: {line}"
    return out


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.title)
def test_an_author_reads_exactly_these_faults(pack: Pack, case: Case) -> None:
    for edit in case.edits:
        edit.apply(pack)
    assert pack.shown() == case.faults


def test_every_title_of_the_table_is_used_once_and_every_case_has_a_fault() -> None:
    titles = [case.title for case in cases()]
    assert len(titles) == len(set(titles)) >= 40
    assert all(case.edits and case.faults for case in cases())


def test_the_pack_itself_is_sound(pack: Pack) -> None:
    assert pack.shown() == []


def test_a_missing_reference_file_is_one_fault(pack: Pack) -> None:
    pack.file("bronnen.yaml").unlink()
    assert pack.shown() == [
        "bronnen.yaml: dit bestand ontbreekt; gevonden niets; zet het terug, of maak een bestand met «bronnen: []»"
    ]
