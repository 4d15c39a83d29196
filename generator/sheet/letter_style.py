"""Bold, italic and struck-out letters in a cell: a card has none of them, so that is told."""

from collections.abc import Iterable, Iterator

from openpyxl.cell import Cell
from openpyxl.cell.rich_text import CellRichText, TextBlock

from generator.faults import Fault, quotation
from generator.sheet.cells import CellPlace


def style_notes(cell: Cell, place: CellPlace, *, changed: bool) -> Iterator[Fault]:
    """Yield what is lost of the letters of a cell; of a whole cell in bold only where its text was changed."""
    value = cell.value
    # A run without letters of its own has those of its cell.
    runs = [
        (run.text, run.font) if isinstance(run, TextBlock) else (str(run), cell.font)
        for run in (value if isinstance(value, CellRichText) else (value or "",))
    ]
    if struck := [text for text, font in runs if font.strike and text.strip()]:
        remedy = "die komt gewoon op de kaart; haal haar weg als dat niet de bedoeling is"
        yield Fault(place, "doorgestreepte tekst", f"gevonden {_in_quotes(struck)}", remedy)
    stress = [text for text, font in runs if (font.b or font.i) and text.strip()]
    if stress and (changed or len(runs) > 1):
        remedy = "die gaan verloren; zet er sterretjes om als het nadruk is: *zo*"
        yield Fault(place, "vette of schuine letters", f"gevonden {_in_quotes(stress)}", remedy)


def _in_quotes(texts: Iterable[str]) -> str:
    return quotation(" … ".join(text.strip() for text in texts))
