"""Adds and takes away entries of a YAML file so that comments stay where a reader looks for them.

ruamel.yaml hangs the comments below an entry on that entry: what is added would come after
them, and what is taken away would take them along.
"""

from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import CommentMark
from ruamel.yaml.scalarstring import FoldedScalarString, LiteralScalarString
from ruamel.yaml.tokens import CommentToken

Holder = CommentedMap | CommentedSeq


def append(holder: Holder, key: Any, value: Any, after: int | None = None) -> None:
    """Put a value last, or after so many entries: before the comments that stand below the one above it."""
    keys = list(holder) if isinstance(holder, CommentedMap) else list(range(len(holder)))
    at = len(keys) if after is None or (after == 0 and holder.ca.comment) else after
    inside = at and not holder.fa.flow_style()
    rest = take(holder, keys[at - 1]) if inside else ""
    holder.insert(at, *((key, value) if isinstance(holder, CommentedMap) else (value,)))
    put(*tail(holder, key), rest)


def remove(holder: Holder, key: Any, rest: str) -> str:
    """Take an entry away; gives the comments that found no place."""
    keys = list(holder) if isinstance(holder, CommentedMap) else list(range(len(holder)))
    at = keys.index(key)
    above = _lines((holder.ca.items.get(key) or [None, None])[1])
    rest = above + ("" if holder.fa.flow_style() else take(holder, key)) + rest
    del holder[key]
    holder.ca.items.pop(key, None) if isinstance(holder, CommentedMap) else None
    if not at or not len(holder):
        return _head(holder, rest) if len(holder) else rest
    if rest:
        put(*tail(holder, keys[at - 1]), rest)
    return ""


def _head(holder: Holder, rest: str) -> str:
    """Put comments above the first entry that is left."""
    lines = [line.strip() for line in rest.split("\n") if line.strip()]
    if lines:
        first = next(iter(holder)) if isinstance(holder, CommentedMap) else 0
        before = "\n".join(line.removeprefix("#").removeprefix(" ") for line in lines)
        holder.yaml_set_comment_before_after_key(first, before=before, indent=holder.lc.col)
    return ""


def before(holder: Holder) -> str:
    """Give the comments above the first entry of a holder."""
    return _lines((holder.ca.comment or [None, None])[1])


def _lines(tokens: list[CommentToken] | None) -> str:
    return "".join(f"{' ' * token.start_mark.column}{token.value}" for token in tokens or ())


def tail(holder: Any, key: Any) -> tuple[Any, Any]:
    """Find the last entry of all that stands at a key: what comes below is hung on it."""
    value = holder[key]
    while isinstance(value, CommentedMap | CommentedSeq) and len(value) and not value.fa.flow_style():
        holder, key = value, (list(value)[-1] if isinstance(value, CommentedMap) else len(value) - 1)
        value = holder[key]
    return holder, key


def _slot(holder: Any) -> int:
    return 2 if isinstance(holder, CommentedMap) else 0


def _is_block(holder: Any, key: Any) -> bool:
    return isinstance(holder[key], LiteralScalarString | FoldedScalarString)


def take(holder: Any, key: Any) -> str:
    """Take away the comments below an entry; the one on its own line stays."""
    holder, key = tail(holder, key)
    tokens = holder.ca.items.get(key)
    token = tokens[_slot(holder)] if tokens and len(tokens) > _slot(holder) else None
    if token is None:
        return ""
    block = " " * token.start_mark.column + token.value if _is_block(holder, key) else ""
    own, _, rest = ("", "", block) if block else token.value.partition("\n")
    tokens[_slot(holder)] = _token(f"{own}\n", token.start_mark.column) if own else None
    if not any(tokens):
        del holder.ca.items[key]
    return str(rest)


def put(holder: Any, key: Any, rest: str) -> None:
    """Put comments below an entry, after those that stand there already."""
    if not rest:
        return
    slot = _slot(holder)
    tokens = holder.ca.items.setdefault(key, [None] * (4 if slot else 2))
    token = tokens[slot]
    start = token.value if token else "" if _is_block(holder, key) else "\n"
    tokens[slot] = _token(start + rest, token.start_mark.column if token else 0)


def _token(value: str, column: int) -> CommentToken:
    return CommentToken(value, CommentMark(column), None)
