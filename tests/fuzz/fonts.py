"""Fonts of a school: TrueType files of which tables were changed, swapped or cut."""

from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from hypothesis import strategies as st

from generator.design.tokens import read_tokens
from generator.read.assets import font_faults
from generator.records.laag import Huisstijl, Lettertype
from tests.conftest import ROOT
from tests.fuzz.records import Draw
from tests.fuzz.target import ACCEPTED, Outcome, Target, fault_line


class FontTarget(Target):
    """A font that a school has for its name and headings."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.file = folder / "huis.ttf"
        self.original = _small_font(read_tokens(ROOT / "templates").letters[0].file)
        font = Lettertype.model_construct(naam="Huis", bestand=self.file.name)
        self.style = Huisstijl.model_construct(
            logo="x.svg", hoofdkleur="#000000", steunkleur="#ffffff", lettertype=font
        )

    def seeds(self) -> list[bytes]:
        return [self.original]

    def inputs(self) -> st.SearchStrategy[bytes]:
        return changed_fonts(self.original)

    def read(self, raw: bytes) -> Outcome:
        self.file.write_bytes(raw)
        faults = tuple(font_faults(self.folder, self.style))
        # These have no place of their own: the test of the records sees to that of a layer.
        lines = tuple(fault_line(fault, self.folder).removeprefix(".: ") for fault in faults)
        return Outcome(lines) if lines else ACCEPTED


def _small_font(file: Path) -> bytes:
    """Return a font with three letters."""
    with TTFont(file) as font:
        cutter = Subsetter(Options(layout_features=[], hinting=False, notdef_outline=True))
        cutter.populate(text="abc")
        cutter.subset(font)
        out = BytesIO()
        font.save(out)
    return out.getvalue()


@st.composite
def changed_fonts(draw: Draw, raw: bytes) -> bytes:
    """Return a font in which a table, its entry in the list of tables, or the end was changed."""
    count = int.from_bytes(raw[4:6])
    for way in draw(st.lists(st.sampled_from(["table", "entry", "head", "cut"]), max_size=2)):
        entry = 12 + 16 * draw(st.integers(0, count - 1))
        at, size = (int.from_bytes(raw[entry + n : entry + n + 4]) for n in (8, 12))
        if way == "table" and size:
            place = at + draw(st.integers(0, min(size, 400) - 1))
            raw = raw[:place] + draw(st.binary(min_size=1, max_size=4)) + raw[place + 1 :][: len(raw)]
        elif way == "entry":
            place, value = entry + draw(st.sampled_from([0, 4, 8, 12])), draw(st.sampled_from([0, 1, 2**31, 2**32 - 1]))
            raw = raw[:place] + value.to_bytes(4) + raw[place + 4 :]
        elif way == "head":
            raw = draw(st.sampled_from([b"OTTO", b"true", b"ttcf", b"wOF2", b"\0\1\0\0"])) + raw[4:]
        elif way == "cut":
            raw = raw[: draw(st.integers(0, len(raw)))]
    return raw
