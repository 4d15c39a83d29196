"""Located values to records; pydantic's errors become faults with a line and a remedy."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.faults import Fault, Place
from generator.located import Mapping, Sequence
from generator.read.explain import Found, explain, said
from generator.records.base import Record

R = TypeVar("R", bound=Record)


def as_record(kind: type[R], data: Any, at: Place) -> tuple[R | None, list[Fault]]:
    """Make a record of a located value; gives the faults, and None where it can't be one.

    Unknown keys alone leave a record, whose other faults are found in the same run.
    """
    try:
        return kind.model_validate(data), []
    except ValidationError as error:
        details = error.errors(include_url=False)
        faults = [fault for detail in details for fault in _faults(kind, data, at, detail)]
        strangers = all(detail["type"] == "extra_forbidden" for detail in details)
        return kind.model_validate(data, extra="ignore") if strangers else None, faults


def _faults(kind: type[Record], data: Any, at: Place, detail: ErrorDetails) -> Iterator[Fault]:
    if detail["type"] == "text":
        yield from detail["ctx"]["faults"]
        return
    found = _find(data, at, detail)
    if detail["type"] == "too_short" and len(found.value) >= detail["ctx"]["min_length"]:
        return  # pydantic counts only the items that are right, and the others have faults of their own
    yield Fault(found.place, *explain(kind, detail, found))


@dataclass
class _Way:
    """Where the path of an error has come: a value, the mapping around it, and its place and raw form."""

    value: Any
    holder: Any
    place: Place
    raw: str = ""

    def step(self, part: int | str) -> None:
        """Go on to a part; one that names no value (the tag of a union, ``[key]``) is passed over."""
        value = self.value
        if isinstance(value, Mapping) and part in value:
            key = str(part)
            self.value, self.holder, self.place, self.raw = value[key], value, value.values_at[key], value.raws[key]
        elif isinstance(value, Sequence) and isinstance(part, int) and part < len(value):
            self.value, self.place, self.raw = value[part], value.items_at[part], value.raws[part]
        elif isinstance(value, Mapping):
            self.holder = value


def _find(data: Any, at: Place, detail: ErrorDetails) -> Found:
    """Follow the path of an error to the value that it is about."""
    way = _Way(data, data, getattr(data, "place", at))
    path = [*detail["loc"], *(["soort"] if detail["type"] == "union_tag_invalid" else [])]
    about_key = path[-1:] == ["[key]"]
    for part in path[:-1] if about_key else path:
        way.step(part)
    if about_key:
        key = str(path[-2])
        return Found(key, way.holder, way.holder.keys_at[key], key)
    if detail["type"] == "extra_forbidden":
        way.place = way.holder.keys_at[str(path[-1])]
    return Found(way.value, way.holder, way.place, way.raw)


def whole_file(kind: type[Record], data: Any, place: Place) -> Fault | None:
    """Tell when the root of a file is no mapping."""
    if isinstance(data, Mapping):
        return None
    first = next(field.alias or name for name, field in kind.model_fields.items() if field.is_required())
    return Fault(place, "het bestand begint niet met een sleutel", f"gevonden {said(data)}", f"begin met «{first}:»")
