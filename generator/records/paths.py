"""The one walk through texts that knows where each stands: by ids and keys, never by a number.

A path is ``<file>/<rest>``: ``stellingen/gespreksopener/gespreksopener-03.tekst`` stands in
``content/stellingen/gespreksopener.yaml``.  Items of a list that have no id share the path of their list,
so that one more step among others moves no path.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from operator import is_
from typing import Any, Protocol, TypeVar

from generator.records.base import TALIG, Record
from generator.records.kaartset import Kaart
from generator.records.library import Library, kind_of
from generator.text.nodes import Text, letters
from generator.text.plain import plain

Change = Callable[[str, Text], Text]
V = TypeVar("V")
R = TypeVar("R", bound=Record)


class ChangeRecord(Protocol):
    """A change of a whole record, whose texts begin with a path."""

    def __call__(self, record: R, path: str, /) -> R:
        """Return the record as it is to be."""
        ...


def file_of(path: str) -> str:
    """Return the file that a text stands in: its path below ``content/``, without ending."""
    return path.rpartition("/")[0]


def change_texts(value: V, path: str, change: Change) -> V:
    """Return a copy in which ``change`` was applied to every text, by its path."""
    return _change_value(value, path, change)  # type: ignore[no-any-return]


def texts_of(library: Library) -> Iterator[tuple[str, Text]]:
    """Yield every text of a library with its path, in the order of its files."""
    found: list[tuple[str, Text]] = []

    def listen(path: str, text: Text) -> Text:
        found.append((path, text))
        return text

    change_library(library, lambda record, path: change_texts(record, path, listen))
    yield from found


def change_library(library: Library, change: ChangeRecord) -> dict[str, dict[str, Any]]:
    """Return the fields of a library that hold texts, each record changed, which is given its path."""

    def by_id(folder: str, records: dict[str, R]) -> dict[str, R]:
        return {name: change(record, f"{folder}{name}") for name, record in records.items()}

    def file_each(folder: str, records: dict[str, R]) -> dict[str, R]:
        return {name: change(record, f"{folder}/{name}/") for name, record in records.items()}

    return {
        "sets": {i: change(one, f"{kind_of(one).folder}/{i}/") for i, one in library.sets.items()},
        "figuren": file_each("figuren", library.figuren),
        "draaiboeken": file_each("draaiboeken", library.draaiboeken),
        "leesbladen": file_each("leesbladen", library.leesbladen),
        "bronnen": by_id("bronnen/", library.bronnen),
        "begrippen": by_id("begrippen/", library.begrippen),
        "vragen": by_id("vragen/", library.vragen),
        "layers": file_each("scholen", library.layers),
        "own_cards": {
            i: tuple(replace(own, kaart=change(own.kaart, f"scholen/{i}/{own.kaart.id}")) for own in cards)
            for i, cards in library.own_cards.items()
        },
    }


def _change_value(value: Any, path: str, change: Change) -> Any:
    """Return a value with its texts changed; the value itself where none of them was."""
    if isinstance(value, Text):
        return change(path, value)
    if isinstance(value, Record):
        return _change_record(value, path, change)
    if isinstance(value, tuple):
        items = tuple(_change_value(item, _item_path(path, item), change) for item in value)
        return value if all(map(is_, items, value)) else items
    if isinstance(value, dict):
        entries = {key: _change_value(item, _join_path(path, key), change) for key, item in value.items()}
        return value if all(map(is_, entries.values(), value.values())) else entries
    return value


def _change_record(record: Record, path: str, change: Change) -> Record:
    fields: dict[str, Any] = {}
    for name, field in type(record).model_fields.items():
        value, where = getattr(record, name), _join_path(path, field.alias or name)
        if TALIG in field.metadata:
            new = plain(change(where, letters(value, record.at(name))))
            new = value if new == value else new
        else:
            new = _change_value(value, where, change)
        if new is not value:
            fields[name] = new
    return record.with_fields(**fields) if fields else record


def _item_path(path: str, item: Any) -> str:
    """Return the path of an item of a list: a card begins anew in its file, since its id is known everywhere."""
    name = getattr(item, "id", None)
    if isinstance(item, Kaart):
        return f"{file_of(path)}/{name}"
    return f"{path}.{name}" if isinstance(name, str) else path


def _join_path(path: str, key: str) -> str:
    return f"{path}{key}" if path.endswith("/") else f"{path}.{key}"
