"""From located values to records; every error of pydantic becomes a fault at its place."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.faults import ContentFaults, Fault, Place, advice, first_faults, nearest, quotation
from generator.provenance import Mapping, Sequence
from generator.records.base import SHAPES, Record
from generator.sources.yaml12 import CONTENT_BOUNDS, YamlBounds, read_yaml
from generator.text.signs import is_visible

R = TypeVar("R", bound=Record)

UNKNOWN_KEY = "onbekende sleutel"


def read_record(
    file: Path,
    kind: type[R],
    check: Callable[[R], Iterable[Fault]] | None = None,
    *,
    within: Path | None = None,
    most: YamlBounds = CONTENT_BOUNDS,
) -> R:
    """Read a YAML file of our own as a record; raises ``ContentFaults``, also for what ``check`` yields.

    Unknown keys alone are passed over.  ``within`` is the folder that a link may not lead out of.
    """
    data, faults = read_yaml(file, within=within, most=most)
    start = Place(file, 1, 1)
    if not isinstance(data, Mapping):
        raise ContentFaults(faults or [no_keys_fault(kind, data, start)])
    record, more = as_record(kind, data, start)
    wrong = list(check(record)) if record is not None and check else []
    if record is None or faults or wrong:
        raise ContentFaults([*faults, *more, *wrong])
    return record


def as_record(kind: type[R], data: Any, at: Place) -> tuple[R | None, list[Fault]]:
    """Return the record that a located value makes, or None where it makes none, and its faults.

    Unknown keys alone leave a record, whose other faults are found in the same run.
    """
    try:
        return kind.model_validate(data), []
    except ValidationError as error:
        details = error.errors(include_url=False)
        faults = first_faults((fault for detail in details for fault in _faults(kind, data, at, detail)), at)
        only_unknown_keys = all(detail["type"] == "extra_forbidden" for detail in details)
        return kind.model_validate(data, extra="ignore") if only_unknown_keys else None, faults


@dataclass(frozen=True)
class KeySlip:
    """A key that its kind does not know, and the one that was meant; ``is_needed`` where nothing can do without it."""

    holder: Mapping
    key: str
    meant: str
    is_needed: bool


def key_slips(kind: type[Record], data: Any, at: Place) -> Iterator[KeySlip]:
    """Yield the unknown keys of a located value that are like one that is not there."""
    try:
        kind.model_validate(data)
    except ValidationError as error:
        details = error.errors(include_url=False)
        missing = {detail["loc"] for detail in details if detail["type"] == "missing"}
        for detail in details:
            if detail["type"] == "extra_forbidden":
                around, key = detail["loc"][:-1], str(detail["loc"][-1])
                holder = _find_value(data, at, detail).holder
                if meant := _meant_key(_model(kind, around), key, holder):
                    yield KeySlip(holder, key, meant, (*around, meant) in missing)


def no_keys_fault(kind: type[Record], data: Any, place: Place) -> Fault:
    """Return the fault of a file that does not begin with a key."""
    first = next(field.alias or name for name, field in kind.model_fields.items() if field.is_required())
    return Fault(
        place, "het bestand begint niet met een sleutel", f"gevonden {_describe_value(data)}", f"begin met «{first}:»"
    )


def _faults(kind: type[Record], data: Any, at: Place, detail: ErrorDetails) -> Iterator[Fault]:
    if detail["type"] == "text":
        yield from detail["ctx"]["faults"]
        return
    found = _find_value(data, at, detail)
    if detail["type"] == "too_short" and len(found.value) >= detail["ctx"]["min_length"]:
        return  # pydantic counts only the items that are right, and the others have faults of their own
    yield Fault(found.place, *_describe_error(kind, detail, found))


@dataclass
class _FoundValue:
    """A value on the path of an error: the mapping around it, its place, and how it was written."""

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


def _find_value(data: Any, at: Place, detail: ErrorDetails) -> _FoundValue:
    """Return the value at the end of the path of an error."""
    found = _FoundValue(data, data, getattr(data, "place", at))
    path = [*detail["loc"], *(["soort"] if detail["type"] == "union_tag_invalid" else [])]
    about_key = path[-1:] == ["[key]"]
    for part in path[:-1] if about_key else path:
        found.step(part)
    if about_key:
        key = str(path[-2])
        return _FoundValue(key, found.holder, found.holder.keys_at[key], key)
    if detail["type"] == "extra_forbidden":
        found.place = found.holder.keys_at[str(path[-1])]
    return found


_TYPES = {
    "string_type": "een tekst",
    "int_type": "een geheel getal",
    "float_type": "een getal",
    "bool_type": "true of false",
    "tuple_type": "een lijst",
    "dict_type": "een groep sleutels",
    "model_type": "een groep sleutels",
    "model_attributes_type": "een groep sleutels",
}


def _describe_error(kind: type[Record], detail: ErrorDetails, found: _FoundValue) -> tuple[str, str, str]:
    """Return what is wrong, what was found and what to do, in the author's words."""
    sort, ctx, name = detail["type"], detail.get("ctx", {}), _name(detail["loc"])
    shown = f"gevonden {_describe_value(found.value, found.raw)}"
    if sort == "missing":
        return f"de sleutel «{name}» ontbreekt", f"gevonden {_describe_value(found.holder)}", f"voeg «{name}:» toe"
    if sort == "extra_forbidden":
        meant = _meant_key(_model(kind, detail["loc"][:-1]), name, found.holder)
        remedy = f"bedoelde je «{meant}»?" if meant else "haal de sleutel weg"
        return UNKNOWN_KEY, f"gevonden {quotation(name)}", remedy
    if sort in _TYPES:
        return f"{_subject(detail['loc'])} moet {_TYPES[sort]} zijn", shown, _type_remedy(kind, detail, found)
    if sort == "literal_error":
        options = re.findall(r"'([^']*)'", ctx["expected"])
        return f"{_subject(detail['loc'])} kan dit niet zijn", shown, advice(found.value, options)
    if sort == "union_tag_invalid":
        options = re.findall(r"'([^']*)'", ctx["expected_tags"])
        return "«soort» kan dit niet zijn", shown, advice(found.value, options)
    if sort == "union_tag_not_found":
        if isinstance(found.value, Mapping):
            return "de sleutel «soort» ontbreekt", shown, "voeg «soort:» toe"
        return f"{_subject(detail['loc'])} moet een groep sleutels zijn", shown, "begin met «soort:»"
    return _describe_limit(sort, ctx, detail["loc"], shown, found.value)


