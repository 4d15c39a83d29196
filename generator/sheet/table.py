"""The columns, rows and tabs of a spreadsheet, as strings."""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

from generator.records.base import Record, Regel, Tekst, Verwijzing
from generator.records.kaartset import Kaart
from generator.schema.explanations import read_explanations

Form = Literal["tekst", "regel", "teksten", "regels", "ja/nee", "keuze", "keuzes", "namen", "woord", "vast"]
YES, NO = "ja", "nee"

FIRST = ("categorie", "titel", "naam", "wanneer", "tekst")
LAST = ("eigen", "zie")
"""What is read first on a card, and what last; other keys keep the order of the record."""


@dataclass(frozen=True)
class Column:
    """A column: ``key`` of the card, its heading, how a cell is written, its width in signs.

    ``form`` is *vast* for what is only there to be read; ``choices`` are all that a cell can be;
    ``needed`` is what no card can do without.
    """

    key: str
    heading: str
    explanation: str
    form: Form
    width: int
    choices: tuple[str, ...] = ()
    needed: bool = False


@dataclass(frozen=True)
class Row:
    """A row: what its cells hold by column, and the columns that a school can change in it.

    ``below`` is what those cells would hold without the school's layer.
    """

    id: str
    values: dict[str, str]
    free: frozenset[str]
    own: bool = False
    below: dict[str, str] = field(default_factory=dict)

    @property
    def state(self) -> dict[str, str]:
        """What the cells hold that are compared when the file comes back, by column."""
        return {key: value for key, value in self.values.items() if key not in (*DERIVED, "id")}


@dataclass(frozen=True)
class Tab:
    """A tab: of a set, or of the school itself; ``addable`` where cards can be added."""

    key: str
    title: str
    kind: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    addable: bool = False

    def column(self, key: str) -> Column:
        """Return a column by its key."""
        return next(column for column in self.columns if column.key == key)

    @property
    def free_in_own_cards(self) -> frozenset[str]:
        """The columns that a school can change in a card of its own."""
        return frozenset(column.key for column in self.columns if column.form != "vast")


ID = Column("id", "Kaart", "Het nummer van de kaart. Laat het staan: hieraan herkennen we de kaart.", "vast", 19)
MARK = Column("anders", "Anders dan de basis", "Wat jullie al veranderden toen dit blad gemaakt werd.", "vast", 13)
IN = Column("doet-mee", "Doet mee", "Kies nee om de kaart weg te laten.", "ja/nee", 9, (YES, NO))
BASE = Column("basis", "Tekst van de basis", "Zo staat het er als jullie niets veranderen.", "vast", 56)
SPOKEN = Column("klinkt", "Zo klinkt het bij jullie", "Met jullie woorden op de invulplekken.", "vast", 56)

DERIVED = ("anders", "klinkt")
"""Columns that follow from others, and are not read back."""

HOW: dict[Form, str] = {
    "keuzes": " Meer dan één? Zet er een komma tussen.",
    "namen": " Zet er een komma tussen.",
    "regels": " Zet elk op een eigen regel.",
    "teksten": " Zet elk op een eigen regel.",
}
"""How a cell holds more than one."""

_MAIN = "tekst"
"""The key that every card has, and that has the widest column."""

WIDTHS: dict[Form, int] = {"tekst": 56, "regel": 34, "teksten": 40, "regels": 40, "namen": 22, "keuze": 20}
"""How wide a column is, in signs; other forms take 14."""


def card_columns(card: type[Kaart], categories: tuple[str, ...], templates: Path) -> tuple[Column, ...]:
    """Return the columns of the cards of a kind, in the order of a tab."""
    forms = {key: form for key, hint in _hints(card).items() if key != "id" and (form := _form(hint))}
    between = (key for key in forms if key not in (*FIRST, *LAST))
    keys = [key for key in (*FIRST, *between, *LAST) if key in forms]
    middle = [_column(card, key, forms[key], categories, templates) for key in keys]
    return (ID, MARK, IN, *middle, BASE, SPOKEN)


def can_be_added(card: type[Kaart]) -> bool:
    """Whether a card of this kind fits in a row: all that it must have can stand in a cell."""
    hints = _hints(card)
    return all(_form(hints[name]) for name, field in card.model_fields.items() if field.is_required() and name != "id")


def heading_of(record: type[Record], key: str, templates: Path) -> tuple[str, str]:
    """Return the heading of the column of a key, and its explanation: as editors explain it."""
    known = read_explanations(templates).of(record, key)
    return (known.titel, known.uitleg) if known else (key, "")


@cache
def _hints(card: type[Kaart]) -> dict[str, Any]:
    hints = get_type_hints(card, include_extras=True)
    return {name: hints[name] for name in card.model_fields}


def _column(card: type[Kaart], key: str, form: Form, categories: tuple[str, ...], templates: Path) -> Column:
    heading, explanation = heading_of(card, key, templates)
    explanation = explanation.replace("true als", "Kies ja als") + HOW.get(form, "")
    choices = {"keuze": categories, "ja/nee": (YES, NO), "keuzes": _options(_hints(card)[key])}.get(form, ())
    needed = card.model_fields[key].is_required() or (key == "categorie" and len(categories) > 1)
    width = WIDTHS.get("tekst" if key == _MAIN else form, 14)
    return Column(key, heading, explanation, form, width, choices, needed)


def _options(hint: Any) -> tuple[str, ...]:
    parts = get_args(hint)
    return get_args(parts[0]) if parts else ()


def _form(hint: Any) -> Form | None:
    """Return how a cell holds a value of this type; None where it can't."""
    plain: dict[Any, Form] = {Tekst: "tekst", Regel: "regel", bool: "ja/nee", Verwijzing: "keuze"}
    lists: dict[Any, Form] = {Tekst: "teksten", Regel: "regels", Verwijzing: "namen"}
    if get_origin(hint) is tuple:
        item = get_args(hint)[0]
        return lists.get(item) or ("keuzes" if get_origin(item) is Literal else None)
    without_none = [part for part in get_args(hint) if part is not type(None)]
    return plain.get(hint) or (plain.get(without_none[0]) if len(without_none) == 1 else None)
