"""Ways through records that need not know their fields."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any, TypeVar

from generator.records.base import Record
from generator.text.nodes import Text

T = TypeVar("T")
V = TypeVar("V")


def find_all(value: Any, kind: type[T]) -> Iterator[T]:
    """Yield every instance of ``kind`` that ``value`` is or holds, in the order of the fields."""
    found: list[T] = []
    _collect((value,), kind, found)
    yield from found


def _collect(values: Iterable[Any], kind: type[T], found: list[T]) -> None:
    for value in values:
        if isinstance(value, kind):
            found.append(value)
        if isinstance(value, Record):
            _collect(vars(value).values(), kind, found)
        elif isinstance(value, tuple):
            _collect(value, kind, found)
        elif isinstance(value, dict):
            _collect(chain.from_iterable(value.items()), kind, found)


def map_texts(value: V, change: Callable[[Text], Text]) -> V:
    """Return a copy in which ``change`` was applied to every text."""
    return _map_value(value, change)  # type: ignore[no-any-return]


def _map_value(value: Any, change: Callable[[Text], Text]) -> Any:
    if isinstance(value, Text):
        return change(value)
    if isinstance(value, Record):
        fields = {name: getattr(value, name) for name in type(value).model_fields}
        return value.with_fields(**{name: _map_value(item, change) for name, item in fields.items()})
    if isinstance(value, tuple):
        return tuple(_map_value(item, change) for item in value)
    return value
