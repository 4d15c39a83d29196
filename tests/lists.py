"""Content in which every text that can hold a list holds one, to see that all that shows it can."""

from dataclasses import replace
from typing import Any, get_args, get_origin, get_type_hints

from generator.records.base import Record, Tekst
from generator.records.library import Library
from generator.text.nodes import Bullets, Paragraph, Text, letters

HOLDS = ("sets", "figuren", "draaiboeken", "leesbladen", "bronnen", "begrippen", "vragen")


def with_lists(library: Library) -> Library:
    """Give a library in which every *tekst* goes on with a list that begins at 3."""
    held = {name: {key: _listed(one, type(one)) for key, one in getattr(library, name).items()} for name in HOLDS}
    own = {
        i: tuple(replace(o, kaart=_listed(o.kaart, Record)) for o in cards) for i, cards in library.own_cards.items()
    }
    return replace(library, **held, own_cards=own)


def _listed(value: Any, hint: Any) -> Any:
    if isinstance(value, Text):
        return replace(value, blocks=(*value.blocks, *MORE)) if hint == Tekst else value
    if isinstance(value, Record):
        hints = get_type_hints(type(value), include_extras=True)
        fields = {name: _listed(getattr(value, name), _one(hints[name])) for name in type(value).model_fields}
        return value.with_fields(**fields)
    if isinstance(value, tuple):
        return tuple(_listed(item, next(iter(get_args(hint)), None)) for item in value)
    return value


def _one(hint: Any) -> Any:
    """Give what a hint allows besides None."""
    if get_origin(hint) is tuple or hint == Tekst:
        return hint
    return next((part for part in get_args(hint) if part == Tekst or get_origin(part) is tuple), hint)


def _items(*said: str) -> tuple[tuple[Paragraph], ...]:
    return tuple((Paragraph(letters(one).inlines),) for one in said)


MORE = (
    Paragraph(letters("Dan dit:").inlines),
    Bullets(_items("drie is dit", "vier is dat"), ordered=True, start=3),
    Bullets(_items("nog een punt")),
)
