"""Data for files of content, made by the records: a right file, with changes that authors and attackers make."""

import json
from dataclasses import dataclass
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin

import yaml
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from generator.records.base import Record, Regel, Tekst, Verwijzing
from tests.fuzz.letters import hostile, letters, long, plain
from tests.site.hostile import hints

Data = Any
Path = tuple[str | int, ...]
Draw = DrawFn
IDS = ("proef", "proef-01", "proef-02", "rollen", "beuk", "po", "vrij", "samen", "boekje", "ruimte", "proefscan", "weg")
FORMS = (
    *(
        '"#0b5d4b"',
        "#FFFFFF",
        "https://kijkwijzer.example",
        "https://x.example/pad?a=b",
        "meld@school.example",
        "00XX00",
    ),
    *("beuk.svg", "../beuk.svg", "/etc/passwd", "12:30", "2026-11-30", "de", "het", "school", "locatie", "en", "pt-BR"),
)
"""Values that some field has a form for."""
OTHERS: tuple[Data, ...] = (0, 1, -1, 20, 10**30, 1.5, 1e308, float("inf"), True, False, None, [], {}, "", [[]], [None])

scalars = st.one_of(
    letters, st.sampled_from(IDS), st.sampled_from(FORMS), st.sampled_from(OTHERS), st.integers(), st.floats()
)
anything = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(hostile, inner, max_size=4), max_leaves=8
)


def value_of(hint: Any, depth: int = 3) -> st.SearchStrategy[Data]:
    """Return values for a field of this type; most are such as it takes."""
    if hint in (Regel, Tekst):
        return plain | hostile
    if hint == Verwijzing:
        return st.sampled_from(IDS)
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return st.sampled_from((*IDS, *FORMS)) | plain if inner[0] is str else value_of(inner[0], depth)
    if origin is Literal:
        return st.sampled_from(inner)
    if inner and (origin is not tuple and origin is not dict):
        return st.one_of(*(value_of(one, depth) for one in inner))
    if origin is tuple:
        return st.lists(value_of(inner[0], depth - 1), max_size=3)
    if origin is dict:
        return st.dictionaries(st.sampled_from(IDS), value_of(inner[1], depth - 1), max_size=3)
    if isinstance(hint, type) and issubclass(hint, Record):
        return record_data(hint, depth - 1) if depth else st.just({})
    known = {str: plain, int: st.integers(0, 60), float: st.floats(0, 100), bool: st.booleans(), NoneType: st.none()}
    return known.get(hint, scalars)


def record_data(kind: type[Record], depth: int = 2) -> st.SearchStrategy[Data]:
    """Return data with the keys of a record, those that it can lack now and then."""
    needed = {info.alias or name: info.is_required() for name, info in kind.model_fields.items()}
    fields = {name: value_of(hint, depth) for name, hint in hints(kind).items()}
    return st.fixed_dictionaries(
        {name: fields[name] for name, must in needed.items() if must},
        optional={name: fields[name] for name, must in needed.items() if not must},
    )


@dataclass(frozen=True)
class Original:
    """A file of content that is right: its name, its record and its data."""

    name: str
    kind: type[Record]
    data: Data


def paths_of(data: Data, here: Path = ()) -> list[Path]:
    """Return the paths to all values in data."""
    pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [here, *(path for key, value in pairs for path in paths_of(value, (*here, key)))]


def value_at(data: Data, path: Path) -> Data:
    """Return the value at a path."""
    for key in path:
        data = data[key]
    return data


def with_value(data: Data, path: Path, value: Data) -> Data:
    """Return data with another value at a path."""
    if not path:
        return value
    key, *rest = path
    copy: Data = dict(data) if isinstance(data, dict) else list(data)
    copy[key] = with_value(copy[key], tuple(rest), value)
    return copy


def change_text(draw: Draw, data: Data, path: Path, _: Original) -> Data:
    """Put other letters where a text stands; elsewhere leave all as it is."""
    return with_value(data, path, draw(letters)) if isinstance(value_at(data, path), str) else data


def change_type(draw: Draw, data: Data, path: Path, _: Original) -> Data:
    """Put anything in the place of a value."""
    return with_value(data, path, draw(anything))


def nest(draw: Draw, data: Data, path: Path, _: Original) -> Data:
    """Put a value in a list in a list, and so on."""
    value = value_at(data, path)
    for _depth in range(draw(st.sampled_from([1, 2, 30, 300]))):
        value = [value]
    return with_value(data, path, value)


def drop(draw: Draw, data: Data, path: Path, _: Original) -> Data:
    """Leave out a key or an item."""
    if not path:
        return data
    above = value_at(data, path[:-1])
    less = {key: value for key, value in above.items() if key != path[-1]} if isinstance(above, dict) else [*above]
    if isinstance(less, list):
        del less[int(path[-1])]
    return with_value(data, path[:-1], less)


def repeat(draw: Draw, data: Data, path: Path, _: Original) -> Data:
    """Say the items of a list again, now and then very often."""
    value = value_at(data, path)
    return with_value(data, path, value * draw(st.sampled_from([2, 3, 40]))) if isinstance(value, list) else data


def add_key(draw: Draw, data: Data, path: Path, _: Original) -> Data:
    """Add a key that nobody knows."""
    value = value_at(data, path)
    return with_value(data, path, {**value, draw(hostile): draw(anything)}) if isinstance(value, dict) else data


def add_field(draw: Draw, data: Data, _: Path, original: Original) -> Data:
    """Add a field of the record, with a value that its type takes."""
    fields = hints(original.kind)
    name = draw(st.sampled_from(sorted(fields)))
    return {**data, name: draw(value_of(fields[name]))} if isinstance(data, dict) else data


def merge(draw: Draw, data: Data, path: Path, original: Original) -> Data:
    """Put a part of another file in the place of a value."""
    other = draw(st.sampled_from(_POOL[:]))
    return with_value(data, path, value_at(other.data, draw(st.sampled_from(paths_of(other.data)))))


CHANGES = (change_text, change_text, change_text, add_field, change_type, nest, drop, repeat, add_key, merge)
"""The gentle ones come more often: of what is refused at its first line the rest is never read."""
_POOL: list[Original] = []


def written(draw: Draw, data: Data) -> str:
    """Write data as YAML in one of the ways that people and programs do."""
    style = draw(st.sampled_from(["json", "block", "flow", "quotes", "narrow"]))
    if style == "json":
        return json.dumps(data, ensure_ascii=draw(st.booleans()))
    flow, quotes, width = style == "flow", '"' if style == "quotes" else None, 40 if style == "narrow" else 120
    options: dict[str, Any] = {"default_flow_style": flow, "default_style": quotes, "width": width}
    text: str = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, **options)
    return text


@st.composite
def changed_files(draw: Draw, originals: tuple[Original, ...]) -> tuple[str, str]:
    """Return the name of a file and its text, after up to four changes; some more on the letters themselves."""
    _POOL[:] = originals
    original = draw(st.sampled_from(originals))
    data = original.data
    for _ in range(draw(st.integers(0, 4))):
        path = draw(st.sampled_from(paths_of(data)))
        data = draw(st.sampled_from(CHANGES))(draw, data, path, original)
    text = written(draw, data)
    if draw(st.integers(0, 9)) == 0:
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(hostile | long) + text[at + draw(st.integers(0, 3)) :]
    return original.name, text