def _meant_key(model: type[BaseModel], name: str, holder: Mapping) -> str | None:
    """Return the key that an unknown one was meant for, of those that are not there; None where none is like it."""
    known = _fields(model) - set(holder)
    other = _other_name(model, name)
    return other if other in known else nearest(name, known)


def _other_name(model: type[BaseModel], name: str) -> str:
    """Return what a kind calls a key that other kinds call ``name``: the cards of a set."""
    field = model.model_fields.get(name)
    return (field.alias or "") if field else ""


def _describe_value(value: Any, raw: str = "") -> str:
    """Write a value that was found, as its author wrote it."""
    if value is None:
        return "niets"
    if isinstance(value, Mapping):
        return f"de sleutels {quotation(', '.join(value))}" if value else "een lege groep sleutels"
    if isinstance(value, Sequence):
        return "een lijst"
    return quotation(raw or value)


def _describe_limit(
    sort: str, ctx: dict[str, Any], loc: tuple[int | str, ...], shown: str, value: Any
) -> tuple[str, str, str]:
    subject = _subject(loc)
    if isinstance(value, str):  # behind a validator of ours pydantic counts the letters of a text as if it were a list
        sort = {"too_short": "string_too_short", "too_long": "string_too_long"}.get(sort, sort)
    match sort:
        case "string_pattern_mismatch":
            return f"{subject} is zo niet te gebruiken", shown, SHAPES.get(ctx["pattern"], "schrijf het anders")
        case "file_name":
            return f"{subject} kan zo niet heten", shown, ctx["remedy"]
        case "address":
            return f"{subject} leidt nergens heen", shown, ctx["remedy"]
        case "unreadable":
            found = shown if is_visible(value) else "gevonden niets"
            return f"{subject} heeft geen letters of cijfers", found, "schrijf er iets"
        case "string_too_short":
            return f"{subject} is leeg", "gevonden niets", "schrijf er iets"
        case "string_too_long":
            most = ctx["max_length"]
            return f"{subject} is te lang", f"gevonden {len(value)} tekens", f"schrijf hoogstens {most} tekens"
        case "too_short":
            least = ctx["min_length"]
            return f"«{_name(loc)}» heeft te weinig punten", f"gevonden {len(value)}", f"geef er minstens {least}"
        case "too_long":
            most = ctx["max_length"]
            return f"«{_name(loc)}» heeft te veel punten", f"gevonden {len(value)}", f"geef er hoogstens {most}"
        case "finite_number":
            return f"{subject} is geen getal waar iets mee te meten is", shown, "schrijf een gewoon getal"
        case "greater_than_equal":
            return f"{subject} is te klein", shown, f"geef minstens {ctx['ge']}"
        case "less_than_equal":
            return f"{subject} is te groot", shown, f"geef hoogstens {ctx['le']}"
    return f"{subject} klopt niet", shown, "kijk in een ander bestand van deze soort hoe het daar staat"


