"""Located values to records; pydantic's errors become faults with a line and a remedy."""

from collections.abc import Iterator
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.faults import NOWHERE, Fault, Place, advice, quoted
from generator.located import Mapping, Sequence
from generator.records.base import Record

R = TypeVar("R", bound=Record)

_TYPES = {
    "string_type": "een tekst",
    "int_type": "een geheel getal",
    "bool_type": "true of false",
    "tuple_type": "een lijst",
    "dict_type": "een lijst van sleutels en waarden",
    "model_type": "een lijst van sleutels en waarden",
    "model_attributes_type": "een lijst van sleutels en waarden",
}


def as_record(kind: type[R], data: Any, at: Place) -> tuple[R | None, list[Fault]]:
    """Make a record of a located value; gives None and the faults where it can't be one."""
    try:
        return kind.model_validate(data), []
    except ValidationError as error:
        details = error.errors(include_url=False)
        return None, [fault for detail in details for fault in _faults(kind, data, at, detail)]


def _faults(kind: type[Record], data: Any, at: Place, detail: ErrorDetails) -> Iterator[Fault]:
    if detail["type"] == "text":
        yield from detail["ctx"]["faults"]
        return
    holder, place = _find(data, at, detail["loc"])
    wrong, found, remedy = _explain(kind, detail, holder)
    yield Fault(place, wrong, found, remedy)


def _find(data: Any, at: Place, loc: tuple[int | str, ...]) -> tuple[Any, Place]:
    """Follow the path of an error; gives the mapping that holds its end, and the place of its end.

    Parts that name no value (the tag of a union, ``[key]``) are passed over.
    """
    holder, value, place = data, data, getattr(data, "place", at)
    for part in loc:
        if isinstance(value, Mapping) and part in value:
            holder, place = value, value.values_at[str(part)]
            value = value[str(part)]
        elif isinstance(value, Sequence) and isinstance(part, int) and part < len(value):
            holder, place, value = value, value.items_at[part], value[part]
        elif isinstance(value, Mapping):
            holder = value
    return holder, place


def _explain(kind: type[Record], detail: ErrorDetails, holder: Any) -> tuple[str, str, str]:
    sort, ctx, last = detail["type"], detail.get("ctx", {}), str(detail["loc"][-1]) if detail["loc"] else ""
    found = f"gevonden {quoted(_said(detail['input']))}"
    if sort == "missing":
        return f"de sleutel «{last}» ontbreekt", f"gevonden {_keys(holder)}", f"voeg «{last}:» toe"
    if sort == "extra_forbidden":
        known = _fields(_model(kind, detail["loc"][:-1])) - set(holder)
        return "onbekende sleutel", f"gevonden {quoted(last)}", advice(last, known, "haal de sleutel weg")
    if sort in _TYPES:
        return f"«{last}» moet {_TYPES[sort]} zijn", found, _typed(sort, detail["input"])
    if sort in ("literal_error", "union_tag_invalid"):
        said = str(ctx.get("expected") or ctx["expected_tags"])
        options = [word.strip(" '") for word in said.replace(" or ", ",").split(",")]
        tag = quoted(ctx["tag"]) if "tag" in ctx else quoted(_said(detail["input"]))
        return f"«{last}» kan dit niet zijn", f"gevonden {tag}", advice(ctx.get("tag", detail["input"]), options)
    if sort == "union_tag_not_found":
        return "de sleutel «soort» ontbreekt", f"gevonden {_keys(detail['input'])}", "voeg «soort:» toe"
    return _limits(sort, ctx, last, found)


def _limits(sort: str, ctx: dict[str, Any], last: str, found: str) -> tuple[str, str, str]:
    match sort:
        case "string_pattern_mismatch":
            return f"«{last}» is zo niet te gebruiken", found, f"schrijf het naar het patroon {ctx['pattern']}"
        case "too_short" | "string_too_short":
            least = ctx.get("min_length", 1)
            return f"«{last}» is te kort", f"gevonden {ctx.get('actual_length', 0)}", f"geef er minstens {least}"
        case "too_long" | "string_too_long":
            length = ctx.get("actual_length", "meer")
            return f"«{last}» is te lang", f"gevonden {length}", f"geef er hoogstens {ctx['max_length']}"
        case "greater_than_equal":
            return f"«{last}» is te klein", found, f"geef minstens {ctx['ge']}"
        case "less_than_equal":
            return f"«{last}» is te groot", found, f"geef hoogstens {ctx['le']}"
    return f"«{last}» klopt niet", found, "kijk in het voorbeeld van deze soort"


def _typed(sort: str, value: Any) -> str:
    if sort == "string_type" and isinstance(value, int | float | bool):
        return f'schrijf het tussen aanhalingstekens: "{_said(value)}"'
    if sort == "string_type" and isinstance(value, Mapping):
        return "zet een tekst met {{ of een dubbele punt tussen aanhalingstekens"
    return f"maak er {_TYPES[sort]} van"


def _said(value: Any) -> str:
    if value is None:
        return "niets"
    if isinstance(value, bool):
        return str(value).lower()
    return _keys(value) if isinstance(value, Mapping) else str(value)


def _keys(value: Any) -> str:
    return ", ".join(value) if isinstance(value, Mapping) else quoted(_said(value))


def _fields(model: type[BaseModel]) -> set[str]:
    return {field.alias or name for name, field in model.model_fields.items()}


def _model(kind: type[BaseModel], loc: tuple[int | str, ...]) -> type[BaseModel]:
    """Find the model in which the path of an error ends."""
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
    """List the models that an annotation mentions, outermost first."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in _models(part)]


def whole_file(data: Any, file_place: Place) -> Fault | None:
    """Tell when the root of a file is no mapping."""
    if isinstance(data, Mapping):
        return None
    found = f"gevonden {quoted(_said(data))}"
    return Fault(file_place or NOWHERE, "het bestand begint niet met sleutels", found, "begin met «id:» en «titel:»")
