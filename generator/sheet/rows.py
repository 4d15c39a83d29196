"""The tabs and rows of a spreadsheet, as strings."""

from dataclasses import dataclass, field

from generator.sheet.columns import DERIVED, Column


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
    def kept(self) -> dict[str, str]:
        """What is compared when the file comes back."""
        return {key: value for key, value in self.values.items() if key not in (*DERIVED, "id")}


@dataclass(frozen=True)
class Tab:
    """A tab: of a set, or of the school itself; ``addable`` where cards can be added."""

    key: str
    titel: str
    soort: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    addable: bool = False

    def column(self, key: str) -> Column:
        """Give a column by key."""
        return next(column for column in self.columns if column.key == key)

    @property
    def own_free(self) -> frozenset[str]:
        """The columns that a school can change in a card of its own."""
        return frozenset(column.key for column in self.columns if column.form != "vast")
