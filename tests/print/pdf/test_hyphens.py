"""A hyphen that a line end added is a soft one: the word is read whole.  A hyphen of the author's stays."""

from pathlib import Path
from typing import Any

import pikepdf
import pytest

from generator.print.order.order import Order
from generator.print.pdf.harvest import read_content
from tests.conftest import Pack

from ..conftest import print_school
from ..reading import SOFT, marked_text, tagged_sections, words

LONG = "Verantwoordelijkheidsontwikkelingsbijeenkomst"
JOINED = "Praktijkonderwijsbegeleiders-overlegmomenten"


def printed(pack: Pack, name: str) -> Path:
    report = print_school(pack.places, "beuk", Order(sets=("proef",), formats=(name,)))
    return report.folder / report.made[0]


@pytest.fixture
def deck(pack: Pack) -> Path:
    """A deck with a word that a line end breaks, and one that breaks at its own hyphen."""
    pack.edit(
        "stellingen/proef.yaml", "Niemand hoeft te weten wat ik in mijn lokaal doe.", f"Wij houden {LONG} en {JOINED}."
    )
    return printed(pack, "a7")


def test_a_broken_word_is_tagged_whole(deck: Path) -> None:
    headings = [text for section in tagged_sections(deck) for kind, text in section if kind == "H1"]
    assert f"Wij houden {LONG} en {JOINED}." in [heading.replace("- ", "-") for heading in headings]


def test_a_broken_word_on_a_sheet_is_read_whole(pack: Pack) -> None:
    shifted = " ".join(f"{'x' * n} {LONG}" for n in range(1, 20))
    pack.edit("stellingen/proef.yaml", "doel: Jullie horen", f"doel: {shifted} Jullie horen")
    with pikepdf.open(printed(pack, "speluitleg-a4")) as pdf:
        text = "".join(piece for page in pdf.pages for piece in marked_text(page.obj).values())
    assert text.count(SOFT) > 2
    assert words(text).count(LONG) == 19


def test_what_is_found_in_a_content_stream_is_what_is_there(deck: Path) -> None:
    """The scan of WeasyPrint's content streams finds the glyphs and names that a whole parser finds."""
    with pikepdf.open(deck) as pdf:
        forms = [form for page in pdf.pages for form in page.obj.Resources.XObject.values()]
        assert len(forms) > 10
        for form in forms:
            names: set[str] = set()
            shown = b""
            for instruction in pikepdf.parse_content_stream(form):
                operands: Any = instruction.operands
                names |= {str(one) for one in operands if isinstance(one, pikepdf.Name)}
                if str(instruction.operator) == "TJ":
                    shown += b"".join(bytes(part) for part in operands[0] if isinstance(part, pikepdf.String))
            read = read_content(form.read_bytes(), set())
            assert names <= read.names
            codes = {int.from_bytes(shown[i : i + 2], "big") for i in range(0, len(shown), 2)}
            assert codes == set().union(*read.glyphs.values())