def _type_remedy(kind: type[Record], detail: ErrorDetails, found: _FoundValue) -> str:
    """Return how to make a value of the type that is asked for."""
    sort, value = detail["type"], found.value
    if sort == "string_type" and value is None:
        return "schrijf de tekst erachter; begint die met #, zet er dan aanhalingstekens om"
    if sort == "string_type" and isinstance(value, int | float):
        return f'zet er aanhalingstekens om: "{found.raw}"'
    if sort == "string_type" and isinstance(value, Mapping):
        return "zet een tekst met een dubbele punt tussen aanhalingstekens"
    if sort == "int_type" and isinstance(value, str) and value.strip().isdecimal():
        return f"haal de aanhalingstekens weg: {value.strip()}"
    if sort == "bool_type":
        return "schrijf true als het zo is, en anders false"
    if sort == "tuple_type":
        return "zet elk punt op een eigen regel met een streepje ervoor"
    if sort in ("model_type", "model_attributes_type"):
        model = _model(kind, detail["loc"])
        keys = [field.alias or name for name, field in model.model_fields.items() if field.is_required()]
        return "geef " + _enumeration([f"«{key}:»" for key in keys or sorted(_fields(model))])
    return f"maak er {_TYPES[sort]} van"


def _enumeration(words: list[str]) -> str:
    return " en ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def _name(loc: tuple[int | str, ...]) -> str:
    """Return the key that an error is about: the last of its path that is no number, and no mark that it is a key."""
    return next((part for part in reversed(loc) if isinstance(part, str) and part != "[key]"), "")


def _subject(loc: tuple[int | str, ...]) -> str:
    """Return the name of what an error is about: a key, or an item of its list."""
    if loc[-1:] == ("[key]",):
        return f"een sleutel van «{_name(loc[:-2])}»"
    inside = bool(loc) and isinstance(loc[-1], int)
    return f"een punt van «{_name(loc)}»" if inside else f"«{_name(loc)}»"


def _fields(model: type[BaseModel]) -> set[str]:
    return {field.alias or name for name, field in model.model_fields.items()}


def _model(kind: type[BaseModel], loc: tuple[int | str, ...]) -> type[BaseModel]:
    """Return the model in which the path of an error ends."""
    model = kind
    options: list[type[BaseModel]] = []
    for part in loc:
        tagged = [option for option in options if _tag(option) == part]
        field = next((f for n, f in model.model_fields.items() if part == (f.alias or n)), None)
        if tagged:
            model, options = tagged[0], []
        elif field is not None:
            options = _models(field.annotation)
            model = options[0] if options else model
    return model


def _tag(model: type[BaseModel]) -> Any:
    field = model.model_fields.get("soort")
    return next(iter(get_args(field.annotation)), None) if field else None


def _models(annotation: Any) -> list[type[BaseModel]]:
    """Return the models that an annotation mentions, outermost first."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in _models(part)]
