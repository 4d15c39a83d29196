"""A value as a cell holds it, and where that cell is.

Two ways to type the same (spaces at the end, another sign before the points of a list, capitals in *Ja*) have
one right form, so that cells can be compared as strings.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator.faults import NOWHERE, Fault, Place, advice, quotation
from generator.provenance import Scalar, Source
from generator.sheet.table import NO, YES, Column
from generator.text.markdown import parse_text
from generator.text.nodes import Bullets, Text
from generator.text.signs import unprintable_at, unprintable_reason
from generator.text.source import source

CanonicalValue = tuple[str, list[Fault]]
"""What was typed in its one right form, and what is wrong with it."""


@dataclass(frozen=True)
class CellPlace(Place):
    """The place of a cell in a workbook; without ``cell`` of a whole tab, without ``tab`` of the whole file."""

    tab: str = ""
    cell: str = ""

    @property
    def order(self) -> tuple[Path, str, int, int]:
        """Tab by tab, and there as one reads."""
        return self.file, self.tab, self.line, self.column

    def location(self, root: Path) -> str:
        """Write the place as ``file.xlsx[Tab!C12]``."""
        inside = "!".join(filter(None, (self.tab, self.cell)))
        file = Place(self.file).location(root)
        return f"{file}[{inside}]" if inside else file


def cell_text(column: Column, value: Any) -> str:
    """Return a value of a card as a cell holds it; nothing is an empty cell."""
    if column.form == "ja/nee":
        return YES if value else NO
    if not value:
        return ""
    if column.form in ("tekst", "regel"):
        return source(value)
    if column.form in ("teksten", "regels"):
        return _list_text(value)
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def canonical(column: Column, written: str, place: CellPlace) -> CanonicalValue:
    """Return what was typed in its one right form, and what is wrong with it."""
    if (odd := unprintable_at(written)) is not None:
        return written, [Fault(place, *unprintable_reason(written[odd]))]
    return _CANONICAL[column.form](column, written.strip(), place) if written.strip() else ("", [])


def items(column: Column, value: str) -> list[str]:
    """Return the items of a cell that holds a list, in its right form."""
    return value.split(", ") if column.form in ("keuzes", "namen") else _split_texts(value)


def _split_texts(written: str) -> list[str]:
    """Return texts: one to a line, or the points of a list with dashes; a number belongs to what it stands before."""
    text, _ = parse_text(_scalar_of(written, NOWHERE))
    match text.blocks:
        case (Bullets(points, ordered=False),):
            return [source(Text(point)) for point in points]
    return [line.strip() for line in written.split("\n") if line.strip()]


def _scalar_of(written: str, place: Place) -> Scalar:
    scalar = Scalar(written)
    scalar.source, scalar.start, scalar.end = Source(place.file, written), 0, len(written)
    return scalar


def _text(column: Column, written: str, place: CellPlace) -> CanonicalValue:
    written = "\n".join(line.rstrip() for line in written.split("\n"))
    text, faults = parse_text(_scalar_of(written, place), one_line=column.form == "regel")
    return (source(text) if not faults else written), [replace(fault, place=place) for fault in faults]


def _texts(column: Column, written: str, place: CellPlace) -> CanonicalValue:
    read = [_text(column, item, place) for item in items(column, written)]
    faults = [fault for _, more in read for fault in more]
    if faults:
        return written, faults
    return _list_text(tuple(parse_text(_scalar_of(item, place))[0] for item, _ in read)), []


def _list_text(texts: tuple[Text, ...]) -> str:
    """Return texts one to a line; as a list with dashes where they would be read in another way."""
    lines = [source(text) for text in texts]
    if _split_texts("\n".join(lines)) == lines:
        return "\n".join(lines)
    return source(Text((Bullets(tuple(text.blocks for text in texts)),)))


def _choice(column: Column, written: str, place: CellPlace) -> CanonicalValue:
    choices = {choice.casefold(): choice for choice in column.choices}
    if (chosen := choices.get(written.casefold())) is not None:
        return chosen, []
    wrong, found = f"«{column.heading}» kan dit niet zijn", f"gevonden {quotation(written)}"
    return written, [Fault(place, wrong, found, advice(written.casefold(), column.choices))]


def _choices(column: Column, written: str, place: CellPlace) -> CanonicalValue:
    read = [_choice(column, item, place) for item in _split_names(written)]
    return ", ".join(item for item, _ in read), [fault for _, faults in read for fault in faults]


def _names(column: Column, written: str, place: CellPlace) -> CanonicalValue:  # noqa: ARG001
    return ", ".join(_split_names(written)), []


def _one_line(column: Column, written: str, place: CellPlace) -> CanonicalValue:  # noqa: ARG001
    return " ".join(written.split()), []


def _split_names(written: str) -> list[str]:
    return [item for item in re.split(r"[,;\s]+", written) if item]


_CANONICAL: dict[str, Callable[[Column, str, CellPlace], CanonicalValue]] = {
    "tekst": _text,
    "regel": _text,
    "teksten": _texts,
    "regels": _texts,
    "ja/nee": _choice,
    "keuze": _choice,
    "keuzes": _choices,
    "namen": _names,
    "woord": _one_line,
    "vast": _one_line,
}
