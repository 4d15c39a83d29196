"""PO files that come back from a translator or a program."""

import json
from pathlib import Path

from babel.messages.pofile import read_po as read_catalog
from hypothesis import strategies as st

from generator.faults import ContentFaults
from generator.translate.export import export_po
from generator.translate.import_ import import_po
from tests.fuzz.letters import MARKUP, hostile, letters, long
from tests.fuzz.project import make_pack
from tests.fuzz.records import Draw
from tests.fuzz.target import ACCEPTED, Outcome, Target, fault_line

HEADERS = (
    *(
        "Language: en\\n",
        "Language: fr\\n",
        "Language: en_GB\\n",
        "Language: xx\\n",
        "Language:\\n",
        "Language: ../x\\n",
    ),
    *("Content-Type: text/plain; charset=UTF-8\\n", "Content-Type: text/plain; charset=utf-7\\n", "Content-Type: x\\n"),
    *(
        "Plural-Forms: nplurals=2; plural=(n != 1);\\n",
        "Plural-Forms: nplurals=999; plural=0;\\n",
        "X\\n",
        "MIME-Version\\n",
    ),
    *("POT-Creation-Date: 2026-13-45 99:99+9999\\n", "PO-Revision-Date: gisteren\\n", "Generated-By: x\\n"),
)
LINES = ("#, fuzzy", '#~ msgid "x"', "# noot", "#: a.py:1", '"los"', 'msgid_plural "x"', 'msgstr[1] "x"', "x", '"', "")
HEAD = 'msgid ""\nmsgstr ""\n'
RIGHT = HEAD + '"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: en\\n"\n'


class TranslationTarget(Target):
    """A file that ``translate import`` takes in."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.pack = make_pack(folder / "pack")
        self.library = self.pack.library()
        self.raw = export_po(self.library, "en", None)
        self.file = folder / "en.po"
        self.file.write_bytes(self.raw)
        with self.file.open("rb") as file:
            known = [(str(one.context), str(one.id)) for one in read_catalog(file) if one.id]
        self.entries = known[:: max(1, len(known) // 60)]

    def seeds(self) -> list[bytes]:
        return [RIGHT.encode(), *(self.entry(*one, one[1]) for one in self.entries[:6])]

    def entry(self, context: str, text: str, translation: str, head: str = RIGHT) -> bytes:
        """Return a file with one entry."""
        return (head + "\n" + _entry(context, text, translation)).encode("utf-8", "surrogatepass")

    def inputs(self) -> st.SearchStrategy[bytes]:
        return po_files(self.entries)

    def read(self, raw: bytes) -> Outcome:
        self.file.write_bytes(raw)
        try:
            import_po(self.pack.places, self.library, self.file)
        except ContentFaults as error:
            return Outcome(tuple(fault_line(fault, self.folder) for fault in error.faults))
        return ACCEPTED


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _entry(context: str, text: str, translation: str) -> str:
    return f"msgctxt {_quoted(context)}\nmsgid {_quoted(text)}\nmsgstr {_quoted(translation)}\n"


@st.composite
def po_files(draw: Draw, entries: list[tuple[str, str]]) -> bytes:
    """Return a file with some entries; now and then with a header, a line or letters that do not belong."""
    gentle = draw(st.booleans())
    head = RIGHT if gentle else HEAD + "".join(f'"{one}"\n' for one in draw(st.lists(st.sampled_from(HEADERS))))
    parts = [head]
    for context, text in draw(st.lists(st.sampled_from(entries), max_size=5, unique=gentle)):
        end = text.strip()[-1:] if text.strip()[-1:] in ".!?:" else ""
        translation = text if draw(st.booleans()) else draw(st.sampled_from([*MARKUP, "Text"])).strip() + end
        if not gentle:
            context, text = draw(st.sampled_from([(context, text), (draw(hostile), text), (context, draw(letters))]))
            translation = draw(letters | long)
        parts.append(_entry(context, text, translation))
    lines = "\n".join(parts).split("\n")
    for _ in range(0 if gentle else draw(st.integers(0, 3))):
        lines.insert(draw(st.integers(0, len(lines))), draw(st.sampled_from(LINES) | hostile))
    end = draw(st.sampled_from(["\n", "\n", "\r\n", "\r"]))
    start = draw(st.sampled_from(["", "", "", "\ufeff"]))
    return (start + end.join(lines)).encode(
        draw(st.sampled_from(["utf-8", "utf-8", "utf-8", "utf-16"])), "surrogatepass"
    )
